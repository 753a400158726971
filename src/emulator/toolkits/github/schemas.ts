import { array, boolean, integer, nullableString, object, string } from "../schema-builders.js";

const account = object({ login: string("Login of the account.") }, ["login"]);

/** An issue as the tools return it. */
export const issueSchema = object(
  {
    id: integer("Id of the issue, unique across all repositories."),
    number: integer("Number of the issue in its repository."),
    title: string("Title of the issue."),
    body: nullableString("Text of the issue, in Markdown."),
    state: string("State of the issue.", { enum: ["open", "closed"] }),
    state_reason: nullableString("Reason for closing the issue."),
    labels: array(object({ name: string("Name of the label.") }, ["name"]), "Labels of the issue."),
    assignees: array(account, "Accounts that the issue is assigned to."),
    user: account,
    comments: integer("Number of comments."),
    html_url: string("Link to the issue on GitHub.", { format: "uri" }),
    created_at: string("Time of creation.", { format: "date-time" }),
    updated_at: string("Time of the last update.", { format: "date-time" }),
    closed_at: nullableString("Time of closing; null if the issue is open."),
  },
  ["id", "number", "title", "state", "user", "html_url"],
);

/** A comment as the tools return it. */
export const commentSchema = object(
  {
    id: integer("Id of the comment, unique across all repositories."),
    body: string("Text of the comment, in Markdown."),
    user: account,
    created_at: string("Time of creation.", { format: "date-time" }),
  },
  ["id", "body", "user", "created_at"],
);

/** A repository as the tools return it. */
export const repositorySchema = object(
  {
    name: string("Name of the repository."),
    full_name: string("Owner and name, separated by a slash."),
    owner: account,
    description: nullableString("Description of the repository."),
    private: boolean("Whether the repository is private."),
  },
  ["name", "full_name", "owner", "private"],
);

/** Arguments that identify a repository. */
export const repositoryArguments = {
  owner: string("Account that owns the repository; not case-sensitive.", { examples: ["octocat"] }),
  repo: string("Name of the repository, without the owner.", { examples: ["hello-world"] }),
};

/** Arguments that identify an issue. */
export const issueArguments = {
  ...repositoryArguments,
  issue_number: integer("Number of the issue in its repository.", { minimum: 1 }),
};

/** Arguments that select a page of a list. */
export const pageArguments = {
  page: integer("Page to return, starting at 1.", { minimum: 1, default: 1 }),
  per_page: integer("Items per page.", { minimum: 1, maximum: 100, default: 30 }),
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
