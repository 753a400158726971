import type { MetaTools, MetaToolSlug, NoTools, ToolInput, ToolOutput, ToolRegistry } from "../../index.js";

/** What the AI SDK passes to a tool, as far as it is read. */
export interface AiSdkCallOptions {
  readonly toolCallId: string;
  /** The messages before the model's own; for a call that was approved, those up to the approval. */
  readonly messages: readonly unknown[];
  readonly abortSignal?: AbortSignal | undefined;
}

/**
 * A schema as the AI SDK 6 and 7 read it, and a Standard Schema. It does not check: `execute` does, so that the model gets
 * its reasons, and nobody is asked to approve a call that cannot run.
 */
export interface AiSdkSchema<Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "composio-session";
    readonly validate: (value: unknown) => { readonly value: Input; readonly issues?: undefined };
    readonly types?: { readonly input: unknown; readonly output: Input } | undefined;
    readonly jsonSchema: {
      readonly input: () => Record<string, unknown>;
      readonly output: () => Record<string, unknown>;
    };
  };
}

/** A tool of a `ToolSet` of the AI SDK. */
export interface AiSdkTool<Input, Output> {
  readonly description: string;
  readonly inputSchema: AiSdkSchema<Input>;
  /**
   * Runs the tool and resolves to its data.
   *
   * @throws {ToolCallError} for every other end, so that the SDK makes it a `tool-error`, which the model gets as an error
   * @throws {ToolRunError} for a failure that no model can fix
   */
  execute(input: Input, options: AiSdkCallOptions): Promise<Output>;
  /** The text for the model: the data as JSON, or what `toModelOutput` of the options makes of it, cut to its limit. */
  toModelOutput(result: { readonly output: unknown }): { type: "text"; value: string };
  /** With `approve: "sdk"`: whether the SDK has to ask. */
  needsApproval?: (input: Input, options: AiSdkCallOptions) => Promise<boolean>;
}

/** The tools that a session can offer by its types: those of the registry, or any. */
export type OfferedSlug<Tools extends ToolRegistry> = [keyof Tools] extends [never]
  ? string
  : Extract<keyof Tools, string>;

/**
 * The tools of a session as a `ToolSet`, by name: those that were asked for, or else those of the registry, and the meta
 * tools. At run time, it has the tools that the session lists, and those that were asked for.
 */
export type AiSdkToolSet<
  Tools extends ToolRegistry = NoTools,
  Slug extends string = OfferedSlug<Tools>,
> = string extends Slug
  ? Record<string, AiSdkTool<Record<string, unknown>, unknown>>
  : { [Name in Slug]: AiSdkTool<ToolInput<Tools, Name>, ToolOutput<Tools, Name>> } & {
      [Name in MetaToolSlug]: AiSdkTool<MetaTools[Name]["input"], MetaTools[Name]["output"]>;
    };
