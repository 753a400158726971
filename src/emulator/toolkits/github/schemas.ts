import { array, boolean, integer, nullableString, object, string } from "../schema-builders.js";

const account = object({ login: string("The account's name.") }, ["login"]);

/** An issue as the tools return it. */
export const issueSchema = object(
  {
    id: integer("Number of the issue among all of GitHub's."),
    number: integer("Number of the issue in its repository."),
    title: string("Title."),
    body: nullableString("Text, in Markdown."),
    state: string("Whether it is open.", { enum: ["open", "closed"] }),
    state_reason: nullableString("Why it was closed."),
    labels: array(object({ name: string("Name of the label.") }, ["name"]), "Labels."),
    assignees: array(account, "Who it is assigned to."),
    user: account,
    comments: integer("How many comments it has."),
    html_url: string("Where people read it.", { format: "uri" }),
    created_at: string("When it was opened.", { format: "date-time" }),
    updated_at: string("When it was last changed.", { format: "date-time" }),
    closed_at: nullableString("When it was closed."),
  },
  ["id", "number", "title", "state", "user", "html_url"],
);

/** A comment as the tools return it. */
export const commentSchema = object(
  {
    id: integer("Number of the comment among all of GitHub's."),
    body: string("Text, in Markdown."),
    user: account,
    created_at: string("When it was written.", { format: "date-time" }),
  },
  ["id", "body", "user", "created_at"],
);

/** A repository as the tools return it. */
export const repositorySchema = object(
  {
    name: string("Name of the repository."),
    full_name: string("Owner and name."),
    owner: account,
    description: nullableString("What it is about."),
    private: boolean("Whether only invited people see it."),
  },
  ["name", "full_name", "owner", "private"],
);

/** Arguments that identify a repository. */
export const repositoryArguments = {
  owner: string("Account that owns the repository; case does not matter.", { examples: ["octocat"] }),
  repo: string("Name of the repository, without the owner.", { examples: ["hello-world"] }),
};

/** Arguments that identify an issue. */
export const issueArguments = {
  ...repositoryArguments,
  issue_number: integer("Number of the issue in its repository.", { minimum: 1 }),
};

/** Arguments that select a page of a list. */
export const pageArguments = {
  page: integer("Page to return, from 1.", { minimum: 1, default: 1 }),
  per_page: integer("Items on a page.", { minimum: 1, maximum: 100, default: 30 }),
};
/** Argument with the labels of an issue. */
export const labels = array(string("Name of a label."), "Labels to put on the issue.");
/** Argument with the assignees of an issue. */
export const assignees = array(string("Login of an account."), "Accounts to assign the issue to.");

/** Input of the tools that create an issue. */
export const newIssue = object(
  {
    ...repositoryArguments,
    title: string("Title of the issue.", { minLength: 1, examples: ["The login page is blank"] }),
    body: string("Text of the issue, in Markdown."),
    labels,
    assignees,
  },
  ["owner", "repo", "title"],
);
