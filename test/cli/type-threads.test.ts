import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { TypeThreads } from "../../src/cli/generate/type-threads.js";
import { Project } from "./command.js";

/** As many requests as make several parts for each thread. */
const requests = (slug: string, count = 500) =>
  Array.from({ length: count }, () => ({
    name: "Tool",
    tool: { slug, name: "", description: "", is_deprecated: false, input_parameters: {}, output_parameters: {} },
  }));

/** Threads that answer with the slugs they were sent, and break at the slug "break". */
async function threads(breaking: string, project?: Project): Promise<TypeThreads> {
  project ??= await Project.make();
  const file = join(project.path, "thread.mjs");
  await writeFile(
    file,
    `import { parentPort } from "node:worker_threads";
import { appendFileSync } from "node:fs";
appendFileSync(new URL("./started", import.meta.url), "x");
parentPort.on("message", (requests) => {
  if (requests.some(({ tool }) => tool.slug === "break")) { ${breaking} }
  else parentPort.postMessage(requests.map(({ tool }) => ({ slug: tool.slug })));
});`,
  );
  const made = new TypeThreads(pathToFileURL(file));
  onTestFinished(() => made.close());
  return made;
}

describe("threads that make types", { timeout: 10_000 }, () => {
  it.each([
    ["throws", `throw new Error("broken thread");`, "broken thread"],
    ["ends", "process.exit(3);", "ended with code 3"],
  ])("go on with another where one %s", async (_what, breaking, message) => {
    const pool = await threads(breaking);
    // What follows waits for the very threads that break.
    const broken = pool.make(requests("break", 100), () => {});
    const whole = pool.make(requests("fine"), () => {});
    await expect(broken).rejects.toThrow(message);
    expect(await whole).toHaveLength(500);
    expect(await pool.make(requests("again"), () => {})).toHaveLength(500);
  });

  it("are not started once they are closed in the middle", async () => {
    const project = await Project.make();
    const pool = await threads("", project);
    const cut = pool.make(requests("fine", 2_000), () => {
      throw new Error("interrupted");
    });
    await expect(cut).rejects.toThrow("interrupted");
    await pool.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const atMost = Math.min(availableParallelism(), 4);
    expect((await project.read("started")).length).toBeLessThanOrEqual(atMost);
  });
});
