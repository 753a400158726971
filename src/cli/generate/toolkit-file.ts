import { byCodeUnit } from "../../codegen/json.js";
import {
  commentText,
  prose,
  propertyKey,
  type ToolTypes,
  type ToolTypesWarning,
  typeNames,
} from "../../codegen/tool-types/index.js";
import { type Header, headerText } from "./header.js";
import { writeSections } from "./sections.js";
import type { SourceTool } from "./tool.js";
import type { TypeMaker, TypeRequest } from "./type-maker.js";

export interface ToolkitFile {
  readonly text: string;
  /** What fell to `unknown`. */
  readonly warnings: readonly ToolTypesWarning[];
}

/** A tool's entry in the doc of its toolkit says this much of its description, in characters. */
const LONGEST_SUMMARY = 300;
const WIDTH = 120;

/**
 * The file of one toolkit: an interface that maps each slug to its input and output, then the types of each tool.
 * A pure function of what it is given, in whatever order the tools come.
 *
 * @param typeName name of the interface
 */
export async function toolkitFile(
  header: Header,
  typeName: string,
  tools: readonly SourceTool[],
  make: TypeMaker,
): Promise<ToolkitFile> {
  const sorted = tools.toSorted((one, other) => byCodeUnit(one.slug, other.slug));
  const stems = typeNames(sorted.map(({ slug }) => slug));
  const requests = sorted.map((tool) => ({ tool, name: stems.get(tool.slug) ?? "Tool" }));
  const made = await make(requests);
  const taken = new Set([typeName]);
  const entries: string[] = [];
  const sections: [slug: string, text: string][] = [];
  const warnings: ToolTypesWarning[] = [];
  for (const [index, request] of requests.entries()) {
    const { tool } = request;
    const types = await withoutDoubles(request, made[index], taken, make);
    entries.push(commentText(entryDoc(tool), "  ") + entryText(tool.slug, types));
    sections.push([tool.slug, types.text]);
    warnings.push(...types.warnings);
  }
  const about = commentText(prose(`The tools of ${header.toolkit} by slug, for \`new Composio<${typeName}>()\`.`), "");
  const map = `${about}export interface ${typeName} {\n${entries.join("")}}\n`;
  return { text: `${headerText(header)}\n${map}${writeSections(sections)}`, warnings };
}

/**
 * The types of a tool under names that no other tool of the file has. Names rarely meet: a tool `A_INPUT` and a
 * definition `Input` of a tool `A` would.
 */
async function withoutDoubles(
  { tool, name }: TypeRequest,
  made: ToolTypes | undefined,
  taken: Set<string>,
  make: TypeMaker,
): Promise<ToolTypes> {
  let types = made;
  for (let number = 2; ; number += 1) {
    const names = [...(types?.text ?? "").matchAll(/^export (?:interface|type) (\w+)/gm)].map(
      ([, found]) => found ?? "",
    );
    if (types !== undefined && !names.some((found) => taken.has(found))) {
      for (const found of names) taken.add(found);
      return types;
    }
    [types] = await make([{ tool, name: `${name}_v${number}` }]);
  }
}

function entryText(slug: string, { inputName, outputName }: ToolTypes): string {
  const line = `  ${propertyKey(slug)}: { input: ${inputName}; output: ${outputName} };\n`;
  if (line.length <= WIDTH) return line;
  return `  ${propertyKey(slug)}: {\n    input: ${inputName};\n    output: ${outputName};\n  };\n`;
}

function entryDoc(tool: SourceTool): readonly string[] {
  const summary = tool.description === "" ? tool.name : tool.description;
  return [...prose(summary, LONGEST_SUMMARY), ...(tool.is_deprecated ? ["@deprecated"] : [])];
}
