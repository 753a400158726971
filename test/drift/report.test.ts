import { describe, expect, test } from "vitest";
import {
  buildReport,
  type CrossCheck,
  type DriftReport,
  jsonReport,
  markdownReport,
  textReport,
} from "../../scripts/drift/index.js";
import { type Change, changesText } from "../../src/schema-diff/index.js";
const AGREES: CrossCheck = { checked: 12, disagreements: [], failure: undefined };

function change(parts: Partial<Change>): Change {
  return {
    subject: "operation",
    name: "createSession",
    address: "POST /session",
    path: "body.a",
    kind: "field-added",
    what: "new: string",
    severity: "addition",
    visibility: "invisible",
    prose: false,
    ...parts,
  };
}

const removed = change({
  path: "response.b",
  kind: "field-removed",
  what: "removed, was string",
  severity: "breaking",
});

function report(changes: readonly Change[], compiler: CrossCheck = AGREES, prose = false): DriftReport {
  return buildReport({
    changes,
    compiler,
    pinned: "spec/openapi.json",
    live: "https://example.com/openapi.json",
    prose,
  });
}

function lines(changes: readonly Change[], compiler?: CrossCheck): string[] {
  return textReport(report(changes, compiler)).split("\n");
}

describe("a drift report tells the same change once", () => {
  const told = (...changes: readonly Partial<Change>[]): string[] =>
    changesText(changes.map(change)).split("\n").slice(0, -1);

  test("for variants of a union, with the number of places", () => {
    const paths = ["a", "b (x)", 'c)("'].map((tag) => `body.list[](type: ${JSON.stringify(tag)}).name`);
    expect(told(...paths.map((path) => ({ path })))).toEqual([
      "createSession  POST /session",
      "  addition  body.list[].name  new: string (in 3 places)",
    ]);
  });

  test("for variants of a union in two operations", () => {
    const paths = ["a", "b"].map((tag) => `response(type: ${JSON.stringify(tag)}).name`);
    const both = paths.flatMap((path) => [{ path }, { path, name: "getSession", address: "GET /session" }]);
    expect(told(...both)).toEqual([
      "createSession, getSession",
      "  addition  response.name  new: string (in 4 places)",
    ]);
  });

  test("for a thing and the things of a list", () => {
    const list = { name: "listSessions", address: "GET /sessions", path: "response.items[].alias" };
    expect(told(list, { name: "getSession", path: "response.alias" })).toEqual([
      "getSession, listSessions",
      "  addition  response.alias  new: string",
    ]);
  });

  test("for variants of which several fields were removed", () => {
    const fields = ["a", "b", "c", "d", "e"].flatMap((name) =>
      ["x", "y"].map((tag) => ({ ...removed, path: `response(type: ${JSON.stringify(tag)}).${name}` })),
    );
    expect(told(...fields)).toEqual([
      "createSession  POST /session",
      "  breaking  response  5 fields removed (in 2 places): a, b, c, d, e",
    ]);
  });

  test("but a change of one variant with that variant", () => {
    expect(told({ path: 'body(type: "a").name' })[1]).toBe('  addition  body(type: "a").name  new: string');
  });

  test("but not for another part, another change, or a list of something else", () => {
    const changes = [
      { path: "body.alias" },
      { path: "response.alias" },
      { path: "response.alias", what: "new: number" },
      { path: "response.items[].owner.alias" },
      { path: 'response["items[].alias"]' },
    ];
    expect(told(...changes)).toHaveLength(1 + changes.length);
  });
});

describe("the headline of a drift report", () => {
  test.each([
    [[], "No changes: the live spec is the same as the pinned spec."],
    [[change({})], "No breaking changes: 1 addition. Existing code keeps compiling."],
    [
      [change({}), change({ path: "query", severity: "text" })],
      "No breaking changes: 1 addition and 1 text change. Existing code keeps compiling.",
    ],
    [[removed, change({})], "BREAKING: 1 change in 1 operation can stop code from compiling. Also: 1 addition."],
    [
      [removed, change({ subject: "meta tool", name: "COMPOSIO_X", severity: "breaking" })],
      "BREAKING: 2 changes in 1 operation and 1 meta tool can stop code from compiling.",
    ],
  ])("gives the verdict and the number of changes", (changes, expected) => {
    expect(lines(changes)[0]).toBe(expected);
  });

  test("is BREAKING when only the compiler found a breaking change", () => {
    const because = "Type 'A' is not assignable to type 'B'.";
    const compiler = {
      ...AGREES,
      disagreements: [
        { name: "createSession", part: "body", comparison: "not breaking", compiler: "breaking", because } as const,
      ],
    };
    const found = report([change({})], compiler);
    expect(found).toMatchObject({ verdict: "breaking", exitCode: 1 });
    const text = textReport(found);
    expect(text).toMatch(/^BREAKING: the compiler found a breaking change that the comparison did not find\./);
    expect(text).toContain(`createSession body: the comparison says not breaking, the compiler breaking (${because})`);
    expect(text).toContain("1 disagreement");
  });

  test("is BREAKING when no types can be generated", () => {
    const found = report([change({})], { checked: 0, disagreements: [], failure: "The name Tool stands for two." });
    expect(found.exitCode).toBe(1);
    expect(textReport(found)).toMatch(
      /^BREAKING: no types can be generated, see below\.[^]*The name Tool stands for two\./,
    );
    expect(markdownReport(found)).toContain("`The name Tool stands for two.`");
  });
});

