import { isObject, member, objectMember, without } from "../src/schema/index.js";
import { errorReference, hasResponse, mapParameters, type Correction } from "../scripts/openapi/index.js";
/**
 * Where the published document is wrong or silent, and what is true instead. Each correction is applied when a
 * document is fetched; one that finds nothing to correct any more stops the fetch, so that this list never
 * outlives its reasons.
 */
export const overlay: readonly Correction[] = [
  {
    id: "path-parameters-required",
    reason: "A path cannot be built without its parameters, yet the document leaves some of them optional.",
    operation: (operation) =>
      mapParameters(operation, (parameter) =>
        member(parameter, "in") === "path" && member(parameter, "required") !== true
          ? { ...parameter, required: true }
          : parameter,
      ),
  },
  {
    id: "request-bodies-required",
    reason: "The service wants a JSON body wherever one is described; the document never says so.",
    operation(operation, { method }) {
      const body = member(operation, "requestBody");
      if (method === "GET" || !isObject(body) || member(body, "required") === true) return operation;
      return { ...operation, requestBody: { ...body, required: true } };
    },
  },
  {
    id: "no-body-in-get",
    reason: "A GET carries no body: browsers and fetch refuse to send one.",
    operation: (operation, { method }) =>
      method === "GET" && member(operation, "requestBody") !== undefined
        ? without(operation, "requestBody")
        : operation,
  },
  {
    id: "rate-limit-answer",
    reason: "Every operation can answer 429; the document rarely lists it.",
    operation(operation) {
      if (hasResponse(operation, "429")) return operation;
      const schema = errorReference(operation);
      const content = schema === undefined ? {} : { content: { "application/json": { schema } } };
      return {
        ...operation,
        responses: {
          ...objectMember(operation, "responses"),
          "429": { description: "Too many requests.", ...content },
        },
      };
    },
  },
  {
    id: "repeatable-reads",
    reason:
      "The document does not say which operations may be repeated. A GET may, and so may the tool search, which only reads.",
    operation(operation, { method, path }) {
      const repeatable = method === "GET" || path === "/api/v3.1/tool_router/session/{session_id}/search";
      return member(operation, "x-repeatable") === repeatable
        ? operation
        : { ...operation, "x-repeatable": repeatable };
    },
  },
];
