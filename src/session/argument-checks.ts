import { InvalidArgumentError } from "../http/index.js";

/** The error for an id or slug that is not a string, or blank. */
export function nameProblem(method: string, what: string, value: unknown): InvalidArgumentError | undefined {
  if (typeof value === "string" && value.trim() !== "") return undefined;
  const got = typeof value === "string" ? "an empty string" : value === null ? "null" : typeof value;
  return new InvalidArgumentError(`${method} needs ${what}; got ${got}. Nothing was sent.`);
}

/** The error for the arguments of a tool that are not an object. */
export function argumentsProblem(slug: string, args: unknown): InvalidArgumentError | undefined {
  if (args === undefined || (typeof args === "object" && args !== null && !Array.isArray(args))) return undefined;
  const got = Array.isArray(args) ? "an array" : args === null ? "null" : `a ${typeof args}`;
  return new InvalidArgumentError(`The arguments of ${slug} must be an object; got ${got}. Nothing was sent.`);
}

/** Fields of an execution besides its slug and arguments. */
const EXECUTE_FIELDS = ["account", "enable_auto_workbench_offload", "experimental"];

/** The error for an unknown execution option: a misspelt one would be sent to the service. */
export function executeOptionsProblem(fields: object): InvalidArgumentError | undefined {
  for (const name in fields) {
    if (!EXECUTE_FIELDS.includes(name)) {
      return new InvalidArgumentError(
        `Unknown option ${JSON.stringify(name)} of executeTool. Known options: ${EXECUTE_FIELDS.join(", ")} and the options of every call. Nothing was sent.`,
      );
    }
  }
  return undefined;
}
