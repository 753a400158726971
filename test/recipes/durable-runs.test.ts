import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Composio } from "composio-session";
import type { ListeningEmulator } from "composio-session/emulator";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasPostgres, type Server, startPostgres } from "../ledger-stores/servers.js";
import { createMailService, type MailService } from "./mail-service.js";
import type { Message } from "./model.js";
import { blocksOf, buildProgram, errorsOf, type Program } from "./recipe.js";

const blocks = await blocksOf("durable-runs.md");
const [recipe = ""] = blocks;
/** The same without the store: the runner's own ledger is in memory, and ends with the process. */
const unprotected = recipe.replace("createToolRunner(session, { ledger, ", "createToolRunner(session, { ");

test("the code of docs/durable-runs.md compiles against the types of DBOS and pg", () => {
  expect(blocks).toHaveLength(1);
  expect(errorsOf({ agent: recipe })).toEqual({ agent: [] });
});

describe.skipIf(!hasPostgres)("a DBOS workflow on PostgreSQL, killed after the second of three e-mails left", () => {
  let postgres: Server;
  let programs: Record<"protected" | "unprotected", Program>;
  beforeAll(async () => {
    const [server, withLedger, without] = await Promise.all([
      startPostgres(),
      buildProgram("protected", recipe),
      buildProgram("unprotected", unprotected),
    ]);
    postgres = server;
    programs = { protected: withLedger, unprotected: without };
  });
  afterAll(async () => {
    await Promise.all([postgres.remove(), programs.protected.remove(), programs.unprotected.remove()]);
  });

  test("sends none twice with the ledger in its steps, is unsure of the second, and stays so when it is started again", async () => {
    await using run = await startRun(postgres, programs.protected);
    expect(await run.process()).toBe("killed");
    expect(run.sent).toEqual(["a", "b"]);

    const resumed = await run.process();
    expect(kindsIn(resumed)).toEqual(["ok", "unsure", "ok"]);
    expect(run.sent).toEqual(["a", "b", "c"]);

    expect(await run.process()).toEqual(resumed);
    expect(run.sent).toEqual(["a", "b", "c"]);
  });

  test("sends the second twice without the ledger", async () => {
    expect(unprotected).not.toBe(recipe);
    await using run = await startRun(postgres, programs.unprotected);
    expect(await run.process()).toBe("killed");
    expect(kindsIn(await run.process())).toEqual(["ok", "ok", "ok"]);
    expect(run.sent).toEqual(["a", "b", "b", "c"]);
  });
});

interface Run extends AsyncDisposable {
  readonly sent: MailService["sent"];
  /** Starts the program with the workflow's id, and waits for its end. @returns the messages that it prints */
  process(): Promise<readonly Message[] | "killed">;
}

/** One workflow, with a database and a service of its own. The process that sends the second e-mail is killed. */
async function startRun(postgres: Server, { file }: Program): Promise<Run> {
  let running: ChildProcess | undefined;
  const { emulator, sent } = createMailService(() => {
    if (sent.length === 2) {
      running?.kill("SIGKILL");
    }
  });
  const service = await emulator.listen();
  const database = await createDatabase(postgres);
  const composio = new Composio({ apiKey: emulator.apiKey, baseUrl: service.url });
  const { sessionId } = await composio.createSession("ada");
  return {
    sent,
    async process() {
      const child = spawn(process.execPath, ["--no-warnings", file, "workflow-17", sessionId, "Send three e-mails"], {
        env: environment(database, service, emulator.apiKey),
        stdio: ["ignore", "pipe", "pipe"],
      });
      running = child;
      let output = "";
      let log = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
      child.stderr.setEncoding("utf8").on("data", (text: string) => (log += text));
      const timer = setTimeout(() => child.kill("SIGTERM"), 30_000);
      const [code, signal]: unknown[] = await once(child, "close");
      clearTimeout(timer);
      if (signal === "SIGKILL") {
        return "killed";
      }
      // The last line, after the log of DBOS.
      const line = output.split("\n").findLast((text) => text.startsWith("[{"));
      if (code !== 0 || line === undefined) {
        throw new Error(`The program ended with ${String(code ?? signal)}:\n${output}\n${log}`);
      }
      return JSON.parse(line) as readonly Message[];
    },
    async [Symbol.asyncDispose]() {
      running?.kill("SIGKILL");
      await service.close();
    },
  };
}

/** How the calls ended. */
function kindsIn(messages: readonly Message[] | "killed"): string[] {
  return (messages === "killed" ? [] : messages).flatMap((message) =>
    message.role === "tool" ? message.results.map(({ kind }) => kind) : [],
  );
}

function environment(database: string, service: ListeningEmulator, apiKey: string): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH, DATABASE_URL: database, COMPOSIO_API_KEY: apiKey, COMPOSIO_BASE_URL: service.url };
}

let databases = 0;

/** @returns its URL */
async function createDatabase({ port }: Server): Promise<string> {
  const server = `postgres://postgres@127.0.0.1:${port}`;
  const name = `run_${(databases += 1)}`;
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return `${server}/${name}`;
}
