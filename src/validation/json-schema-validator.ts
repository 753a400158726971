import { type OutputUnit, Validator } from "@cfworker/json-schema";
import { isJsonObject, type JsonSchema } from "./json.js";
import { toValidatorSchema } from "./validator-schema.js";

/** One violation of a schema. */
export interface ValidationIssue {
  /** Path from the root of the value, `toolkits.enable[0]`; empty for the value itself. */
  readonly path: string;
  /** A missing property has a kind of its own because the error text of a tool lists them separately. */
  readonly kind: "missing" | "invalid";
  readonly message: string;
}

/** Returns the violations of a schema; an empty list if the value is valid. */
export type ValidateFunction = (value: unknown) => readonly ValidationIssue[];

/**
 * Compiles a JSON Schema (draft 2020-12, or the forms of OpenAPI 3.0 and older drafts) to a validator. The validator
 * interprets the schema, so it also runs where code generation is forbidden (Cloudflare Workers).
 *
 * The returned function throws if a `$ref` does not resolve.
 *
 * @param definitions the targets of `#/components/schemas/…`
 */
export function compileValidator(schema: JsonSchema, definitions: JsonSchema = {}): ValidateFunction {
  const own = isJsonObject(schema["$defs"]) ? schema["$defs"] : {};
  const referenced = referencedDefinitions(schema, definitions);
  // The validator adds marks to the schemas it resolves, and responses contain the same schemas: pass a copy.
  const copy = toValidatorSchema({ ...schema, $defs: { ...referenced, ...own } });
  const validator = new Validator(copy, "2020-12", false);
  return (value) => {
    try {
      const { valid, errors } = validator.validate(value);
      return valid ? [] : collectIssues(errors);
    } catch (error) {
      // The validator encodes keys as URIs, which fails for a lone surrogate.
      if (error instanceof URIError) {
        return [{ path: "", kind: "invalid", message: "A key is not well-formed Unicode" }];
      }
      throw error;
    }
  };
}

/** The definitions that a schema references. The spec has a hundred, but most schemas need two or three. */
function referencedDefinitions(schema: JsonSchema, definitions: JsonSchema): JsonSchema {
  const referenced: Record<string, unknown> = {};
  const visit = (node: unknown): void => {
    for (const [, name = ""] of JSON.stringify(node).matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)/g)) {
      if (Object.hasOwn(referenced, name) || !Object.hasOwn(definitions, name)) {
        continue;
      }
      referenced[name] = definitions[name];
      visit(definitions[name]);
    }
  };
  visit(schema);
  return referenced;
}

/** Keywords whose errors only report that a subschema failed. The errors of the subschema are more precise. */
const CONTAINER_KEYWORDS = keywords(
  "$ref properties items prefixItems allOf patternProperties additionalProperties dependentSchemas " +
    "unevaluatedProperties unevaluatedItems if false",
);

/** The validator returns a tree of errors as a flat list in which each error precedes its nested errors. */
function collectIssues(errors: readonly OutputUnit[]): readonly ValidationIssue[] {
  const issues = new Map<string, ValidationIssue>();
  const add = (issue: ValidationIssue) => issues.set(`${issue.path} ${issue.message}`, issue);
  for (let index = 0; index < errors.length; index++) {
    const error = errors[index];
    if (error === undefined) {
      break;
    }
    if (error.keyword === "anyOf" || error.keyword === "oneOf") {
      const nested = nestedErrors(errors, index);
      const memberErrors = errorsOfIntendedMember(error, nested);
      if (memberErrors === undefined) {
        add(invalid(error, unionMessage(error)));
      } else {
        collectIssues(memberErrors).forEach(add);
      }
      index += nested.length;
    } else if (error.keyword === "required") {
      const name = /"(.*)"/s.exec(error.error)?.[1] ?? "";
      const path = toPath(error.instanceLocation);
      add({ path: path === "" ? name : `${path}.${name}`, kind: "missing", message: "Required" });
    } else if (!CONTAINER_KEYWORDS.has(error.keyword)) {
      add(invalid(error, error.error.replace(/\.$/, "")));
    } else if (errors[index + 1]?.keyword === "false") {
      // The subschema is `false`, as in `additionalProperties: false`: no value is allowed at this location.
      add(invalid(errors[index + 1] ?? error, "Unknown key"));
    }
  }
  return [...issues.values()];
}

function invalid({ instanceLocation }: OutputUnit, message: string): ValidationIssue {
  return { path: toPath(instanceLocation), kind: "invalid", message };
}

/** The errors nested in the one at `index`: those that follow it and are located under its keyword. */
function nestedErrors(errors: readonly OutputUnit[], index: number): readonly OutputUnit[] {
  const outer = errors[index];
  let end = index + 1;
  for (const [position, error] of errors.entries()) {
    // An error of the schema `false` has no location of its own, but always follows one that has.
    const isNested = error.keyword !== "false" && error.keywordLocation.startsWith(`${outer?.keywordLocation}/`);
    if (position > index && isNested) {
      end = errors[position + 1]?.keyword === "false" ? position + 2 : position + 1;
    }
  }
  return errors.slice(index + 1, end);
}

/** The errors of the union member that the value is meant to match: the only one that allows the value's type. */
function errorsOfIntendedMember(union: OutputUnit, nested: readonly OutputUnit[]): readonly OutputUnit[] | undefined {
  const errorsByMember = new Map<string, OutputUnit[]>();
  let current: OutputUnit[] = [];
  for (const error of nested) {
    if (error.keyword !== "false") {
      const member = error.keywordLocation.slice(union.keywordLocation.length + 1).split("/")[0] ?? "";
      current = errorsByMember.get(member) ?? [];
      errorsByMember.set(member, current);
    }
    current.push(error);
  }
  // A type error inside a nested union does not rule out the member: the nested union decides.
  const allowsType = (errors: readonly OutputUnit[]) =>
    !errors.some(
      ({ keyword, instanceLocation, keywordLocation }) =>
        keyword === "type" &&
        instanceLocation === union.instanceLocation &&
        !/\/(?:anyOf|oneOf)\//.test(keywordLocation.slice(union.keywordLocation.length)),
    );
  const candidates = [...errorsByMember.values()].filter(allowsType);
  return candidates.length === 1 && !matchesSeveral(union) ? candidates[0] : undefined;
}

function unionMessage(union: OutputUnit): string {
  return `Invalid input: ${matchesSeveral(union) ? "matches more than one" : "matches none"} of the allowed schemas`;
}

/** Whether a `oneOf` failed because the value matches more than one member. */
function matchesSeveral({ error }: OutputUnit): boolean {
  return /\b[1-9]\d* matches/.test(error);
}

/** `#/queries/0/use_case` → `queries[0].use_case`. */
function toPath(location: string): string {
  let path = "";
  for (const segment of location.split("/").slice(1)) {
    const name = decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
    if (/^\d+$/.test(name)) {
      path += `[${name}]`;
    } else {
      path += path === "" ? name : `.${name}`;
    }
  }
  return path;
}

function keywords(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
