import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ERROR_BODY, names } from "../../spec/names.js";
import {
  at,
  descriptions,
  entries,
  isRecord,
  objectsOf,
  type Path,
  positionRef,
  refsOf,
  sortedKeys,
} from "./document.js";
import type { NameTable } from "../../scripts/openapi/index.js";

const folder = fileURLToPath(new URL("../../spec/", import.meta.url));
const bytes = (name: string): Buffer => readFileSync(join(folder, name));
const sha256 = (name: string): string => createHash("sha256").update(bytes(name)).digest("hex");
const read = (name: string): unknown => JSON.parse(bytes(name).toString("utf8"));

const document = read("openapi.json");
const source = read("source.json");
const table: NameTable = names;
const metaTools = readdirSync(join(folder, "meta-tools")).toSorted();
/** A fetched document has a sha256 of the whole it was cut from; the one written by hand has none. */
const handwritten = at(source, ["openapi", "whole"]) === null;

const operations = Object.entries(table).map(([name, { operation, types }]) => {
  const [method = "", path = ""] = operation.split(" ");
  return { name, path, types, operation: at(document, ["paths", path, method.toLowerCase()]) };
});
const parameters = (operation: unknown, where: string): unknown[] => {
  const list = at(operation, ["parameters"]);
  return Array.isArray(list) ? list.filter((parameter) => at(parameter, ["in"]) === where) : [];
};

