import { describe, expect, test } from "vitest";
import { VERSION } from "../../src/http/index.js";
import { ONE_OPEN, Project, READING, tool } from "./command.js";

describe("composio-session", () => {
  test.each([
    [["--version"], `${VERSION}\n`],
    [["--help"], /Usage: npx composio-session <command>/],
    [["help"], /Usage: npx composio-session <command>/],
    [["help", "generate"], /composio-session generate \[toolkit…\] \[options\]/],
    [["generate", "--help"], /--force +overwrite generated files that were edited by hand/],
    [["emulator", "--help"], /--port NUMBER/],
  ])("composio-session %j prints to standard output", async (args, expected) => {
    const project = await Project.make();
    const { code, out, err } = await project.run(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(expected);
  });

  test.each([
    ["no command", [], /Usage: npx composio-session <command>/],
    ["an unknown command", ["generat"], /Unknown command: generat\. Did you mean generate\?/],
    ["an unknown option before a command", ["--versio"], /Unknown option: --versio\. Did you mean --version\?/],
    ["an unknown option", ["generate", "--chek"], /Unknown option for generate: --chek\. Did you mean --check\?/],
    [
      "an option like no known one",
      ["generate", "--xyzzy"],
      /Unknown option for generate: --xyzzy\. See composio-session generate --help/,
    ],
    [
      "toolkits as an option",
      ["generate", "--toolkits", "github"],
      /^composio-session: Unknown option for generate: --toolkits\. Toolkits need no option: composio-session generate github gmail\n$/,
    ],
    ["a removed option", ["generate", "--no-cache"], /Unknown option for generate: --no-cache\./],
    ["a key of Object.prototype", ["generate", "--constructor"], /Unknown option for generate: --constructor\./],
    ["a short option", ["generate", "-o"], /Unknown option for generate: -o\./],
    ["a missing value", ["generate", "github", "--out"], /--out needs a value: --out DIR/],
    ["an option in place of a value", ["generate", "--out", "--check"], /--out needs a value: --out DIR/],
    ["an empty value", ["generate", "--out="], /--out needs a value: --out DIR/],
    ["a value for a switch", ["generate", "--check=yes"], /--check takes no value, but got "yes"/],
    ["a repeated option", ["generate", "--out", "a", "--out", "b"], /--out is given more than once/],
    [
      "a tool in place of a toolkit",
      ["generate", "GITHUB_CREATE_AN_ISSUE"],
      /looks like a tool\. Request single tools with --tools/,
    ],
    [
      "--toolkit without --from",
      ["generate", "--toolkit", "x"],
      /--toolkit names the toolkit of tools read with --from/,
    ],
    [
      "nothing to generate",
      ["generate"],
      /Which toolkits\? For example: npx composio-session generate github gmail --out src\/composio/,
    ],
    [
      "--session with --from",
      ["generate", "--session", "trs_1", "--from", "tools.json"],
      /--session reads from the service, --from from files/,
    ],
    ["an invalid address", ["generate", "github", "--base-url", "nowhere"], /base-?url/i],
    [
      "an insecure address",
      ["generate", "github", "--base-url", "http://example.com"],
      /--base-url http:\/\/example\.com is plain http .* Use https:\/\/example\.com\n$/,
    ],
    ["an empty toolkit", ["generate", "github", ""], /is an empty string/],
    ["an empty toolkit alone", ["generate", ""], /is an empty string/],
    ["an empty list of tools", ["generate", "github", "--tools", ","], /is an empty string/],
    ["an invalid port", ["emulator", "--port", "x"], /--port takes a number from 0 to 65535, not "x"/],
    ["an argument for the emulator", ["emulator", "start"], /emulator takes no arguments, but got "start"/],
  ])("refuses %s with one message and writes nothing", async (_what, args, message) => {
    const project = await Project.make();
    const { code, out, err } = await project.run(args);
    expect({ code, out }).toEqual({ code: args.includes("--check") ? 3 : 1, out: "" });
    expect(err).toMatch(message);
    expect(err).not.toContain("this is a bug");
    expect(await project.files()).toEqual({});
  });

  test("--tools takes lists with commas, spaces and repeats", async () => {
    const project = await Project.make();
    await project.write("tools.json", [tool("CRM_A"), tool("CRM_B"), tool("CRM_C")]);
    await project.run(["generate", "--from=tools.json", "--tools", "CRM_A, CRM_B,", "--tools=CRM_C"]);
    expect((await project.read("src/composio/crm.ts")).match(/^\/\/ ---/gm)).toHaveLength(3);
  });
});

describe("the config file of generate", () => {
  const config = { toolkits: ["weather"], out: "types" };

  test.each([
    ["composio.config.json", "composio.config.json", config],
    ["package.json", "package.json", { name: "app", composio: config }],
  ])("options are read from %s", async (_what, file, content) => {
    const project = await Project.make();
    await project.write(file, content);
    expect((await project.run(["generate"])).code).toBe(0);
    expect(await project.read("types/index.ts")).toContain("export type Tools = WeatherTools;");
  });

  test("the command line takes precedence over the config", async () => {
    const project = await Project.make();
    await project.write("composio.config.json", { toolkits: ["weather"], out: "types", baseUrl: "nowhere" });
    const { code } = await project.run(["generate", "gmail", "--out", "lib", "--base-url", "https://x.invalid/"]);
    expect(code).toBe(0);
    expect(await project.read("lib/index.ts")).toContain("export type Tools = GmailTools;");
  });

  test.each([
    [
      "an unknown key",
      { toolkit: "x", toolkits: [], tols: [] },
      /unknown option "tols"\. Did you mean tools\? Options: toolkits, tools/,
    ],
    [
      "a string in place of an array",
      { toolkits: "github" },
      /"toolkits" must be an array of slugs, such as \["github", "gmail"\]/,
    ],
    ["a number in place of a string", { out: 3 }, /"out" must be a string, not 3/],
    ["an array", [], /composio\.config\.json must be an object of options/],
    ["invalid JSON", "{", /composio\.config\.json is not valid JSON/],
    ["a key of Object.prototype", `{"__proto__": {"out": "x"}}`, /unknown option "__proto__"/],
  ])("a config with %s is refused", async (_what, content, message) => {
    const project = await Project.make();
    await project.write("composio.config.json", content);
    const { code, err } = await project.run(["generate"]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(message) });
  });

  test("two configs are refused", async () => {
    const project = await Project.make();
    await project.write("composio.config.json", config);
    await project.write("package.json", { composio: config });
    expect((await project.run(["generate"])).err).toContain("Keep one of them.");
  });
});

