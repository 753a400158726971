import { describe, expect, test } from "vitest";
import { createEmulator, defineToolkit } from "../../src/emulator/index.js";
import { Project, type Ran, tool } from "./command.js";

/** A clipboard write, a colour, C1 and bidirectional characters, tags, line breaks: what a terminal would act on. */
const EVIL =
  "a\u001b]52;c;aGk=\u0007\u001b[31mb\u009b2Jc\u202ed\u2066e\u200bf\u{e0041}g\r\nOK: all is well\u2028h\u0085i\u0000";
/** Characters that a terminal acts on, or that a person cannot see. */
const ACTED_ON =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/u;
const LONG = "word ".repeat(20_000);

const respond = (status: number, body: unknown) => ({
  fetch: () => Promise.resolve(new Response(JSON.stringify(body), { status })),
});
const serviceError = {
  error: { message: EVIL, slug: EVIL, code: 1, status: 400, suggested_fix: EVIL, request_id: EVIL },
};

/** Each line is shown as what it is, and is no longer than a person can look at. */
function expectSafe({ out, err }: Ran): void {
  for (const line of [...out.split("\n"), ...err.split("\n")]) {
    expect(line).not.toMatch(ACTED_ON);
    expect(line.length).toBeLessThanOrEqual(2_000);
    expect(line).not.toMatch(/^OK/);
  }
}

describe.each([
  ["control characters", EVIL],
  ["100,000 characters", LONG],
])("words with %s never reach the terminal raw", (_, words) => {
  test.each<[what: string, args: readonly string[], files: Record<string, unknown>]>([
    ["an unknown command", [words], {}],
    ["an unknown option", ["generate", `--${words}`], {}],
    ["an unknown option before a command", [`-${words}`], {}],
    ["a toolkit", ["generate", words], {}],
    ["a tool", ["generate", "--tools", words], {}],
    ["the address", ["generate", "github", "--base-url", words], {}],
    ["an address with a host", ["generate", "github", "--base-url", `http://x.example/${words}`], {}],
    [
      "the folder",
      ["generate", "--from", "tools.json", "--out", words.slice(0, 20)],
      { "tools.json": [tool("CRM_X")] },
    ],
    ["the file", ["generate", "--from", words], {}],
    ["the extension", ["generate", "github", "--import-extension", words], {}],
    ["a port", ["emulator", "--port", words], {}],
    ["an argument of the emulator", ["emulator", words], {}],
    ["a key of a config", ["generate"], { "composio.config.json": { [words]: 1 } }],
    ["a value of a config", ["generate"], { "composio.config.json": { toolkit: [words] } }],
    ["the address of a config", ["generate", "github"], { "composio.config.json": { baseUrl: words } }],
    ["a config that is not JSON", ["generate"], { "composio.config.json": words }],
    ["the manifest", ["generate", "github"], { "src/composio/.composio-session.json": words }],
    [
      "an entry of the manifest",
      ["generate", "github"],
      { "src/composio/.composio-session.json": { format: 1, files: { [words]: 1 } } },
    ],
    [
      "the tools of a file",
      ["generate", "--from", "tools.json"],
      { "tools.json": [tool(words, { name: words, version: words })] },
    ],
    ["the toolkit of a file", ["generate", "--from", "tools.json"], { "tools.json": [tool("X", { toolkit: words })] }],
    [
      "the toolkits of a file, listed",
      ["generate", "x", "--from", "tools.json"],
      { "tools.json": [tool("X", { toolkit: words })] },
    ],
    [
      "two tools of a file",
      ["generate", "--from", "tools.json"],
      { "tools.json": [tool(words), tool(words, { description: "2" })] },
    ],
    [
      "what a schema cannot express",
      ["generate", "--from", "tools.json"],
      { "tools.json": [tool("X", { input_parameters: { properties: { [words]: { $ref: words } } } })] },
    ],
    ["a file that is not JSON", ["generate", "--from", "tools.json"], { "tools.json": words }],
  ])("of %s", async (_what, args, files) => {
    const project = await Project.make();
    for (const [file, content] of Object.entries(files)) {
      await project.write(file, content);
    }
    const ran = await project.run(args);
    expectSafe(ran);
    expect(ran.err + ran.out).not.toBe("");
    expectSafe(await project.run([...args, "--check"]));
  });
});

describe("words of the service never reach the terminal raw", () => {
  test.each([400, 401, 404, 422, 500])(
    "of an error with the status %s",
    async (status) => {
      const project = await Project.make();
      const ran = await project.run(["generate", "github"], respond(status, serviceError));
      expect(ran.code).toBe(1);
      expectSafe(ran);
    },
    15_000,
  );

  test("of toolkits and tools", async () => {
    const toolkit = defineToolkit({
      slug: "evil",
      name: EVIL,
      description: EVIL,
      categories: [],
      auth: "NO_AUTH",
      version: EVIL,
      createWorld: () => ({}),
      tools: [
        {
          slug: "EVIL_TOOL",
          name: EVIL,
          description: EVIL,
          input: { type: "object", properties: { a: { type: "string" } } },
          output: { type: "object", properties: {} },
          run: () => ({}),
        },
      ],
    });
    const project = await Project.make(createEmulator({ toolkits: [toolkit] }));
    const slugs = async (url: string, init?: RequestInit): Promise<Response> => {
      const response = await project.emulator.fetch(url, init);
      return new Response((await response.text()).replaceAll("EVIL_TOOL", JSON.stringify(EVIL).slice(1, -1)), response);
    };
    const ran = await project.run(["generate", "evil"], { fetch: slugs });
    expect(ran.code).toBe(0);
    expectSafe(ran);
    expectSafe(await project.run(["generate", "evil", "--check"]));
  });

  test("of a cursor that comes twice", async () => {
    const project = await Project.make();
    const page = {
      items: [],
      next_cursor: EVIL + LONG,
      total_items: 1,
      total_pages: 1,
      current_page: 1,
      slug: "github",
    };
    const ran = await project.run(["generate", "github"], respond(200, page));
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining("twice, so the list would never end") });
    expectSafe(ran);
  });

  test("in a terminal, where one line is overwritten", async () => {
    const project = await Project.make();
    await project.write("tools.json", [tool("X", { toolkit: EVIL })]);
    let text = "";
    await project.run(["generate", "--from", "tools.json"], { err: { isTTY: true, write: (part) => (text += part) } });
    expect(text).toContain("\r\u001b[K");
    expectSafe({ code: 0, out: "", err: text.replaceAll("\r\u001b[K", "") });
  });
});

test("the command that regenerates many tools is printed whole", async () => {
  const project = await Project.make();
  const slugs = Array.from({ length: 300 }, (_, index) => `CRM_TOOL_NUMBER_${index}`);
  await project.write(
    "tools.json",
    slugs.map((slug) => tool(slug)),
  );
  const { err } = await project.run(["generate", "--from", "tools.json", "--tools", slugs.join(","), "--check"]);
  expect(err).toContain(slugs.join(","));
});
