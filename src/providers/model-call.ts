import {
  type ArgumentIssue,
  convertTool,
  didYouMean,
  type ModelRules,
  type ModelTool,
  namesFor,
  readModelArguments,
  type ToolSchema,
} from "../schema/index.js";

/** What a model asked for, by `kind`. Compare `error` with null before you use `slug` and `arguments`. */
export type ModelCall =
  | {
      readonly kind: "call";
      readonly error: null;
      readonly slug: string;
      /** In the tool's own names, checked against its own schema. */
      readonly arguments: Record<string, unknown>;
    }
  | {
      /** The arguments are not JSON, or not what the tool expects. Nothing ran. */
      readonly kind: "invalid_arguments";
      /** Text for the model: which arguments, what is expected, what it may have meant. */
      readonly error: string;
      readonly slug: string;
      readonly issues: readonly ArgumentIssue[];
    }
  | {
      /** No such tool was offered. Nothing ran. */
      readonly kind: "unknown_tool";
      /** Text for the model, with the tool it may have meant. */
      readonly error: string;
      /** As the model wrote it. */
      readonly name: string;
    };

/** Characters of a name that the model invented. */
const LONGEST_NAME = 100;

/** Conversion by the rules of a provider. */
export interface Converter {
  one(tool: ToolSchema): ModelTool;
  all(tools: readonly ToolSchema[]): ModelTool[];
  /** @param name and `written`: untrusted, as the model wrote them */
  read(tools: ToolSchema | readonly ToolSchema[], name: unknown, written: unknown): ModelCall;
}

/** @param strictRules tried first, for each tool */
export function converterFor(rules: ModelRules, strictRules?: ModelRules): Converter {
  const convert = (tool: ToolSchema): ReturnType<typeof convertTool> => convertTool(tool, rules, strictRules);
  return {
    one: (tool) => convert(tool).tool,
    all: (tools) => {
      const names = namesFor(tools, rules);
      return tools.map((tool) => {
        const converted = convert(tool).tool;
        return { ...converted, name: names.get(converted.slug) ?? converted.name };
      });
    },
    read: (offered, name, written) => {
      const tools = isList(offered) ? offered : [offered];
      const names = namesFor(tools, rules);
      const tool = tools.find(({ slug }) => names.get(slug) === name);
      if (tool === undefined) {
        return unknownTool(name, names.values());
      }
      const conversion = convert(tool);
      const result = readModelArguments(conversion, written);
      const { slug } = conversion.tool;
      return result.ok
        ? { kind: "call", error: null, slug, arguments: result.arguments }
        : { kind: "invalid_arguments", error: result.message, slug, issues: result.issues };
    },
  };
}

function unknownTool(written: unknown, names: Iterable<string>): ModelCall {
  const name = typeof written === "string" ? written : "";
  const shown = JSON.stringify(name.slice(0, LONGEST_NAME));
  return { kind: "unknown_tool", error: `There is no tool ${shown}; nothing ran.${didYouMean(name, names)}`, name };
}

function isList(tools: ToolSchema | readonly ToolSchema[]): tools is readonly ToolSchema[] {
  return Array.isArray(tools);
}
