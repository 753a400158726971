import type { JsonObject } from "../../json.js";
import { numberArgument, stringArgument } from "../read-arguments.js";
import type { ToolContext } from "../define-toolkit.js";

/** A comment on an issue. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
  readonly created_at: string;
}

/** An issue and its comments. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  title: string;
  body: string | null;
  state: "open" | "closed";
  state_reason: string | null;
  labels: { readonly name: string }[];
  assignees: { readonly login: string }[];
  readonly user: { readonly login: string };
  readonly created_at: string;
  updated_at: string;
  closed_at: string | null;
  /** Called `thread` because the API's `comments` is their number. */
  readonly thread: Comment[];
}

/** A repository and its issues. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly description: string | null;
  readonly private: boolean;
  readonly issues: Issue[];
}

/** State of the GitHub toolkit. */
export interface GitHubState {
  /** By lower-case full name: `octocat/hello-world`. */
  readonly repositories: Map<string, Repository>;
  /** The last id given to an issue or comment. Ids are unique across all repositories. */
  lastId: number;
}

/** Repositories that exist from the start, so that issues can be created right away. */
const INITIAL_REPOSITORIES = [
  ["composio", "composio", "Tools for agents."],
  ["octocat", "hello-world", "The first repository of many."],
  ["acme", "website", "The company's website."],
] as const;

/** The initial state: public repositories without issues. */
export function createState(): GitHubState {
  const state: GitHubState = { repositories: new Map(), lastId: 1000 };
  for (const [owner, name, description] of INITIAL_REPOSITORIES) {
    state.repositories.set(`${owner}/${name}`, { owner, name, description, private: false, issues: [] });
  }
  return state;
}

/** The GitHub login of a connected user: the user id without the characters that a login cannot contain. */
export function loginOf(context: Pick<ToolContext, "account">): string {
  const name = (context.account?.user_id ?? "ghost").toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return name.replace(/^-+|-+$/g, "") || "ghost";
}

/**
 * The repository that the arguments `owner` and `repo` refer to.
 *
 * @throws Error if it does not exist.
 */
export function findRepository(state: GitHubState, args: JsonObject): Repository {
  const fullName = `${stringArgument(args, "owner")}/${stringArgument(args, "repo")}`;
  const found = state.repositories.get(fullName.toLowerCase());
  if (found === undefined) {
    throw new Error(`Not Found: no repository ${fullName} (404).`);
  }
  return found;
}

/**
 * The issue that the arguments `owner`, `repo` and `issue_number` refer to.
 *
 * @throws Error if it does not exist.
 */
export function findIssue(state: GitHubState, args: JsonObject): Issue {
  const repository = findRepository(state, args);
  const number = numberArgument(args, "issue_number");
  const found = repository.issues.find((issue) => issue.number === number);
  if (found === undefined) {
    throw new Error(`Not Found: ${repository.owner}/${repository.name} has no issue ${number} (404).`);
  }
  return found;
}

/** A repository as the tools return it. */
export function repositoryResponse(repository: Repository): JsonObject {
  const { owner, name, description } = repository;
  return { name, full_name: `${owner}/${name}`, owner: { login: owner }, description, private: repository.private };
}

/** An issue as the tools return it. */
export function issueResponse(issue: Issue, repository: Repository): JsonObject {
  const { thread, ...fields } = issue;
  const html_url = `https://github.com/${repository.owner}/${repository.name}/issues/${issue.number}`;
  return structuredClone({ ...fields, comments: thread.length, html_url });
}
