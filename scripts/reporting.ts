import { SchemaError } from "../src/schema/index.js";
import { SpecError } from "./openapi/index.js";

/** Prints a line for each step, with its duration in seconds. */
export function stepsTo(write: (line: string) => void): (name: string, detail: string) => void {
  let last = performance.now();
  return (name, detail) => {
    const now = performance.now();
    write(`${name.padEnd(20)} ${detail} (${((now - last) / 1000).toFixed(2)} s)`);
    last = now;
  };
}

/** Prints why a command failed: one message if the reason is known, else the whole error. */
export function explain(command: string, usage: string, error: unknown): void {
  const wrongOption = error instanceof TypeError && "code" in error;
  const explained = error instanceof SpecError || error instanceof SchemaError || wrongOption;
  console.error(explained && error instanceof Error ? `${command}: ${error.message}` : error);
  if (wrongOption) {
    console.error(usage);
  }
}
