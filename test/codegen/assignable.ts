import { compileInMemory } from "../../scripts/drift/compile-in-memory.js";

/**
 * Of some TypeScript expressions, those that the compiler accepts for a type of `openapi.gen.ts`.
 *
 * @throws Error if the generated text itself does not compile
 */
export function assignable(text: string, type: string, expressions: readonly string[]): string[] {
  const lines = expressions.map((expression, index) => `export const c${index}: ${type} = ${expression};`);
  const messages = compileInMemory(
    new Map([
      ["/openapi.gen.ts", text],
      ["/check.ts", [`import type { ${type} } from "./openapi.gen.js";`, ...lines].join("\n")],
    ]),
  );
  const elsewhere = messages.find(({ file, line }) => file !== "/check.ts" || line === 1);
  if (elsewhere !== undefined) {
    throw new Error(`${elsewhere.file}, line ${elsewhere.line}: ${elsewhere.text}`);
  }
  const rejected = new Set(messages.map(({ line }) => line - 2));
  return expressions.filter((_, index) => !rejected.has(index));
}
