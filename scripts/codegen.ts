import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ERROR_BODY, names } from "../spec/names.js";
import { overlay } from "../spec/overlay.js";
import { compareFiles, type Difference, generate, type GenerateInput, writeFiles } from "./codegen/index.js";
import { explain, stepsTo } from "./reporting.js";
import { readSource } from "./fetch-spec/index.js";
import {
  applyOverlay,
  nameAllOperations,
  type NameTable,
  operationAddresses,
  readDocument,
  readMetaToolFiles,
  readTextFile,
  shownPath,
  slice,
  SpecError,
  takeDocument,
} from "./openapi/index.js";
import { type JsonObject, upgradeDocument } from "../src/schema/index.js";
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const usage = `npm run codegen -- [options]

Generates the types in generated/ from spec/.

  --check              compare only: exit 1 and list the differences
  --from URL|FILE      read this OpenAPI document instead of spec/openapi.json: JSON or YAML, OpenAPI 3.0 or 3.1
  --meta-tools PATH    read the meta tools from this file (a JSON array) or folder instead of spec/meta-tools/
  --out DIR            write to this folder instead of generated/
  --all                types of every operation of the document, with names of its own. Needs --out
  --help               show this text
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      from: { type: "string" },
      "meta-tools": { type: "string" },
      out: { type: "string" },
      all: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.all && values.out === undefined) {
    throw new SpecError("--all needs --out: generated/ holds the operations of spec/names.ts.");
  }
  const out = resolve(values.out ?? join(root, "generated"));
  const foreign = values.from !== undefined || values["meta-tools"] !== undefined || values.all;
  const step = stepsTo(console.log);
  const { document, names: table } =
    values.from === undefined && !values.all
      ? { document: await pinnedDocument(), names }
      : await foreignDocument(values.from ?? join(root, "spec/openapi.json"), values.all);
  const metaTools = await readMetaToolFiles(values["meta-tools"] ?? join(root, "spec/meta-tools"));
  step("read the spec", `${Object.keys(table).length} operations, ${metaTools.length} meta tools`);
  const input: GenerateInput = { document, names: table, errorBody: ERROR_BODY, metaTools };
  const { files, notes, remarks } = await generate(input, step);
  if (!foreign && notes.length > 0) {
    throw new SpecError(notes.join("\n"));
  }
  for (const note of [...notes, ...remarks]) {
    console.log(`  note: ${note}`);
  }
  if (values.check) {
    const source = foreign
      ? [values.from, values["meta-tools"]].filter((path) => path !== undefined).join(" and ")
      : "spec/";
    const flags = process.argv.slice(2).filter((flag) => flag !== "--check");
    const fix = ["npm run codegen", ...(flags.length === 0 ? [] : ["--", ...flags])].join(" ");
    return report(out, await compareFiles(out, files), source, fix);
  }
  const differences = await writeFiles(out, files);
  step("write", `${differences.length} of ${files.length} files changed in ${shownPath(out)}`);
  if (foreign && values.out === undefined) {
    console.log("generated/ no longer matches spec/. To restore it: npm run codegen");
  }
  return 0;
}

async function pinnedDocument(): Promise<JsonObject> {
  const path = join(root, "spec/openapi.json");
  const { document, missing } = slice(upgradeDocument(readDocument(await readTextFile(path), shownPath(path))), names);
  if (missing.length > 0) {
    throw new SpecError(
      `spec/openapi.json lacks operations that spec/names.ts lists:\n  ${missing.join("\n  ")}\nAdd them to spec/openapi.json, or remove them from spec/names.ts.`,
    );
  }
  return document;
}

/** @param all whether to name the operations that spec/names.ts does not list, and keep them */
async function foreignDocument(from: string, all: boolean): Promise<{ document: JsonObject; names: NameTable }> {
  const { document: whole, name } = await readSource(from);
  const table = all
    ? nameAllOperations(applyOverlay(upgradeDocument(whole), overlay).document, names, [ERROR_BODY])
    : names;
  const taken = takeDocument(whole, name, table, overlay);
  for (const operation of taken.missing) {
    console.log(`  missing in ${name}: ${operation}`);
  }
  for (const { id, places } of taken.applied) {
    console.log(`  overlay ${id}: ${places} places`);
  }
  const found = operationAddresses(whole);
  const listed = new Set(Object.values(table).map(({ operation }) => operation));
  const left = found.filter((address) => !listed.has(address)).length;
  if (left > 0) {
    console.log(
      `  left out: ${left} of ${found.length} operations of ${name}, which spec/names.ts does not list. Types of all: --all --out DIR`,
    );
  }
  return { document: slice(taken.document, table).document, names: table };
}

/** @param source what the files were compared with @param fix the command that resolves the differences */
function report(out: string, differences: readonly Difference[], source: string, fix: string): number {
  if (differences.length === 0) {
    console.log(`${shownPath(out)} matches ${source}.`);
    return 0;
  }
  console.error(`${shownPath(out)} does not match ${source}:`);
  for (const { name, kind } of differences) {
    console.error(`  ${kind}: ${name}`);
  }
  console.error(`Fix with: ${fix}`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  explain("codegen", usage, error);
  process.exitCode = 1;
}
