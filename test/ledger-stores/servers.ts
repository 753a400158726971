import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A server on 127.0.0.1 with a data folder of its own. */
export interface Server {
  readonly port: number;
  /** Ends it with SIGKILL, as a crash of the machine would. */
  kill(): Promise<void>;
  /** Starts it on the same folder and port. */
  start(): Promise<void>;
  /** Ends it, and removes its folder. */
  remove(): Promise<void>;
}

/** Debian keeps the server's programs outside of PATH, in a folder for each version. */
const DEBIAN = "/usr/lib/postgresql";
const postgresFolder = (existsSync(DEBIAN) ? readdirSync(DEBIAN) : [])
  .map((version) => join(DEBIAN, version, "bin"))
  .findLast((folder) => existsSync(join(folder, "initdb")));

/** Whether PostgreSQL's server is installed. */
export const hasPostgres = postgresFolder !== undefined;

/** Whether Redis's server is installed. */
export const hasRedis = (process.env["PATH"] ?? "")
  .split(":")
  .some((folder) => existsSync(join(folder, "redis-server")));

/** A PostgreSQL server: user `postgres`, database `postgres`, no password. */
export async function startPostgres(): Promise<Server> {
  const programs = postgresFolder ?? "";
  const folder = await mkdtemp(join(tmpdir(), "composio-ledger-postgres-"));
  const data = join(folder, "data");
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? postgresUser() : {};
  if (user.uid !== undefined) {
    await chown(folder, user.uid, user.gid ?? user.uid);
  }
  const options = { ...user, cwd: folder };
  await run(
    join(programs, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"],
    options,
  );
  const port = await freePort();
  // -F: no fsync. The tests kill processes, not the machine, and a busy disk would make them slow.
  const words = ["-D", data, "-F", "-h", "127.0.0.1", "-p", String(port), "-k", folder];
  return controlled(folder, port, {
    spawn: () => spawn(join(programs, "postgres"), words, { ...options, stdio: "ignore" }),
    isReady: () =>
      succeeds(run(join(programs, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port), "-U", "postgres"])),
  });
}

function postgresUser(): { uid?: number; gid?: number } {
  const id = (option: string): number => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** A Redis server. */
export async function startRedis(settings: Readonly<Record<string, string>> = {}): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), "composio-ledger-redis-"));
  const port = await freePort();
  const given = { bind: "127.0.0.1", port: String(port), dir: folder, save: "", ...settings };
  const words = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  return controlled(folder, port, {
    spawn: () => spawn("redis-server", words, { stdio: "ignore" }),
    isReady: () => respondsToPing(port),
  });
}

interface Program {
  spawn(): ChildProcess;
  /** Whether it accepts commands. */
  isReady(): Promise<boolean>;
}

async function controlled(folder: string, port: number, program: Program): Promise<Server> {
  let running: ChildProcess | undefined;
  const server: Server = {
    port,
    async start() {
      running = program.spawn();
      await untilReady(program, running);
    },
    async kill() {
      await end(running, "SIGKILL");
    },
    async remove() {
      // Both servers then close the connections that are open.
      await end(running, "SIGINT");
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function end(server: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) {
    return;
  }
  const exit = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await exit;
}

async function untilReady(program: Program, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) {
      throw new Error(`the server ended with code ${server.exitCode}`);
    }
    if (await program.isReady()) {
      return;
    }
    await sleep(50);
  }
  throw new Error("the server accepts no commands after 15 s");
}

function respondsToPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    socket.once("data", (reply) => {
      socket.destroy();
      resolve(reply.toString().startsWith("+PONG"));
    });
    socket.once("error", () => resolve(false));
  });
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
