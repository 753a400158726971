import { Project, type SourceFile, StructureKind, VariableDeclarationKind } from "ts-morph";
import { arrayMember, type JsonObject, prose, SchemaError, stringMember } from "../../src/schema/index.js";
import { declareSide, type ToolPosition, type ToolSide, unknownSide } from "../../src/tool-types/index.js";
import type { MetaTool } from "../openapi/index.js";
import { jsonSchemaTypes, printedName } from "./json-schema-types.js";

/**
 * The service guarantees no compatibility for the results of meta tools: enums are open, and a default in the output
 * does not mean that the field is present (live responses omit such fields).
 */
const OPTIONS = { openEnumsInOutput: true, defaultsPresentInOutput: false };

/** The text of `meta-tools.gen.ts`: each meta tool's argument and result types, their map, and their hints. */
export async function metaToolTypes(metaTools: readonly MetaTool[]): Promise<{ text: string; warnings: string[] }> {
  const warnings: string[] = [];
  const declarations: string[] = [];
  const entries: { slug: string; input: string; output: string; definition: JsonObject }[] = [];
  for (const { slug, definition } of metaTools) {
    const addSide = async (position: ToolPosition): Promise<string> => {
      const { name, text, reasons } = await printSide(declareSide(position, { ...definition, slug }, OPTIONS));
      declarations.push(text);
      warnings.push(...reasons.map((reason) => `${slug} ${position}: ${reason}`));
      return printedName(name);
    };
    entries.push({ slug, input: await addSide("input"), output: await addSide("output"), definition });
  }
  const file = createFile(declarations.join("\n\n"));
  file.addInterface({
    kind: StructureKind.Interface,
    name: "MetaTools",
    isExported: true,
    docs: ["The meta tools of a session: their arguments and the data of their results."],
    properties: entries.map(({ slug, input, output, definition }) => ({
      name: slug,
      type: `{ input: ${input}; output: ${output} }`,
      docs: [prose(stringMember(definition, "description") ?? slug).join("\n")],
    })),
  });
  // Spelled out, so that an error lists the slugs and suggests the nearest.
  const slugs = entries.map(({ slug }) => JSON.stringify(slug));
  file.addTypeAlias({ name: "MetaToolSlug", isExported: true, type: slugs.join(" | ") || "never" });
  file.addVariableStatement({
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: ["Whether a second call of a meta tool changes nothing, by its hints."],
    declarations: [
      {
        name: "metaTools",
        type: "{ readonly [Slug in MetaToolSlug]: { readonly repeatable: boolean } }",
        initializer: `{ ${entries.map(({ slug, definition }) => `${slug}: { repeatable: ${isRepeatable(definition)} }`).join(",\n")} }`,
      },
    ],
  });
  return { text: file.getFullText(), warnings };
}

/** Prints one side; with `unknown` for its type if the library cannot print it. */
async function printSide(side: ToolSide): Promise<ToolSide & { readonly text: string }> {
  try {
    return { ...side, text: await printDeclarations(side) };
  } catch (error) {
    const fallback = unknownSide(side, error);
    return { ...fallback, text: await printDeclarations(fallback) };
  }
}

async function printDeclarations({ declarations, position }: ToolSide): Promise<string> {
  const file = createFile(await jsonSchemaTypes(declarations, position));
  return declarations.map(({ name }) => declarationText(file, printedName(name))).join("\n\n");
}

function createFile(text: string): SourceFile {
  return new Project({ useInMemoryFileSystem: true }).createSourceFile("meta-tools.gen.ts", text);
}

/** The declaration with its comment, in our order rather than the library's. */
function declarationText(file: SourceFile, name: string): string {
  const declaration = file.getInterface(name) ?? file.getTypeAlias(name);
  if (declaration === undefined) {
    throw new SchemaError(`json-schema-to-typescript left out ${name}`);
  }
  return declaration.getText(true);
}

/** A tool that only reads, or that says of itself that a repeat changes nothing, and destroys nothing. */
function isRepeatable(definition: JsonObject): boolean {
  const tags = arrayMember(definition, "tags");
  return (tags.includes("readOnlyHint") || tags.includes("idempotentHint")) && !tags.includes("destructiveHint");
}
