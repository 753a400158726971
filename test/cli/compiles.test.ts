import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { Project, tool } from "./command.js";

/** The strictest that a user may have. */
const strictest: ts.CompilerOptions = {
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  strict: true,
  declaration: true,
  isolatedDeclarations: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noImplicitOverride: true,
};

const use = `
import type { CrmTools, Tools } from "./src/composio/index.js";
import type { CrmInputInput } from "./src/composio/crm.js";
type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;
export const slugs: Same<keyof CrmTools, "CRM" | "CRM_INPUT" | "_CRM_1" | "a\\nb" | "123"> = true;
export const input: Same<Tools["CRM_INPUT"]["input"], CrmInputInput> = true;
import { isToolSlug, toolSlugs } from "./src/composio/index.js";
export const all: Same<(typeof toolSlugs)[number], keyof Tools> = true;
export function narrowed(slug: string): keyof Tools & string {
  return isToolSlug(slug) ? slug : "CRM";
}
// @ts-expect-error Not every string is a slug of a tool.
export const unnarrowed: keyof Tools = String(1);
export const issue: Tools["GITHUB_CREATE_AN_ISSUE"]["input"] = { owner: "o", repo: "r", title: "t" };
`;

describe("the files that generate writes", () => {
  test.each([
    ["NodeNext", ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
    ["a bundler", ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])(
    "compile under the strictest settings, resolved as %s does",
    async (_what, module, moduleResolution) => {
      const project = await Project.make();
      await project.write("package.json", { type: "module" });
      // `CRM` has a part that is called as the input of `CRM_INPUT` is.
      const input_parameters = {
        type: "object",
        properties: { a: { $ref: "#/$defs/Input" }, b: { $ref: "#/$defs/Input" } },
        $defs: { Input: { type: "object", properties: { x: { $ref: "#/$defs/Input" } } } },
      };
      const kit = { toolkit: { slug: "crm" } };
      await project.write("crm.json", [
        tool("CRM", { ...kit, input_parameters }),
        tool("CRM_INPUT", kit),
        tool("_CRM_1", kit),
        tool("a\nb", kit),
        tool("123", kit),
      ]);
      expect((await project.run(["generate", "--from", "crm.json"])).err).toBe("crm: 5 tools\n");
      expect((await project.run(["generate", "github", "gmail", "slack", "weather"])).code).toBe(0);
      await project.write("use.ts", use);
      const program = ts.createProgram([join(project.path, "use.ts")], { ...strictest, module, moduleResolution });
      const errors = ts.getPreEmitDiagnostics(program).map(({ messageText, file }) => {
        return `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      });
      expect(errors).toEqual([]);
    },
    60_000,
  );
});
