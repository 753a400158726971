import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ERROR_BODY, names } from "../spec/names.js";
import { overlay } from "../spec/overlay.js";
import { fetchSpec, LIVE_DOCUMENT } from "./fetch-spec/index.js";
import { explain, stepsTo } from "./reporting.js";
import { limitsOf, metaToolOriginOf, sourceOptions, sourceUsage } from "./source-options.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const usage = `npm run fetch-spec -- [options]

Updates spec/ from the service's own OpenAPI document: keeps the operations of spec/names.ts and what they reference,
applies the corrections of spec/overlay.ts, sorts, and writes spec/openapi.json and spec/source.json, all of it or
nothing. If the result is unchanged, nothing is written. Run \`npm run codegen\` afterwards.

  --from URL|FILE      the document, JSON or YAML, OpenAPI 3.0 or 3.1
                       (default ${LIVE_DOCUMENT})
${sourceUsage}
  --allow-missing      accept a document that lacks operations or meta tools of spec/
  --out DIR            write to this folder instead of spec/
  --help               show this text

A correction that finds nothing to correct is an error: it is obsolete. A document written by this command is marked
with "x-corrected" and exempt, because it already contains the corrections. So after editing spec/openapi.json or
spec/meta-tools/ by hand, \`npm run fetch-spec -- --from spec/openapi.json\` sorts and checks it and updates the
hashes in spec/source.json.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { ...sourceOptions, "allow-missing": { type: "boolean", default: false }, out: { type: "string" } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const { missing } = await fetchSpec(
    {
      from: values.from ?? LIVE_DOCUMENT,
      metaTools: metaToolOriginOf(values),
      out: resolve(values.out ?? join(root, "spec")),
      names,
      errorBody: ERROR_BODY,
      overlay,
      allowMissing: values["allow-missing"],
      limits: limitsOf(values),
      today: new Date().toISOString().slice(0, "YYYY-MM-DD".length),
    },
    stepsTo(console.log),
  );
  for (const name of missing) {
    console.log(`  missing: ${name}`);
  }
  if (missing.length > 0) {
    console.log("`npm run codegen` rejects a spec/ that lacks operations of spec/names.ts.");
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  explain("fetch-spec", usage, error);
  process.exitCode = 1;
}