describe("the pinned spec", () => {
  test("is OpenAPI 3.1 with a version and a server to call", () => {
    expect(at(document, ["openapi"])).toMatch(/^3\.1\.\d+$/);
    expect(at(document, ["info", "version"])).toEqual(expect.any(String));
    expect(at(document, ["servers", "0", "url"])).toMatch(/^https:\/\//);
  });

  test.each(operations)("holds $name, and says whether it may be repeated", ({ operation }) => {
    expect(operation).toBeDefined();
    expect(at(operation, ["x-repeatable"])).toEqual(expect.any(Boolean));
  });

  test.each(operations)("$name declares each parameter of its path, as required", ({ operation, path }) => {
    const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => String(match[1]));
    const declared = parameters(operation, "path");
    expect(declared.map((parameter) => String(at(parameter, ["name"]))).toSorted()).toEqual(inPath.toSorted());
    for (const parameter of declared) {
      expect(at(parameter, ["required"])).toBe(true);
    }
  });

  test.each(operations)("$name requires its body if it takes one, and answers one kind of success", (entry) => {
    const required = at(entry.operation, ["requestBody", "required"]);
    expect(required).toBe("body" in entry.types ? true : undefined);
    expect(at(entry.operation, ["requestBody"]) !== undefined).toBe("body" in entry.types);
    const responses = entries(at(entry.operation, ["responses"]));
    const bodies = responses
      .filter(([status]) => status.startsWith("2"))
      .map(([, response]) => JSON.stringify(at(response, ["content"])));
    // Something may be new or have been there already: two statuses, and the same body.
    expect(new Set(bodies).size).toBe(1);
    expect(responses.map(([status]) => status)).toContain("429");
  });

  test("repeats nothing that writes", () => {
    const repeatable = operations.filter(({ operation }) => at(operation, ["x-repeatable"]) === true);
    const reads = Object.entries(table).filter(
      ([name, { operation }]) => operation.startsWith("GET ") || name === "searchTools",
    );
    expect(repeatable.map(({ name }) => name).toSorted()).toEqual(reads.map(([name]) => name).toSorted());
  });

  test("leads somewhere with every $ref", () => {
    const refs = refsOf(document);
    expect(refs.length).toBeGreaterThan(0);
    for (const ref of refs) {
      expect({ ref, found: at(document, pointer(ref)) !== undefined }).toEqual({ ref, found: true });
    }
  });

  test("is sorted by key, and written as every machine would write it", () => {
    expect(bytes("openapi.json").toString("utf8")).toBe(`${JSON.stringify(sortedKeys(document), null, 2)}\n`);
  });

  test("declares every security scheme that it asks for", () => {
    const asked = objectsOf(document).flatMap(({ value }) => {
      const security = value["security"];
      return Array.isArray(security) ? security.flatMap((each) => Object.keys(record(each))) : [];
    });
    const declared = record(at(document, ["components", "securitySchemes"]));
    expect(asked.filter((name) => !Object.hasOwn(declared, name))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });
});

describe("source.json", () => {
  test("holds the sha256 of the document that stands beside it", () => {
    expect(at(source, ["openapi", "slice"])).toBe(sha256("openapi.json"));
  });

  test("holds the sha256 of every meta tool, and of no other", () => {
    const found = Object.fromEntries(
      metaTools.map((file) => [file.replace(/\.json$/, ""), sha256(`meta-tools/${file}`)]),
    );
    expect(at(source, ["metaTools", "sha256"])).toEqual(found);
    expect(metaTools).toHaveLength(9);
  });
});

describe.each(metaTools)("%s", (file) => {
  const tool = read(`meta-tools/${file}`);

  test("is named after its slug, and has a schema for both ways", () => {
    expect(`${String(at(tool, ["slug"]))}.json`).toBe(file);
    expect(at(tool, ["input_parameters", "type"])).toBe("object");
    expect(at(tool, ["output_parameters", "type"])).toBe("object");
  });
});

describe.runIf(handwritten)("the spec as we write it", () => {
  test.each(operations)("$name is its operationId", ({ name, operation }) => {
    expect(at(operation, ["operationId"])).toBe(name);
  });

  test("holds no operation but the named ones", () => {
    const found = entries(at(document, ["paths"])).flatMap(([path, item]) =>
      Object.keys(record(item)).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(found.toSorted()).toEqual(
      Object.values(table)
        .map(({ operation }) => operation)
        .toSorted(),
    );
  });

  test.each(operations)("$name has the component of the right name at every named position", ({ operation, types }) => {
    const wanted = Object.entries(types).filter(([position]) => position !== "query");
    const found = wanted.map(([position]) => [position, positionRef(document, operation, position)]);
    expect(found).toEqual(wanted.map(([position, name]) => [position, `#/components/schemas/${name}`]));
  });

  test.each(operations)("$name names its query exactly if it takes one", ({ operation, types }) => {
    expect(parameters(operation, "query").length > 0).toBe("query" in types);
  });

  test.each(operations)("$name answers every failure with the error body", ({ operation }) => {
    const failures = entries(at(operation, ["responses"])).filter(([status]) => !status.startsWith("2"));
    expect(failures.length).toBeGreaterThan(3);
    for (const [status, response] of failures) {
      const ref = at(response, ["content", "application/json", "schema", "$ref"]);
      expect([status, ref]).toEqual([status, `#/components/schemas/${ERROR_BODY}`]);
    }
  });

  test("requires only properties that it describes", () => {
    const missing = objectsOf(document).flatMap(({ value, path }) => {
      const required = value["required"];
      if (!Array.isArray(required)) {
        return [];
      }
      const properties = record(value["properties"]);
      return required
        .filter((name) => !(String(name) in properties))
        .map((name) => `${path.join("/")}: ${String(name)}`);
    });
    expect(missing).toEqual([]);
  });

  test("says null with a type, never with nullable", () => {
    expect(objectsOf(document).filter(({ value }) => "nullable" in value)).toEqual([]);
  });

  test("uses every component", () => {
    const used = new Set(refsOf(document));
    const unused = Object.keys(record(at(document, ["components", "schemas"]))).filter(
      (name) => !used.has(`#/components/schemas/${name}`),
    );
    expect(unused).toEqual([]);
  });

  test("sends every array of a query as one value with commas", () => {
    const arrays = operations
      .flatMap(({ operation }) => parameters(operation, "query"))
      .filter((parameter) => JSON.stringify(at(parameter, ["schema"])).includes('"array"'));
    expect(arrays.length).toBeGreaterThan(5);
    for (const parameter of arrays) {
      expect(parameter).toMatchObject({ style: "form", explode: false });
    }
  });

  test("refuses both lists of a filter at once, and keys that the service would ignore", () => {
    for (const name of ["ToolkitFilter", "ToolFilter"]) {
      const variants = at(document, ["components", "schemas", name, "oneOf"]);
      expect(Array.isArray(variants) && variants.length).toBeGreaterThan(1);
      for (const variant of Object.values(record(variants))) {
        expect(variant).toMatchObject({ additionalProperties: false, required: [expect.any(String)] });
      }
    }
    expect(at(document, ["components", "schemas", "TagFilter", "oneOf", "1", "additionalProperties"])).toBe(false);
  });
});

const reference = process.env["COMPOSIO_REFERENCE"];
const theirs = (): unknown => JSON.parse(readFileSync(join(reference ?? "", "openapi-v3.1.2026-04.json"), "utf8"));

describe.runIf(handwritten)("beside the published document", () => {
  test.skipIf(reference === undefined)("speaks in words of its own (needs COMPOSIO_REFERENCE)", () => {
    const published = new Set(descriptions(theirs()));
    expect(published.size).toBeGreaterThan(100);
    expect(descriptions(document).filter((text) => text.length > 25 && published.has(text))).toEqual([]);
  });
});

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function pointer(ref: string): Path {
  return ref
    .replace(/^#\//, "")
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
