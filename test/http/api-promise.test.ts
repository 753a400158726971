import { describe, expect, test } from "vitest";
import { mapApiPromise } from "../../src/http/index.js";
import { failure, json, runProgram, stub, SUCCESS, transport } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

const get = (http: ReturnType<typeof transport>) => http.send(operations.getSession, { path: { session_id: "trs_1" } });

describe("the promise of a call", () => {
  test("is a promise of the data", async () => {
    const http = transport({ fetch: stub(() => json(SUCCESS)).fetch });
    expect(get(http)).toBeInstanceOf(Promise);
    expect(await get(http)).toEqual(SUCCESS);
    expect(await Promise.all([get(http), get(http)])).toEqual([SUCCESS, SUCCESS]);
    expect(await get(http).then((data) => Object.keys(data).length)).toBe(3);
    expect(await get(http).finally(() => {})).toEqual(SUCCESS);
  });

  test("withResponse() gives status, headers and request id beside the data, of the same request", async () => {
    const { fetch, sent } = stub(() => json(SUCCESS, 201, { "x-request-id": "req_1" }));
    const call = get(transport({ fetch }));
    const { data, status, headers, requestId, response } = await call.withResponse();
    expect(data).toBe(await call);
    expect({ status, requestId }).toEqual({ status: 201, requestId: "req_1" });
    expect(headers.get("content-type")).toBe("application/json");
    expect(response).toBeInstanceOf(Response);
    expect(sent).toHaveLength(1);
  });

  test("both ways reject with the same error", async () => {
    const call = get(transport({ fetch: stub(() => json({}, 404)).fetch }));
    const error = await failure(call.withResponse());
    expect(error).toMatchObject({ name: "NotFoundError" });
    expect(await failure(call)).toBe(error);
  });

  test("can be mapped, and keeps withResponse()", async () => {
    const http = transport({ fetch: stub(() => json(SUCCESS, 200, { "x-request-id": "req_1" })).fetch });
    const mapped = mapApiPromise(get(http), async (data) => Object.keys(data).length);
    expect(await mapped).toBe(3);
    expect(await mapped.withResponse()).toMatchObject({ data: 3, requestId: "req_1" });
    expect(
      await failure(mapApiPromise(get(transport({ fetch: stub(() => json({}, 404)).fetch })), () => 1)),
    ).toMatchObject({
      name: "NotFoundError",
    });
    const broken = mapApiPromise(get(http), () => {
      throw new Error("mine");
    });
    expect(await failure(broken.withResponse())).toMatchObject({ message: "mine" });
  });
});

describe("a failure that nobody looks at", () => {
  test("is reported once; looked at in either way, not at all", async () => {
    const output = await runProgram(`
      let count = 0;
      process.on("unhandledRejection", () => count++);
      const http = createTransport({
        credential: createCredential("x-api-key", "ak_0123456789"),
        fetch: async () => new Response("{}", { status: 404 }),
      });
      const get = () => http.send(operations.getSession, { path: { session_id: "trs_1" } });
      const counts = [];
      const step = async (run) => {
        count = 0;
        await run();
        await new Promise((resolve) => setTimeout(resolve, 20));
        counts.push(count);
      };
      await step(() => void get());
      await step(() => void get().withResponse());
      await step(() => void mapApiPromise(get(), (data) => data));
      await step(() => get().catch(() => {}));
      await step(() => get().withResponse().catch(() => {}));
      await step(() => mapApiPromise(get(), (data) => data).catch(() => {}));
      await step(() => mapApiPromise(get(), (data) => data).withResponse().catch(() => {}));
      await step(async () => { const call = get(); await call.catch(() => {}); await call.withResponse().catch(() => {}); });
      console.log(counts.join());`);
    expect(output).toBe("1,1,1,0,0,0,0,0");
  });
});
