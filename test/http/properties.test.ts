import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isComposioError } from "../../src/http/index.js";
import { json, KEY, listen, stub, SUCCESS, transport, untyped } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

const RUNS = { numRuns: 300 };

/** What a call comes to: a value, or one of our errors. Anything else is a failure of the test. */
async function outcome(call: Promise<unknown>): Promise<"value" | "error"> {
  try {
    await call;
    return "value";
  } catch (error) {
    if (!isComposioError(error)) {
      throw new Error("not one of our errors", { cause: error });
    }
    return "error";
  }
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.constantFrom(
    "",
    ".",
    "..",
    "/",
    "\\",
    "%2e",
    "%2F",
    "a/../b",
    "trs_1",
    "\ud800",
    "\u0000",
    "{session_id}",
    "?",
    "#",
    "@",
    "//x",
  ),
  // UTF-16 units in any order: lone surrogates among them.
  fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
);

const anyBody = fc.oneof(
  fc.string().map((text): BodyInit => text),
  fc.json().map((text): BodyInit => text),
  fc.uint8Array().map((bytes): BodyInit => new Uint8Array(bytes)),
  fc.jsonValue().map((error): BodyInit => JSON.stringify({ error })),
  fc
    .record(
      {
        message: fc.jsonValue(),
        code: fc.jsonValue(),
        slug: fc.jsonValue(),
        errors: fc.jsonValue(),
        request_id: fc.jsonValue(),
        suggested_fix: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((error): BodyInit => JSON.stringify({ error })),
  fc.constant(null),
);

const anyHeaders = fc.dictionary(
  fc.constantFrom(
    "retry-after",
    "retry-after-ms",
    "content-length",
    "content-type",
    "location",
    "x-request-id",
    "date",
    "content-encoding",
  ),
  fc.oneof(
    fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
    fc.integer().map(String),
    fc.double().map(String),
    fc.webUrl(),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  ),
);

describe("whatever comes and goes, a call ends in a value or in one of our errors", () => {
  test("any id: at the right path, or refused", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (session_id, mount_id) => {
        const { fetch, sent } = stub(() => json({}));
        const result = await outcome(
          transport({ fetch }).send(operations.listSessionFiles, { path: { session_id, mount_id } }),
        );
        expect(sent).toHaveLength(result === "value" ? 1 : 0);
        for (const { url } of sent) {
          // As the other side will read it: parsed, split, decoded.
          const { pathname, search, hash, origin } = new URL(url);
          const segments = pathname.split("/").map(decodeURIComponent);
          expect(segments).toEqual([
            "",
            "api",
            "v3.1",
            "tool_router",
            "session",
            session_id,
            "mounts",
            mount_id,
            "items",
          ]);
          expect(search + hash + origin).toBe("https://backend.composio.dev");
        }
      }),
      RUNS,
    );
  });

  test("any query value: read back as it was, or refused", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(anyText), async (search, toolkits) => {
        const { fetch, sent } = stub(() => json({}));
        const query = { search, toolkits };
        await outcome(
          transport({ fetch }).send(operations.listSessionToolkits, { path: { session_id: "trs_1" }, query }),
        );
        for (const { url } of sent) {
          const read = new URL(url).searchParams;
          expect(read.get("search")).toBe(search);
          expect(read.get("toolkits")).toBe(toolkits.join(","));
          expect([...read.keys()]).toHaveLength(2);
        }
      }),
      RUNS,
    );
  });

  test("any argument: arrives bit for bit at a real server", async () => {
    const { url, seen } = await listen((_request, response) => response.end("{}"));
    const http = transport({ baseUrl: url });
    const anything = fc.anything({
      withDate: true,
      withNullPrototype: true,
      withSparseArray: true,
      withUnicodeString: true,
    });
    await fc.assert(
      fc.asyncProperty(anyText, fc.dictionary(anyText, anything), async (tool_slug, args) => {
        const body = { tool_slug, arguments: args };
        const expected = JSON.stringify(body);
        let lossy = false;
        JSON.stringify(body, (_key, value: unknown) => {
          lossy ||= typeof value === "number" && !Number.isFinite(value);
          return value;
        });
        const ended = await outcome(http.send(operations.executeTool, { path: { session_id: "trs_1" }, body }));
        expect(ended).toBe(lossy ? "error" : "value");
        expect(seen.pop()?.body).toBe(lossy ? undefined : expected);
      }),
      RUNS,
    );
  });

  test("any status, headers and body", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: 599 }), anyHeaders, anyBody, async (status, headers, body) => {
        const bare = [204, 205, 304].includes(status);
        const { fetch, sent } = stub(() => new Response(bare ? null : body, { status, headers }));
        const http = transport({ fetch });
        const path = { session_id: "trs_1" };
        await outcome(http.send(operations.executeTool, { path, body: { tool_slug: "T" } }));
        const announced = status === 503 && sent.length > 1;
        expect(sent.length === 1 || status === 429 || announced || [307, 308].includes(status)).toBe(true);
        await outcome(http.send(operations.getSession, { path }));
        await outcome(http.api.GET("/api/v3.1/tool_router/session/{session_id}", { params: { path } }));
        for (const wait of http.waits) {
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(60_000);
        }
        for (const { url } of sent) {
          expect(new URL(url).origin).toBe("https://backend.composio.dev");
        }
      }),
      RUNS,
    );
  });

  test("any header of the caller: arrives with one credential, or refused", async () => {
    const names = fc.oneof(
      anyText,
      fc.constantFrom("x-api-key", "X-Api-Key", "x-user-api-key", "cookie", "x-trace", "__proto__", "constructor"),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, anyText), async (headers) => {
        const { fetch, sent } = stub(() => json(SUCCESS));
        await outcome(transport({ fetch }).send(operations.getSession, { path: { session_id: "trs_1" } }, { headers }));
        for (const { init } of sent) {
          // Throws for what cannot go over the wire.
          const read = new Headers(init.headers);
          expect(read.get("x-api-key")).toBe(KEY);
          expect(read.has("x-user-api-key") || read.has("x-org-api-key") || read.has("cookie")).toBe(false);
          for (const [name, value] of Object.entries(headers)) {
            expect(read.get(name)).toBe(value.replace(/^[\t ]+|[\t ]+$/g, ""));
          }
        }
      }),
      RUNS,
    );
  });

  test("anything that fetch may throw or give", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.boolean(), async (value, thrown) => {
        const fetch = async () => {
          if (thrown) {
            throw value;
          }
          return untyped(value);
        };
        expect(
          await outcome(
            transport({ fetch }).send(operations.executeTool, {
              path: { session_id: "trs_1" },
              body: { tool_slug: "T" },
            }),
          ),
        ).toBe("error");
      }),
      RUNS,
    );
  });
});
