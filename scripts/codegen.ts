import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ERROR_BODY, names } from "../spec/names.js";
import { overlay } from "../spec/overlay.js";
import { compareFiles, type Difference, generate, type GenerateInput, replaceFiles } from "./codegen/index.js";
import { explain, stepsTo } from "./reporting.js";
import {
  applyOverlay,
  readDocument,
  readMetaToolFiles,
  readTextFile,
  shownPath,
  slice,
  SpecError,
} from "./openapi/index.js";
import { type JsonObject, upgradeDocument } from "../src/schema/index.js";
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const usage = `npm run codegen -- [options]

Makes generated/ from spec/.

  --check              compare only: exit 1 and name what differs
  --from FILE          take this OpenAPI document instead of spec/openapi.json
  --meta-tools PATH    take the meta tools from this file (a JSON array) or folder instead of spec/meta-tools/
  --out DIR            write there instead of generated/
  --help               show this text
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      from: { type: "string" },
      "meta-tools": { type: "string" },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const out = resolve(values.out ?? join(root, "generated"));
  const foreign = values.from !== undefined || values["meta-tools"] !== undefined;
  const step = stepsTo(console.log);
  const document = values.from === undefined ? await pinnedDocument() : await foreignDocument(values.from);
  const metaTools = await readMetaToolFiles(values["meta-tools"] ?? join(root, "spec/meta-tools"));
  step("read the spec", `${Object.keys(names).length} operations asked for, ${metaTools.length} meta tools`);
  const input: GenerateInput = { document, names, errorBody: ERROR_BODY, metaTools };
  const { files, notes, looseUnions } = await generate(input, step);
  if (!foreign && notes.length > 0) throw new SpecError(notes.join("\n"));
  for (const note of [...notes, ...looseUnions]) console.log(`  note: ${note}`);
  if (values.check) {
    const source = foreign
      ? [values.from, values["meta-tools"]].filter((path) => path !== undefined).join(" and ")
      : "spec/";
    const flags = process.argv.slice(2).filter((flag) => flag !== "--check");
    const renew = ["npm run codegen", ...(flags.length === 0 ? [] : ["--", ...flags])].join(" ");
    return report(out, await compareFiles(out, files), source, renew);
  }
  const differences = await replaceFiles(out, files);
  step("write", `${differences.length} of ${files.length} files changed in ${shownPath(out)}`);
  if (foreign && values.out === undefined) {
    console.log("generated/ no longer follows spec/. `npm run codegen` brings it back.");
  }
  return 0;
}

async function pinnedDocument(): Promise<JsonObject> {
  const path = join(root, "spec/openapi.json");
  const { document, missing } = slice(upgradeDocument(readDocument(await readTextFile(path), shownPath(path))), names);
  if (missing.length > 0) {
    throw new SpecError(
      `spec/openapi.json lacks operations that spec/names.ts asks for:\n  ${missing.join("\n  ")}\nAdd them to the one or remove them from the other.`,
    );
  }
  return document;
}

async function foreignDocument(path: string): Promise<JsonObject> {
  const whole = upgradeDocument(readDocument(await readTextFile(path), path));
  const { document, missing } = slice(whole, names);
  for (const operation of missing) console.log(`  missing in ${path}: ${operation}`);
  const overlaid = applyOverlay(document, overlay);
  for (const { id, places } of overlaid.applied) console.log(`  overlay ${id}: ${places} places`);
  return overlaid.document;
}

/** @param source what the files were held against; `renew` makes them so */
function report(out: string, differences: readonly Difference[], source: string, renew: string): number {
  if (differences.length === 0) {
    console.log(`${shownPath(out)} is what ${source} says.`);
    return 0;
  }
  console.error(`${shownPath(out)} differs from what ${source} says:`);
  for (const { name, kind } of differences) console.error(`  ${kind}: ${name}`);
  console.error(`Mend it with: ${renew}`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  explain("codegen", usage, error);
  process.exitCode = 1;
}
