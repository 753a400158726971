import { dereference, resolveRef } from "./document.js";
import {
  arrayMember,
  byCodeUnit,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "./json.js";
import type { NameTable } from "./name-table.js";
import {
  bodySchema,
  errorSchemas,
  json,
  jsonSchema,
  positionOf,
  positionSteps,
  put,
  queryObject,
  SCHEMAS,
  success,
  take,
} from "./operation-parts.js";
import { place, type Placing, type Position } from "./placement.js";
import { shape } from "./shape.js";
import { SpecError } from "./spec-error.js";
import { mergeTwins, REQUEST_TWIN } from "./twins.js";

/** One operation, as the operations table needs it. */
export interface OperationModel {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly repeatable: boolean;
  readonly summary: string | undefined;
  readonly pathParameters: readonly string[];
  /** Type names by position: absent where the operation has no such thing. */
  readonly query: string | undefined;
  readonly queryRequired: boolean;
  readonly body: string | undefined;
  readonly bodyRequired: boolean;
  readonly response: string | undefined;
}

/** Everything the generated files say, with each schema placed and named. */
export interface Model {
  readonly operations: readonly OperationModel[];
  /** Type name → placed schema; every reference leads to `#/components/schemas/<name>` here. */
  readonly schemas: ReadonlyMap<string, Json>;
  /** Names of the table that the document gives no schema for. */
  readonly placeholders: readonly string[];
  /** Those of them whose operation is there, in words. */
  readonly gaps: readonly string[];
  /** The document whose paths refer to `schemas`. */
  readonly document: JsonObject;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Gives every position of the name table its name, and every schema the form of its position. */
export function buildModel(document: JsonObject, names: NameTable, errorBody: string): Model {
  return new ModelBuilder(document, names, errorBody).build();
}

interface Claim {
  readonly ref: string;
  readonly position: Position;
  readonly type: string;
}

class ModelBuilder {
  readonly #schemas = new Map<string, Json>();
  /** `position:component` of the document → our name for it. */
  readonly #renamed = new Map<string, string>();
  /** Components that are still to be placed. */
  readonly #queue: { ref: string; position: Position; name: string }[] = [];
  readonly #describedAt = new Map<string, string>();

  constructor(
    private readonly document: JsonObject,
    private readonly names: NameTable,
    private readonly errorBody: string,
  ) {}

  build(): Model {
    const present = Object.keys(this.names)
      .sort(byCodeUnit)
      .filter((name) => this.#find(name) !== undefined);
    this.#claimNames(present);
    const paths: Record<string, Record<string, Json>> = {};
    const operations = present.map((name) => {
      const { model, placed } = this.#operation(name);
      (paths[model.path] ??= {})[model.method.toLowerCase()] = placed;
      return model;
    });
    this.#drain();
    this.#nameInnerPositions(present);
    const { schemas, paths: mergedPaths } = mergeTwins(this.#schemas, paths);
    const wanted = [...Object.values(this.names).flatMap(({ types }) => Object.values(types)), this.errorBody];
    const placeholders = [...new Set(wanted)].filter((name) => !schemas.has(name)).sort(byCodeUnit);
    const gaps = placeholders.flatMap((type) =>
      present
        .filter((name) => Object.values(this.names[name]?.types ?? {}).includes(type))
        .map((name) => `${name}: nothing answers to the name ${type}`),
    );
    return {
      operations,
      schemas,
      placeholders,
      gaps,
      document: {
        openapi: "3.1.0",
        info: objectMember(this.document, "info"),
        paths: mergedPaths,
        components: { schemas: Object.fromEntries([...schemas].sort(([a], [b]) => byCodeUnit(a, b))) },
      },
    };
  }

  #find(name: string): JsonObject | undefined {
    const [method = "", path = ""] = (this.names[name]?.operation ?? "").split(" ");
    const found = member(objectMember(objectMember(this.document, "paths"), path), method.toLowerCase());
    return isObject(found) ? found : undefined;
  }

  /**
   * Where a named position is a reference, the component it leads to takes the name. A component that already
   * has one of the names keeps it; further names for it become aliases.
   */
  #claimNames(present: readonly string[]): void {
    const claims = present.flatMap((name) => this.#claims(name));
    const namesake = (claim: Claim): boolean => claim.ref.endsWith(`/${claim.type}`);
    for (const { ref, position, type } of [...claims.filter(namesake), ...claims]) {
      const key = `${position}:${ref}`;
      if (this.#renamed.has(key)) continue;
      this.#renamed.set(key, type);
      this.#queue.push({ ref, position, name: type });
    }
  }

  #claims(name: string): Claim[] {
    const operation = this.#find(name) ?? {};
    const claims: Claim[] = [];
    for (const [path, type] of Object.entries(this.names[name]?.types ?? {})) {
      if (!IDENTIFIER.test(type)) {
        throw new SpecError(`spec/names.ts: ${JSON.stringify(type)} (${name}, ${path}) is not a TypeScript name.`);
      }
      const [root = "", ...steps] = positionSteps(path);
      const ref = stringMember(this.#schemaAt(operation, root, steps), "$ref");
      if (ref !== undefined) claims.push({ ref, position: positionOf(root), type });
    }
    for (const schema of errorSchemas(this.document, operation)) {
      const ref = stringMember(schema, "$ref");
      if (ref !== undefined) claims.push({ ref, position: "response", type: this.errorBody });
    }
    return claims;
  }

  #schemaAt(operation: JsonObject, root: string, steps: readonly string[]): Json | undefined {
    if (root === "query") return undefined;
    const start = root === "body" ? bodySchema(this.document, operation) : success(this.document, operation).schema;
    return steps.reduce<Json | undefined>(
      (at, step) => (at === undefined ? undefined : take(dereference(this.document, at), step)),
      start,
    );
  }

  #operation(name: string): { model: OperationModel; placed: JsonObject } {
    const operation = this.#find(name) ?? {};
    const { operation: address = "", types = {} } = this.names[name] ?? {};
    const [method = "", path = ""] = address.split(" ");
    const parameters = arrayMember(operation, "parameters").map((parameter) => dereference(this.document, parameter));
    const query = parameters.filter((parameter) => stringMember(parameter, "in") === "query");
    const queryName = types["query"];
    if (queryName !== undefined && query.length > 0)
      this.#define(queryName, this.#place(queryObject(query), "request"), `${name} query`);
    const body = bodySchema(this.document, operation);
    const bodyRef = body === undefined ? undefined : this.#named(body, types["body"], "request", `${name} body`);
    const answer = success(this.document, operation);
    const answerRef =
      answer.schema === undefined
        ? undefined
        : this.#named(answer.schema, types["response"], "response", `${name} response`);
    const repeatable = member(operation, "x-repeatable");
    const model: OperationModel = {
      name,
      method,
      path,
      status: answer.status,
      repeatable: typeof repeatable === "boolean" ? repeatable : method === "GET",
      summary: stringMember(operation, "summary"),
      pathParameters: [...path.matchAll(/\{([^}]+)\}/g)].map(([, parameter = ""]) => parameter),
      query: queryName,
      queryRequired: query.some((parameter) => member(parameter, "required") === true),
      body: bodyRef === undefined ? undefined : types["body"],
      bodyRequired: member(dereference(this.document, member(operation, "requestBody") ?? {}), "required") === true,
      response: answerRef === undefined ? undefined : types["response"],
    };
    const placed: JsonObject = {
      operationId: name,
      ...(model.summary === undefined ? {} : { summary: model.summary }),
      ...(parameters.length === 0
        ? {}
        : { parameters: parameters.map((parameter) => this.#placeParameter(parameter)) }),
      ...(bodyRef === undefined ? {} : { requestBody: { required: model.bodyRequired, content: json(bodyRef) } }),
      responses: this.#responses(operation, answer.status, answerRef),
    };
    return { model, placed };
  }

  #responses(operation: JsonObject, status: number, answer: Json | undefined): JsonObject {
    const responses: Record<string, Json> = {};
    for (const [code, response] of Object.entries(objectMember(operation, "responses"))) {
      const found = dereference(this.document, response);
      const schema = code === String(status) ? answer : jsonSchema(found);
      const placed =
        code === String(status) ? answer : schema === undefined ? undefined : this.#place(schema, "response");
      responses[code] = {
        description: stringMember(found, "description") ?? "",
        ...(placed === undefined ? {} : { content: json(placed) }),
      };
    }
    return responses;
  }

  #placeParameter(parameter: Json): Json {
    return {
      name: stringMember(parameter, "name") ?? "",
      in: stringMember(parameter, "in") ?? "",
      required: member(parameter, "required") === true,
      schema: this.#place(member(parameter, "schema") ?? {}, "request"),
    };
  }

  /** The reference to a named position; its schema is defined under the name unless a component took it. */
  #named(schema: Json, name: string | undefined, position: Position, where: string): Json {
    const placed = this.#place(schema, position);
    if (name === undefined) return placed;
    const ref = stringMember(placed, "$ref");
    if (ref === SCHEMAS + name) return placed;
    this.#define(name, placed, where);
    return { $ref: SCHEMAS + name };
  }

  #define(name: string, schema: Json, where: string): void {
    const existing = this.#schemas.get(name);
    if (existing === undefined) {
      this.#schemas.set(name, schema);
      this.#describedAt.set(name, where);
    } else if (shape(existing) !== shape(schema)) {
      const first = this.#describedAt.get(name) ?? "a component";
      throw new SpecError(
        `The name ${name} stands for two different schemas: ${first} and ${where}. Give one of them another name in spec/names.ts.`,
      );
    }
  }

  #place(schema: Json, position: Position): Json {
    const placing: Placing = {
      position,
      resolve: (ref) => dereference(this.document, resolveRef(this.document, ref)),
      rename: (ref) => SCHEMAS + this.#componentName(ref, position),
    };
    return place(schema, placing);
  }

  #componentName(ref: string, position: Position): string {
    const key = `${position}:${ref}`;
    const known = this.#renamed.get(key);
    if (known !== undefined) return known;
    const original = typeName(ref.split("/").at(-1) ?? "");
    const name = position === "request" ? `${original}${REQUEST_TWIN}` : original;
    const taken = [...this.#renamed].find(([other, by]) => by === name && other !== key);
    if (taken !== undefined) {
      throw new SpecError(
        `Two components want the type name ${name}: ${ref} and ${taken[0]}. Name one of them in spec/names.ts.`,
      );
    }
    this.#renamed.set(key, name);
    this.#queue.push({ ref, position, name });
    return name;
  }

  #drain(): void {
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      this.#define(
        next.name,
        this.#place(resolveRef(this.document, next.ref), next.position),
        `the component ${next.ref}`,
      );
    }
  }

  /** Positions inside a body or a response: their schemas move out, under their names. */
  #nameInnerPositions(present: readonly string[]): void {
    for (const name of present) {
      const types = this.names[name]?.types ?? {};
      const inner = Object.entries(types).filter(([path]) => positionSteps(path).length > 1);
      for (const [path, type] of inner.sort(([a], [b]) => a.length - b.length)) {
        const [root = "", ...steps] = positionSteps(path);
        const rootType = types[root];
        if (rootType === undefined)
          throw new SpecError(`spec/names.ts: ${name} names ${path} and not ${root}. Name both.`);
        this.#moveOut(rootType, steps, type, `${name} ${path}`);
      }
    }
  }

  #moveOut(rootType: string, steps: readonly string[], type: string, where: string): void {
    const replace = (at: Json, [step, ...rest]: readonly string[]): Json => {
      if (step === undefined) {
        if (stringMember(at, "$ref") !== SCHEMAS + type) this.#define(type, at, where);
        return { $ref: SCHEMAS + type };
      }
      const ref = stringMember(at, "$ref");
      if (ref !== undefined) {
        const target = ref.slice(SCHEMAS.length);
        this.#schemas.set(target, replace(this.#schemas.get(target) ?? {}, [step, ...rest]));
        return at;
      }
      const child = take(at, step);
      if (!isObject(at) || child === undefined)
        throw new SpecError(`The document has nothing at ${where}, which spec/names.ts calls ${type}.`);
      return put(at, step, replace(child, rest));
    };
    this.#schemas.set(rootType, replace(this.#schemas.get(rootType) ?? {}, steps));
  }
}

/** A type name made of a component's: letters and digits, each part capitalised. */
function typeName(component: string): string {
  const name = component
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
  if (!IDENTIFIER.test(name))
    throw new SpecError(`The component ${JSON.stringify(component)} has a name that no type can have.`);
  return name;
}
