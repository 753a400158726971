import { byCodeUnit } from "../../schema/index.js";
import { fileHead } from "./header.js";

/** A toolkit's file as the index names it. */
export interface Listed {
  /** Name of the file, with its ending. */
  readonly file: string;
  /** Name of its interface. */
  readonly typeName: string;
}

/** The index: the type `Tools`, all toolkits together, and each toolkit's own. */
export function indexFile(toolkits: readonly Listed[], command: string): string {
  const sorted = toolkits.toSorted((one, other) => byCodeUnit(one.typeName, other.typeName));
  const imports = sorted.map(({ file, typeName }) => `import type { ${typeName} } from "./${moduleName(file)}";\n`);
  const names = sorted.map(({ typeName }) => typeName);
  const all = names.length === 0 ? "Record<never, never>" : names.join(" & ");
  const exported = names.length === 0 ? "" : `\nexport type { ${names.join(", ")} };\n`;
  return `${fileHead(command)}${imports.length === 0 ? "" : "\n"}${imports.join("")}${exported}
/** Every tool of these toolkits by slug, for \`new Composio<Tools>()\`. */
export type Tools = ${all};
`;
}

function moduleName(file: string): string {
  return file.replace(/\.ts$/, ".js");
}
