import { byCodeUnit, commentText, prose, propertyKey, typeNames } from "../../schema/index.js";
import { type ToolTypes, type ToolTypesWarning } from "../../tool-types/index.js";
import { type Header, headerText } from "./header.js";
import { writeSections } from "./sections.js";
import type { SourceTool } from "./read-tool.js";
import type { TypeMaker } from "./type-maker.js";

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
  const entries: string[] = [];
  const sections: [slug: string, text: string][] = [];
  const warnings: ToolTypesWarning[] = [];
  for (const [index, { tool }] of requests.entries()) {
    const types = made[index];
    if (types === undefined) throw new Error("Fewer types were made than asked for.");
    entries.push(commentText(entryDoc(tool), "  ") + entryText(tool.slug, types));
    sections.push([tool.slug, types.text]);
    warnings.push(...types.warnings);
  }
  const about = commentText(prose(`The tools of ${header.toolkit} by slug, for \`new Composio<${typeName}>()\`.`), "");
  const map = `${about}export interface ${typeName} {\n${entries.join("")}}\n`;
  return { text: `${headerText(header)}\n${map}${writeSections(sections)}`, warnings };
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
