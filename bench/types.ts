import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Editor } from "../test/types/editor.js";
import { describeMachine, median } from "./report.js";
import { writeApp } from "./types/app.js";
import { measureProcess } from "./types/measure-process.js";

const USAGE = `npm run bench:types -- [--rounds 7]

Measures the cost of tool types for the compiler and the editor. The app imports two toolkits of 50 tools; the
measurements differ in how many other tools are on disk.
`;

const root = fileURLToPath(new URL("../", import.meta.url));
const TOOLS_PER_TOOLKIT = 50;
/** Number of edits whose completion time is measured. */
const EDITS = 60;

/** An app to measure. */
interface AppSetup {
  readonly description: string;
  readonly toolkits: number;
  /** Whether the TypeScript program contains only what the app imports, or every file on disk. */
  readonly program: "imported" | "all";
}

const appSetups: readonly AppSetup[] = [
  { description: "100 tools on disk", toolkits: 2, program: "imported" },
  { description: "20,000 tools on disk, two toolkits imported", toolkits: 400, program: "imported" },
  { description: "20,000 tools, all in tsconfig's include", toolkits: 400, program: "all" },
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "7" }, help: { type: "boolean" } } });
  if (values.help === true) {
    return console.log(USAGE);
  }
  const rounds = Number(values.rounds);
  const folder = await mkdtemp(join(tmpdir(), "composio-session-bench-"));
  try {
    await writeDeclarations(join(folder, "types"));
    const apps: [setup: AppSetup, folder: string][] = [];
    for (const [index, setup] of appSetups.entries()) {
      const app = join(folder, `app-${index}`);
      await mkdir(app, { recursive: true });
      await writeApp(app, { ...setup, tools: TOOLS_PER_TOOLKIT, types: join(folder, "types/src/index.d.ts") });
      apps.push([setup, app]);
    }
    console.log(`${describeMachine()}; medians of ${rounds} alternating rounds\n`);
    for (const compiler of ["typescript", "typescript7"]) {
      await measureCompilation(compiler, apps, rounds);
    }
    for (const [setup, app] of apps.slice(0, 2)) {
      await measureCompletion(setup, app);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Compiles the declarations of the package, as in the published package. */
async function writeDeclarations(folder: string): Promise<void> {
  const options = ["-p", join(root, "tsconfig.build.json"), "--outDir", folder, "--emitDeclarationOnly"];
  const { code, output } = await measureProcess([tsc("typescript"), ...options], root);
  if (code !== 0) {
    throw new Error(output);
  }
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
}

async function measureCompilation(
  compiler: string,
  apps: readonly [AppSetup, string][],
  rounds: number,
): Promise<void> {
  const costs = apps.map(() => [] as { wall: number; memory: number; instantiations: number; types: number }[]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, app]] of apps.entries()) {
      const { code, output, wall } = await measureProcess([tsc(compiler), "-p", app, "--extendedDiagnostics"], app);
      if (code !== 0) {
        throw new Error(output);
      }
      const fact = (name: string): number => Number(new RegExp(`^${name}: +(\\d+)`, "m").exec(output)?.[1]);
      costs[index]?.push({
        wall,
        memory: fact("Memory used") / 1024,
        instantiations: fact("Instantiations"),
        types: fact("Types"),
      });
    }
  }
  console.log(`${compiler.padEnd(56)}  wall  ratio    memory  instantiations    types`);
  let base: number | undefined;
  for (const [index, [{ description }]] of apps.entries()) {
    const of = (name: "wall" | "memory" | "instantiations" | "types"): number =>
      median((costs[index] ?? []).map((cost) => cost[name]));
    base ??= of("wall");
    const cells = [
      `${of("wall").toFixed(2)} s`,
      (of("wall") / base).toFixed(2),
      `${of("memory").toFixed(0)} MB`,
      String(of("instantiations")),
      String(of("types")),
    ];
    console.log(
      `  ${description.padEnd(54)}${cells.map((cell, at) => cell.padStart([6, 7, 10, 16, 9][at] ?? 0)).join("")}`,
    );
  }
  console.log("");
}

/** Measures the completion of a slug after the editor has started and after each edit. */
async function measureCompletion({ description }: AppSetup, app: string): Promise<void> {
  const editor = new Editor();
  const file = join(app, "src/app.ts");
  const imports = `import { Composio } from "composio-session";
import type { Tools } from "./tools.js";
const session = await new Composio<Tools>({ apiKey: "key" }).createSession("user");
`;
  const call = 'await session.executeTool("';
  try {
    editor.open(file, `${imports}${call}");\n`);
    const start = performance.now();
    const offered = await editor.completions(file, 4, call.length + 1);
    const first = performance.now() - start;
    if (offered.length !== 2 * TOOLS_PER_TOOLKIT) {
      throw new Error(`The editor offers ${offered.length} slugs.`);
    }
    const times: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      editor.insert(file, 4, call.length + 1 + edit, "A");
      const editStart = performance.now();
      await editor.completions(file, 4, call.length + 2 + edit);
      times.push(performance.now() - editStart);
    }
    const longest = Math.max(...times).toFixed(0);
    console.log(
      `completion of a slug, ${description}: first ${first.toFixed(0)} ms, after an edit ${median(times).toFixed(1)} ms (maximum ${longest} ms)`,
    );
  } finally {
    await editor.close();
  }
}

function tsc(compiler: string): string {
  return join(root, "node_modules", compiler, compiler === "typescript" ? "lib/tsc.js" : "bin/tsc");
}

await main();
