import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Project, tool } from "./command.js";

const again = ["generate", "--from", "tools.json"];
const check = [...again, "--check"];
const schemas = "src/composio/.composio-session.schemas.json";

/** Arguments with one more property. */
const input = (more: object, ...required: string[]) => ({
  input_parameters: { type: "object", properties: { id: { type: "string" }, ...more }, required: ["id", ...required] },
});

async function generated(...tools: object[]): Promise<Project> {
  const project = await Project.make();
  await project.write("tools.json", tools.length === 0 ? [tool("CRM_FIND"), tool("SHOP_SELL")] : tools);
  expect((await project.run(again)).code).toBe(0);
  return project;
}

/** The report of `--check` for other tools. */
async function checked(project: Project, ...tools: object[]) {
  await project.write("tools.json", tools);
  const { code, out, err } = await project.run(check);
  return { code, out, found: err.slice(err.indexOf("src/composio is")) };
}

describe("the severity that generate --check reports", () => {
  test.each([
    ["a new required argument", input({ to: { type: "string" } }, "to"), 1, "breaking  changed CRM_FIND", "input.to"],
    ["a new optional argument", input({ to: { type: "string" } }), 2, "addition  changed CRM_FIND", "input.to"],
    ["another type", input({ id: { type: "integer" } }), 1, "breaking  changed CRM_FIND", "input.id"],
    ["a limit", input({ id: { type: "string", maxLength: 9 } }), 2, "text      changed CRM_FIND", "input.id"],
    ["a deprecation", { is_deprecated: true }, 2, "text      changed CRM_FIND", "deprecated"],
    [
      "a description",
      input({ id: { type: "string", description: "Its id." } }),
      2,
      "text      changed CRM_FIND",
      'input.id  description added: "Its id."',
    ],
    [
      "the tool's own description",
      { description: "Finds." },
      2,
      "text      changed CRM_FIND",
      'description changed: "Finds."',
    ],
    ["its version", { version: "20270101_00" }, 2, "crm.ts: only the header changed", ""],
    [
      "a removed field of its result",
      { output_parameters: { type: "object", properties: { data: { type: "object", properties: {} } } } },
      1,
      "breaking  changed CRM_FIND",
      "output.done",
    ],
  ])("for %s", async (_what, more, expected, line, place) => {
    const project = await generated();
    const { code, found } = await checked(project, tool("CRM_FIND", more), tool("SHOP_SELL"));
    expect({ code, found }).toEqual({ code: expected, found: expect.stringContaining(line) });
    expect(found).toContain(place);
    expect(found).not.toContain("shop.ts");
    expect(found.includes("Nothing breaks")).toBe(expected === 2);
  });

  const owner = { type: "object", properties: { name: { type: "string" } }, required: ["name"] };
  const inline = tool("CRM_FIND", input({ owner, owners: { type: "array", items: owner } }));
  const moved = (name: string) => {
    const reference = { $ref: `#/$defs/${name}` };
    const { input_parameters: schema } = input({ owner: reference, owners: { type: "array", items: reference } });
    return tool("CRM_FIND", { input_parameters: { ...schema, $defs: { [name]: owner } } });
  };

  test("an inline object that moved to $defs is a change of text: its types are the same", async () => {
    const project = await generated(inline);
    const { code, found } = await checked(project, moved("Owner"));
    expect(code).toBe(2);
    expect(found).toContain("text      changed CRM_FIND\n");
    expect(found).toContain("text      the same, with the type CrmFindInput_Owner\n");
    expect(found).toContain("Nothing breaks");
  });

  test.each([
    ["moved from $defs to its place", inline],
    ["has another name in $defs", moved("Person")],
  ])("a type that %s is breaking: code may import its name", async (_what, fresh) => {
    const project = await generated(moved("Owner"));
    const { code, found } = await checked(project, fresh);
    expect(code).toBe(1);
    expect(found).toContain("breaking  changed CRM_FIND\n");
    expect(found).toContain("breaking  no longer exports the type CrmFindInput_Owner\n");
  });

  test("an inline object that changed on its way to $defs is as severe as its change", async () => {
    const project = await generated(tool("CRM_FIND", input({ owner: { ...owner, required: [] } })));
    const { code, found } = await checked(project, moved("Owner"));
    expect({ code, found }).toEqual({ code: 1, found: expect.stringContaining("breaking  changed CRM_FIND\n") });
    expect(found).toContain("input.owner.name  required, was optional");
  });

  test("changed descriptions are not told beside more severe changes of the tool", async () => {
    const project = await generated();
    const { found } = await checked(
      project,
      tool("CRM_FIND", { ...input({ to: { type: "string" } }), description: "Finds." }),
    );
    expect(found).toContain("input.to  new: string");
    expect(found).not.toContain("description changed");
  });

  test("the descriptions of tools are no change where an older snapshot has none", async () => {
    const project = await generated(tool("CRM_FIND"));
    await withoutDescriptions(project);
    const { code, found } = await checked(project, tool("CRM_FIND", { is_deprecated: true }));
    expect({ code, found }).toEqual({ code: 2, found: expect.stringContaining("text      deprecated\n") });
    expect(found).not.toContain("description");
  });

  test("added tools are additions, removed tools are breaking", async () => {
    const project = await generated();
    const more = await checked(project, tool("CRM_FIND"), tool("CRM_LIST"), tool("SHOP_SELL"));
    expect(more).toEqual({ code: 2, out: "", found: expect.stringContaining("    addition  added   CRM_LIST\n") });
    const less = await checked(project, tool("CRM_LIST"), tool("SHOP_SELL"));
    expect(less).toEqual({ code: 1, out: "", found: expect.stringContaining("    breaking  removed CRM_FIND\n") });
    expect(less.found).toContain("BREAKING: changes to 1 tool can stop code from compiling.\n");
  });

  test("a missing file has exit code 1 and no severity", async () => {
    const project = await generated();
    await rm(join(project.path, "src/composio/shop.ts"));
    const { code, found } = await checked(project, tool("CRM_FIND"), tool("SHOP_SELL"));
    expect({ code, found }).toEqual({ code: 1, found: expect.stringContaining("shop.ts: missing\n") });
  });

  test("a file edited by hand is reported without its tools", async () => {
    const project = await generated();
    await project.write("src/composio/shop.ts", `${await project.read("src/composio/shop.ts")}// mine\n`);
    const { code, found } = await checked(project, tool("CRM_FIND"), tool("SHOP_SELL"));
    expect({ code, found }).toEqual({ code: 1, found: expect.stringContaining("shop.ts: edited by hand\nRegenerate") });
  });

  test.each([
    ["an unknown option", [...check, "--chek"], {}],
    ["no tools", ["generate", "--check", "--from", "none.json"], {}],
    ["no key", ["generate", "github", "--check"], { env: {} }],
    ["a wrong key", ["generate", "github", "--check"], { env: { COMPOSIO_API_KEY: "wrong" } }],
    [
      "no service",
      ["generate", "github", "--check"],
      { fetch: () => Promise.reject(Object.assign(new TypeError("fetch failed"), { code: "EBADKEY" })) },
    ],
  ])(
    "exit code 3 when it could not compare: %s",
    async (_what, args, io) => {
      const project = await generated();
      expect((await project.run(args, io)).code).toBe(3);
      expect(
        (
          await project.run(
            args.filter((arg) => arg !== "--check"),
            io,
          )
        ).code,
      ).toBe(1);
    },
    15_000,
  );
});

