import type { JsonObject } from "../../json.js";
import { optionalTextOf, pageOf, textOf, textsOf } from "../read-arguments.js";
import type { ToolContext, ToolDefinition } from "../define-toolkit.js";
import { list, record, text } from "../schema-builders.js";
import * as schemas from "./schemas.js";
import { type Comment, type GitHub, type Issue, issueOf, loginOf, repositoryOf, shownIssue } from "./state.js";

function createIssue(world: GitHub, args: JsonObject, context: ToolContext): JsonObject {
  const repository = repositoryOf(world, args);
  const at = context.now().toISOString();
  const issue: Issue = {
    id: ++world.lastId,
    number: repository.issues.length + 1,
    title: textOf(args, "title"),
    body: optionalTextOf(args, "body") ?? null,
    state: "open",
    state_reason: null,
    labels: textsOf(args, "labels").map((name) => ({ name })),
    assignees: textsOf(args, "assignees").map((login) => ({ login })),
    user: { login: loginOf(context) },
    created_at: at,
    updated_at: at,
    closed_at: null,
    remarks: [],
  };
  repository.issues.push(issue);
  return shownIssue(issue, repository);
}

function updateIssue(world: GitHub, args: JsonObject, context: ToolContext): JsonObject {
  const issue = issueOf(world, args);
  issue.title = optionalTextOf(args, "title") ?? issue.title;
  issue.body = optionalTextOf(args, "body") ?? issue.body;
  if (args["labels"] !== undefined) issue.labels = textsOf(args, "labels").map((name) => ({ name }));
  if (args["assignees"] !== undefined) issue.assignees = textsOf(args, "assignees").map((login) => ({ login }));
  issue.updated_at = context.now().toISOString();
  const state = optionalTextOf(args, "state");
  if (state === "closed") {
    issue.state = "closed";
    issue.state_reason = optionalTextOf(args, "state_reason") ?? "completed";
    issue.closed_at = issue.updated_at;
  } else if (state === "open") {
    issue.state = "open";
    issue.state_reason = issue.closed_at === null ? null : "reopened";
    issue.closed_at = null;
  }
  return shownIssue(issue, repositoryOf(world, args));
}

/** Tools on issues and the comments under them. */
export const issueTools: readonly ToolDefinition<GitHub>[] = [
  {
    slug: "GITHUB_CREATE_AN_ISSUE",
    name: "Create an issue",
    description: "Opens an issue in a repository.",
    input: schemas.newIssue,
    output: schemas.issueSchema,
    tags: ["openWorldHint"],
    scopes: ["repo"],
    important: true,
    run: createIssue,
  },
  {
    slug: "GITHUB_ISSUES_CREATE",
    name: "Create an issue (old)",
    description: "Opens an issue in a repository. Deprecated: use GITHUB_CREATE_AN_ISSUE.",
    input: schemas.newIssue,
    output: schemas.issueSchema,
    tags: ["openWorldHint"],
    scopes: ["repo"],
    deprecated: true,
    run: createIssue,
  },
  {
    slug: "GITHUB_GET_AN_ISSUE",
    name: "Get an issue",
    description: "Reads one issue of a repository.",
    input: record({ ...schemas.onIssue }, ["owner", "repo", "issue_number"]),
    output: schemas.issueSchema,
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["repo"],
    run: (world, args) => shownIssue(issueOf(world, args), repositoryOf(world, args)),
  },
  {
    slug: "GITHUB_LIST_REPOSITORY_ISSUES",
    name: "List the issues of a repository",
    description: "Lists a repository's issues, newest first.",
    input: record(
      {
        ...schemas.inRepository,
        state: text("Which issues to list.", { enum: ["open", "closed", "all"], default: "open" }),
        labels: text("Only issues that carry all of these labels, separated by commas.", { examples: ["bug,ui"] }),
        ...schemas.paging,
      },
      ["owner", "repo"],
    ),
    output: record({ issues: list(schemas.issueSchema, "The issues of the page.") }, ["issues"]),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["repo"],
    important: true,
    run(world, args) {
      const repository = repositoryOf(world, args);
      const state = textOf(args, "state");
      const wanted = (optionalTextOf(args, "labels") ?? "").split(",").filter((name) => name !== "");
      const matching = repository.issues.filter(
        (issue) =>
          (state === "all" || issue.state === state) &&
          wanted.every((name) => issue.labels.some((label) => label.name === name)),
      );
      return { issues: pageOf(matching.toReversed(), args).map((issue) => shownIssue(issue, repository)) };
    },
  },
  {
    slug: "GITHUB_UPDATE_AN_ISSUE",
    name: "Update an issue",
    description: "Changes, closes or reopens an issue.",
    input: record(
      {
        ...schemas.onIssue,
        title: text("New title."),
        body: text("New text, in Markdown."),
        state: text("Whether the issue is to be open.", { enum: ["open", "closed"] }),
        state_reason: text("Why it is closed.", { enum: ["completed", "not_planned"] }),
        labels: schemas.labels,
        assignees: schemas.assignees,
      },
      ["owner", "repo", "issue_number"],
    ),
    output: schemas.issueSchema,
    tags: ["destructiveHint", "idempotentHint", "openWorldHint"],
    scopes: ["repo"],
    run: updateIssue,
  },
  {
    slug: "GITHUB_CREATE_AN_ISSUE_COMMENT",
    name: "Comment on an issue",
    description: "Writes a comment under an issue.",
    input: record({ ...schemas.onIssue, body: text("Text of the comment, in Markdown.", { minLength: 1 }) }, [
      "owner",
      "repo",
      "issue_number",
      "body",
    ]),
    output: schemas.commentSchema,
    tags: ["openWorldHint"],
    scopes: ["repo"],
    run(world, args, context) {
      const comment: Comment = {
        id: ++world.lastId,
        body: textOf(args, "body"),
        user: { login: loginOf(context) },
        created_at: context.now().toISOString(),
      };
      issueOf(world, args).remarks.push(comment);
      return { ...comment };
    },
  },
  {
    slug: "GITHUB_LIST_ISSUE_COMMENTS",
    name: "List the comments of an issue",
    description: "Lists the comments under an issue, oldest first.",
    input: record({ ...schemas.onIssue, ...schemas.paging }, ["owner", "repo", "issue_number"]),
    output: record({ comments: list(schemas.commentSchema, "The comments of the page.") }, ["comments"]),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["repo"],
    run: (world, args) => ({ comments: structuredClone(pageOf(issueOf(world, args).remarks, args)) }),
  },
];
