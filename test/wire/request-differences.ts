import type { OperationName } from "../../generated/operations.gen.js";

/** Which of our two ways a request went: the API client, or a method of `Composio` or `Session`. */
export type Way = "api" | "facade";

export interface RequestFacts {
  readonly name: OperationName;
  readonly way: Way;
  /** What the caller gave. */
  readonly input: object;
}

export interface ListedDifference {
  /** The place, as `compareRequests` names it. */
  readonly place: string;
  readonly reason: string;
  /** Where the difference is to be found. */
  readonly where: (facts: RequestFacts) => boolean;
}

/** Where a request of ours is not the official client's, on purpose. Each must be found where it says, and only there. */
export const requestDifferences: readonly ListedDifference[] = [
  {
    place: "header user-agent",
    reason: "Each client names itself, so that the service's log tells them apart.",
    where: () => true,
  },
  {
    place: "body .arguments",
    reason:
      "A facade call without arguments says `arguments: {}`, which is the spec's own default, so that a tool that takes none is asked for in one way.",
    where: ({ way, name, input }) =>
      way === "facade" &&
      (name === "executeTool" || name === "executeMetaTool") &&
      !fieldsOf(input).includes("arguments"),
  },
  {
    place: "body key order",
    reason:
      "What the facade takes as an argument of its own (user, slug, toolkit) has no place among the caller's keys. It is written before or after them, and JSON objects have no order.",
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
