import type { JsonObject } from "../../json.js";
import { optionalStringArgument, selectPage, stringArgument, stringListArgument } from "../read-arguments.js";
import type { ToolContext, ToolDefinition } from "../define-toolkit.js";
import { array, object, string } from "../schema-builders.js";
import * as schemas from "./schemas.js";
import {
  type Comment,
  findIssue,
  findRepository,
  type GitHubState,
  type Issue,
  issueResponse,
  loginOf,
} from "./state.js";

function createIssue(state: GitHubState, args: JsonObject, context: ToolContext): JsonObject {
  const repository = findRepository(state, args);
  const now = context.now().toISOString();
  const issue: Issue = {
    id: ++state.lastId,
    number: repository.issues.length + 1,
    title: stringArgument(args, "title"),
    body: optionalStringArgument(args, "body") ?? null,
    state: "open",
    state_reason: null,
    labels: stringListArgument(args, "labels").map((name) => ({ name })),
    assignees: stringListArgument(args, "assignees").map((login) => ({ login })),
    user: { login: loginOf(context) },
    created_at: now,
    updated_at: now,
    closed_at: null,
    thread: [],
  };
  repository.issues.push(issue);
  return issueResponse(issue, repository);
}

function updateIssue(state: GitHubState, args: JsonObject, context: ToolContext): JsonObject {
  const issue = findIssue(state, args);
  issue.title = optionalStringArgument(args, "title") ?? issue.title;
  issue.body = optionalStringArgument(args, "body") ?? issue.body;
  if (args["labels"] !== undefined) {
    issue.labels = stringListArgument(args, "labels").map((name) => ({ name }));
  }
  if (args["assignees"] !== undefined) {
    issue.assignees = stringListArgument(args, "assignees").map((login) => ({ login }));
  }
  issue.updated_at = context.now().toISOString();
  const newState = optionalStringArgument(args, "state");
  if (newState === "closed") {
    issue.state = "closed";
    issue.state_reason = optionalStringArgument(args, "state_reason") ?? "completed";
    issue.closed_at = issue.updated_at;
  } else if (newState === "open") {
    issue.state = "open";
    issue.state_reason = issue.closed_at === null ? null : "reopened";
    issue.closed_at = null;
  }
  return issueResponse(issue, findRepository(state, args));
}

/** Tools for issues and their comments. */
export const issueTools: readonly ToolDefinition<GitHubState>[] = [
  {
    slug: "GITHUB_CREATE_AN_ISSUE",
    name: "Create an issue",
    description: "Creates an issue in a repository.",
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
    description: "Creates an issue in a repository. Deprecated: use GITHUB_CREATE_AN_ISSUE.",
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
    description: "Gets an issue of a repository.",
    input: object({ ...schemas.issueArguments }, ["owner", "repo", "issue_number"]),
    output: schemas.issueSchema,
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["repo"],
    run: (state, args) => issueResponse(findIssue(state, args), findRepository(state, args)),
  },
  {
    slug: "GITHUB_LIST_REPOSITORY_ISSUES",
    name: "List the issues of a repository",
    description: "Lists a repository's issues, newest first.",
    input: object(
      {
        ...schemas.repositoryArguments,
        state: string("State of the issues to list.", { enum: ["open", "closed", "all"], default: "open" }),
        labels: string("Only issues with all of these comma-separated labels.", { examples: ["bug,ui"] }),
        ...schemas.pageArguments,
      },
      ["owner", "repo"],
    ),
    output: object({ issues: array(schemas.issueSchema, "The issues of the page.") }, ["issues"]),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["repo"],
    important: true,
    run(state, args) {
      const repository = findRepository(state, args);
      const stateFilter = stringArgument(args, "state");
      const labels = (optionalStringArgument(args, "labels") ?? "").split(",").filter((name) => name !== "");
      const matching = repository.issues.filter(
        (issue) =>
          (stateFilter === "all" || issue.state === stateFilter) &&
          labels.every((name) => issue.labels.some((label) => label.name === name)),
      );
      return { issues: selectPage(matching.toReversed(), args).map((issue) => issueResponse(issue, repository)) };
    },
  },
  {
    slug: "GITHUB_UPDATE_AN_ISSUE",
    name: "Update an issue",
    description: "Updates, closes or reopens an issue.",
    input: object(
      {
        ...schemas.issueArguments,
        title: string("New title."),
        body: string("New text, in Markdown."),
        state: string("New state of the issue.", { enum: ["open", "closed"] }),
        state_reason: string("Reason for closing the issue.", { enum: ["completed", "not_planned"] }),
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
    description: "Adds a comment to an issue.",
    input: object({ ...schemas.issueArguments, body: string("Text of the comment, in Markdown.", { minLength: 1 }) }, [
      "owner",
      "repo",
      "issue_number",
      "body",
    ]),
    output: schemas.commentSchema,
    tags: ["openWorldHint"],
    scopes: ["repo"],
    run(state, args, context) {
      const comment: Comment = {
        id: ++state.lastId,
        body: stringArgument(args, "body"),
        user: { login: loginOf(context) },
        created_at: context.now().toISOString(),
      };
      findIssue(state, args).thread.push(comment);
      return { ...comment };
    },
  },
  {
    slug: "GITHUB_LIST_ISSUE_COMMENTS",
    name: "List the comments of an issue",
    description: "Lists the comments of an issue, oldest first.",
    input: object({ ...schemas.issueArguments, ...schemas.pageArguments }, ["owner", "repo", "issue_number"]),
    output: object({ comments: array(schemas.commentSchema, "The comments of the page.") }, ["comments"]),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["repo"],
    run: (state, args) => ({ comments: structuredClone(selectPage(findIssue(state, args).thread, args)) }),
  },
];