describe("the drift report as text", () => {
  test("groups changes by operation, the most severe first, one line each, with counts at the end", () => {
    expect(
      lines([
        change({
          name: "listTools",
          address: "GET /tools",
          path: "query.limit",
          what: "maximum 50, was 100",
          severity: "text",
        }),
        change({}),
        removed,
        change({ subject: "meta tool", name: "COMPOSIO_X", address: undefined, path: "", what: "new meta tool" }),
      ]).slice(3),
    ).toEqual([
      "",
      "createSession  POST /session",
      "  breaking  response.b  removed, was string",
      "  addition  body.a      new: string",
      "",
      "COMPOSIO_X  meta tool",
      "  addition  new meta tool",
      "",
      "listTools  GET /tools",
      "  text      query.limit  maximum 50, was 100",
      "",
      "1 breaking, 2 additions, 1 text; 12 pairs of types compiled, no disagreement",
      "",
    ]);
  });

  test("is available without headline and summary, for commands that have their own", () => {
    const tool = { subject: "tool", name: "MAIL_SEND", address: undefined } as const;
    expect(changesText([change({ ...tool, path: "input.a" }), change({ ...tool, path: "", prose: true })])).toBe(
      "MAIL_SEND  tool\n  addition  input.a  new: string\n",
    );
    expect(changesText([])).toBe("");
  });

  test("lists a change once for all operations that have it", () => {
    const shared = ["createSession", "getSession"].map((name) =>
      change({ name, address: `GET /${name}`, path: "response.c" }),
    );
    expect(report(shared).counts).toEqual({ breaking: 0, addition: 1, text: 0 });
    expect(lines(shared)).toContain("createSession, getSession");
  });

  test("folds many added or removed sibling fields into one line", () => {
    const fields = ["a", "b", "c", "d", "odd name"].map((name) =>
      change({ path: name.includes(" ") ? `body.o[${JSON.stringify(name)}]` : `body.o.${name}` }),
    );
    expect(report(fields).counts.addition).toBe(5);
    expect(lines(fields)).toContainEqual(
      expect.stringMatching(/^ {2}addition {2}body\.o {2}5 fields added: .*a, b, c, d/),
    );
  });

  test("leaves out changes of descriptions unless asked", () => {
    const described = change({ kind: "description", what: 'description: "Other."', severity: "text", prose: true });
    expect(report([described])).toMatchObject({ verdict: "same", exitCode: 0 });
    expect(report([described], AGREES, true)).toMatchObject({ verdict: "text", exitCode: 2 });
  });

  test("passes no terminal escape sequence of a document on", () => {
    const text = textReport(report([change({ what: "new: \u001b[2J\u202eevil\r\nfake line" })]));
    // oxlint-disable-next-line no-control-regex -- it is what must not be there
    expect(text).not.toMatch(/[\u001b\u202e\r]/);
    expect(text).not.toMatch(/^fake line/m);
  });
});

describe("the drift report as Markdown", () => {
  test("has the same content as the text", () => {
    expect(markdownReport(report([removed, change({})]))).toBe(
      [
        "**BREAKING: 1 change in 1 operation can stop code from compiling. Also: 1 addition.**",
        "",
        "Pinned: `spec/openapi.json`. Live: `https://example.com/openapi.json`.",
        "",
        "### `createSession` · `POST /session`",
        "",
        "- **breaking** `response.b` `removed, was string`",
        "- addition `body.a` `new: string`",
        "",
        "1 breaking, 1 addition, 0 text; 12 pairs of types compiled, no disagreement.",
        "",
      ].join("\n"),
    );
  });

  test("renders no mention, tag or link of a document", () => {
    const hostile = "`@everyone` <img src=x> [click](https://evil.example)\n\n# Heading";
    const text = markdownReport(report([change({ what: hostile, name: hostile, path: `body${hostile}` })]));
    const outside = text.replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, "");
    expect(outside).not.toMatch(/@|<|\]\(|^# /m);
  });

  test("fits into the body of a pull request, and says how many lines it left out", () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      change({
        name: `operation${index}`,
        path: `response.field${index}.with.a.rather.long.path`,
        severity: "text",
        kind: "default",
      }),
    );
    const text = markdownReport(report(many));
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toMatch(/… and \d+ more lines\. Run `npm run drift` to see all of them\./);
    expect(text).toContain("3000 text");
  });
});

describe("the drift report as JSON", () => {
  test("keeps its format", () => {
    const value = JSON.parse(jsonReport(report([removed]))) as unknown;
    expect(value).toEqual({
      format: 1,
      verdict: "breaking",
      exitCode: 1,
      headline: "BREAKING: 1 change in 1 operation can stop code from compiling.",
      counts: { breaking: 1, addition: 0, text: 0 },
      pinned: "spec/openapi.json",
      live: "https://example.com/openapi.json",
      notes: [],
      changes: [
        {
          weight: "breaking",
          kind: "field-removed",
          subject: "operation",
          path: "response.b",
          what: "removed, was string",
          in: [{ name: "createSession", address: "POST /session" }],
        },
      ],
      compiler: { checked: 12, disagreements: [], failure: null },
    });
  });
});
