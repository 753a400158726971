import { describe, expect, test } from "vitest";
import { Composio, type ConnectLink, isConnectionFailedError, isTimeoutError } from "../../src/index.js";
import { createEmulator } from "../../src/emulator/index.js";
import { recordingFetch, SESSION } from "./recording-fetch.js";

async function onEmulator(config: object = {}) {
  const emulator = createEmulator();
  const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch });
  const session = await composio.createSession("ada", config);
  const count = (path: RegExp) =>
    emulator.requests.filter((request) => path.test(`${request.method} ${request.path}`)).length;
  return { emulator, session, count };
}

describe("waitForConnection", () => {
  test("resolves to the account as soon as the user has connected it", async () => {
    const { emulator, session } = await onEmulator();
    const link = await session.createAuthLink("github");
    setTimeout(() => emulator.connect("ada", "github"), 20);
    expect(await link.waitForConnection({ timeout: 5_000 })).toMatchObject({
      id: link.connected_account_id,
      status: "ACTIVE",
    });
    expect(Object.keys(link)).not.toContain("waitForConnection");
  });

  test.each(["FAILED", "EXPIRED", "REVOKED", "INACTIVE"] as const)(
    "rejects at once when the connection is %s",
    async (status) => {
      const { emulator, session } = await onEmulator();
      const link = await session.createAuthLink("github");
      emulator.setConnectionStatus(link.connected_account_id, status);
      const error = await link.waitForConnection({ timeout: 5_000 }).catch((reason: unknown) => reason);
      expect(isConnectionFailedError(error)).toBe(true);
      expect(error).toMatchObject({
        status,
        toolkit: "github",
        connectedAccountId: link.connected_account_id,
        mayHaveExecuted: false,
      });
    },
  );

  test("rejects when the account is deleted while waiting", async () => {
    const { emulator, session } = await onEmulator();
    const link = await session.createAuthLink("github");
    const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch });
    await composio.api.DELETE("/api/v3.1/connected_accounts/{nanoid}", {
      params: { path: { nanoid: link.connected_account_id } },
    });
    await expect(link.waitForConnection()).rejects.toMatchObject({ name: "ConnectionFailedError", status: "DELETED" });
  });

  test("rejects with a TimeoutError, or with the reason of the signal", async () => {
    const { session, count } = await onEmulator();
    const link = await session.createAuthLink("github");
    const error = await link.waitForConnection({ timeout: 30 }).catch((reason: unknown) => reason);
    expect(isTimeoutError(error)).toBe(true);
    expect(error).toMatchObject({ operation: "waitForConnection", milliseconds: 30, mayHaveExecuted: false });
    const controller = new AbortController();
    const reason = new Error("the user left");
    setTimeout(() => controller.abort(reason), 20);
    await expect(link.waitForConnection({ signal: controller.signal })).rejects.toBe(reason);
    const before = count(/connected_accounts/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(count(/connected_accounts/)).toBe(before);
  });

  test("continues after a failed poll, and stops at an error that polling cannot fix", async () => {
    const account = { id: "ca_1", status: "ACTIVE" };
    const poll = async (...responses: { status?: number; body: unknown }[]) => {
      const link = { link_token: "lt", redirect_url: "https://connect.example", connected_account_id: "ca_1" };
      const { fetch } = recordingFetch({ status: 201, body: SESSION }, { status: 201, body: link }, ...responses);
      const session = await new Composio({ apiKey: "key-for-this-test", fetch, maxRetries: 0 }).createSession("ada");
      return (await session.createAuthLink("github")).waitForConnection({ timeout: 4_000 });
    };
    expect(await poll({ status: 503, body: {} }, { body: account })).toMatchObject(account);
    await expect(poll({ status: 401, body: {} })).rejects.toMatchObject({ name: "AuthenticationError" });
  });
});

