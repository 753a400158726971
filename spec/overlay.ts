import { isObject, member, objectMember, without } from "../src/schema/index.js";
import { errorReference, hasResponse, mapParameters, type Correction } from "../scripts/openapi/index.js";

/**
 * Corrections of the published document where it is wrong or incomplete. They are applied when a document is fetched. A
 * correction that no longer changes anything stops the fetch, so that obsolete ones get removed.
 */
export const overlay: readonly Correction[] = [
  {
    id: "path-parameters-required",
    reason: "A path cannot be built without its parameters, but the document declares some of them optional.",
    operation: (operation) =>
      mapParameters(operation, (parameter) =>
        member(parameter, "in") === "path" && member(parameter, "required") !== true
          ? { ...parameter, required: true }
          : parameter,
      ),
  },
  {
    id: "request-bodies-required",
    reason:
      "The service requires the JSON body of every operation that has one, but the document does not declare it required.",
    operation(operation, { method }) {
      const body = member(operation, "requestBody");
      if (method === "GET" || !isObject(body) || member(body, "required") === true) {
        return operation;
      }
      return { ...operation, requestBody: { ...body, required: true } };
    },
  },
  {
    id: "no-body-in-get",
    reason: "A GET request has no body. Browsers and fetch refuse to send one.",
    operation: (operation, { method }) =>
      method === "GET" && member(operation, "requestBody") !== undefined
        ? without(operation, "requestBody")
        : operation,
  },
  {
    id: "rate-limit-answer",
    reason: "Every operation can respond with 429, but the document rarely lists it.",
    operation(operation) {
      if (hasResponse(operation, "429")) {
        return operation;
      }
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
      "The document does not declare which operations are safe to repeat: every GET, and the tool search, which only reads.",
    operation(operation, { method, path }) {
      const repeatable = method === "GET" || path === "/api/v3.1/tool_router/session/{session_id}/search";
      return member(operation, "x-repeatable") === repeatable
        ? operation
        : { ...operation, "x-repeatable": repeatable };
    },
  },
];
