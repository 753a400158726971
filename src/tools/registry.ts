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

declare const unlisted: unique symbol;

/** Marks the text of a compile error as no string, so that an editor does not offer it as a slug. */
interface UnlistedTool {
  readonly [unlisted]: never;
}

/** A slug only known at run time: any string, or any of a pattern. Such keys are all optional in a record. */
type IsOpen<Slug extends string> = Record<never, never> extends Record<Slug, unknown> ? true : false;

/**
 * The slug itself, or, for a literal that the registry does not list, a type no string has, whose text is the
 * remedy. Of several possible slugs each is checked. Slugs only known at run time (`string`) pass.
 */
export type CheckedSlug<Tools extends ToolRegistry, Slug extends string> = [Listed<Tools>] extends [never]
  ? Slug
  : Slug extends Listed<Tools>
    ? Slug
    : IsOpen<Slug> extends true
      ? Slug
      : `'${Slug}' is not in your tool types. Check its spelling, or add it: npx composio-session generate --tools ${Slug}` &
          UnlistedTool;

type InputOf<Tools extends ToolRegistry, Slug extends string> =
  Slug extends Listed<Tools>
    ? Tools[Slug] extends { input: infer Input }
      ? Input
      : UncheckedArguments
    : UncheckedArguments;

/** The arguments of a tool; of several possible tools, arguments that do for each of them. */
export type ToolInput<Tools extends ToolRegistry, Slug extends string> = (
  Slug extends string ? (input: InputOf<Tools, Slug>) => void : never
) extends (input: infer Input) => void
  ? Input
  : never;

/** The data of a tool's result. */
export type ToolOutput<Tools extends ToolRegistry, Slug extends string> =
  Slug extends Listed<Tools> ? (Tools[Slug] extends { output: infer Output } ? Output : unknown) : unknown;

/** What follows the slug: the arguments may be left out where the tool needs none. */
export type ArgumentsThen<Input, Options> =
  Record<never, never> extends Input ? [args?: Input, options?: Options] : [args: Input, options?: Options];
