import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { liveDrift } from "../../scripts/drift/index.js";
import { DEFAULT_LIMITS, fetchSpec } from "../../scripts/fetch-spec/index.js";
import { ERROR_BODY, names } from "../../spec/names.js";
import { overlay } from "../../spec/overlay.js";
import { root, temporaryFolder } from "../scripts/run-script.js";

const reference = process.env["COMPOSIO_REFERENCE"];
const documents = ["openapi-v3.1.2026-04.json", "openapi-v3.2026-01-26.json", "openapi-v3.2026-03-13.json"];

/** A document of the service, with its operations below the version of the name table. */
async function restored(name: string): Promise<string> {
  const path = join(await temporaryFolder(), name);
  const text = await readFile(join(reference ?? "", name), "utf8");
  await writeFile(path, text.replaceAll('"/api/v3/', '"/api/v3.1/'));
  return path;
}

const tools = { kind: "files", path: join(root, "spec/meta-tools") } as const;
const shared = { names, errorBody: ERROR_BODY, overlay, metaTools: undefined, limits: DEFAULT_LIMITS };

describe.skipIf(reference === undefined)(
  "the service's own documents (COMPOSIO_REFERENCE)",
  { timeout: 240_000 },
  () => {
    test.each(documents)("%s is taken by fetch-spec and has no changes when compared with itself", async (name) => {
      const from = await restored(name);
      const spec = join(await temporaryFolder(), "spec");
      const options = { ...shared, from, metaTools: tools, out: spec, allowMissing: true, today: "2026-01-02" };
      const { missing } = await fetchSpec(options);
      expect(missing.length).toBeLessThan(Object.keys(names).length);
      const report = await liveDrift({ ...shared, from, spec, family: "/none/", prose: true });
      expect({ verdict: report.verdict, changes: report.groups.flat() }).toEqual({ verdict: "same", changes: [] });
    });

    test("of two versions are compared, the compiler agrees, and another version of all paths is told once", async () => {
      const spec = join(await temporaryFolder(), "spec");
      const [newest = "", oldest = ""] = documents;
      const from = await restored(newest);
      await fetchSpec({ ...shared, from, metaTools: tools, out: spec, allowMissing: true, today: "2026-01-02" });
      const live = join(reference ?? "", oldest);
      const report = await liveDrift({ ...shared, from: live, spec, family: "/none/", prose: false });
      expect(report.compiler).toMatchObject({ disagreements: [], failure: undefined });
      expect(report.groups.flat().filter(({ kind }) => kind === "paths-moved")).toMatchObject([
        { what: "the operations are below /api/v3, were below /api/v3.1" },
      ]);
      expect(report.notes).toContain(
        "getSession response is GetSessionResponse: it differs from SessionInfo, which is createSession response",
      );
    });
  },
);
