import { format } from "prettier";
import { byCodeUnit, canonicalText, escapeControls, type JsonObject } from "../../src/schema/index.js";
import { buildModel, type Model } from "./model.js";
import type { MetaTool, NameTable } from "../openapi/index.js";
import { metaToolTypes } from "./meta-tool-types.js";
import { exportedNames, openapiTypes } from "./openapi-types.js";
import { operationsTable, TABLES } from "./operations-table.js";
import { sha256 } from "../../src/node/index.js";
import type { GeneratedFile } from "./generated-files.js";
import { verifyTypesOnly } from "./verify-types-only.js";

/** Input of the generator. */
export interface GenerateInput {
  /** OpenAPI 3.1, sliced and corrected. */
  readonly document: JsonObject;
  readonly names: NameTable;
  readonly errorBody: string;
  readonly metaTools: readonly MetaTool[];
}

export interface Generated {
  readonly files: readonly GeneratedFile[];
  /** What could not be typed, and why. For the pinned spec these are errors. */
  readonly notes: readonly string[];
  /** Types that are not quite what the document or the name table says, and why. Not an error. */
  readonly remarks: readonly string[];
}

/** Called after each step. */
export type Progress = (step: string, detail: string) => void;

/** A pure function: the same input gives the same text on every machine. @throws SpecError */
export async function generate(input: GenerateInput, progress: Progress = () => {}): Promise<Generated> {
  const model = buildModel(input.document, input.names, input.errorBody);
  const source = sha256(canonicalText(input.document));
  const openapi = await openapiFile(model, source);
  progress("openapi.gen.ts", `${model.schemas.size} types, ${model.operations.length} operations`);
  const operations = await printed(
    "operations.gen.ts",
    "spec/openapi.json",
    source,
    operationsTable(model, input.names),
  );
  progress("operations.gen.ts", `${Object.keys(input.names).length} entries`);
  const metaTools = [...input.metaTools].toSorted((a, b) => byCodeUnit(a.slug, b.slug));
  const meta = await metaToolTypes(metaTools);
  const metaSource = sha256(canonicalText(metaTools.map(({ definition }) => definition)));
  const metaFile = await printed("meta-tools.gen.ts", "spec/meta-tools/", metaSource, meta.text);
  verifyTypesOnly(metaFile, { exports: undefined, values: ["metaTools"] });
  verifyTypesOnly(operations, { exports: undefined, values: [...Object.keys(input.names), ...Object.values(TABLES)] });
  progress("meta-tools.gen.ts", `${metaTools.length} meta tools`);
  const notes = [...model.gaps, ...meta.warnings];
  return { files: [openapi, operations, metaFile], notes, remarks: model.remarks };
}

async function openapiFile(model: Model, source: string): Promise<GeneratedFile> {
  const file = await printed("openapi.gen.ts", "spec/openapi.json", source, await openapiTypes(model));
  verifyTypesOnly(file, { exports: [...exportedNames(model), "operations", "paths"], values: [] });
  return file;
}

async function printed(name: string, from: string, source: string, text: string): Promise<GeneratedFile> {
  const header = [
    `// Do not edit: this file is made from ${from} by \`npm run codegen\`.`,
    `// sha256 of what it was made from: ${source}`,
    "",
    "",
  ].join("\n");
  // No generator escapes invisible characters, in strings least of all.
  const visible = text.split("\n").map(escapeControls).join("\n");
  // Explicit options: no configuration file may change the bytes.
  return { name, text: await format(header + visible, { parser: "typescript", printWidth: 120, endOfLine: "lf" }) };
}
