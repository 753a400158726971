/** What a model provider accepts as a tool. The rules are its documentation's and what it was seen to refuse. */
export interface ModelRules {
  /** Identifies the rules, for caches: equal ids are equal rules. */
  readonly id: string;
  /** Names of tools: 64 characters at most, letters, digits, `_` and `-`. */
  readonly startsWithLetter: boolean;
  /** Characters that keys of objects must not have. Keys hold 64 characters at most. */
  readonly notInKeys: RegExp;
  /** Constraints that the provider reads. Others are put into words. */
  readonly keywords: ReadonlySet<string> | undefined;
  /** Values of `format` that the provider accepts; undefined for any. */
  readonly formats: ReadonlySet<string> | undefined;
  /** Whether `default` and `examples` stay keywords. Otherwise they are put into words. */
  readonly annotations: boolean;
  /** Whether `$ref` to `$defs` is accepted. Otherwise cyclic schemas are unrolled. */
  readonly references: boolean;
  /** Whether `enum` may hold null, booleans and empty strings. */
  readonly anyEnumValue: boolean;
  /** OpenAI's strict mode: every key required, optional ones nullable, objects closed. */
  readonly strict: boolean;
  /** Whether examples are passed on. */
  readonly examples: boolean;
}

/** Options of the conversion that apply to every provider. */
export interface ModelRuleOptions {
  /** Passes the examples of arguments on to the model. Default true. Without them, real tools take about 15% fewer tokens. */
  readonly examples?: boolean | undefined;
}

/** OpenAI's Chat Completions and Responses APIs and the many services with the same format. */
export function openaiRules({ examples = true }: ModelRuleOptions = {}): ModelRules {
  return { ...ANY_KEYWORD, id: `openai ${examples}`, examples };
}

/** OpenAI's strict mode. */
export function openaiStrictRules({ examples = true }: ModelRuleOptions = {}): ModelRules {
  return {
    ...ANY_KEYWORD,
    id: `openai strict ${examples}`,
    keywords: STRICT_KEYWORDS,
    formats: STRICT_FORMATS,
    annotations: false,
    strict: true,
    examples,
  };
}

/** Anthropic's Messages API. */
export function anthropicRules({ examples = true }: ModelRuleOptions = {}): ModelRules {
  return { ...ANY_KEYWORD, id: `anthropic ${examples}`, examples };
}

/** Gemini's `parametersJsonSchema`. */
export function googleRules({ examples = true }: ModelRuleOptions = {}): ModelRules {
  return {
    id: `google ${examples}`,
    startsWithLetter: true,
    notInKeys: /[^a-zA-Z0-9_]|^[^a-zA-Z_]/g,
    keywords: GOOGLE_KEYWORDS,
    formats: GOOGLE_FORMATS,
    annotations: false,
    references: false,
    anyEnumValue: false,
    strict: false,
    examples,
  };
}

const ANY_KEYWORD = {
  startsWithLetter: false,
  notInKeys: /[^a-zA-Z0-9_.-]/g,
  keywords: undefined,
  formats: undefined,
  annotations: true,
  references: true,
  anyEnumValue: true,
  strict: false,
};

const STRICT_KEYWORDS: ReadonlySet<string> = new Set([
  "pattern",
  "format",
  "multipleOf",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "minItems",
  "maxItems",
]);

const STRICT_FORMATS: ReadonlySet<string> = new Set([
  "date-time",
  "time",
  "date",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "uuid",
]);

const GOOGLE_KEYWORDS: ReadonlySet<string> = new Set(["format", "minimum", "maximum", "minItems", "maxItems"]);

/** Gemini refuses other formats of strings. */
const GOOGLE_FORMATS: ReadonlySet<string> = new Set(["date-time"]);
