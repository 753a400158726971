import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Editor } from "../test/types/editor.js";
import { measure, median } from "./types/child.js";
import { machine } from "./types/machine.js";
import { writeApp } from "./types/app.js";

const usage = `npm run bench:types -- [--rounds 7]

What tool types cost the compiler and the editor: an app that imports two toolkits of 50 tools, with nothing else on
disk and with 20,000 tools on disk.
`;

const root = fileURLToPath(new URL("../", import.meta.url));
const TOOLS_A_TOOLKIT = 50;
/** Completions after an edit, for one median. */
const EDITS = 60;

interface Setting {
  readonly what: string;
  readonly toolkits: number;
  /** What belongs to the program: what the app imports, or all that is on disk. */
  readonly program: "imported" | "all";
}

const settings: readonly Setting[] = [
  { what: "100 tools on disk", toolkits: 2, program: "imported" },
  { what: "20,000 tools on disk, two toolkits imported", toolkits: 400, program: "imported" },
  { what: "20,000 tools, all in the program by tsconfig's include", toolkits: 400, program: "all" },
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "7" }, help: { type: "boolean" } } });
  if (values.help === true) return console.log(usage);
  const rounds = Number(values.rounds);
  const folder = await mkdtemp(join(tmpdir(), "composio-session-bench-"));
  try {
    await declarations(join(folder, "types"));
    const apps: [setting: Setting, app: string][] = [];
    for (const [index, setting] of settings.entries()) {
      const app = join(folder, `app-${index}`);
      await mkdir(app, { recursive: true });
      await writeApp(app, { ...setting, tools: TOOLS_A_TOOLKIT, types: join(folder, "types/src/index.d.ts") });
      apps.push([setting, app]);
    }
    console.log(`${machine()}; medians of ${rounds} rounds, in turn\n`);
    for (const compiler of ["typescript", "typescript7"]) await compile(compiler, apps, rounds);
    for (const [setting, app] of apps.slice(0, 2)) await complete(setting, app);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The package's own declarations, as its users have them. */
async function declarations(folder: string): Promise<void> {
  const options = ["-p", join(root, "tsconfig.build.json"), "--outDir", folder, "--emitDeclarationOnly"];
  const { code, output } = await measure([tsc("typescript"), ...options], root);
  if (code !== 0) throw new Error(output);
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
}

async function compile(compiler: string, apps: readonly [Setting, string][], rounds: number): Promise<void> {
  const costs = apps.map(() => [] as { wall: number; memory: number; instantiations: number; types: number }[]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, app]] of apps.entries()) {
      const { code, output, wall } = await measure([tsc(compiler), "-p", app, "--extendedDiagnostics"], app);
      if (code !== 0) throw new Error(output);
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
  for (const [index, [{ what }]] of apps.entries()) {
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
    console.log(`  ${what.padEnd(54)}${cells.map((cell, at) => cell.padStart([6, 7, 10, 16, 9][at] ?? 0)).join("")}`);
  }
  console.log("");
}

/** How long a slug takes to complete: when the editor has just started, and after each edit. */
async function complete({ what }: Setting, app: string): Promise<void> {
  const editor = new Editor();
  const file = join(app, "src/app.ts");
  const before = `import { Composio } from "composio-session";
import type { Tools } from "./tools.js";
const session = await new Composio<Tools>({ apiKey: "key" }).createSession("user");
`;
  const call = 'await session.executeTool("';
  try {
    editor.open(file, `${before}${call}");\n`);
    const start = performance.now();
    const offered = await editor.completions(file, 4, call.length + 1);
    const first = performance.now() - start;
    if (offered.length !== 2 * TOOLS_A_TOOLKIT) throw new Error(`The editor offers ${offered.length} slugs.`);
    const times: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      editor.insert(file, 4, call.length + 1 + edit, "A");
      const asked = performance.now();
      await editor.completions(file, 4, call.length + 2 + edit);
      times.push(performance.now() - asked);
    }
    const longest = Math.max(...times).toFixed(0);
    console.log(
      `completion of a slug, ${what}: first ${first.toFixed(0)} ms, after an edit ${median(times).toFixed(1)} ms (longest ${longest} ms)`,
    );
  } finally {
    await editor.close();
  }
}

function tsc(compiler: string): string {
  return join(root, "node_modules", compiler, compiler === "typescript" ? "lib/tsc.js" : "bin/tsc");
}

await main();
