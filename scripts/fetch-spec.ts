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

Takes the service's own OpenAPI document to spec/: cuts it down to the operations of spec/names.ts and what they
reach, applies the corrections of spec/overlay.ts, sorts, and writes spec/openapi.json and spec/source.json, all
of it or nothing. Without a change in the result nothing is written. \`npm run codegen\` comes after.

  --from URL|FILE      the document, JSON or YAML, OpenAPI 3.0 or 3.1
                       (default ${LIVE_DOCUMENT})
${sourceUsage}
  --allow-missing      take a document that lacks operations, or meta tools, that spec/ needs
  --out DIR            write there instead of spec/
  --help               show this text

A correction that finds nothing to correct is an error: it has outlived its reason. What this command writes
carries the mark "x-corrected" and is exempt, for its corrections are in it already. So after editing
spec/openapi.json or spec/meta-tools/ by hand, \`npm run fetch-spec -- --from spec/openapi.json\` sorts it, checks it
and brings the hashes of spec/source.json up to date.
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
  for (const name of missing) console.log(`  missing: ${name}`);
  if (missing.length > 0) console.log("`npm run codegen` refuses a spec/ that lacks what spec/names.ts asks for.");
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  explain("fetch-spec", usage, error);
  process.exitCode = 1;
}
