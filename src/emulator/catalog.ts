import { compileValidator, type ValidateFunction } from "../validation/index.js";
import type { EmulatedToolkit, ToolInfo, ToolkitInstance } from "./toolkits/index.js";

/** A tool and the toolkit it belongs to. */
export interface CatalogTool {
  readonly info: ToolInfo;
  readonly toolkit: EmulatedToolkit;
}

/** The toolkits and tools of one emulator, with the state that the tools have changed. */
export class Catalog {
  readonly toolkits: readonly EmulatedToolkit[];
  readonly tools: readonly CatalogTool[];
  readonly #toolkitsBySlug: ReadonlyMap<string, EmulatedToolkit>;
  readonly #toolsBySlug: ReadonlyMap<string, CatalogTool>;
  readonly #instances: ReadonlyMap<string, ToolkitInstance>;
  readonly #validators = new Map<string, ValidateFunction>();

  /** @throws TypeError if two toolkits, or two of their tools, share a slug. */
  constructor(toolkits: readonly EmulatedToolkit[]) {
    this.toolkits = toolkits;
    this.tools = toolkits.flatMap((toolkit) => toolkit.tools.map((info) => ({ info, toolkit })));
    this.#toolkitsBySlug = new Map(toolkits.map((toolkit) => [toolkit.slug, toolkit]));
    this.#toolsBySlug = new Map(this.tools.map((tool) => [tool.info.slug, tool]));
    if (this.#toolkitsBySlug.size < toolkits.length) {
      throw new TypeError("Two toolkits of the emulator share a slug. Give each toolkit its own slug.");
    }
    if (this.#toolsBySlug.size < this.tools.length) {
      throw new TypeError("Two tools of the emulator share a slug. Give each tool its own slug.");
    }
    this.#instances = new Map(toolkits.map((toolkit) => [toolkit.slug, toolkit.open()]));
  }

  /** Finds a toolkit by slug. */
  toolkit(slug: string): EmulatedToolkit | undefined {
    return this.#toolkitsBySlug.get(slug);
  }

  /** Finds a tool by slug. */
  tool(slug: string): CatalogTool | undefined {
    return this.#toolsBySlug.get(slug);
  }

  /** The running instance of a toolkit, with its state. */
  instance(toolkit: EmulatedToolkit): ToolkitInstance {
    const instance = this.#instances.get(toolkit.slug);
    if (instance === undefined) {
      throw new Error(`The toolkit ${toolkit.slug} does not belong to this emulator.`);
    }
    return instance;
  }

  /** The validator of a tool's arguments. Compiled on first use. */
  argumentsValidator(tool: CatalogTool): ValidateFunction {
    const { slug, input } = tool.info;
    const compiled = this.#validators.get(slug);
    if (compiled !== undefined) {
      return compiled;
    }
    const validate = compileValidator(input);
    this.#validators.set(slug, validate);
    return validate;
  }
}
