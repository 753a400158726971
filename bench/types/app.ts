import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toolkitFile } from "../../src/cli/generate/generated-files.js";
import { readTool, type SourceTool } from "../../src/cli/generate/source-tool.js";
import { syntheticTools } from "./synthetic-tools.js";

/** Size of a generated app. */
export interface AppOptions {
  /** Number of toolkits on disk. The app imports the first two. */
  readonly toolkits: number;
  /** Number of tools per toolkit. */
  readonly tools: number;
  /** Whether the TypeScript program contains only what the app imports, or every file on disk. */
  readonly program: "imported" | "all";
  /** Path of the package's type declarations. */
  readonly types: string;
}

/** Writes an app with five typed tool calls, and the tool types of `toolkits` toolkits. */
export async function writeApp(folder: string, options: AppOptions): Promise<void> {
  const toolkits = join(folder, "src/composio");
  await mkdir(toolkits, { recursive: true });
  const template = await toolkitTemplate(options.tools);
  for (let index = 0; index < options.toolkits; index += 1) {
    // Renaming one generated file is much faster than generating each, and costs the compiler the same.
    const source = template.replaceAll("MODEL_", `KIT${index}_`).replaceAll("Model", `Kit${index}`);
    await writeFile(join(toolkits, `kit${index}.ts`), source);
  }
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(tsconfig(options)));
  await writeFile(
    join(folder, "src/tools.ts"),
    `import type { Kit0Tools } from "./composio/kit0.js";
import type { Kit1Tools } from "./composio/kit1.js";
export type Tools = Kit0Tools & Kit1Tools;
`,
  );
  await writeFile(join(folder, "src/app.ts"), appSource());
}

function appSource(): string {
  const calls = Array.from({ length: 5 }, (_, index) => {
    const slug = `KIT${index % 2}_GET_ISSUE_0`;
    return `export const result${index} = await session.executeTool("${slug}", {} as Tools["${slug}"]["input"]);
if (result${index}.error === null) console.log(result${index}.data);
`;
  });
  return `import { Composio } from "composio-session";
import type { Tools } from "./tools.js";
const session = await new Composio<Tools>({ apiKey: "key" }).createSession("user");
${calls.join("")}`;
}

function tsconfig({ program, types }: AppOptions): object {
  return {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      module: "NodeNext",
      moduleResolution: "NodeNext",
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: true,
      paths: { "composio-session": [types] },
    },
    ...(program === "imported" ? { files: ["src/app.ts"] } : { include: ["src"] }),
  };
}

/** A generated toolkit file. */
async function toolkitTemplate(count: number): Promise<string> {
  const tools = syntheticTools("model", count).flatMap((value): SourceTool[] => {
    const read = readTool(value);
    return read === undefined ? [] : [read.tool];
  });
  const header = { toolkit: "model", versions: [], count, command: "npm run bench:types" };
  const { text } = await toolkitFile(header, "ModelTools", tools, () => {});
  return text;
}
