/**
 * The tools of an app: a map from tool slug to `{ input, output }`, written by `composio-session generate`. With
 * `Composio<Tools>`, the compiler checks every `executeTool`.
 */
export type ToolRegistry = object;

/** The registry of a client without tool types: every slug is accepted, nothing is checked. */
export type NoTools = Record<never, never>;

/** Arguments of a tool that the registry does not list. */
export type UncheckedArguments = Record<string, unknown>;

type Listed<Tools extends ToolRegistry> = Extract<keyof Tools, string>;

/** The listed slugs, for completion; any other string is accepted too. */
export type ToolSlug<Tools extends ToolRegistry> = Listed<Tools> | (string & {});

declare const unlisted: unique symbol;

/** Makes the text of a compile error a type other than string, so that an editor does not offer it as a slug. */
interface UnlistedTool {
  readonly [unlisted]: never;
}

/** Whether a slug is only known at run time: `string`, or a pattern. Such keys are all optional in a record. */
type IsOpen<Slug extends string> = Record<never, never> extends Record<Slug, unknown> ? true : false;

/**
 * The slug itself, or, for a literal that the registry does not list, a type that no string has and whose text is the
 * fix. Each slug of a union is checked. Slugs only known at run time (`string`) pass.
 */
export type CheckedSlug<Tools extends ToolRegistry, Slug extends string> = [Listed<Tools>] extends [never]
  ? Slug
  : Slug extends Listed<Tools>
    ? Slug
    : IsOpen<Slug> extends true
      ? Slug
      : UnlistedMessage<Slug> & UnlistedTool;

type UnlistedMessage<Slug extends string> = Slug extends `COMPOSIO_${string}`
  ? `'${Slug}' is a meta tool: call session.executeMetaTool('${Slug}', …)`
  : `'${Slug}' is not in your tool types. Check its spelling, or add it: npx composio-session generate --tools ${Slug}`;

type InputOf<Tools extends ToolRegistry, Slug extends string> =
  Slug extends Listed<Tools>
    ? Tools[Slug] extends { input: infer Input }
      ? Input
      : UncheckedArguments
    : CheckedSlug<Tools, Slug> extends Slug
      ? UncheckedArguments
      : CheckedSlug<Tools, Slug>;

/**
 * The arguments of a tool; for a union of tools, arguments that fit each of them. For a literal that the registry does not
 * list, a type that no value has, whose text is the fix.
 */
export type ToolInput<Tools extends ToolRegistry, Slug extends string> = (
  Slug extends string ? (input: InputOf<Tools, Slug>) => void : never
) extends (input: infer Input) => void
  ? Input
  : never;

/** The data of a tool's result. */
export type ToolOutput<Tools extends ToolRegistry, Slug extends string> =
  Slug extends Listed<Tools> ? (Tools[Slug] extends { output: infer Output } ? Output : unknown) : unknown;

/** The parameters after the slug: the arguments are optional if the tool requires none. */
export type ArgumentsThen<Input, Options> =
  Record<never, never> extends Input ? [args?: Input, options?: Options] : [args: Input, options?: Options];
