import { writeFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readSource } from "../../scripts/fetch-spec/index.js";
import { temporaryFolder } from "../scripts/run-script.js";
import { smallDocument } from "../codegen/small-document.js";
import { BRISK, nobody, serve, text } from "./server.js";
import { sha256 } from "../../src/node/index.js";
import { SpecError } from "../../scripts/openapi/index.js";

const document = smallDocument({});
const json = JSON.stringify(document);

/** The message that reading ends with: one line, for a person. */
async function refusal(from: string, limits = BRISK): Promise<string> {
  const error: unknown = await readSource(from, limits).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SpecError);
  const { message } = error as SpecError;
  expect(message.split("\n")).toHaveLength(1);
  return message;
}

async function refusalOf(answer: RequestListener): Promise<string> {
  return refusal(`${await serve(answer)}/openapi.json`);
}

describe("a document from an address", () => {
  test("is read, with where it is from and the hash of its bytes", async () => {
    const url = await serve(text(json));
    expect(await readSource(`${url}/openapi.json?token=secret`, BRISK)).toEqual({
      name: `${url}/openapi.json`,
      from: `${url}/openapi.json`,
      sha256: sha256(json),
      document,
    });
  });

  test("is asked for without a credential", async () => {
    let headers: Record<string, unknown> = {};
    const url = await serve((request, response) => {
      headers = request.headers;
      response.end(json);
    });
    await readSource(url, BRISK);
    expect(Object.keys(headers).filter((name) => /key|auth|cookie/.test(name))).toEqual([]);
  });

  test("is read after a redirect on the same host", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/new") {
        return response.end(json);
      }
      response.writeHead(302, { location: "/new" });
      return response.end();
    });
    expect((await readSource(`${url}/old`, BRISK)).document).toEqual(document);
  });

  test.each([
    ["503", (attempt: number) => attempt === 1],
    ["429", (attempt: number) => attempt === 1],
    ["a reset connection", (attempt: number) => attempt === 1],
  ])("is read at the second attempt, after %s", async (what, fails) => {
    let attempts = 0;
    const url = await serve((request, response) => {
      attempts += 1;
      if (!fails(attempts)) {
        return response.end(json);
      }
      if (what === "a reset connection") {
        return request.socket.destroy();
      }
      response.writeHead(Number(what), { "retry-after": "0" });
      return response.end();
    });
    const waits: string[] = [];
    await readSource(url, BRISK, (reason) => waits.push(reason));
    expect(attempts).toBe(2);
    expect(waits).toHaveLength(1);
  });
});

describe("an address is refused that", () => {
  test("nobody answers at", async () => {
    expect(await refusal(await nobody())).toMatch(/^http:\S+ cannot be reached: ECONNREFUSED\. Tried 2 times\.$/);
  });

  test("never gets to an answer, at each attempt in its time", async () => {
    let attempts = 0;
    const started = performance.now();
    const message = await refusalOf(() => {
      attempts += 1;
    });
    expect(message).toMatch(/did not respond within 0\.3 s\. Tried 2 times\.$/);
    expect(attempts).toBe(2);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("never ends its answer, nor its errors, in the time for all of it", async () => {
    const endless = await serve((_request, response) => {
      response.write('{"openapi":');
    });
    expect(await refusal(endless)).toMatch(/did not respond within 0\.3 s/);
    const busy = await serve(text("", "text/plain", 503));
    const limits = { ...BRISK, whole: 200, retries: 1000 };
    expect(await refusal(busy, limits)).toMatch(/status 503|did not respond within 0\.2 s/);
  });

  test("answers 401", async () => {
    expect(await refusalOf(text("{}", "application/json", 401))).toMatch(
      /status 401: it requires a credential.*--from/,
    );
  });

  test("answers 404, at once", async () => {
    let attempts = 0;
    const message = await refusalOf((request, response) => {
      attempts += 1;
      text("{}", "application/json", 404)(request, response);
    });
    expect(message).toMatch(/status 404, not with a document/);
    expect(attempts).toBe(1);
  });

  test("answers a web page, by its type or by its looks", async () => {
    expect(await refusalOf(text("<html></html>", "text/html; charset=utf-8"))).toMatch(/is a web page, not a document/);
    expect(await refusalOf(text("<!doctype html>", "application/json"))).toMatch(/is a web page or XML/);
  });

  test("redirects to another host, which is not even asked", async () => {
    let asked = 0;
    const other = await serve((_request, response) => {
      asked += 1;
      response.end(json);
    });
    const message = await refusalOf((_request, response) => {
      response.writeHead(307, { location: `${other}/openapi.json` });
      response.end();
    });
    expect(message).toContain(`a redirect to another host, ${other}, which was not followed`);
    expect(asked).toBe(0);
  });

  test("redirects in a circle", async () => {
    let hops = 0;
    const message = await refusalOf((_request, response) => {
      hops += 1;
      response.writeHead(302, { location: "/again" });
      response.end();
    });
    expect(message).toMatch(/responds with a redirect, which was not followed/);
    expect(hops).toBe(6);
  });

  test("says that its answer is too large", async () => {
    const message = await refusalOf((_request, response) => {
      response.writeHead(200, { "content-length": 200 * 1024 * 1024 });
      response.write("{");
    });
    expect(message).toMatch(/is larger than 64 MB\. No OpenAPI document is; it was not read\.$/);
  });

  test("does not say so, and is stopped in the middle", async () => {
    let sent = 0;
    const url = await serve((_request, response) => {
      const chunk = Buffer.alloc(1024 * 1024, " ");
      const more = (): void => {
        while (sent < 200 && !response.destroyed && response.write(chunk)) {
          sent += 1;
        }
        sent += 1;
        if (sent >= 200) {
          response.end();
        } else {
          response.once("drain", more);
        }
      };
      more();
    });
    expect(await refusal(url, { ...BRISK, bytes: 2 * 1024 * 1024, attempt: 5000, whole: 10_000 })).toMatch(
      /larger than 2 MB/,
    );
    expect(sent).toBeLessThan(100);
  });

  test("unpacks to more than it looks", async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024, " "));
    expect(bomb.length).toBeLessThan(64 * 1024);
    const url = await serve((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end(bomb);
    });
    expect(await refusal(url, { ...BRISK, bytes: 1024 * 1024 })).toMatch(/larger than 1 MB/);
  });

  test.each([
    ["http://example.com/openapi.json", /plain http/],
    ["https://user:secret@example.com/openapi.json", /user name or password/],
    ["https://", /is not a URL/],
  ])("cannot be right: %s", async (address, message) => {
    const said = await refusal(address);
    expect(said).toMatch(message);
    expect(said).not.toContain("secret");
  });
});

