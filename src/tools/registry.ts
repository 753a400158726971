/**
 * The tools an app works with: a map from tool slug to `{ input, output }`, as `composio-session generate`
 * writes it. Given to `Composio<Tools>`, it makes every `executeTool` a checked call.
 */
export type ToolRegistry = object;

/** The registry of a client that was given none: every slug is taken, nothing is checked. */
export type NoTools = Record<never, never>;

/** What a tool that the registry does not list takes: any arguments by name. */
export type UncheckedArguments = Record<string, unknown>;

type Listed<Tools extends ToolRegistry> = Extract<keyof Tools, string>;

/** The slugs an editor offers; any other string is still a string. */
export type ToolSlug<Tools extends ToolRegistry> = Listed<Tools> | (string & {});

/** True where the slug is one literal that a non-empty registry does not list. */
type IsUnlisted<Tools extends ToolRegistry, Slug extends string> = [Listed<Tools>] extends [never]
  ? false
  : string extends Slug
    ? false
    : Slug extends Listed<Tools>
      ? false
      : true;

declare const unlisted: unique symbol;

/** Marks the text of a compile error as no string, so that an editor does not offer it as a slug. */
interface UnlistedTool {
  readonly [unlisted]: never;
}

/**
 * The slug itself, or, for a literal that the registry does not list, a type no string has, whose text is the
 * remedy. Slugs only known at run time (`string`) pass.
 */
export type CheckedSlug<Tools extends ToolRegistry, Slug extends string> =
  IsUnlisted<Tools, Slug> extends true
    ? `'${Slug}' is not in your tool types. Add it: npx composio-session generate --tools ${Slug}` & UnlistedTool
    : Slug;

/** The arguments of a tool. */
export type ToolInput<Tools extends ToolRegistry, Slug extends string> =
  Slug extends Listed<Tools>
    ? Tools[Slug] extends { input: infer Input }
      ? Input
      : UncheckedArguments
    : UncheckedArguments;

/** The data of a tool's result. */
export type ToolOutput<Tools extends ToolRegistry, Slug extends string> =
  Slug extends Listed<Tools> ? (Tools[Slug] extends { output: infer Output } ? Output : unknown) : unknown;

/** What follows the slug: the arguments may be left out where the tool needs none. */
export type ArgumentsThen<Input, Options> =
  Record<never, never> extends Input ? [args?: Input, options?: Options] : [args: Input, options?: Options];
