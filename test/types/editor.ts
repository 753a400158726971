import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

interface Answer {
  readonly type: string;
  readonly request_seq: number;
  readonly success: boolean;
  readonly message?: string;
  readonly body?: unknown;
}

/** Milliseconds that one question may take; the first one loads the program. */
const LONGEST_ANSWER = 60_000;

/** An editor's view of a file: TypeScript's own language server in a process of its own. */
export class Editor {
  readonly #server: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #received = Buffer.alloc(0);
  #sequence = 0;

  /** @param compiler specifier of the language server, `typescript/lib/tsserver.js` unless given */
  constructor(compiler = fileURLToPath(import.meta.resolve("typescript/lib/tsserver.js"))) {
    this.#server = spawn(process.execPath, [compiler, "--disableAutomaticTypingAcquisition"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#server.stdout.on("data", (bytes: Buffer) => this.#receive(bytes));
  }

  /** Opens a file with a text of its own, whatever is on disk. */
  open(file: string, text: string): void {
    this.#send("open", { file, fileContent: text });
  }

  /** Types `text` into an open file at a place, counted from 1. */
  insert(file: string, line: number, offset: number, text: string): void {
    this.#send("change", { file, line, offset, endLine: line, endOffset: offset, insertString: text });
  }

  /** The names that the editor offers at a place, counted from 1. */
  async completions(file: string, line: number, offset: number): Promise<string[]> {
    const body = await this.#ask("completionInfo", { file, line, offset });
    if (typeof body !== "object" || body === null || !("entries" in body)) {
      return [];
    }
    return (body.entries as { readonly name: string }[]).map(({ name }) => name);
  }

  /** The documentation that the editor shows for what is at a place, counted from 1: text, then tags. */
  async hover(file: string, line: number, offset: number): Promise<string> {
    return documentationOf(await this.#ask("quickinfo", { file, line, offset }));
  }

  /** The documentation beside a name that the editor offers at a place. */
  async completionDetails(file: string, line: number, offset: number, name: string): Promise<string> {
    const details = await this.#ask("completionEntryDetails", { file, line, offset, entryNames: [name] });
    return Array.isArray(details) ? documentationOf(details[0]) : "";
  }

  async close(): Promise<void> {
    if (this.#server.exitCode !== null || this.#server.signalCode !== null) {
      return;
    }
    this.#server.kill("SIGKILL");
    await once(this.#server, "exit");
  }

  #send(command: string, args: object): number {
    const seq = (this.#sequence += 1);
    this.#server.stdin.write(`${JSON.stringify({ seq, type: "request", command, arguments: args })}\n`);
    return seq;
  }

  #ask(command: string, args: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const seq = this.#send(command, args);
      const late = setTimeout(() => reject(new Error(`The editor did not answer ${command} in time.`)), LONGEST_ANSWER);
      this.#waiting.set(seq, ({ success, message, body }) => {
        clearTimeout(late);
        // It says so where it has nothing to offer.
        if (success || message === "No content available.") {
          resolve(body);
        } else {
          reject(new Error(`The editor refused ${command}: ${message}`));
        }
      });
    });
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const head = /^\s*Content-Length: (\d+)\r\n\r\n/.exec(this.#received.toString("latin1", 0, 100));
      const end = (head?.[0].length ?? 0) + Number(head?.[1] ?? 0);
      if (head === null || this.#received.length < end) {
        return;
      }
      const answer = JSON.parse(this.#received.toString("utf8", head[0].length, end)) as Answer;
      this.#received = this.#received.subarray(end);
      if (answer.type !== "response") {
        continue;
      }
      this.#waiting.get(answer.request_seq)?.(answer);
      this.#waiting.delete(answer.request_seq);
    }
  }
}

interface Documented {
  readonly documentation?: string | readonly { readonly text: string }[];
  readonly tags?: readonly { readonly name: string }[];
}

function documentationOf(body: unknown): string {
  const { documentation = "", tags = [] } = (body ?? {}) as Documented;
  const text = typeof documentation === "string" ? documentation : documentation.map((part) => part.text).join("");
  return [text, ...tags.map(({ name }) => `@${name}`)].join(" ").trim();
}
