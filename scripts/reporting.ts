import { SchemaError } from "../src/schema/index.js";
import { SpecError } from "./openapi/index.js";

/** A line for each step, with the seconds it took. */
export function stepsTo(write: (line: string) => void): (name: string, detail: string) => void {
  let last = performance.now();
  return (name, detail) => {
    const now = performance.now();
    write(`${name.padEnd(20)} ${detail} (${((now - last) / 1000).toFixed(2)} s)`);
    last = now;
  };
}

/** Says why a command ended: in a line where the reason is known, else with everything there is. */
export function explain(command: string, usage: string, error: unknown): void {
  const wrongOption = error instanceof TypeError && "code" in error;
  const explained = error instanceof SpecError || error instanceof SchemaError || wrongOption;
  console.error(explained && error instanceof Error ? `${command}: ${error.message}` : error);
  if (wrongOption) console.error(usage);
}
