import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { names } from "../../spec/names.js";
import { overlay } from "../../spec/overlay.js";
import { root, runScript } from "./run-script.js";
import { readDocument, takeDocument } from "../../scripts/openapi/index.js";
const reference = process.env["COMPOSIO_REFERENCE"] ?? "";

/** What is compiled and run, as it stands in the repository. */
const COPIED = ["src", "spec", "scripts", "test", "bench", "examples", "README.md", "package.json"];
const SETTINGS = ["tsconfig.json", "tsconfig.core.json", "tsconfig.build.json", "vitest.config.ts"];

/** Tests that speak to the session, to one request and to the emulator. */
const RUN = ["test/session", "test/options.test.ts", "test/http", "test/emulator"];

/** Operations that the document of April lacks. */
const MISSING = [
  ...["attachToSession", "deleteSession", "listConfigHistory", "updateSession", "revokeConnectedAccount"],
  ...["listSavedSessionConfigs", "getSavedSessionConfig"],
  ...["listWebhookEndpoints", "createWebhookEndpoint"],
  ...["getWebhookEndpoint", "updateWebhookEndpoint", "replaceWebhookEndpoint"],
];
/** Those of them that the emulator does not serve. */
const NOT_SERVED = MISSING.filter((name) => name.includes("WebhookEndpoint"));
const MISSING_AND_SERVED = MISSING.filter((name) => !NOT_SERVED.includes(name));
/** An operation of a project, whose path has no id that could be unknown. */
const WITHOUT_ID = "listSavedSessionConfigs";

/** The tests that cannot hold on a document of April, each group with its reason. Every other one has to. */
const leftOut: readonly { readonly why: string; readonly tests: readonly string[] }[] = [
  {
    why: "the document lacks the operation: the emulator answers it, but there is nothing to judge the answer by",
    tests: [
      ...MISSING.map((name) => `${name} responds with 401 and the error schema of the spec without an API key`),
      ...MISSING_AND_SERVED.map((name) => `${name} returns the status and the response schema of the spec`),
      ...MISSING_AND_SERVED.filter((name) => name !== WITHOUT_ID).map(
        (name) => `${name} responds with 404 and the error schema of the spec for an unknown id`,
      ),
    ].map((title) => `emulator/operations: every operation ${title}`),
  },
  {
    why: "a change of a session is not in the document, so that nothing is known to be wrong about one",
    tests: [
      "emulator/requests: an invalid request is rejected with 400 and the name of the field a setting of the wrong type in an update",
      "emulator/requests: an invalid request is rejected with 400 and the name of the field an unknown setting in an update",
      "emulator/requests: an invalid request is rejected with 400 and the name of the field the user in an update",
      "emulator/approvals: an update of a session with a version is a 400 on a deployment that does not know the field, as any unknown field is",
    ],
  },
  {
    why: "the session says workbench.sandbox_size or experimental.link_url_overwrite, which the document refuses",
    tests: [
      "emulator/sessions: updating a session replaces filters and maps, merges other settings, removes null and keeps the rest",
      "emulator/connections: a connect link uses the link_url_overwrite and the auth config of the session",
    ],
  },
  {
    why: "require_approval and proxy_execute came later: the document refuses them",
    tests: [
      "a proxied request of a toolkit that needs approval is asked about and never reaches the proxy",
      "a tool that needs approval asks again if a response is missing",
      "a tool that needs approval by its slug asks, runs once when it is approved, and cannot be approved twice",
      "a tool that needs approval by its toolkit asks, runs once when it is approved, and cannot be approved twice",
      "a tool that needs approval fails without running when it is canceled",
      "a tool that needs approval fails without running when it is declined",
      "a tool that needs approval fails without running when it is denied",
      "a tool that needs approval is rejected without running if the repeated call differs from the original",
      "an update of a session removes with null what approvals, filters and proxy calls were set to",
      "the response that asks is the one of the spec",
    ].map((title) => `emulator/approvals: ${title}`),
  },
  {
    why: "experimental.session_config_id came later: the document refuses it",
    tests: [
      "emulator/project: saved session configs set the filters of a session that names one, and of no other",
      "emulator/project: saved session configs create no session if the one named is unknown",
    ],
  },
  {
    why: "connected_accounts holds one id in the document, a list since",
    tests: [
      "emulator/connections: a connect link is rejected for toolkits that cannot be connected and for an alias in use",
      "emulator/connections: several accounts of one toolkit a session uses its pinned account and cannot pin the account of another user",
      "emulator/connections: several accounts of one toolkit a shared account is used only by sessions that pin it",
      "emulator/requests: an invalid request is rejected with 400 and the name of the field an account of another user",
      "emulator/operations: every operation getSession returns the status and the response schema of the spec",
    ],
  },
  {
    why: "the document does not know the fields (preload, search, config_version) or the limits that make it wrong",
    tests: [
      "emulator/requests: an invalid request is rejected with 400 and the name of the field the key name of the response in a request",
      "emulator/requests: an invalid request is rejected with 400 and the name of the field a use case longer than 1,024 characters",
      "emulator/requests: an invalid request is rejected with 400 and the name of the field all invalid fields are reported at once",
      "emulator/operations: validateResponse reports a missing field, a wrong type and an unknown field",
    ],
  },
  {
    why: "the document does not say how an object stands in a query, as in toolkit_versions[weather]",
    tests: [
      "emulator/catalog: the tool catalog toolkit_slug=weather&toolkit_versions[weather]=19990101_00 lists []",
      "emulator/catalog: the tool catalog GET /tools/{slug} finds a tool by slug and version, and responds with 404 otherwise",
    ],
  },
];

