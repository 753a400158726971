import { describe, expect, it } from "vitest";
import { createEmulator, defineToolkit } from "../../src/emulator/index.js";
import { Project } from "./command.js";

/** A toolkit with so many tools that they come in several pages. */
function largeToolkit(slug: string, count: number) {
  return defineToolkit({
    slug,
    name: slug,
    description: "Many tools.",
    categories: [],
    auth: "NO_AUTH",
    version: "20260301_02",
    createWorld: () => ({}),
    tools: Array.from({ length: count }, (_, index) => ({
      slug: `${slug.toUpperCase()}_TOOL_${index}`,
      name: `Tool ${index}`,
      description: "One of many.",
      input: { type: "object", properties: { index: { type: "integer" } } },
      output: { type: "object", properties: {} },
      run: () => ({}),
    })),
  });
}

describe("generate, from the service", () => {
  it("writes a file for each toolkit and an index of them", async () => {
    const project = await Project.make();
    const { code, out, err } = await project.run(["generate", "weather", "gmail"]);
    expect(err).toBe("weather: 2 tools\ngmail: 6 tools\n");
    expect({ code, out: out.replace(/\d+\.\d s/, "N s") }).toEqual({
      code: 0,
      out: "src/composio: 3 of 3 files written (gmail.ts, index.ts, weather.ts).\n8 tools of 2 toolkits, N s.\n",
    });
    const weather = await project.read("src/composio/weather.ts");
    expect(weather).toContain("// To renew it: npx composio-session generate weather --out src/composio\n");
    expect(weather).toContain("// Toolkit weather, version 20260401_00: 2 tools.\n");
    expect(weather).toContain(
      `export interface WeatherTools {
  /** Says what the weather is like in a town. */
  WEATHER_GET_CURRENT: { input: WeatherGetCurrentInput; output: WeatherGetCurrentOutput };`,
    );
    expect(await project.read("src/composio/index.ts")).toContain(`
import type { GmailTools } from "./gmail.js";
import type { WeatherTools } from "./weather.js";

export type { GmailTools, WeatherTools };

/** Every tool of these toolkits by slug, for \`new Composio<Tools>()\`. */
export type Tools = GmailTools & WeatherTools;
`);
  });

  it("reads all pages of a toolkit, in the version that sessions run", async () => {
    const emulator = createEmulator({ toolkits: [largeToolkit("big", 620)] });
    const project = await Project.make(emulator);
    expect((await project.run(["generate", "big"])).out).toContain("620 tools of 1 toolkit");
    const pages = emulator.requests.filter(({ path }) => path === "/api/v3.1/tools");
    expect(pages).toHaveLength(3);
    expect(pages.map(({ query }) => query["toolkit_versions"])).toEqual(["latest", "latest", "latest"]);
    expect((await project.read("src/composio/big.ts")).match(/^ {2}BIG_TOOL_\d+:/gm)).toHaveLength(620);
  });

  it("asks for four things at a time at most", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `kit${index}`);
    const emulator = createEmulator({ toolkits: names.map((name) => largeToolkit(name, 3)) });
    const project = await Project.make(emulator);
    let open = 0;
    let most = 0;
    const { code } = await project.run(["generate", ...names], {
      fetch: async (url, init) => {
        most = Math.max(most, (open += 1));
        await new Promise((resolve) => setTimeout(resolve, 2));
        return emulator.fetch(url, init).finally(() => (open -= 1));
      },
    });
    expect(code).toBe(0);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });

  it("marks deprecated tools", async () => {
    const project = await Project.make();
    await project.run(["generate", "github"]);
    expect(await project.read("src/composio/github.ts")).toMatch(/@deprecated\n {3}\*\/\n {2}GITHUB_ISSUES_CREATE:/);
  });

  it("files single tools under their toolkit, and adds to those that are there", async () => {
    const project = await Project.make();
    await project.run(["generate", "--tools", "GITHUB_GET_AN_ISSUE,WEATHER_GET_CURRENT"]);
    const { code } = await project.run(["generate", "--tools", "GITHUB_CREATE_AN_ISSUE"]);
    expect(code).toBe(0);
    const github = await project.read("src/composio/github.ts");
    expect(github.match(/^ {2}GITHUB_\w+(?=:)/gm)).toEqual(["  GITHUB_CREATE_AN_ISSUE", "  GITHUB_GET_AN_ISSUE"]);
    expect(github).toContain("generate --tools GITHUB_CREATE_AN_ISSUE,GITHUB_GET_AN_ISSUE --out src/composio\n");
    expect(await project.read("src/composio/index.ts")).toContain("export type Tools = GithubTools & WeatherTools;");
  });

  it("leaves a whole toolkit whole when one of its tools is added", async () => {
    const project = await Project.make();
    await project.run(["generate", "github"]);
    const before = await project.files();
    expect((await project.run(["generate", "--tools", "GITHUB_GET_AN_ISSUE"])).code).toBe(0);
    expect(await project.files()).toEqual(before);
  });

  it("keeps the toolkits that are not asked for, and generates them again when nothing is", async () => {
    const project = await Project.make();
    await project.run(["generate", "weather"]);
    await project.run(["generate", "slack"]);
    expect(await project.read("src/composio/index.ts")).toContain("SlackTools & WeatherTools");
    await project.write("src/composio/weather.ts", "");
    expect((await project.run(["generate", "--force"])).out).toContain(
      "src/composio: 1 of 3 files written (weather.ts)",
    );
  });

  it("drops a single tool that the service has no more, and says so with --check", async () => {
    const project = await Project.make(createEmulator({ toolkits: [largeToolkit("kit", 3)] }));
    await project.run(["generate", "--tools", "KIT_TOOL_1,KIT_TOOL_2"]);
    const smaller = createEmulator({ toolkits: [largeToolkit("kit", 2)] });
    const { code, err } = await project.run(["generate", "--check"], { fetch: smaller.fetch });
    expect(code).toBe(1);
    expect(err).toContain("  kit.ts: 1 tool gone\n    breaking  gone    KIT_TOOL_2\n");
  });
});

