/** Unusual ids that a caller may still have. Each must stay one path segment, encoded identically. */
export const ODD_IDS = [
  ["a space", "trs 1"],
  ["a space at both ends", " trs_1 "],
  ["letters of other alphabets", "trs_Zürich_東京_Ω"],
  ["an emoji", "trs_🧰"],
  ["marks that mean something in a URL", "a?b#c&d=e+f"],
  ["marks that a path may hold as they are", "a!b$c'd(e)f*g,h;i:j@k~l.m"],
  ["marks that a path may not hold", 'a"b<c>d^e`f{g}h|i[j]'],
  ["dots inside", "v1..2"],
  ["a lone percent sign", "100%"],
] as const;

const jsonSchema = { type: "object", properties: { city: { type: "string", enum: ["Zürich", "東京"] } } };

const customTool = {
  slug: "WEATHER",
  name: "Weather",
  description: "Says how the weather is.",
  input_schema: jsonSchema,
  output_schema: { type: "object", properties: {} },
  extends_toolkit: "gmail",
  preload: true,
};

const customToolkit = {
  slug: "house",
  name: "House",
  description: "Lamps and doors.",
  preload: false,
  tools: [{ slug: "LAMP", name: "Lamp", description: "Switches a lamp.", input_schema: jsonSchema }],
};

export const localTools = { custom_tools: [customTool], custom_toolkits: [customToolkit] };

/** Values that are difficult to represent in JSON. All must arrive as `JSON.stringify` writes them. */
export const hardArguments: Record<string, unknown> = {
  empty: "",
  text: 'quote " backslash \\ slash / line\nbreak tab\t \u0000 \u2028 \u2029',
  "ключ 東京 🧰": "значение",
  "lone surrogate": "\ud800",
  numbers: [0, -0, 1e21, 1e-7, 2 ** 53 + 2],
  booleans: [true, false],
  nothing: null,
  left_out: undefined,
  nested: { a: [{ b: [[], {}, null] }] },
  date: new Date(0),
  "": "an empty name",
  constructor: "not a class",
};

export const hardArgumentsWithProto: Record<string, unknown> = JSON.parse(
  '{"__proto__":{"polluted":true},"z":1,"a":2,"10":3}',
);

const everyTag = ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"] as const;

export const permissions = {
  default: "ask_once_per_session" as const,
  overrides: { "GMAIL_SEND_EMAIL:ca_1": "always_deny" as const, "*:__none__": "ask_always" as const },
};

export const fullConfig = {
  toolkits: { enable: ["github", "gmail"] },
  auth_configs: { github: "ac_1" },
  connected_accounts: { gmail: ["ca_1", "ca_2"] },
  manage_connections: {
    enable: true,
    callback_url: "https://example.com/done?x=1&y=ü",
    enable_wait_for_connections: true,
    enable_connection_removal: null,
  },
  tools: {
    github: { enable: ["GITHUB_CREATE_AN_ISSUE"] },
    gmail: { disable: ["GMAIL_DELETE_MESSAGE"] },
    slack: { tags: { enable: [...everyTag], disable: [] } },
    linear: { tags: ["readOnlyHint" as const] },
  },
  tags: [...everyTag],
  workbench: {
    enable: true,
    enable_proxy_execution: false,
    auto_offload_threshold: 20000,
    sandbox_size: "large" as const,
  },
  multi_account: { enable: true, max_accounts_per_toolkit: 10, require_explicit_selection: true },
  preload: { tools: ["GMAIL_SEND_EMAIL"] },
  search: { enable: false },
  execute: { enable_multi_execute: true },
};