describe.skipIf(reference === "")("on the service's own document (COMPOSIO_REFERENCE)", { timeout: 240_000 }, () => {
  let copy = "";
  let lacking: readonly string[] = [];

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "composio-session-real-"));
    for (const name of [...COPIED, ...SETTINGS]) {
      await cp(join(root, name), join(copy, name), { recursive: true });
    }
    await symlink(join(root, "node_modules"), join(copy, "node_modules"));

    const path = join(reference, "openapi-v3.1.2026-04.json");
    const document = readDocument(await readFile(path, "utf8"), path);
    const taken = takeDocument(document, path, names, overlay);
    lacking = taken.missing.map((operation) => operation.split(" ")[0] ?? "");
    await writeFile(join(copy, "spec/openapi.json"), taken.text);
    const generated = await runScript("codegen", [
      ...["--from", path, "--meta-tools", join(reference, "meta-tools.2026-04.json")],
      ...["--out", join(copy, "generated")],
    ]);
    if (generated.code !== 0) {
      throw new Error(generated.stderr);
    }
  }, 120_000);

  afterAll(() => rm(copy, { recursive: true, force: true }));

  test("which lacks the operations that came later", () => expect(lacking.toSorted()).toEqual(MISSING.toSorted()));

  test("everything compiles", async () => {
    const settings = {
      extends: "./tsconfig.json",
      exclude: [
        ...["node_modules", "dist", "test/**/fixtures"],
        // Compares with the newest published types, which are newer than this document.
        "test/wire",
        // Compares the emulator's types, which are as new, with those of the pinned spec.
        "test/emulator/contract-types.ts",
        // Projects of their own, with packages of their own.
        ...["test/ledger-stores", "test/recipes", "test/sdks", "examples/agents"],
        // Use settings of a session that came later: preload, require_approval, custom tools of one call.
        ...["examples/approvals.ts", "examples/local-tools.ts", "test/local-tools", "test/cli/session.test.ts"],
      ],
    };
    await writeFile(join(copy, "tsconfig.real.json"), JSON.stringify(settings));
    const { code, output } = await inCopy(["typescript/bin/tsc", "--pretty", "false", "-p", "tsconfig.real.json"]);
    expect({ code, output }).toEqual({ code: 0, output: "" });
  });

  test("every test of sessions, requests and the emulator passes that does not need what the document lacks", async () => {
    // Some of these tests have an eye on the clock, and much else runs beside them here.
    const settings = ["--retry=1", "--reporter=json", "--outputFile=out.json"];
    const { output } = await inCopy(["vitest/vitest.mjs", "run", ...RUN, ...settings]);
    const text = await readFile(join(copy, "out.json"), "utf8").catch(() => {
      throw new Error(`vitest wrote no report:\n${output}`);
    });
    const report = reported(JSON.parse(text));
    const expected = leftOut.flatMap(({ tests }) => tests);
    // A test that fails here and not on our own spec needs something newer: it goes on the list, with its reason.
    expect(Object.fromEntries([...report.failed].filter(([name]) => !expected.includes(name)))).toEqual({});
    // One on the list that passes, or is not there any more, goes off it.
    expect(expected.filter((name) => !report.failed.has(name))).toEqual([]);
    expect(report.passed).toBeGreaterThan(1000);
  });

  /** Runs a program of node_modules in the copy. */
  function inCopy([program = "", ...args]: readonly string[]): Promise<{ code: unknown; output: string }> {
    const options = {
      cwd: copy,
      timeout: 200_000,
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NO_COLOR: "1", COMPOSIO_REFERENCE: "", RESPONSE_VALIDATOR_ALLOWS_UNKNOWN_FIELDS: "1" },
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [join(copy, "node_modules", program), ...args], options, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : error.code, output: stdout + stderr });
      });
    });
  }
});

/** The part of vitest's report that counts. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

/** How many tests passed, and those that failed, by file and name, with what they said. */
function reported({ testResults }: Report): { readonly passed: number; readonly failed: ReadonlyMap<string, string> } {
  const failed = new Map<string, string>();
  let passed = 0;
  for (const { name, message, assertionResults } of testResults) {
    const file = /test\/(.*)\.test\.ts$/.exec(name)?.[1] ?? name;
    // A file that cannot be loaded has no tests, but a message.
    if (assertionResults.length === 0) {
      failed.set(file, message);
    }
    for (const { fullName, status, failureMessages } of assertionResults) {
      if (status === "failed") {
        failed.set(`${file}: ${fullName}`, failureMessages?.join("\n") ?? "");
      }
      if (status === "passed") {
        passed += 1;
      }
    }
  }
  return { passed, failed };
}
