import { defineToolkit } from "../define-toolkit.js";
import { issueTools } from "./issues.js";
import { repositoryTools } from "./repositories.js";
import { createState, type GitHubState, loginOf } from "./state.js";

/** GitHub with repositories, issues and comments. All users of an emulator share the repositories. */
export const github = defineToolkit<GitHubState>({
  slug: "github",
  name: "GitHub",
  description: "Repositories, issues and comments.",
  version: "20260401_00",
  categories: ["developer tools"],
  createWorld: createState,
  profile: (_state, account) => ({ login: loginOf({ account }) }),
  tools: [...issueTools, ...repositoryTools],
});
