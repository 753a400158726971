import type { JsonObject } from "../../json.js";
import { numberOf, textOf } from "../read-arguments.js";
import type { ToolContext } from "../define-toolkit.js";

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
  readonly created_at: string;
}

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
  readonly remarks: Comment[];
}

export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly description: string | null;
  readonly private: boolean;
  readonly issues: Issue[];
}

export interface GitHub {
  readonly repositories: Map<string, Repository>;
  /** GitHub numbers issues and comments across all repositories. */
  lastId: number;
}

/** The repositories that are there from the start, so that a first issue has a place to go. */
const FIRST_REPOSITORIES = [
  ["composio", "composio", "Tools for agents."],
  ["octocat", "hello-world", "The first repository of many."],
  ["acme", "website", "The company's website."],
] as const;

export function createWorld(): GitHub {
  const world: GitHub = { repositories: new Map(), lastId: 1000 };
  for (const [owner, name, description] of FIRST_REPOSITORIES) {
    world.repositories.set(`${owner}/${name}`, { owner, name, description, private: false, issues: [] });
  }
  return world;
}

/** The GitHub login that a user's connection signs in with: what of the user id a login can hold. */
export function loginOf(context: Pick<ToolContext, "account">): string {
  const name = (context.account?.user_id ?? "ghost").toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return name.replace(/^-+|-+$/g, "") || "ghost";
}

export function repositoryOf(world: GitHub, args: JsonObject): Repository {
  const fullName = `${textOf(args, "owner")}/${textOf(args, "repo")}`;
  const found = world.repositories.get(fullName.toLowerCase());
  if (found === undefined) throw new Error(`Not Found: there is no repository ${fullName} (404).`);
  return found;
}

export function issueOf(world: GitHub, args: JsonObject): Issue {
  const repository = repositoryOf(world, args);
  const number = numberOf(args, "issue_number");
  const found = repository.issues.find((issue) => issue.number === number);
  if (found === undefined)
    throw new Error(`Not Found: ${repository.owner}/${repository.name} has no issue ${number} (404).`);
  return found;
}

export function shownRepository(repository: Repository): JsonObject {
  const { owner, name, description } = repository;
  return { name, full_name: `${owner}/${name}`, owner: { login: owner }, description, private: repository.private };
}

export function shownIssue(issue: Issue, repository: Repository): JsonObject {
  const { remarks, ...facts } = issue;
  const html_url = `https://github.com/${repository.owner}/${repository.name}/issues/${issue.number}`;
  return structuredClone({ ...facts, comments: remarks.length, html_url });
}
