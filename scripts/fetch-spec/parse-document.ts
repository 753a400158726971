import { parseDocument as parseYaml } from "yaml";
import type { Json, JsonObject } from "../../src/schema/index.js";
import { checkDocument, parseJson, SpecError } from "../openapi/index.js";
/** YAML is parsed a thousand times slower than JSON. */
const MAX_YAML_CHARACTERS = 8 * 1024 * 1024;
/** YAML aliases can expand a small text to any size; a document needs few. */
const MAX_ALIASES = 100;

/** Parses an OpenAPI document, JSON or YAML. @throws SpecError */
export function parseDocument(text: string, from: string): JsonObject {
  const trimmed = text.replace(/^\uFEFF/, "").trimStart();
  if (trimmed === "") {
    throw new SpecError(`${from} is empty.`);
  }
  if (trimmed.startsWith("<")) {
    throw new SpecError(`${from} is a web page or XML, not an OpenAPI document.`);
  }
  const isJson = /^[{[]/.test(trimmed) && !/\.ya?ml$/i.test(from);
  return checkDocument(isJson ? parseJson(trimmed, from) : fromYaml(trimmed, from), from);
}

function fromYaml(text: string, from: string): Json {
  if (text.length > MAX_YAML_CHARACTERS) {
    throw new SpecError(
      `${from} is YAML of more than ${MAX_YAML_CHARACTERS / 1024 / 1024} MB. Convert it to JSON first.`,
    );
  }
  let json: string | undefined;
  try {
    const document = parseYaml(text, { logLevel: "silent", uniqueKeys: true });
    const [error] = document.errors;
    if (error !== undefined) {
      throw error;
    }
    json = JSON.stringify(document.toJS({ maxAliasCount: MAX_ALIASES }));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new SpecError(`${from} is neither valid JSON nor valid YAML (${reason}).`);
  }
  return parseJson(json ?? "null", from);
}
