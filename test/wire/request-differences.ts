import type { OperationName } from "../../generated/operations.gen.js";

/** How a request was sent: through the API client, or by a method of `Composio` or `Session`. */
export type Way = "api" | "facade";

export interface RequestFacts {
  readonly name: OperationName;
  readonly way: Way;
  /** The input of the caller. */
  readonly input: object;
}

export interface ListedDifference {
  /** The part of the request, as `compareRequests` names it. */
  readonly place: string;
  readonly reason: string;
  /** The requests that have the difference. */
  readonly where: (facts: RequestFacts) => boolean;
}

/** Intended differences from the official client's requests. Each must be found where `where` says, and only there. */
export const requestDifferences: readonly ListedDifference[] = [
  {
    place: "header user-agent",
    reason: "Each client sends its own name, so that the service's logs distinguish them.",
    where: () => true,
  },
  {
    place: "body .arguments",
    reason:
      "A facade call without arguments sends `arguments: {}`, the default of the spec, so that a tool without arguments is always called the same way.",
    where: ({ way, name, input }) =>
      way === "facade" &&
      (name === "executeTool" || name === "executeMetaTool") &&
      !fieldsOf(input).includes("arguments"),
  },
  {
    place: "body key order",
    reason:
      "The facade accepts user, slug and toolkit as separate arguments. They are written before or after the caller's keys; JSON objects have no order.",
    where: ({ way, name, input }) => {
      const given = fieldsOf(input);
      const written = way === "facade" ? facadeOrder(name, given) : given;
      return written.length === given.length && written.join() !== given.join();
    },
  },
];

function fieldsOf(input: object): string[] {
  return "body" in input ? Object.keys(Object(input.body)) : [];
}

function facadeOrder(name: OperationName, given: readonly string[]): readonly string[] {
  const last = (...names: string[]): string[] => [...given.filter((field) => !names.includes(field)), ...names];
  switch (name) {
    case "createSession":
      return last("user_id");
    case "createSessionLink":
      return last("toolkit");
    case "executeTool":
      return ["tool_slug", "arguments", ...given.filter((field) => field !== "tool_slug" && field !== "arguments")];
    case "executeMetaTool":
      return last("slug", "arguments");
    default:
      return given;
  }
}
