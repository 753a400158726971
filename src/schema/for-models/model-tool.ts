import type { JsonObject } from "../json.js";
import { type KeyAliases, keyAliases, modelNames } from "./model-names.js";
import type { ModelRules } from "./model-rules.js";
import { printSchema } from "./print-schema.js";
import { readNode } from "./read-node.js";
import { NEVER_NODE, type SchemaNode } from "./schema-node.js";

/** What a tool must say to be handed to a model: the parts of the service's `Tool` that concern one. */
export interface ToolSchema {
  readonly slug: string;
  readonly description?: string | undefined;
  /** JSON Schema of the arguments, from the service and therefore untrusted. */
  readonly input_parameters?: unknown;
}

/** A tool as a model provider accepts it. */
export interface ModelTool {
  readonly slug: string;
  /** The name for the model: the slug, or shortened. */
  readonly name: string;
  readonly description: string;
  /** An object schema. */
  readonly parameters: JsonObject & { readonly type: "object" };
  /** Whether `parameters` is a schema of strict mode. Always false for rules without strict mode. */
  readonly strict: boolean;
  /** Why the tool is not strict, `path: reason`; empty if it is, and for rules without strict mode. */
  readonly notStrict: readonly string[];
}

/** A converted tool with what it takes to bring arguments back. */
export interface Conversion {
  readonly tool: ModelTool;
  readonly root: SchemaNode;
  readonly aliases: KeyAliases;
}

const known = new WeakMap<ToolSchema, Map<string, Conversion>>();

/**
 * A tool as a model provider accepts it, by its rules. The result is remembered as long as the tool object lives: do
 * not change a tool after it was converted.
 *
 * @param strictRules rules of strict mode; a tool that does not fit them is converted by `rules`
 */
export function convertTool(tool: ToolSchema, rules: ModelRules, strictRules?: ModelRules): Conversion {
  const conversions = known.get(tool) ?? new Map<string, Conversion>();
  known.set(tool, conversions);
  const id = strictRules?.id ?? rules.id;
  const found = conversions.get(id);
  if (found !== undefined) {
    return found;
  }
  const { root, problem } = readNode(tool.input_parameters ?? {});
  const conversion = strictRules === undefined ? convert(tool, root, rules) : strictOr(tool, root, rules, strictRules);
  const told = problem === undefined ? conversion : withProblem(conversion, problem, strictRules !== undefined);
  conversions.set(id, told);
  return told;
}

function convert(tool: ToolSchema, root: SchemaNode, rules: ModelRules): Conversion {
  const aliases = keyAliases(root, rules);
  const { schema, notStrict } = printSchema(root, aliases, rules);
  const { slug } = tool;
  return {
    root: closedIfEmpty(root),
    aliases,
    tool: {
      slug,
      name: modelNames([slug], rules).get(slug) ?? slug,
      description: typeof tool.description === "string" ? tool.description : "",
      parameters: { ...schema, type: "object" },
      strict: rules.strict && notStrict.length === 0,
      notStrict,
    },
  };
}

function strictOr(tool: ToolSchema, root: SchemaNode, rules: ModelRules, strictRules: ModelRules): Conversion {
  const strict = convert(tool, root, strictRules);
  if (strict.tool.strict) {
    return strict;
  }
  const loose = convert(tool, root, rules);
  return { ...loose, tool: { ...loose.tool, notStrict: strict.tool.notStrict } };
}

/** A schema that could not be read says so where it is seen. */
function withProblem(conversion: Conversion, problem: string, wantsStrict: boolean): Conversion {
  const { tool } = conversion;
  const { properties: _properties, required: _required, additionalProperties: _additional, ...rest } = tool.parameters;
  const parameters = { ...rest, properties: {}, additionalProperties: true };
  const notStrict = wantsStrict ? [`the arguments: the schema is not readable (${problem})`] : [];
  return { ...conversion, tool: { ...tool, parameters, strict: false, notStrict } };
}

/** A tool that lists its parameters, and has none, accepts none. */
function closedIfEmpty(root: SchemaNode): SchemaNode {
  const { properties, additionalProperties, patternProperties, required, ref, allOf, unions } = root;
  const others = [additionalProperties, patternProperties, required, ref, allOf, unions];
  const isEmpty = properties?.size === 0 && others.every((each) => each === undefined);
  return isEmpty ? { ...root, additionalProperties: NEVER_NODE } : root;
}

/** Names for tools that are offered together. A name that two of them would have is numbered. */
export function namesFor(tools: readonly ToolSchema[], rules: ModelRules): ReadonlyMap<string, string> {
  return modelNames(
    tools.map(({ slug }) => slug),
    rules,
  );
}
