import ts from "typescript";

export interface Claim {
  /** Name of the type that the value is given. */
  readonly type: string;
  readonly value: unknown;
  readonly compiles: boolean;
}

export interface ModuleOfClaims {
  readonly name: string;
  /** The declarations. */
  readonly text: string;
  readonly claims: readonly Claim[];
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
};

/** A test that fails says why by its first findings; thousands of them take the memory that others need. */
const MOST_FINDINGS = 10;

/** Compiles all modules in one program and says which claims are wrong, and what else does not compile. */
export function wrongClaims(modules: readonly ModuleOfClaims[]): readonly string[] {
  const sources = new Map(modules.map((module, index) => [`/${index}.ts`, sourceOf(module)]));
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) => {
    const text = sources.get(name);
    return text === undefined ? read(name, version) : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram([...sources.keys()], OPTIONS, host);
  const findings = modules.flatMap((module, index) => {
    const file = program.getSourceFile(`/${index}.ts`);
    if (file === undefined) {
      return [`${module.name} is missing`];
    }
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    const errors = new Map(found.map((error) => [file.getLineAndCharacterOfPosition(error.start ?? 0).line, error]));
    const before = module.text.split("\n").length;
    const inTypes = [...errors]
      .filter(([line]) => line < before)
      .map(([, error]) => `${module.name}: ${messageOf(error)} in ${module.text}`);
    const wrong = module.claims.flatMap((claim, line) => {
      const error = errors.get(before + line);
      if (claim.compiles === (error === undefined)) {
        return [];
      }
      return [
        `${module.name}: ${literal(claim.value)} ${error ? `does not compile: ${messageOf(error)}` : "compiles"}`,
      ];
    });
    return [...inTypes, ...wrong];
  });
  return findings.slice(0, MOST_FINDINGS).map((finding) => finding.slice(0, 2_000));
}

function sourceOf(module: ModuleOfClaims): string {
  const claims = module.claims.map((claim, index) => `const v${index}: ${claim.type} = ${literal(claim.value)};`);
  return [module.text, ...claims].join("\n");
}

function messageOf(error: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(error.messageText, " ");
}

/** A JSON value as an expression on one line. `__proto__` is computed, for as a plain key it would set the prototype. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(literal).join(", ")}]`;
  }
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
  }
  const members = Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${literal(item)}`);
  return `{ ${members.join(", ")} }`;
}

function keyOf(key: string): string {
  return key === "__proto__" ? '["__proto__"]' : literal(key);
}
