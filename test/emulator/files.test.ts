import { describe, expect, test } from "vitest";
import { createTestClient, dig, digList, NOON } from "./test-client.js";

async function setUp(clock: () => Date = () => NOON) {
  const base = createTestClient({ clock });
  const mountPath = `${await base.session()}/mounts/files`;
  const upload = async (path: string, bytes: BodyInit, mimetype?: string) => {
    const { body } = await base.call("POST", `${mountPath}/upload_url`, {
      mount_relative_path: path,
      ...(mimetype && { mimetype }),
    });
    return base.emulator.fetch(String(body["upload_url"]), { method: "PUT", body: bytes });
  };
  const list = async (query = "") => (await base.call("GET", `${mountPath}/items${query}`)).body;
  return { ...base, mountPath, upload, list };
}

test("an uploaded file is listed, downloaded unchanged and deleted", async () => {
  const { call, emulator, mountPath, upload, list } = await setUp();
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect((await upload("data/all.bin", bytes, "application/x-bytes")).status).toBe(200);
  expect(await list()).toEqual({
    items: [
      {
        mount_relative_path: "data/all.bin",
        sandbox_mount_prefix: "/mnt/files",
        size: 256,
        last_modified: NOON.toISOString(),
      },
    ],
  });
  const { body, status } = await call("POST", `${mountPath}/download_url`, { mount_relative_path: "data/all.bin" });
  expect([status, body["expires_at"]]).toEqual([201, "2026-05-01T13:00:00.000Z"]);
  const download = await emulator.fetch(String(body["download_url"]));
  expect(download.headers.get("content-type")).toBe("application/x-bytes");
  expect(new Uint8Array(await download.arrayBuffer())).toEqual(bytes);
  expect((await call("POST", `${mountPath}/delete`, { mount_relative_path: "data/all.bin" })).status).toBe(200);
  expect(await list()).toEqual({ items: [] });
  expect((await call("POST", `${mountPath}/delete`, { mount_relative_path: "data/all.bin" })).status).toBe(200);
  expect((await call("POST", `${mountPath}/download_url`, { mount_relative_path: "data/all.bin" })).status).toBe(404);
});

const paths = (page: unknown) => digList(page, "items").map((item) => dig(item, "mount_relative_path"));

test("files are listed by path, filtered by prefix and paginated", async () => {
  const { upload, list } = await setUp();
  for (const path of ["b/2.txt", "a.txt", "b/1.txt"]) {
    await upload(path, path);
  }
  expect(paths(await list())).toEqual(["a.txt", "b/1.txt", "b/2.txt"]);
  expect(paths(await list("?mount_relative_prefix=b/"))).toEqual(["b/1.txt", "b/2.txt"]);
  const first = await list("?limit=2");
  const second = await list(`?limit=2&cursor=${encodeURIComponent(String(first["next_cursor"]))}`);
  expect([...paths(first), ...paths(second)]).toEqual(["a.txt", "b/1.txt", "b/2.txt"]);
  expect(second).not.toHaveProperty("next_cursor");
});

describe("a presigned URL", () => {
  test("needs no API key, works in one direction only and expires", async () => {
    let now = NOON;
    const { call, emulator, mountPath, upload } = await setUp(() => now);
    await upload("a.txt", "a");
    expect(emulator.requests.at(-1)).toMatchObject({ operation: null, method: "PUT", credentials: [] });
    const up = String(
      (await call("POST", `${mountPath}/upload_url`, { mount_relative_path: "a.txt" })).body["upload_url"],
    );
    const down = String(
      (await call("POST", `${mountPath}/download_url`, { mount_relative_path: "a.txt" })).body["download_url"],
    );
    expect((await emulator.fetch(up)).status).toBe(405);
    expect((await emulator.fetch(down, { method: "PUT", body: "b" })).status).toBe(405);
    expect((await emulator.fetch(`${down}9`)).status).toBe(404);
    now = new Date(NOON.getTime() + 3_600_001);
    expect((await emulator.fetch(down)).status).toBe(403);
    expect((await emulator.fetch(up, { method: "PUT", body: "late" })).status).toBe(403);
  });

  test("has the origin of `filesUrl`, if there is one", async () => {
    const { call, session, emulator } = createTestClient({ filesUrl: "https://storage.invalid/" });
    const path = `${await session()}/mounts/files`;
    const { body } = await call("POST", `${path}/upload_url`, { mount_relative_path: "a.txt" });
    expect(body["upload_url"]).toMatch(/^https:\/\/storage\.invalid\/files\//);
    expect((await emulator.fetch(String(body["upload_url"]), { method: "PUT", body: "a" })).status).toBe(200);
  });

  test("responds with 404 after its session is deleted", async () => {
    const { call, emulator, mountPath, upload } = await setUp();
    await upload("a.txt", "a");
    const down = String(
      (await call("POST", `${mountPath}/download_url`, { mount_relative_path: "a.txt" })).body["download_url"],
    );
    await call("DELETE", mountPath.replace("/mounts/files", ""));
    expect((await emulator.fetch(down)).status).toBe(404);
  });

  test("cannot be guessed: its token differs in every emulator", async () => {
    const tokens = await Promise.all(
      [0, 1].map(async () => {
        const { call, mountPath } = await setUp();
        const { body } = await call("POST", `${mountPath}/upload_url`, { mount_relative_path: "a.txt" });
        return String(body["upload_url"]).split("/").at(-1) ?? "";
      }),
    );
    expect(tokens[0]).toMatch(/^upload_[0-9a-f]{32}$/);
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  test("records the credential header of a client that sends its API key", async () => {
    const { call, emulator, mountPath } = await setUp();
    const up = String(
      (await call("POST", `${mountPath}/upload_url`, { mount_relative_path: "a.txt" })).body["upload_url"],
    );
    await emulator.fetch(up, { method: "PUT", body: "a", headers: { "x-api-key": emulator.apiKey } });
    expect(emulator.requests.at(-1)?.credentials).toEqual(["x-api-key"]);
  });
});
