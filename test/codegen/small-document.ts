import { generate } from "../../scripts/codegen/index.js";
import { type Json, type JsonObject, upgradeDocument } from "../../src/schema/index.js";
import { slice } from "../../scripts/openapi/index.js";

/** A document with one operation, `POST /things/{id}`, around the schemas under test. */
export function smallDocument(parts: {
  body?: Json;
  response?: Json;
  query?: Json[];
  schemas?: JsonObject;
}): JsonObject {
  return {
    openapi: "3.0.0",
    info: { title: "Small", version: "1" },
    paths: {
      "/things/{id}": {
        post: {
          operationId: "theirName",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }, ...(parts.query ?? [])],
          ...(parts.body === undefined
            ? {}
            : { requestBody: { required: true, content: { "application/json": { schema: parts.body } } } }),
          responses: {
            "200": {
              description: "Done",
              content: { "application/json": { schema: parts.response ?? { type: "object", properties: {} } } },
            },
          },
        },
      },
    },
    components: { schemas: parts.schemas ?? {} },
  };
}

export const smallNames = {
  makeThing: {
    operation: "POST /things/{id}",
    types: { body: "ThingParams", query: "ThingQuery", response: "ThingAnswer" },
  },
} as const;

/** The text of `openapi.gen.ts` for a small document. */
export async function typesOf(parts: Parameters<typeof smallDocument>[0]): Promise<string> {
  const { document } = slice(upgradeDocument(smallDocument(parts)), smallNames);
  const { files } = await generate({ document, names: smallNames, errorBody: "ErrorBody", metaTools: [] });
  return files.find(({ name }) => name === "openapi.gen.ts")?.text ?? "";
}

/** The declaration of one exported type, on one line. */
export function declarationOf(text: string, name: string): string {
  const start = text.search(new RegExp(`^export (interface|type) ${name}\\b`, "m"));
  if (start < 0) {
    return `no ${name}`;
  }
  const end = text.indexOf("\nexport ", start + 1);
  return text
    .slice(start, end < 0 ? undefined : end)
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What stands behind the name in the declaration of an exported type. */
export function typeOf(text: string, name: string): string {
  return declarationOf(text, name).replace(/^export (?:interface|type) \w+ (?:= )?(?:\| )?/, "");
}
