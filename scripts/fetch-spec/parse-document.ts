import { parseDocument as parseYaml } from "yaml";
import type { Json, JsonObject } from "../../src/schema/index.js";
import { checkDocument, parseJson, SpecError } from "../openapi/index.js";
/** The longest YAML that is read: its parser takes seconds for what JSON's takes milliseconds. */
const MOST_YAML_CHARACTERS = 8 * 1024 * 1024;
/** Aliases of YAML may blow a small text up to any size: a document has no use for many. */
const MOST_ALIASES = 100;

/** Reads an OpenAPI document written as JSON or YAML. @throws SpecError */
export function parseDocument(text: string, from: string): JsonObject {
  const trimmed = text.replace(/^\uFEFF/, "").trimStart();
  if (trimmed === "") throw new SpecError(`${from} is empty.`);
  if (trimmed.startsWith("<")) throw new SpecError(`${from} is a web page or XML, not an OpenAPI document.`);
  const isJson = /^[{[]/.test(trimmed) && !/\.ya?ml$/i.test(from);
  return checkDocument(isJson ? parseJson(trimmed, from) : fromYaml(trimmed, from), from);
}

function fromYaml(text: string, from: string): Json {
  if (text.length > MOST_YAML_CHARACTERS) {
    throw new SpecError(
      `${from} is YAML of more than ${MOST_YAML_CHARACTERS / 1024 / 1024} MB. Convert it to JSON first.`,
    );
  }
  let json: string | undefined;
  try {
    const document = parseYaml(text, { logLevel: "silent", uniqueKeys: true });
    const [error] = document.errors;
    if (error !== undefined) throw error;
    json = JSON.stringify(document.toJS({ maxAliasCount: MOST_ALIASES }));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new SpecError(`${from} is neither JSON nor YAML that can be read (${reason}).`);
  }
  return parseJson(json ?? "null", from);
}
