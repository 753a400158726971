import { defineToolkit } from "../define-toolkit.js";
import { issueTools } from "./issues.js";
import { repositoryTools } from "./repositories.js";
import { createWorld, type GitHub, loginOf } from "./state.js";
/** GitHub, as far as issues, comments and repositories go. Unknown repositories answer "Not Found", as there. */
export const github = defineToolkit<GitHub>({
  slug: "github",
  name: "GitHub",
  description: "Repositories, issues and comments.",
  version: "20260401_00",
  categories: ["developer tools"],
  createWorld,
  profile: (_world, account) => ({ login: loginOf({ account }) }),
  tools: [...issueTools, ...repositoryTools],
});