/** Rewrites the snapshot as versions before descriptions were part of it did. */
async function withoutDescriptions(project: Project): Promise<void> {
  const { files } = JSON.parse(await project.read("src/composio/.composio-session.json")) as {
    files: Record<string, { sha256: string }>;
  };
  const record = JSON.parse(await project.read(schemas)) as { toolkits: { crm: { definitions: string } } };
  const packed = Buffer.from(record.toolkits.crm.definitions, "base64");
  const text = inflateRawSync(packed).toString("utf8");
  const older = text.replace(/"description":"Does CRM_FIND\.",/, "");
  expect(older).not.toBe(text);
  const sha256 = createHash("sha256").update(`${files["crm.ts"]?.sha256}\n${older}`).digest("hex");
  Object.assign(record.toolkits.crm, { sha256, definitions: deflateRawSync(older).toString("base64") });
  await project.write(schemas, record);
}

/** Valid by its hash, and larger than any snapshot. */
async function plantBomb(text: string, project: Project): Promise<void> {
  const { files } = JSON.parse(await project.read("src/composio/.composio-session.json")) as {
    files: Record<string, { sha256: string }>;
  };
  const bomb = Buffer.alloc(257 * 1024 * 1024, " ");
  bomb.write("[");
  bomb.write("]", bomb.length - 1);
  const sha256 = createHash("sha256").update(`${files["crm.ts"]?.sha256}\n`).update(bomb).digest("hex");
  const record = JSON.parse(text) as { toolkits: object };
  Object.assign(record.toolkits, {
    crm: { sha256, definitions: deflateRawSync(bomb, { level: 1 }).toString("base64") },
  });
  await project.write(schemas, record);
}

