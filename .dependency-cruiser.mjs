/** Which folder may import which. `npm run lint` checks it, CONTRIBUTING explains it. */

const CORE = "^(src/(index|composio|options|logging)\\.ts|src/(session|tools|http|providers)/|generated/)";

/** A folder of src/ and what it may import, beside itself. */
const allowed = (folder, targets) => ({
  name: `${folder}-imports`,
  comment: `src/${folder}/ may import only: ${targets.join(", ") || "nothing"}`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: {
    path: "^(src|generated|scripts|spec|test)/",
    pathNot: [`^src/${folder}/`, ...targets.map((target) => `^${target}`)],
  },
});

/** A package that one file stands between us and. */
const onlyIn = (name, file) => ({
  name: `${name}-in-one-file`,
  comment: `${name} is imported in ${file} and nowhere else`,
  severity: "error",
  from: { path: "^(src|scripts|generated)/", pathNot: `^${file}$` },
  to: { path: `^node_modules/${name}/` },
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "not-resolved",
      comment: "an import that leads nowhere would hide from every other rule",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "core-is-platform-neutral",
      comment: "the core runs where Node does not, on openapi-fetch alone",
      severity: "error",
      from: { path: CORE },
      to: {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "npm-optional"],
        pathNot: "node_modules/openapi-fetch/",
      },
    },
    {
      name: "webhooks-are-platform-neutral",
      severity: "error",
      from: { path: "^src/webhooks/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "npm-optional"] },
    },
    {
      name: "core-imports-core",
      severity: "error",
      from: { path: CORE },
      to: { path: "^(src|scripts|spec|test)/", pathNot: [CORE, "^src/schema/"] },
    },
    {
      name: "shipped-code-imports-no-scripts",
      severity: "error",
      from: { path: "^(src|generated)/" },
      to: { path: "^(scripts|spec|test|bench)/", pathNot: "^spec/.*\\.json$" },
    },
    {
      name: "folders-have-one-entry",
      comment: "a folder of src/ is imported through its index.ts",
      severity: "error",
      from: { path: "^(src/[^/]+)/|^(src|scripts)/" },
      to: { path: "^src/[^/]+/", pathNot: ["^src/[^/]+/index\\.ts$", "^$1/"] },
    },
    allowed("http", []),
    allowed("schema", []),
    allowed("tool-types", ["src/schema/"]),
    allowed("schema-diff", ["src/schema/", "src/tool-types/"]),
    allowed("providers", ["src/schema/", "generated/"]),
    allowed("tools", ["src/http/"]),
    allowed("session", ["src/http/", "src/tools/", "src/providers/", "generated/"]),
    // The core's error classes, so that they exist once in whichever entry is imported.
    allowed("webhooks", ["src/internal\\.ts"]),
    allowed("emulator", ["src/internal\\.ts", "src/webhooks/", "generated/", "spec/"]),
    allowed("agent", ["src/index\\.ts", "src/internal\\.ts", "src/providers/", "src/schema/", "generated/"]),
    {
      name: "agent-is-platform-neutral",
      comment: "no model SDK, types included: the entries for them have structural types of their own",
      severity: "error",
      from: { path: "^src/agent/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "npm-optional"] },
    },
    {
      name: "ledger-is-platform-neutral",
      comment: "stores work on the caller's own client; the ledger runs wherever the core does",
      severity: "error",
      from: { path: "^src/agent/ledger/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "npm-optional"] },
    },
    {
      name: "ledger-stands-alone",
      comment: "the tool runner uses the ledger, never the other way round",
      severity: "error",
      from: { path: "^src/agent/ledger/" },
      to: { path: "^src/agent/", pathNot: "^src/agent/ledger/" },
    },
    {
      name: "files-imports-node-in-one-file",
      comment: "the files of a session work where Node does not; what needs Node is an entry of its own",
      severity: "error",
      from: { path: "^src/files/", pathNot: "^src/files/node\\.ts$" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "npm-optional"] },
    },
    allowed("files", ["src/internal\\.ts", "generated/"]),
    allowed("cli", [
      "src/internal\\.ts",
      "src/schema/",
      "src/schema-diff/",
      "src/tool-types/",
      "src/node/",
      "src/emulator/",
      "generated/",
    ]),
    onlyIn("openapi-fetch", "src/http/openapi-client.ts"),
    onlyIn("openapi-typescript", "scripts/codegen/openapi-types.ts"),
    onlyIn("json-schema-to-typescript", "scripts/codegen/json-schema-types.ts"),
    onlyIn("@cfworker/json-schema", "src/emulator/json-schema-validator.ts"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
