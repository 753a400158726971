import { describe, expect, test } from "vitest";
import { root } from "../types/compile.js";
import { Project } from "./command.js";

describe("the tool types in examples/", () => {
  test("are up to date with the toolkits of the emulator", async () => {
    const project = await Project.make();
    // The command in the header of those files, with the emulator as the service.
    const args = ["generate", "--out", "examples/composio", "--check"];
    const { code, out, err } = await project.run(args, { cwd: root });
    expect(err.slice(err.indexOf("examples/composio is"))).not.toContain("out of date");
    expect({ code, out }).toEqual({ code: 0, out: "examples/composio is up to date: 23 tools.\n" });
  });
});
