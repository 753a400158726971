import { describe, expect, test } from "vitest";
import { Composio, ConfigError, isConfigError } from "../src/index.js";
import { recordingFetch, SESSION } from "./session/recording-fetch.js";

async function sentHeaders(options: ConstructorParameters<typeof Composio>[0]): Promise<Record<string, string>> {
  const { fetch, requests } = recordingFetch({ status: 201, body: SESSION });
  await new Composio({ ...options, fetch }).createSession("user_123");
  return requests[0]?.headers ?? {};
}

describe("the options of Composio", () => {
  test.each([
    ["apiKey", "x-api-key"],
    ["userApiKey", "x-user-api-key"],
    ["orgApiKey", "x-org-api-key"],
  ] as const)("send `%s` in %s and no other key", async (option, header) => {
    const headers = await sentHeaders({ [option]: "the-key" });
    const keys = Object.keys(headers).filter((name) => name.endsWith("api-key"));
    expect(keys).toEqual([header]);
    expect(headers[header]).toBe("the-key");
  });

  test("refuse two keys and say why", () => {
    expect(() => new Composio({ apiKey: "one", userApiKey: "two" })).toThrow(
      /`apiKey` and `userApiKey` are given.*pass one/,
    );
  });

  test("refuse an option there is not, and list those there are", () => {
    const options = { apiKey: "key", baseURL: "https://example.com" };
    expect(() => new Composio(options)).toThrow(/Unknown option "baseURL".*baseUrl/);
  });

  test("refuse a key in the place of the options", () => {
    // As a caller in JavaScript would.
    expect(() => new Composio("key" as unknown as object)).toThrow(
      /expects an options object: new Composio\(\{ apiKey \}\)/,
    );
  });

  test("refuse a missing key with the remedy", () => {
    expect(process.env["COMPOSIO_API_KEY"] ?? "").toBe("");
    const refusal = (): unknown => {
      try {
        return new Composio();
      } catch (error) {
        return error;
      }
    };
    expect(refusal()).toBeInstanceOf(ConfigError);
    expect(isConfigError(refusal())).toBe(true);
    expect(String(refusal())).toMatch(
      /Pass `new Composio\(\{ apiKey \}\)`, or set the environment variable COMPOSIO_API_KEY/,
    );
  });

  test("send further headers with every request", async () => {
    expect(await sentHeaders({ apiKey: "key", headers: { "x-trace": "1" } })).toMatchObject({ "x-trace": "1" });
  });
});

describe("the base URL", () => {
  test.each([
    "https://backend.composio.dev/api/v3",
    "https://backend.composio.dev/api/v3.1",
    "https://p.example/x/api/v3.1/",
  ])("%s, which ends in the API's version, is refused with the one to use", (baseUrl) => {
    const fixed = baseUrl.replace(/\/api\/v3.*/, "");
    expect(() => new Composio({ apiKey: "key", baseUrl })).toThrow(`paths already contain. Use "${fixed}"`);
  });
});

describe("apiKey: null", () => {
  test("sends no credential, and does not read COMPOSIO_API_KEY", async () => {
    const before = process.env["COMPOSIO_API_KEY"];
    process.env["COMPOSIO_API_KEY"] = "key-of-the-environment";
    try {
      const headers = await sentHeaders({ apiKey: null, baseUrl: "https://proxy.example" });
      expect(Object.keys(headers).filter((name) => name.endsWith("api-key"))).toEqual([]);
      expect(JSON.stringify(headers)).not.toContain("key-of-the-environment");
    } finally {
      if (before === undefined) {
        delete process.env["COMPOSIO_API_KEY"];
      } else {
        process.env["COMPOSIO_API_KEY"] = before;
      }
    }
  });

  test("stands for no key at all: another key beside it is refused", () => {
    expect(() => new Composio({ apiKey: null, userApiKey: "key" })).toThrow(/pass one/);
  });
});

describe("the environment", () => {
  test("gives base URL and log level, which options override, and no others", async () => {
    const { COMPOSIO_BASE_URL: url, COMPOSIO_LOG: level } = process.env;
    process.env["COMPOSIO_BASE_URL"] = " https://staging.example/prefix ";
    process.env["COMPOSIO_LOG"] = "info";
    const lines: string[] = [];
    const line = (text: string): void => void lines.push(text);
    const logger = { error: line, warn: line, info: line, debug: line };
    try {
      const { fetch, requests } = recordingFetch({ status: 201, body: SESSION });
      await new Composio({ apiKey: "the-key", fetch, logger }).createSession("user_123");
      await new Composio({
        apiKey: "the-key",
        fetch,
        logger,
        logLevel: "off",
        baseUrl: "https://other.example",
      }).createSession("u");
      expect(requests.map((request) => new URL(request.url).origin)).toEqual([
        "https://staging.example",
        "https://other.example",
      ]);
      expect(lines).toHaveLength(2);
      process.env["COMPOSIO_LOG"] = "loud";
      expect(() => new Composio({ apiKey: "the-key", fetch })).toThrow(/COMPOSIO_LOG.*got "loud"/);
    } finally {
      restore("COMPOSIO_BASE_URL", url);
      restore("COMPOSIO_LOG", level);
    }
  });
});

function restore(name: string, value: string | undefined): void {
  if (value === undefined) {
    delete process.env[name];
  } else {
    process.env[name] = value;
  }
}
