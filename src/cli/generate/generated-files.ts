import { setImmediate as nextTurn } from "node:timers/promises";
import { byCodeUnit, commentText, prose, propertyKey, typeNames } from "../../schema/index.js";
import { summaryOf, toolTypes, type ToolTypes, type ToolTypesWarning } from "../../tool-types/index.js";
import { fileHeader, toolkitHeader, type ToolkitHeader } from "./header.js";
import type { SourceTool } from "./source-tool.js";
import type { ToolkitNames } from "./toolkit-names.js";
import { writeSections } from "./tool-sections.js";
import { slugLiteral, toolSlugsText } from "./tool-slugs.js";

export interface ToolkitFile {
  readonly text: string;
  /** The slugs of its tools, as the index lists them. */
  readonly slugs: readonly string[];
  /** What became `unknown`, although there is a schema. */
  readonly warnings: readonly ToolTypesWarning[];
  readonly undescribed: UndescribedResults;
}

/** A toolkit of the index. */
export interface ListedToolkit extends ToolkitNames {
  /** The slugs of its tools, as string literals. */
  readonly slugs: readonly string[];
}

/** How many tools do not say what their result contains. */
export interface UndescribedResults {
  /** Their data is an object with any keys. */
  readonly open: number;
  /** They have no schema for their result. */
  readonly missing: number;
}

/** Characters of a description in the doc comment of a tool's entry. */
const MAX_SUMMARY = 300;
const WIDTH = 120;
const DEFAULT_EXTENSION = ".js";
/** Milliseconds of work before other events, such as a Ctrl-C, get their turn. */
const MAX_BLOCKING = 25;

/**
 * The file of one toolkit: an interface that maps each slug to its input and output, then the types of each tool.
 * The text depends on nothing but the arguments, and not on the order of the tools.
 *
 * @param typeName name of the interface
 * @param onProgress called now and then with the number of tools done; what it throws ends the work
 */
export async function toolkitFile(
  header: ToolkitHeader,
  typeName: string,
  tools: readonly SourceTool[],
  onProgress: (done: number) => void,
): Promise<ToolkitFile> {
  const sorted = tools.toSorted((one, other) => byCodeUnit(one.slug, other.slug));
  const names = typeNames(sorted.map(({ slug }) => slug));
  const entries: string[] = [];
  const sections: [slug: string, text: string][] = [];
  const warnings: ToolTypesWarning[] = [];
  let [open, missing] = [0, 0];
  let lastTurn = performance.now();
  for (const tool of sorted) {
    const types = toolTypes(tool, { name: names.get(tool.slug) ?? "Tool" });
    entries.push(commentText(entryDoc(tool), "  ") + entryText(tool.slug, types));
    sections.push([tool.slug, types.text]);
    const isMissing = types.result === "missing";
    warnings.push(...types.warnings.filter(({ position }) => !isMissing || position === "input"));
    open += Number(types.result === "open");
    missing += Number(isMissing);
    if (performance.now() - lastTurn < MAX_BLOCKING) {
      continue;
    }
    await nextTurn();
    onProgress(sections.length);
    lastTurn = performance.now();
  }
  const about = commentText(prose(`The tools of ${header.toolkit} by slug, for \`new Composio<${typeName}>()\`.`), "");
  const map = `${about}export interface ${typeName} {\n${entries.join("")}}\n`;
  return {
    text: `${toolkitHeader(header)}\n${map}${writeSections(sections)}`,
    slugs: sorted.map(({ slug }) => slugLiteral(slug)),
    warnings,
    undescribed: { open, missing },
  };
}

function entryText(slug: string, { inputName, outputName }: ToolTypes): string {
  const line = `  ${propertyKey(slug)}: { input: ${inputName}; output: ${outputName} };\n`;
  if (line.length <= WIDTH) {
    return line;
  }
  return `  ${propertyKey(slug)}: {\n    input: ${inputName};\n    output: ${outputName};\n  };\n`;
}

function entryDoc(tool: SourceTool): readonly string[] {
  return [...prose(summaryOf(tool), MAX_SUMMARY), ...(tool.is_deprecated ? ["@deprecated"] : [])];
}

/**
 * The index: each toolkit's interface, the type `Tools` that joins them, and their slugs at run time.
 *
 * @param extension of the imported files: `.js`, `.ts` or empty
 */
export function indexFile(toolkits: readonly ListedToolkit[], command: string, extension = DEFAULT_EXTENSION): string {
  const sorted = toolkits.toSorted((one, other) => byCodeUnit(one.typeName, other.typeName));
  const imports = sorted.map(
    ({ file, typeName }) => `import type { ${typeName} } from "./${file.replace(/\.ts$/, extension)}";\n`,
  );
  const names = sorted.map(({ typeName }) => typeName);
  const all = names.length === 0 ? "Record<never, never>" : names.join(" & ");
  const exported = names.length === 0 ? "" : `\nexport type { ${names.join(", ")} };\n`;
  return `${fileHeader(command)}${imports.length === 0 ? "" : "\n"}${imports.join("")}${exported}
/** Every tool of these toolkits by slug, for \`new Composio<Tools>()\`. */
export type Tools = ${all};

${toolSlugsText(sorted.flatMap(({ slugs }) => slugs))}`;
}

/** The extension of the imports in an index; the default without any. */
export function importExtensionOf(index: string | undefined): string {
  return /^import type .* from "\.\/[\w-]+(\.ts|\.js|)";$/m.exec(index ?? "")?.[1] ?? DEFAULT_EXTENSION;
}
