import { InvalidArgumentError } from "../http/index.js";

/** What is wrong with a text that must name something, known before anything is sent. */
export function nameProblem(method: string, what: string, value: unknown): InvalidArgumentError | undefined {
  if (typeof value === "string" && value.trim() !== "") return undefined;
  const got = typeof value === "string" ? "an empty text" : value === null ? "null" : typeof value;
  return new InvalidArgumentError(`${method} needs ${what}; got ${got}. Nothing was sent.`);
}

/** What is wrong with the arguments of a tool, known before anything is sent. */
export function argumentsProblem(slug: string, args: unknown): InvalidArgumentError | undefined {
  if (args === undefined || (typeof args === "object" && args !== null && !Array.isArray(args))) return undefined;
  const got = Array.isArray(args) ? "an array" : args === null ? "null" : `a ${typeof args}`;
  return new InvalidArgumentError(`The arguments of ${slug} are an object, by name; got ${got}. Nothing was sent.`);
}

/** What an execution may say beside its slug and arguments. */
const FIELDS = ["account", "enable_auto_workbench_offload", "experimental"];

/** What is wrong with what stands beside the options of a call: a misspelt option would go to the service. */
export function fieldsProblem(fields: object): InvalidArgumentError | undefined {
  for (const name in fields) {
    if (!FIELDS.includes(name)) {
      return new InvalidArgumentError(
        `executeTool has no option ${JSON.stringify(name)}. It has ${FIELDS.join(", ")} and the options of every call. Nothing was sent.`,
      );
    }
  }
  return undefined;
}