describe("ensureConnected", () => {
  test("creates no link if the toolkit is connected or needs no connection", async () => {
    const { emulator, session, count } = await onEmulator();
    emulator.connect("ada", "github");
    await session.ensureConnected(["github", "weather"], { onLink: () => expect.unreachable() });
    expect(count(/\/link$/)).toBe(0);
  });

  test("passes the link, waits for onLink and for the connection; two calls at once share one link", async () => {
    const { emulator, session, count } = await onEmulator();
    const seen: string[] = [];
    const onLink = async (link: ConnectLink, toolkit: string) => {
      seen.push(`${toolkit} ${link.redirect_url === "" ? "" : "link"}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
      emulator.connect("ada", toolkit);
    };
    await Promise.all([session.ensureConnected("gmail", { onLink }), session.ensureConnected("gmail", { onLink })]);
    expect(seen).toEqual(["gmail link"]);
    expect(count(/POST .*\/link$/)).toBe(1);
    await session.ensureConnected("gmail", { onLink: () => expect.unreachable() });
  });

  test("creates a new link after an earlier wait has ended", async () => {
    const { session, count } = await onEmulator();
    const wait = () => session.ensureConnected("gmail", { onLink: () => {}, timeout: 20 }).catch(() => {});
    await wait();
    await wait();
    expect(count(/POST .*\/link$/)).toBe(2);
  });

  test("rejects with the error of onLink; an aborted call does not affect the other one", async () => {
    const { emulator, session } = await onEmulator();
    const failure = new Error("no browser here");
    await expect(
      session.ensureConnected("gmail", {
        onLink: () => {
          throw failure;
        },
      }),
    ).rejects.toBe(failure);
    const controller = new AbortController();
    const aborted = session.ensureConnected("slack", { onLink: () => {}, signal: controller.signal });
    const other = session.ensureConnected("slack", { onLink: () => {} });
    setTimeout(() => {
      controller.abort(new Error("left"));
      emulator.connect("ada", "slack");
    }, 20);
    await expect(aborted).rejects.toThrow("left");
    await expect(other).resolves.toBeUndefined();
  });

  test("cancels the other waits when one toolkit fails", async () => {
    const { emulator, session, count } = await onEmulator();
    const onLink = (link: ConnectLink, toolkit: string) => {
      if (toolkit === "gmail") {
        emulator.setConnectionStatus(link.connected_account_id, "FAILED");
      }
    };
    await expect(session.ensureConnected(["gmail", "slack"], { onLink })).rejects.toMatchObject({ toolkit: "gmail" });
    const before = count(/connected_accounts/);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(count(/connected_accounts/)).toBe(before);
  });

  test.each<[string, unknown, unknown, RegExp]>([
    ["an unknown toolkit", "gihub", { onLink: () => {} }, /no toolkit "gihub"/],
    ["an empty slug", "", { onLink: () => {} }, /needs the slug of a toolkit/],
    ["no onLink", "gmail", {}, /needs `onLink`/],
  ])("rejects %s", async (_name, toolkit, options, message) => {
    const { session } = await onEmulator();
    await expect(session.ensureConnected(toolkit as string, options as never)).rejects.toThrow(message);
  });
});

describe("executeTool with `connect`", () => {
  const issue = { owner: "octocat", repo: "hello-world", title: "Test" };

  test("connects the app that is not connected, and runs the tool once", async () => {
    const { emulator, session, count } = await onEmulator();
    const result = await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue, {
      connect: { onLink: () => void emulator.connect("ada", "github") },
    });
    expect(result.error).toBeNull();
    expect(count(/POST .*\/execute$/)).toBe(2);
    const { data } = await session.executeTool("GITHUB_LIST_REPOSITORY_ISSUES", {
      owner: issue.owner,
      repo: issue.repo,
    });
    expect(Object(data).issues).toHaveLength(1);
  });

  test("creates no link for a connected app or for any other error", async () => {
    const { emulator, session, count } = await onEmulator({ toolkits: { disable: ["slack"] } });
    emulator.connect("ada", "github");
    const connect = { onLink: () => expect.unreachable() };
    expect((await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue, { connect })).error).toBeNull();
    await expect(session.executeTool("SLACK_SEND_MESSAGE", {}, { connect })).rejects.toMatchObject({ code: 4324 });
    expect(count(/\/link$/)).toBe(0);
  });
});
