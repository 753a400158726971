import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ERROR_BODY, names } from "../spec/names.js";
import { overlay } from "../spec/overlay.js";
import { jsonReport, liveDrift, markdownReport, textReport } from "./drift/index.js";
import { LIVE_DOCUMENT } from "./fetch-spec/index.js";
import { SpecError } from "./openapi/index.js";
import { explain, stepsTo } from "./reporting.js";
import { limitsOf, metaToolOriginOf, sourceOptions, sourceUsage } from "./source-options.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Operations below this path belong to sessions: one that spec/names.ts does not list is reported. */
const FAMILY = "/api/v3.1/tool_router/";

/** Exit code besides 0 (no change), 1 (breaking) and 2 (additions or text). */
const NOT_COMPARED = 3;

const usage = `npm run drift -- [options]

Reports how the service's own OpenAPI document differs from spec/, and what that means for TypeScript code that uses
the types: it may stop compiling (breaking), there is more to use or to handle (addition), or only descriptions,
limits and defaults differ (text).

  --from URL|FILE      the live document, JSON or YAML, OpenAPI 3.0 or 3.1
                       (default ${LIVE_DOCUMENT})
${sourceUsage}
  --spec DIR           compare with this folder instead of spec/
  --text               include changes of descriptions, titles and examples
  --markdown           a report for a pull request
  --json               a report for a program
  --help               show this text

Exit codes: 0 no change, 1 breaking, 2 only additions or text, 3 could not compare.
Enums of responses are open in the types, so an added or removed value is not breaking there.
\`npm run fetch-spec\` applies the change to spec/, \`npm run codegen\` generates the types.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      ...sourceOptions,
      spec: { type: "string" },
      text: { type: "boolean", default: false },
      markdown: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.markdown && values.json) {
    throw new SpecError("--markdown and --json are two formats of one report. Pass one of them.");
  }
  const report = await liveDrift(
    {
      from: values.from ?? LIVE_DOCUMENT,
      metaTools: metaToolOriginOf(values),
      spec: resolve(values.spec ?? join(root, "spec")),
      names,
      errorBody: ERROR_BODY,
      overlay,
      family: FAMILY,
      prose: values.text,
      limits: limitsOf(values),
    },
    stepsTo(console.error),
  );
  const print = values.json ? jsonReport : values.markdown ? markdownReport : textReport;
  process.stdout.write(print(report));
  return report.exitCode;
}

try {
  process.exitCode = await main();
} catch (error) {
  explain("drift", usage, error);
  process.exitCode = NOT_COMPARED;
}
