import { findUnknownOption, InvalidArgumentError } from "../http/index.js";

/**
 * @param what what the method needs: "a tool slug"
 * @throws InvalidArgumentError for an id or slug that is not a string, or blank
 */
export function checkName(method: string, what: string, value: unknown): void {
  if (typeof value !== "string" || value.trim() === "") {
    const got = typeof value === "string" ? "an empty string" : value === null ? "null" : typeof value;
    throw new InvalidArgumentError(`${method} needs ${what}; got ${got}. Nothing was sent.`);
  }
}

/** @throws InvalidArgumentError for arguments of a tool that are not an object */
export function checkArguments(slug: string, args: unknown): void {
  if (args !== undefined && (typeof args !== "object" || args === null || Array.isArray(args))) {
    const got = Array.isArray(args) ? "an array" : args === null ? "null" : `a ${typeof args}`;
    throw new InvalidArgumentError(`The arguments of ${slug} must be an object; got ${got}. Nothing was sent.`);
  }
}

/** Fields of an execution besides its slug and arguments. */
const META_FIELDS = ["experimental", "input_responses", "request_state"];
const EXECUTE_FIELDS = {
  executeTool: ["account", "enable_auto_workbench_offload", ...META_FIELDS],
  executeMetaTool: META_FIELDS,
};

/** @throws InvalidArgumentError for an unknown field: a misspelt option would be sent to the service */
export function checkExecuteFields(method: keyof typeof EXECUTE_FIELDS, fields: object): void {
  const unknown = findUnknownOption(fields, EXECUTE_FIELDS[method], method);
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`${unknown} It also has the options of every call. Nothing was sent.`);
  }
}
