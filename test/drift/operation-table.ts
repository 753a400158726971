import type { Expected } from "./change-table.js";
import { json } from "./table-document.js";
import type { Json, JsonObject } from "../../src/schema/index.js";

/** One change of one operation. */
export interface OperationRow {
  readonly name: string;
  readonly from: JsonObject;
  readonly to: JsonObject;
  readonly expected: Expected;
  /** The path of the change; undefined where there is none. */
  readonly path?: string;
}

const string: Json = { type: "string" };
const id: JsonObject = { name: "id", in: "path", required: true, schema: string };
const done: JsonObject = { description: "Done", ...json({ type: "object", properties: { ok: { type: "boolean" } } }) };
const failed: JsonObject = {
  description: "Failed",
  ...json({ type: "object", properties: { error: { type: "string" } }, required: ["error"] }),
};
const okSchema: JsonObject = { schema: { type: "object", properties: { ok: { type: "boolean" } } } };
const other: JsonObject = { type: "object", properties: { job: string }, required: ["job"] };
const demanding: JsonObject = {
  type: "object",
  required: ["id"],
  properties: { a: string, id: { type: "string", readOnly: true } },
};
const body: JsonObject = { required: true, ...json({ type: "object", properties: { a: string } }) };

function query(name: string, rest: JsonObject = {}): JsonObject {
  return { name, in: "query", schema: string, ...rest };
}

function operation(parts: { parameters?: JsonObject[]; rest?: JsonObject }): JsonObject {
  return {
    parameters: [id, ...(parts.parameters ?? [])],
    requestBody: body,
    responses: { "200": done },
    ...parts.rest,
  };
}

const plain = operation({});
const { requestBody: _body, ...bodiless } = plain;
const asked = operation({ parameters: [query("a")] });

