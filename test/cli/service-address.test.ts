import { describe, expect, test } from "vitest";
import { Project, READING, tool } from "./command.js";

const OTHER = "https://gateway.example";

/** The origins that requests went to, and the run. */
async function runWith(config: object | undefined, args: readonly string[], env: Record<string, string> = {}) {
  const project = await Project.make();
  if (config !== undefined) {
    await project.write("composio.config.json", config);
  }
  await project.write("tools.json", [tool("CRM_FIND")]);
  const origins = new Set<string>();
  const ran = await project.run(args, {
    env: { COMPOSIO_API_KEY: project.emulator.apiKey, ...env },
    fetch: (url, init) => {
      origins.add(new URL(url).origin);
      return project.emulator.fetch(url, init);
    },
  });
  return { ...ran, project, origins: [...origins] };
}

describe("an address of the service in a config", () => {
  test.each([
    ["to a toolkit", ["generate", "weather"], { baseUrl: OTHER }],
    ["to toolkits of the config", ["generate"], { baseUrl: OTHER, toolkits: ["weather"] }],
    ["to a single tool", ["generate", "--tools", "WEATHER_GET_CURRENT"], { baseUrl: OTHER }],
    ["with --check", ["generate", "weather", "--check"], { baseUrl: OTHER }],
    ["on this machine", ["generate", "weather"], { baseUrl: "http://127.0.0.1:3456" }],
    ["below the default", ["generate", "weather"], { baseUrl: "https://backend.composio.dev.evil.example" }],
    [
      "with the default as user name",
      ["generate", "weather"],
      { baseUrl: "https://backend.composio.dev@evil.example" },
    ],
    ["in other letters", ["generate", "weather"], { baseUrl: "https://backend.composio.dev/x" }],
  ])("is refused by name, and no request is sent %s", async (_what, args, config) => {
    const { code, err, origins } = await runWith(config, args);
    expect({ code, origins }).toEqual({ code: args.includes("--check") ? 3 : 1, origins: [] });
    expect(err).toContain("composio.config.json would send your API key to");
    expect(err).toContain(`--base-url ${JSON.stringify(config.baseUrl)}, or set COMPOSIO_BASE_URL`);
  });

  test("is refused in package.json too", async () => {
    const project = await Project.make();
    await project.write("package.json", { composio: { toolkits: ["weather"], baseUrl: OTHER } });
    const { err } = await project.run(["generate"]);
    expect(err).toContain('"composio" in package.json would send your API key to "https://gateway.example"');
  });

  test.each([
    ["the option confirms it", ["generate", "weather", "--base-url", OTHER], {}],
    ["the environment confirms it", ["generate", "weather"], { COMPOSIO_BASE_URL: OTHER }],
    [
      "the option names another",
      ["generate", "weather", "--base-url", OTHER],
      { COMPOSIO_BASE_URL: "https://x.example" },
    ],
  ])("is used if %s", async (_what, args, env) => {
    const { code, err, origins } = await runWith({ baseUrl: `${OTHER}/` }, args, env);
    expect({ code, origins }).toEqual({ code: 0, origins: [OTHER] });
    expect(err).toContain(`Reading from ${OTHER} with the key in COMPOSIO_API_KEY.\n`);
  });

  test("is used if it is the default", async () => {
    const { code, err } = await runWith({ baseUrl: "https://backend.composio.dev/" }, ["generate", "weather"]);
    expect({ code, err: err.startsWith(READING) }).toEqual({ code: 0, err: true });
  });

  test("does not matter to tools from a file", async () => {
    const { code, origins, err } = await runWith({ baseUrl: OTHER, from: "tools.json" }, ["generate"], {});
    expect({ code, origins, err }).toEqual({ code: 0, origins: [], err: "crm: 1 tool\n" });
  });
});

describe("where the key goes", () => {
  test("is said before the first request", async () => {
    const project = await Project.make();
    let [said, before] = ["", ""];
    await project.run(["generate", "weather"], {
      err: { write: (text) => (said += text) },
      fetch: (url, init) => {
        before ||= said;
        return project.emulator.fetch(url, init);
      },
    });
    expect(before).toBe(READING);
  });

  test("is in the command of the files made with --base-url, and in none made without", async () => {
    const { project } = await runWith(undefined, ["generate", "weather", "--base-url", OTHER]);
    const command = `npx composio-session generate weather --out src/composio --base-url ${OTHER}\n`;
    expect(await project.read("src/composio/weather.ts")).toContain(command);
    expect(await project.read("src/composio/index.ts")).toContain(`generate --out src/composio --base-url ${OTHER}\n`);
    await project.run(["generate", "weather"]);
    expect(Object.values(await project.files("src")).join("\n")).not.toContain("gateway");
    await project.run(["generate", "weather"], {
      env: { COMPOSIO_API_KEY: project.emulator.apiKey, COMPOSIO_BASE_URL: OTHER },
    });
    expect(Object.values(await project.files("src")).join("\n")).not.toContain("gateway");
  });
});

describe("a file that a config names", () => {
  const secret = "hunter2:x:0:0";

  test.each([
    ["from", "composio.config.json", { from: "secret" }],
    ["a config", "secret-is-the-config", undefined],
  ])("is not shown in an error: %s", async (_what, file, config) => {
    const project = await Project.make();
    await project.write("secret", secret);
    await project.write(config === undefined ? "composio.config.json" : file, config ?? secret);
    const { code, err } = await project.run(["generate"]);
    expect(code).toBe(1);
    expect(err).toContain("is not valid JSON");
    expect(err).not.toContain("hunter");
  });

  test.each([
    ["at its first character", "hunter2", ""],
    ["in the middle", `{"a": 1,\n  hunter2: 2}`, " (line 2, column 3)"],
    ["at its end", `{"a": "hunter2"`, ""],
  ])("says where it is wrong %s, if the parser does, and not what is there", async (_what, text, place) => {
    const project = await Project.make();
    await project.write("tools.json", text);
    const { err } = await project.run(["generate", "--from", "tools.json"]);
    expect(err).toMatch(/^composio-session: tools\.json is not valid JSON/);
    expect(err).toContain(`JSON${place}`);
    expect(err).not.toContain("hunter");
  });

  test("is not shown if it is the manifest", async () => {
    const project = await Project.make();
    await project.write("src/composio/.composio-session.json", secret);
    const { err } = await project.run(["generate", "weather"]);
    expect(err).toContain(".composio-session.json is not valid JSON. Restore it from version control");
    expect(err).not.toContain("hunter");
  });
});