describe("the progress of generate", () => {
  const run = async (err: { isTTY?: boolean; columns?: number }, env: Record<string, string> = {}) => {
    const project = await Project.make();
    const written: string[] = [];
    await project.run(["generate", "weather", "slack"], {
      err: { ...err, write: (text) => written.push(text) },
      env: { COMPOSIO_API_KEY: project.emulator.apiKey, ...env },
    });
    return written.join("");
  };

  test("is one overwritten line in a terminal, cleared at the end", async () => {
    const text = await run({ isTTY: true, columns: 40 });
    expect(text).toContain("\r\u001b[K");
    expect(text.replace(READING, "")).not.toContain("\n");
    expect(text.replace(READING, "").endsWith("\r\u001b[K")).toBe(true);
  });

  test.each([
    ["outside of a terminal", {}, {}],
    ["in a dumb terminal", { isTTY: true }, { TERM: "dumb" }],
    ["in CI", { isTTY: true }, { CI: "true" }],
  ])("is one plain line per toolkit %s", async (_what, err, env) => {
    expect(await run(err, env)).toBe(`${READING}weather: 2 tools\nslack: 5 tools\n`);
  });

  test("follows the order of the toolkits, whichever is read first", async () => {
    const project = await Project.make();
    const { err } = await project.run(["generate", "slack", "weather", "gmail"], {
      fetch: async (url, init) => {
        if (url.includes("toolkit_slug=slack")) {
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
        return project.emulator.fetch(url, init);
      },
    });
    expect(err).toBe(`${READING}slack: 5 tools\nweather: 2 tools\ngmail: 6 tools\n${ONE_OPEN}`);
  });
});

describe("composio-session emulator", () => {
  test("serves until it is interrupted and frees the port", async () => {
    const project = await Project.make();
    const controller = new AbortController();
    const said: string[] = [];
    let told = (): void => {};
    const listening = new Promise<void>((resolve) => (told = resolve));
    const ended = project.run(["emulator", "--port", "0", "--api-key", "k"], {
      signal: controller.signal,
      out: { write: (text) => (said.push(text), told()) },
    });
    await listening;
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said.join(""))?.[0] ?? "";
    const response = await fetch(`${url}/api/v3.1/toolkits`, { headers: { "x-api-key": "k" } });
    expect(response.status).toBe(200);
    await response.body?.cancel();
    const port = new URL(url).port;
    const second = await project.run(["emulator", "--port", port]);
    expect(second.err).toContain(`Port ${port} is in use. Choose another with --port ${Number(port) + 1}, or --port 0`);
    controller.abort(new Error("SIGINT"));
    expect((await ended).code).toBe(0);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});
