import { describe, expect, test } from "vitest";
import { createEmulator, defineToolkit } from "../../src/emulator/index.js";
import { ONE_OPEN, Project, READING } from "./command.js";

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

describe("generate from the service", () => {
  test("writes one file per toolkit and an index", async () => {
    const project = await Project.make();
    const { code, out, err } = await project.run(["generate", "weather", "gmail"]);
    expect(err).toBe(`${READING}weather: 2 tools\ngmail: 6 tools\n${ONE_OPEN}`);
    expect({ code, out: out.replace(/\d+\.\d s/, "N s") }).toEqual({
      code: 0,
      out: "src/composio: 3 of 3 files written (gmail.ts, index.ts, weather.ts).\n8 tools of 2 toolkits, N s.\n",
    });
    const weather = await project.read("src/composio/weather.ts");
    expect(weather).toContain("// To regenerate: npx composio-session generate weather --out src/composio\n");
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

  test("reads all pages of a toolkit in the latest version", async () => {
    const emulator = createEmulator({ toolkits: [largeToolkit("big", 620)] });
    const project = await Project.make(emulator);
    expect((await project.run(["generate", "big"])).out).toContain("620 tools of 1 toolkit");
    const pages = emulator.requests.filter(({ path }) => path === "/api/v3.1/tools");
    expect(pages).toHaveLength(3);
    expect(pages.map(({ query }) => query["toolkit_versions"])).toEqual(["latest", "latest", "latest"]);
    expect((await project.read("src/composio/big.ts")).match(/^ {2}BIG_TOOL_\d+:/gm)).toHaveLength(620);
  });

  test("sends at most four requests at a time", async () => {
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

  test("marks deprecated tools", async () => {
    const project = await Project.make();
    await project.run(["generate", "github"]);
    expect(await project.read("src/composio/github.ts")).toMatch(/@deprecated\n {3}\*\/\n {2}GITHUB_ISSUES_CREATE:/);
  });

  test("puts single tools under their toolkit and adds to existing ones", async () => {
    const project = await Project.make();
    await project.run(["generate", "--tools", "GITHUB_GET_AN_ISSUE,WEATHER_GET_CURRENT"]);
    const { code } = await project.run(["generate", "--tools", "GITHUB_CREATE_AN_ISSUE"]);
    expect(code).toBe(0);
    const github = await project.read("src/composio/github.ts");
    expect(github.match(/^ {2}GITHUB_\w+(?=:)/gm)).toEqual(["  GITHUB_CREATE_AN_ISSUE", "  GITHUB_GET_AN_ISSUE"]);
    expect(github).toContain("generate --tools GITHUB_CREATE_AN_ISSUE,GITHUB_GET_AN_ISSUE --out src/composio\n");
    expect(await project.read("src/composio/index.ts")).toContain("export type Tools = GithubTools & WeatherTools;");
  });

  test("keeps a whole toolkit when one of its tools is requested", async () => {
    const project = await Project.make();
    await project.run(["generate", "github"]);
    const before = await project.files();
    expect((await project.run(["generate", "--tools", "GITHUB_GET_AN_ISSUE"])).code).toBe(0);
    expect(await project.files()).toEqual(before);
  });

  test("keeps toolkits that are not requested, and regenerates them when nothing is requested", async () => {
    const project = await Project.make();
    await project.run(["generate", "weather"]);
    await project.run(["generate", "slack"]);
    expect(await project.read("src/composio/index.ts")).toContain("SlackTools & WeatherTools");
    await project.write("src/composio/weather.ts", "");
    expect((await project.run(["generate", "--force"])).out).toContain(
      "src/composio: 1 of 3 files written (weather.ts)",
    );
  });

  test("removes a single tool that the service no longer has, and --check reports it", async () => {
    const project = await Project.make(createEmulator({ toolkits: [largeToolkit("kit", 3)] }));
    await project.run(["generate", "--tools", "KIT_TOOL_1,KIT_TOOL_2"]);
    const smaller = createEmulator({ toolkits: [largeToolkit("kit", 2)] });
    const { code, err } = await project.run(["generate", "--check"], { fetch: smaller.fetch });
    expect(code).toBe(1);
    expect(err).toContain("  kit.ts: 1 tool removed\n    breaking  removed KIT_TOOL_2\n");
  });
});

describe("generate when the service fails", () => {
  const respond = (body: string, status = 200) => ({
    fetch: () => Promise.resolve(new Response(body, { status, headers: { "content-type": "application/json" } })),
  });

  test.each([
    ["an unknown toolkit", ["githb"], /Unknown toolkit: "githb"\. Did you mean github\?/],
    ["another spelling", ["GitHub"], /Unknown toolkit: "GitHub"\. Did you mean github\?/],
    [
      "an unknown tool",
      ["--tools", "GITHUB_CREATE_ISSUE"],
      /Unknown tool: "GITHUB_CREATE_ISSUE"\. Did you mean GITHUB_\w+\?/,
    ],
    ["a toolkit like no known one", ["zzzzzzzz"], /Unknown toolkit: "zzzzzzzz"\.\n/],
    ["one of several unknown", ["github", "weather", "slak"], /Unknown toolkit: "slak"\. Did you mean slack\?/],
    ["a path in place of a toolkit", ["../x"], /toolkit|slug|path/i],
  ])("refuses %s and writes nothing", async (_what, args, message) => {
    const project = await Project.make();
    const { code, err } = await project.run(["generate", ...args]);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(await project.files()).toEqual({});
  });

  test.each([
    [
      "no key",
      { env: {} },
      /No API key\. Set the environment variable COMPOSIO_API_KEY, or read the tools from a file/,
    ],
    [
      "a wrong key",
      { env: { COMPOSIO_API_KEY: "wrong" } },
      /^composio-session: The service rejected the key in COMPOSIO_API_KEY\./m,
    ],
    ["HTML", respond("<html>proxy</html>"), /got a 200 response with/],
    ["a response that is not a page", respond(`{"meta":{},"tools":[]}`), /not a page of tools/],
    ["an item that is not a tool", respond(`{"items":[null]}`), /no slug or no schema/],
    [
      "no connection",
      { fetch: () => Promise.reject(Object.assign(new TypeError("fetch failed"), { code: "EBADKEY" })) },
      /No response from the service at https:\/\/backend\.composio\.dev \(--base-url sets another\)/,
    ],
  ])(
    "explains %s and writes nothing",
    async (_what, io, message) => {
      const project = await Project.make();
      const { code, err } = await project.run(["generate", "github"], io);
      expect(code).toBe(1);
      expect(err).toMatch(message);
      expect(err).not.toMatch(/this is a bug|baseUrl/);
      expect(await project.files()).toEqual({});
    },
    15_000,
  );

  test("stops at a list that never ends, and says so in terms of the command", async () => {
    const project = await Project.make();
    let pages = 0;
    const { code, err } = await project.run(["generate", "github"], {
      fetch: (url, init) => {
        if (!url.includes("/tools?")) {
          return project.emulator.fetch(url, init);
        }
        pages += 1;
        return Promise.resolve(Response.json({ items: [], next_cursor: `cursor${pages}` }));
      },
    });
    expect({ code, pages }).toEqual({ code: 1, pages: 10_000 });
    expect(err).toContain("The service lists more than 10000 pages of tools of github, which cannot be right.");
    expect(err).not.toContain("maxPages");
    expect(await project.files()).toEqual({});
  });

  test("stops at a cursor that comes twice", async () => {
    const project = await Project.make();
    const { code, err } = await project.run(["generate", "github"], {
      fetch: (url, init) =>
        url.includes("/tools?")
          ? Promise.resolve(Response.json({ items: [], next_cursor: "again" }))
          : project.emulator.fetch(url, init),
    });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/returned the cursor "again" twice/) });
  });

  test("does not look for a suggestion forever", async () => {
    const project = await Project.make();
    let pages = 0;
    const { code, err } = await project.run(["generate", "nowhere"], {
      fetch: (url, init) => {
        if (!url.includes("/toolkits?")) {
          return project.emulator.fetch(url, init);
        }
        pages += 1;
        return Promise.resolve(Response.json({ items: [], next_cursor: `cursor${pages}` }));
      },
    });
    expect({ code, pages }).toEqual({ code: 1, pages: 10_000 });
    expect(err).toContain('Unknown toolkit: "nowhere".');
  });

  test("writes the API key nowhere", async () => {
    const project = await Project.make();
    const { out, err } = await project.run(["generate", "github"]);
    const files = Object.values(await project.files());
    expect([out, err, ...files].join("\n")).not.toContain(project.emulator.apiKey);
  });

  test("stops at once when interrupted and leaves the old files", async () => {
    const project = await Project.make();
    await project.run(["generate", "github"]);
    const before = await project.files();
    const controller = new AbortController();
    const { code, err } = await project.run(["generate", "github", "weather", "--base-url", "http://localhost:9"], {
      signal: controller.signal,
      fetch: (url, init) => {
        if (url.includes("/tools?")) {
          controller.abort(new Error("SIGINT"));
        }
        return project.emulator.fetch(url, init);
      },
    });
    expect({ code, err }).toEqual({
      code: 130,
      err: expect.stringMatching(/^Reading .*\nInterrupted: nothing was changed\.\n$/),
    });
    expect(await project.files()).toEqual(before);
  });
});