describe("the snapshot of schemas for generate --check", { timeout: 20_000 }, () => {
  const breaking = input({ id: { type: "integer" } });
  const before = () => [tool("CRM_FIND"), tool("SHOP_SELL")] as const;

  const damages: [string, (text: string, project: Project) => unknown][] = [
    ["missing", (_text, project) => rm(join(project.path, schemas))],
    ["not JSON", (_text, project) => project.write(schemas, "<<<<<<< HEAD")],
    ["in another format", (text, project) => project.write(schemas, text.replace('"format": 1', '"format": 2'))],
    [
      "damaged",
      (text, project) => project.write(schemas, text.replace(/"definitions": "..../g, '"definitions": "AAAA')),
    ],
    ["of other files", (text, project) => project.write(schemas, text.replace(/"sha256": "./g, '"sha256": "z'))],
    ["a decompression bomb", plantBomb],
  ];
  test.each(damages)("severity is unknown with a snapshot that is %s, until the next run", async (_what, damage) => {
    const project = await generated();
    await damage(await project.read(schemas), project);
    expect(await checked(project, ...before())).toMatchObject({ code: 0 });
    const { code, found } = await checked(project, tool("CRM_FIND", breaking), tool("CRM_NEW"), tool("SHOP_SELL"));
    expect({ code, found }).toEqual({ code: 1, found: expect.stringContaining("    unknown   changed CRM_FIND\n") });
    expect(found).toContain("    addition  added   CRM_NEW\n");
    expect(found).toContain("Run generate once to create it.\n");

    await project.write("tools.json", before());
    expect((await project.run(again)).code).toBe(0);
    const classified = await checked(project, tool("CRM_FIND", breaking), tool("SHOP_SELL"));
    expect(classified.found).toContain("    breaking  changed CRM_FIND\n");
    expect(classified.found).not.toContain("Run generate once");
  });

  test("keeps toolkits that a run does not request, and drops those that --clean deletes", async () => {
    const project = await generated();
    const record = await project.read(schemas);
    await project.run([...again, "crm"]);
    expect(await project.read(schemas)).toBe(record);
    await project.run([...again, "crm", "--clean"]);
    const { toolkits } = JSON.parse(await project.read(schemas)) as { toolkits: object };
    expect(Object.keys(toolkits)).toEqual(["crm"]);
  });

  test("leaves out a schema that is too deep to be sorted", async () => {
    const deep = `${'{"items":'.repeat(5_000)}{}${"}".repeat(5_000)}`;
    const project = await Project.make();
    const text = JSON.stringify([tool("CRM_DEEP", { input_parameters: "DEEP" }), tool("CRM_FIND")]);
    await project.write("tools.json", text.replace('"DEEP"', deep));
    expect((await project.run(again)).code).toBe(0);
    expect((await project.run(check)).code).toBe(0);
  });
});
