import { describe, expect, it } from "vitest";
import { VERSION } from "../../src/http/index.js";
import { Project, tool } from "./command.js";

describe("composio-session", () => {
  it.each([
    [["--version"], `${VERSION}\n`],
    [["--help"], /Usage: npx composio-session <command>/],
    [["help"], /Usage: npx composio-session <command>/],
    [["help", "generate"], /composio-session generate \[toolkit…\] \[options\]/],
    [["generate", "--help"], /--no-cache +generate every type anew/],
    [["emulator", "--help"], /--port NUMBER/],
  ])("answers %j on standard output", async (args, expected) => {
    const project = await Project.make();
    const { code, out, err } = await project.run(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(expected);
  });

  it.each([
    ["no command", [], /Usage: npx composio-session <command>/],
    ["an unknown command", ["generat"], /There is no command generat\. Did you mean generate\?/],
    ["an unknown option before a command", ["--versio"], /There is no option --versio\. Did you mean --version\?/],
    ["an unknown option", ["generate", "--chek"], /generate has no option --chek\. Did you mean --check\?/],
    [
      "an option like no other",
      ["generate", "--xyzzy"],
      /no option --xyzzy\. Its options: composio-session generate --help/,
    ],
    ["a name on every object", ["generate", "--constructor"], /generate has no option --constructor\./],
    ["a short option", ["generate", "-o"], /generate has no option -o\./],
    ["a missing value", ["generate", "github", "--out"], /--out needs a value: --out DIR/],
    ["an option for a value", ["generate", "--out", "--check"], /--out needs a value: --out DIR/],
    ["an empty value", ["generate", "--out="], /--out needs a value: --out DIR/],
    ["a value where there is none", ["generate", "--check=yes"], /--check takes no value, and got "yes"/],
    ["an option twice", ["generate", "--out", "a", "--out", "b"], /--out is given twice/],
    [
      "a tool for a toolkit",
      ["generate", "GITHUB_CREATE_AN_ISSUE"],
      /looks like a tool\. Single tools are given as --tools/,
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
    ["an address that is none", ["generate", "github", "--base-url", "nowhere"], /base-?url/i],
    [
      "an insecure address",
      ["generate", "github", "--base-url", "http://example.com"],
      /--base-url http:\/\/example\.com is plain http.* Use https:\/\/example\.com\n$/,
    ],
    ["an empty toolkit", ["generate", "github", ""], /is an empty text/],
    ["an empty toolkit alone", ["generate", ""], /is an empty text/],
    ["an empty list of tools", ["generate", "github", "--tools", ","], /is an empty text/],
    ["a port that is none", ["emulator", "--port", "x"], /--port takes a number from 0 to 65535, not "x"/],
    ["an argument of the emulator", ["emulator", "start"], /emulator takes no "start"/],
  ])("refuses %s in one message, and writes nothing", async (_what, args, message) => {
    const project = await Project.make();
    const { code, out, err } = await project.run(args);
    expect({ code, out }).toEqual({ code: args.includes("--check") ? 3 : 1, out: "" });
    expect(err).toMatch(message);
    expect(err).not.toContain("should not have happened");
    expect(await project.files()).toEqual({});
  });

  it("takes lists with commas, spaces and repeats", async () => {
    const project = await Project.make();
    await project.write("tools.json", [tool("CRM_A"), tool("CRM_B"), tool("CRM_C")]);
    await project.run(["generate", "--from=tools.json", "--tools", "CRM_A, CRM_B,", "--tools=CRM_C"]);
    expect((await project.read("src/composio/crm.ts")).match(/^\/\/ ---/gm)).toHaveLength(3);
  });
});

describe("the config of generate", () => {
  const config = { toolkits: ["weather"], out: "types" };

  it.each([
    ["composio.config.json", "composio.config.json", config],
    ["package.json", "package.json", { name: "app", composio: config }],
  ])("may stand in %s", async (_what, file, content) => {
    const project = await Project.make();
    await project.write(file, content);
    expect((await project.run(["generate"])).code).toBe(0);
    expect(await project.read("types/index.ts")).toContain("export type Tools = WeatherTools;");
  });

  it("gives way to the command line", async () => {
    const project = await Project.make();
    await project.write("composio.config.json", { toolkits: ["weather"], out: "types", baseUrl: "nowhere" });
    const { code } = await project.run(["generate", "gmail", "--out", "lib", "--base-url", "https://x.invalid/"]);
    expect(code).toBe(0);
    expect(await project.read("lib/index.ts")).toContain("export type Tools = GmailTools;");
  });

  it.each([
    [
      "an unknown key",
      { toolkit: "x", toolkits: [], tols: [] },
      /unknown option "tols"\. Did you mean tools\? It takes toolkits, tools/,
    ],
    ["a text for a list", { toolkits: "github" }, /"toolkits" must be a list of slugs, such as \["github", "gmail"\]/],
    ["a number for a text", { out: 3 }, /"out" must be a text, not 3/],
    ["a list", [], /composio\.config\.json must be an object of options/],
    ["no JSON", "{", /composio\.config\.json is not valid JSON/],
    ["a key of objects", `{"__proto__": {"out": "x"}}`, /unknown option "__proto__"/],
  ])("is refused with %s", async (_what, content, message) => {
    const project = await Project.make();
    await project.write("composio.config.json", content);
    const { code, err } = await project.run(["generate"]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(message) });
  });

  it("stands in one place only", async () => {
    const project = await Project.make();
    await project.write("composio.config.json", config);
    await project.write("package.json", { composio: config });
    expect((await project.run(["generate"])).err).toContain("Keep one of them.");
  });
});

describe("what generate tells while it runs", () => {
  const run = async (err: { isTTY?: boolean; columns?: number }, env: Record<string, string> = {}) => {
    const project = await Project.make();
    const written: string[] = [];
    await project.run(["generate", "weather", "slack"], {
      err: { ...err, write: (text) => written.push(text) },
      env: { COMPOSIO_API_KEY: project.emulator.apiKey, ...env },
    });
    return written.join("");
  };

  it("is one line that is written over in a terminal, gone in the end", async () => {
    const text = await run({ isTTY: true, columns: 40 });
    expect(text).toContain("\r\u001b[K");
    expect(text).not.toContain("\n");
    expect(text.endsWith("\r\u001b[K")).toBe(true);
  });

  it.each([
    ["elsewhere", {}, {}],
    ["in a dumb terminal", { isTTY: true }, { TERM: "dumb" }],
    ["in CI", { isTTY: true }, { CI: "true" }],
  ])("is a plain line for each toolkit %s", async (_what, err, env) => {
    expect(await run(err, env)).toBe("weather: 2 tools\nslack: 5 tools\n");
  });

  it("comes in the order of the toolkits, whichever is read first", async () => {
    const project = await Project.make();
    const { err } = await project.run(["generate", "slack", "weather", "gmail"], {
      fetch: async (url, init) => {
        if (url.includes("toolkit_slug=slack")) await new Promise((resolve) => setTimeout(resolve, 200));
        return project.emulator.fetch(url, init);
      },
    });
    expect(err).toBe("slack: 5 tools\nweather: 2 tools\ngmail: 6 tools\n");
  });
});

describe("composio-session emulator", () => {
  it("serves until it is interrupted, and frees the port", async () => {
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
    const answer = await fetch(`${url}/api/v3.1/toolkits`, { headers: { "x-api-key": "k" } });
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
    const port = new URL(url).port;
    const second = await project.run(["emulator", "--port", port]);
    expect(second.err).toContain(`Port ${port} is taken. Take another: --port ${Number(port) + 1}, or --port 0`);
    controller.abort(new Error("SIGINT"));
    expect((await ended).code).toBe(0);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});