describe("a document from a file", () => {
  async function fileOf(name: string, content: string | Buffer): Promise<string> {
    const path = join(await temporaryFolder(), name);
    await writeFile(path, content);
    return path;
  }

  test("is read, and its record does not show where this machine keeps it", async () => {
    const source = await readSource(await fileOf("service.json", json), BRISK);
    expect(source).toMatchObject({ from: "the file service.json", sha256: sha256(json), document });
  });

  test.each([
    ["openapi.yaml", "openapi: 3.0.0\ninfo: {title: Small, version: '1'}\npaths:\n  /a:\n    get: {responses: {}}\n"],
    ["openapi.json", '\uFEFF{"openapi":"3.1.0","info":{},"paths":{"/a":{"get":{"responses":{}}}}}'],
  ])("may be YAML, or begin with a byte order mark: %s", async (name, content) => {
    const { document: read } = await readSource(await fileOf(name, content), BRISK);
    expect(read["paths"]).toEqual({ "/a": { get: { responses: {} } } });
  });

  const aliases = Array.from(
    { length: 20 },
    (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]`,
  );

  test.each([
    ["is not there", undefined, /none\.json cannot be read/],
    ["is empty", " \n", /is empty/],
    ["is cut in the middle", json.slice(0, 60), /is not valid JSON .*truncated/],
    ["is not text", Buffer.from([0x7b, 0xff, 0xfe]), /not UTF-8/],
    ["is prose", "Dear reader,\nno: not: this", /neither valid JSON nor valid YAML/],
    [
      "is a YAML of aliases that grow without end",
      ["a0: &a0 x", ...aliases].join("\n"),
      /neither valid JSON nor valid YAML.*alias/i,
    ],
    ["is a YAML that holds itself", "a: &a [*a]\n", /neither valid JSON nor valid YAML/],
    ["is a list", "[]", /top level is not an object/],
    ["is Swagger 2", '{"swagger":"2.0","paths":{}}', /Swagger 2/],
    ["is no OpenAPI", '{"name":"x"}', /has no "openapi" version/],
    ["is of a version to come", '{"openapi":"4.0.0","paths":{}}', /Only 3\.0 and 3\.1/],
    ["describes nothing", '{"openapi":"3.1.0"}', /no "paths"/],
  ])("is refused when it %s", async (_what, content, message) => {
    const path = content === undefined ? join(await temporaryFolder(), "none.json") : await fileOf("given", content);
    expect(await refusal(path)).toMatch(message);
  });

  test("is refused when it is larger than any document", async () => {
    const path = await fileOf("large.json", " ".repeat(3 * 1024 * 1024));
    expect(await refusal(path, { ...BRISK, bytes: 1024 * 1024 })).toMatch(/larger than 1 MB/);
  });
});
