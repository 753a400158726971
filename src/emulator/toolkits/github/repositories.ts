import { flagOf, optionalTextOf, pageOf, textOf } from "../read-arguments.js";
import type { ToolDefinition } from "../define-toolkit.js";
import { flag, list, record, text } from "../schema-builders.js";
import * as schemas from "./schemas.js";
import { type GitHub, loginOf, type Repository, shownRepository } from "./state.js";
/** Tools on the account and its repositories. */
export const repositoryTools: readonly ToolDefinition<GitHub>[] = [
  {
    slug: "GITHUB_GET_THE_AUTHENTICATED_USER",
    name: "Get the authenticated user",
    description: "Says whose GitHub account is connected.",
    input: record({}),
    output: record({ login: text("Name of the account."), html_url: text("The account's page.") }, ["login"]),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["read:user"],
    run(_world, _args, context) {
      const login = loginOf(context);
      return { login, html_url: `https://github.com/${login}` };
    },
  },
  {
    slug: "GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER",
    name: "List my repositories",
    description: "Lists the repositories that the connected account can see.",
    input: record(schemas.paging),
    output: record({ repositories: list(schemas.repositorySchema, "The repositories of the page.") }, ["repositories"]),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["repo"],
    run(world, args, context) {
      const login = loginOf(context);
      const visible = [...world.repositories.values()].filter((each) => !each.private || each.owner === login);
      return { repositories: pageOf(visible, args).map(shownRepository) };
    },
  },
  {
    slug: "GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER",
    name: "Create a repository",
    description: "Creates a repository that the connected account owns.",
    input: record(
      {
        name: text("Name of the repository.", { pattern: "^[A-Za-z0-9._-]+$" }),
        description: text("What it is about."),
        private: flag("Whether only invited people see it.", { default: false }),
      },
      ["name"],
    ),
    output: schemas.repositorySchema,
    tags: ["openWorldHint"],
    scopes: ["repo"],
    run(world, args, context) {
      const repository: Repository = {
        owner: loginOf(context),
        name: textOf(args, "name"),
        description: optionalTextOf(args, "description") ?? null,
        private: flagOf(args, "private"),
        issues: [],
      };
      const key = `${repository.owner}/${repository.name}`.toLowerCase();
      if (world.repositories.has(key)) throw new Error(`The repository ${key} exists already (422).`);
      world.repositories.set(key, repository);
      return shownRepository(repository);
    },
  },
];
