import { Project, StructureKind, VariableDeclarationKind } from "ts-morph";
import { arrayMember, type JsonObject, stringMember } from "../../src/schema/index.js";
import type { MetaTool } from "../openapi/index.js";
import { toolTypes } from "../../src/tool-types/index.js";

/**
 * The service promises no compatibility of what meta tools answer: enums are open, and a default in the output
 * does not say that the field is there (live answers leave such fields out).
 */
const OUTPUTS_PROMISE_LITTLE = { openEnumsInOutput: true, defaultsPresentInOutput: false };

/** The text of `meta-tools.gen.ts`: each meta tool's argument and result types, their map, and their facts. */
export async function metaToolTypes(metaTools: readonly MetaTool[]): Promise<{ text: string; warnings: string[] }> {
  const warnings: string[] = [];
  const declarations: string[] = [];
  const entries: { slug: string; input: string; output: string; definition: JsonObject }[] = [];
  for (const { slug, definition } of metaTools) {
    const types = toolTypes({ ...definition, slug }, OUTPUTS_PROMISE_LITTLE);
    declarations.push(types.text);
    warnings.push(...types.warnings.map(({ position, reason }) => `${slug} ${position}: ${reason}`));
    entries.push({ slug, input: types.inputName, output: types.outputName, definition });
  }
  const project = new Project({ useInMemoryFileSystem: true });
  const file = project.createSourceFile("meta-tools.gen.ts", declarations.join("\n\n"));
  file.addInterface({
    kind: StructureKind.Interface,
    name: "MetaTools",
    isExported: true,
    docs: ["The meta tools of a session: their arguments and the data of their results."],
    properties: entries.map(({ slug, input, output, definition }) => ({
      name: slug,
      type: `{ input: ${input}; output: ${output} }`,
      docs: [harmlessComment(stringMember(definition, "description") ?? slug)],
    })),
  });
  // Spelt out, so that an error lists the slugs and suggests the nearest.
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

/** A tool that only reads, or that says of itself that a repeat changes nothing, and destroys nothing. */
function isRepeatable(definition: JsonObject): boolean {
  const tags = arrayMember(definition, "tags");
  return (tags.includes("readOnlyHint") || tags.includes("idempotentHint")) && !tags.includes("destructiveHint");
}

function harmlessComment(text: string): string {
  return text.replaceAll("*/", "*\\/").replace(/[\r\n\u2028\u2029]+/g, " ");
}