describe("generate, when the service does not play along", () => {
  const answer = (body: string, status = 200) => ({
    fetch: () => Promise.resolve(new Response(body, { status, headers: { "content-type": "application/json" } })),
  });

  it.each([
    ["an unknown toolkit", ["githb"], /There is no toolkit "githb"\. Did you mean github\?/],
    ["another spelling", ["GitHub"], /There is no toolkit "GitHub"\. Did you mean github\?/],
    [
      "an unknown tool",
      ["--tools", "GITHUB_CREATE_ISSUE"],
      /no tool "GITHUB_CREATE_ISSUE"\. Did you mean GITHUB_\w+\?/,
    ],
    ["a toolkit like nothing there is", ["zzzzzzzz"], /There is no toolkit "zzzzzzzz"\.\n/],
    ["one of several unknown", ["github", "weather", "slak"], /There is no toolkit "slak"\. Did you mean slack\?/],
    ["a path for a toolkit", ["../x"], /toolkit|slug|path/i],
  ])("refuses %s and writes nothing", async (_what, args, message) => {
    const project = await Project.make();
    const { code, err } = await project.run(["generate", ...args]);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(await project.files()).toEqual({});
  });

  it.each([
    ["no key", { env: {} }, /no API key\. Set the environment variable COMPOSIO_API_KEY, or read tools from a file/],
    [
      "a wrong key",
      { env: { COMPOSIO_API_KEY: "wrong" } },
      /^composio-session: The service refused the key in COMPOSIO_API_KEY\./,
    ],
    ["HTML", answer("<html>proxy</html>"), /answered 200 with/],
    ["something that is no page", answer(`{"meta":{},"tools":[]}`), /no page of tools/],
    ["a tool that is none", answer(`{"items":[null]}`), /no slug or no schema/],
    [
      "no connection",
      { fetch: () => Promise.reject(Object.assign(new TypeError("fetch failed"), { code: "EBADKEY" })) },
      /No answer from the service at https:\/\/backend\.composio\.dev \(--base-url names another\)/,
    ],
  ])(
    "says what is wrong with %s, and writes nothing",
    async (_what, io, message) => {
      const project = await Project.make();
      const { code, err } = await project.run(["generate", "github"], io);
      expect(code).toBe(1);
      expect(err).toMatch(message);
      expect(err).not.toMatch(/should not have happened|baseUrl/);
      expect(await project.files()).toEqual({});
    },
    15_000,
  );

  it("shows no key in what it writes", async () => {
    const project = await Project.make();
    const { out, err } = await project.run(["generate", "github"]);
    const files = Object.values(await project.files());
    expect([out, err, ...files].join("\n")).not.toContain(project.emulator.apiKey);
  });

  it("stops at once when it is interrupted, and leaves the old files", async () => {
    const project = await Project.make();
    await project.run(["generate", "github"]);
    const before = await project.files();
    const controller = new AbortController();
    const { code, err } = await project.run(["generate", "github", "weather", "--base-url", "http://localhost:9"], {
      signal: controller.signal,
      fetch: (url, init) => {
        if (url.includes("/tools?")) controller.abort(new Error("SIGINT"));
        return project.emulator.fetch(url, init);
      },
    });
    expect({ code, err }).toEqual({ code: 130, err: "Interrupted: nothing was changed.\n" });
    expect(await project.files()).toEqual(before);
  });
});