export const operationRows: readonly OperationRow[] = [
  {
    name: "the first query parameter is added",
    from: plain,
    to: asked,
    expected: ["addition", "breaking"],
    path: "query.a",
  },
  {
    name: "a query parameter is added",
    from: asked,
    to: operation({ parameters: [query("a"), query("b")] }),
    expected: ["addition", "breaking"],
    path: "query.b",
  },
  {
    name: "a required query parameter is added",
    from: plain,
    to: operation({ parameters: [query("a", { required: true })] }),
    expected: ["breaking", "breaking"],
    path: "query.a",
  },
  {
    name: "a query parameter becomes required",
    from: asked,
    to: operation({ parameters: [query("a", { required: true })] }),
    expected: ["breaking", "addition"],
    path: "query.a",
  },
  {
    name: "the type of a query parameter changes",
    from: asked,
    to: operation({ parameters: [query("a", { schema: { type: "number" } })] }),
    expected: ["breaking", "breaking"],
    path: "query.a",
  },
  {
    name: "an enum value of a query parameter is removed",
    from: operation({ parameters: [query("a", { schema: { type: "string", enum: ["x", "y"] } })] }),
    to: operation({ parameters: [query("a", { schema: { type: "string", enum: ["x"] } })] }),
    expected: ["breaking", "addition"],
    path: "query.a",
  },
  {
    name: "the maximum of a query parameter changes",
    from: operation({ parameters: [query("limit", { schema: { type: "number", maximum: 50 } })] }),
    to: operation({ parameters: [query("limit", { schema: { type: "number", maximum: 100 } })] }),
    expected: ["text", "text"],
    path: "query.limit",
  },
  {
    name: "a query parameter is deprecated",
    from: asked,
    to: operation({ parameters: [query("a", { deprecated: true })] }),
    expected: ["text", "text"],
    path: "query.a",
  },
  {
    name: "the description of a query parameter changes",
    from: asked,
    to: operation({ parameters: [query("a", { description: "Another." })] }),
    expected: ["same", "same"],
  },
  {
    name: "query parameters are reordered",
    from: operation({ parameters: [query("a"), query("b")] }),
    to: operation({ parameters: [query("b"), query("a")] }),
    expected: ["same", "same"],
  },
  {
    name: "a path parameter gets a pattern",
    from: plain,
    to: { ...plain, parameters: [{ ...id, schema: { type: "string", pattern: "^x" } }] },
    expected: ["text", "text"],
    path: "path.id",
  },
  {
    name: "a path parameter becomes a number, which our types take as a string",
    from: plain,
    to: { ...plain, parameters: [{ ...id, schema: { type: "number" } }] },
    expected: ["text", "text"],
    path: "path.id",
  },
  {
    name: "a required header is added",
    from: plain,
    to: operation({ parameters: [{ name: "x-trace", in: "header", required: true, schema: string }] }),
    expected: ["breaking", "breaking"],
    path: "header.x-trace",
  },
  {
    name: "an optional body is added",
    from: bodiless,
    to: { ...plain, requestBody: { ...body, required: false } },
    expected: ["addition", "breaking"],
    path: "body",
  },
  { name: "a required body is added", from: bodiless, to: plain, expected: ["breaking", "breaking"], path: "body" },
  {
    name: "the body becomes optional",
    from: plain,
    to: operation({ rest: { requestBody: { ...body, required: false } } }),
    expected: ["addition", "breaking"],
    path: "body",
  },
  {
    name: "a media type of the body is added",
    from: plain,
    to: operation({
      rest: {
        requestBody: { required: true, content: { ...(body["content"] as JsonObject), "multipart/form-data": {} } },
      },
    }),
    expected: ["text", "text"],
    path: "body",
  },
  {
    name: "the response gets a body",
    from: operation({ rest: { responses: { "200": { description: "Done" } } } }),
    to: plain,
    expected: ["addition", "breaking"],
    path: "response",
  },
  {
    name: "the status of success changes",
    from: plain,
    to: operation({ rest: { responses: { "201": done } } }),
    expected: ["text", "text"],
    path: "response",
  },
  {
    name: "a field is added to the error body",
    from: operation({ rest: { responses: { "200": done, "400": failed } } }),
    to: operation({
      rest: {
        responses: {
          "200": done,
          "400": {
            description: "Failed",
            ...json({ type: "object", properties: { error: string, hint: string }, required: ["error"] }),
          },
        },
      },
    }),
    expected: ["addition", "breaking"],
    path: "error.hint",
  },
  {
    name: "another error status is listed",
    from: operation({ rest: { responses: { "200": done, "400": failed } } }),
    to: operation({ rest: { responses: { "200": done, "400": failed, "404": failed } } }),
    expected: ["same", "same"],
  },
  {
    name: "the operation is deprecated",
    from: plain,
    to: operation({ rest: { deprecated: true } }),
    expected: ["text", "text"],
    path: "",
  },
  {
    name: "the operation becomes repeatable",
    from: operation({ rest: { "x-repeatable": false } }),
    to: operation({ rest: { "x-repeatable": true } }),
    expected: ["text", "text"],
    path: "",
  },
  {
    name: "the summary changes",
    from: plain,
    to: operation({ rest: { summary: "Change it" } }),
    expected: ["same", "same"],
  },
  {
    name: "a second successful status with another body is added",
    from: plain,
    to: operation({ rest: { responses: { "200": done, "202": { description: "Begun", ...json(other) } } } }),
    // Back: code that narrows to the removed body stops compiling.
    expected: ["breaking", "breaking"],
    path: "response",
  },
  {
    name: "a second successful status without a body is added",
    from: plain,
    to: operation({ rest: { responses: { "200": done, "204": { description: "Done" } } } }),
    expected: ["breaking", "addition"],
    path: "response",
  },
  {
    name: "the successful status becomes a range",
    from: plain,
    to: operation({ rest: { responses: { "2XX": done } } }),
    expected: ["same", "same"],
  },
  {
    name: "the media type of the response gets a parameter",
    from: plain,
    to: operation({
      rest: { responses: { "200": { description: "Done", content: { "application/json; charset=utf-8": okSchema } } } },
    }),
    expected: ["same", "same"],
  },
  {
    name: "the body requires a key that only the service sets",
    from: plain,
    to: operation({ rest: { requestBody: { required: true, ...json(demanding) } } }),
    expected: ["addition", "breaking"],
    path: "body.id",
  },
];
