import { booleanArgument, optionalStringArgument, selectPage, stringArgument } from "../read-arguments.js";
import type { ToolDefinition } from "../define-toolkit.js";
import { array, boolean, object, string } from "../schema-builders.js";
import * as schemas from "./schemas.js";
import { type GitHubState, loginOf, type Repository, repositoryResponse } from "./state.js";

/** Tools for the connected account and its repositories. */
export const repositoryTools: readonly ToolDefinition<GitHubState>[] = [
  {
    slug: "GITHUB_GET_THE_AUTHENTICATED_USER",
    name: "Get the authenticated user",
    description: "Gets the user of the connected GitHub account.",
    input: object({}),
    output: object({ login: string("Login of the account."), html_url: string("Link to the account on GitHub.") }, [
      "login",
    ]),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["read:user"],
    run(_state, _args, context) {
      const login = loginOf(context);
      return { login, html_url: `https://github.com/${login}` };
    },
  },
  {
    slug: "GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER",
    name: "List my repositories",
    description: "Lists the repositories that the connected account can access.",
    input: object(schemas.pageArguments),
    output: object({ repositories: array(schemas.repositorySchema, "The repositories of the page.") }, [
      "repositories",
    ]),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["repo"],
    run(state, args, context) {
      const login = loginOf(context);
      const visible = [...state.repositories.values()].filter(
        (repository) => !repository.private || repository.owner === login,
      );
      return { repositories: selectPage(visible, args).map(repositoryResponse) };
    },
  },
  {
    slug: "GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER",
    name: "Create a repository",
    description: "Creates a repository that the connected account owns.",
    input: object(
      {
        name: string("Name of the repository.", { pattern: "^[A-Za-z0-9._-]+$" }),
        description: string("Description of the repository."),
        private: boolean("Whether the repository is private.", { default: false }),
      },
      ["name"],
    ),
    output: schemas.repositorySchema,
    tags: ["openWorldHint"],
    scopes: ["repo"],
    run(state, args, context) {
      const repository: Repository = {
        owner: loginOf(context),
        name: stringArgument(args, "name"),
        description: optionalStringArgument(args, "description") ?? null,
        private: booleanArgument(args, "private"),
        issues: [],
      };
      const key = `${repository.owner}/${repository.name}`.toLowerCase();
      if (state.repositories.has(key)) {
        throw new Error(`Repository ${key} already exists (422).`);
      }
      state.repositories.set(key, repository);
      return repositoryResponse(repository);
    },
  },
];
