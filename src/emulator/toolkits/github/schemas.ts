import { flag, list, record, text, whole } from "../schema-builders.js";

const account = record({ login: text("The account's name.") }, ["login"]);

export const issueSchema = record(
  {
    id: whole("Number of the issue among all of GitHub's."),
    number: whole("Number of the issue in its repository."),
    title: text("Title."),
    body: { type: ["string", "null"], description: "Text, in Markdown." },
    state: text("Whether it is open.", { enum: ["open", "closed"] }),
    state_reason: { type: ["string", "null"], description: "Why it was closed." },
    labels: list(record({ name: text("Name of the label.") }, ["name"]), "Labels."),
    assignees: list(account, "Who it is assigned to."),
    user: account,
    comments: whole("How many comments it has."),
    html_url: text("Where people read it.", { format: "uri" }),
    created_at: text("When it was opened.", { format: "date-time" }),
    updated_at: text("When it was last changed.", { format: "date-time" }),
    closed_at: { type: ["string", "null"], description: "When it was closed." },
  },
  ["id", "number", "title", "state", "user", "html_url"],
);

export const commentSchema = record(
  {
    id: whole("Number of the comment among all of GitHub's."),
    body: text("Text, in Markdown."),
    user: account,
    created_at: text("When it was written.", { format: "date-time" }),
  },
  ["id", "body", "user", "created_at"],
);

export const repositorySchema = record(
  {
    name: text("Name of the repository."),
    full_name: text("Owner and name."),
    owner: account,
    description: { type: ["string", "null"], description: "What it is about." },
    private: flag("Whether only invited people see it."),
  },
  ["name", "full_name", "owner", "private"],
);

/** The arguments that name a repository. */
export const inRepository = {
  owner: text("Account that owns the repository; case does not matter.", { examples: ["octocat"] }),
  repo: text("Name of the repository, without the owner.", { examples: ["hello-world"] }),
};

/** The arguments that name an issue. */
export const onIssue = {
  ...inRepository,
  issue_number: whole("Number of the issue in its repository.", { minimum: 1 }),
};

export const paging = {
  page: whole("Page to return, from 1.", { minimum: 1, default: 1 }),
  per_page: whole("Items on a page.", { minimum: 1, maximum: 100, default: 30 }),
};
export const labels = list(text("Name of a label."), "Labels to put on the issue.");
export const assignees = list(text("Login of an account."), "Accounts to assign the issue to.");

export const newIssue = record(
  {
    ...inRepository,
    title: text("Title of the issue.", { minLength: 1, examples: ["The login page is blank"] }),
    body: text("Text of the issue, in Markdown."),
    labels,
    assignees,
  },
  ["owner", "repo", "title"],
);
