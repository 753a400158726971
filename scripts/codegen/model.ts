import {
  arrayMember,
  byCodeUnit,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../src/schema/index.js";
import {
  bodySchema,
  closeDiscriminators,
  dereference,
  errorSchemas,
  json,
  jsonSchema,
  type NameTable,
  operationAt,
  pathParametersOf,
  positionOf,
  positionSteps,
  queryObject,
  SpecError,
  splitAddress,
  success,
  take,
} from "../openapi/index.js";
import { mergeRequestCopies } from "./merge-request-copies.js";
import { type Claim, IDENTIFIER, TypeRegistry } from "./type-registry.js";

/** One operation, for the operations table. */
export interface OperationModel {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly repeatable: boolean;
  readonly summary: string | undefined;
  readonly pathParameters: readonly string[];
  /** Type names by position; undefined if the operation has no such part. */
  readonly query: string | undefined;
  readonly queryRequired: boolean;
  readonly body: string | undefined;
  readonly bodyRequired: boolean;
  readonly response: string | undefined;
}

/** Content of the generated files, with each schema placed and named. */
export interface Model {
  readonly operations: readonly OperationModel[];
  /** Placed schemas by type name; every reference is `#/components/schemas/<name>`. */
  readonly schemas: ReadonlyMap<string, Json>;
  /** Listed names without a schema in the document. */
  readonly placeholders: readonly string[];
  /** A message for each of them whose operation is in the document. */
  readonly gaps: readonly string[];
  /** Unions that are typed less strictly than the document says, and why. */
  readonly looseUnions: readonly string[];
  /** The document whose paths refer to `schemas`. */
  readonly document: JsonObject;
}

/** Names every position of the name table and places every schema. @throws SpecError */
export function buildModel(document: JsonObject, names: NameTable, errorBody: string): Model {
  return new ModelBuilder(closeDiscriminators(document), names, errorBody).build();
}

class ModelBuilder {
  readonly #types: TypeRegistry;

  constructor(
    private readonly document: JsonObject,
    private readonly names: NameTable,
    private readonly errorBody: string,
  ) {
    this.#types = new TypeRegistry(document);
  }

  build(): Model {
    const present = Object.keys(this.names)
      .toSorted(byCodeUnit)
      .filter((name) => this.#find(name) !== undefined);
    this.#types.claim(present.flatMap((name) => this.#claims(name)));
    const paths: Record<string, Record<string, Json>> = {};
    const operations = present.map((name) => {
      const { model, placed } = this.#operation(name);
      (paths[model.path] ??= {})[model.method.toLowerCase()] = placed;
      return model;
    });
    this.#types.drain();
    this.#nameInnerPositions(present);
    const { schemas, paths: mergedPaths } = mergeRequestCopies(this.#types.schemas, paths);
    const wanted = [...Object.values(this.names).flatMap(({ types }) => Object.values(types)), this.errorBody];
    const placeholders = [...new Set(wanted)].filter((name) => !schemas.has(name)).toSorted(byCodeUnit);
    const gaps = placeholders.flatMap((type) =>
      present
        .filter((name) => Object.values(this.names[name]?.types ?? {}).includes(type))
        .map((name) => `${name}: the document has no schema for ${type}`),
    );
    return {
      operations,
      schemas,
      placeholders,
      gaps,
      looseUnions: [...this.#types.looseUnions],
      document: {
        openapi: "3.1.0",
        info: objectMember(this.document, "info"),
        paths: mergedPaths,
        components: { schemas: Object.fromEntries([...schemas].toSorted(([a], [b]) => byCodeUnit(a, b))) },
      },
    };
  }

  #find(name: string): JsonObject | undefined {
    return operationAt(this.document, this.names[name]?.operation ?? "");
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
      if (ref !== undefined) {
        claims.push({ ref, position: positionOf(root), type });
      }
    }
    for (const schema of errorSchemas(this.document, operation)) {
      const ref = stringMember(schema, "$ref");
      if (ref !== undefined) {
        claims.push({ ref, position: "response", type: this.errorBody });
      }
    }
    return claims;
  }

  #schemaAt(operation: JsonObject, root: string, steps: readonly string[]): Json | undefined {
    if (root === "query") {
      return undefined;
    }
    const start = root === "body" ? bodySchema(this.document, operation) : success(this.document, operation).schema;
    return steps.reduce<Json | undefined>(
      (at, step) => (at === undefined ? undefined : take(dereference(this.document, at), step)),
      start,
    );
  }

  #operation(name: string): { model: OperationModel; placed: JsonObject } {
    const operation = this.#find(name) ?? {};
    const { operation: address = "", types = {} } = this.names[name] ?? {};
    const { method, path } = splitAddress(address);
    const parameters = arrayMember(operation, "parameters").map((parameter) => dereference(this.document, parameter));
    const query = parameters.filter((parameter) => stringMember(parameter, "in") === "query");
    const queryName = types["query"];
    if (queryName !== undefined && query.length > 0) {
      const where = `${name} query`;
      this.#types.define(queryName, this.#types.place(queryObject(query), "request", where), where);
    }
    const body = bodySchema(this.document, operation);
    const bodyRef = body === undefined ? undefined : this.#types.named(body, types["body"], "request", `${name} body`);
    const answer = success(this.document, operation);
    const answerRef =
      answer.schema === undefined
        ? undefined
        : this.#types.named(answer.schema, types["response"], "response", `${name} response`);
    const repeatable = member(operation, "x-repeatable");
    const model: OperationModel = {
      name,
      method,
      path,
      status: answer.status,
      repeatable: typeof repeatable === "boolean" ? repeatable : method === "GET",
      summary: stringMember(operation, "summary"),
      pathParameters: pathParametersOf(path),
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
        : { parameters: parameters.map((parameter) => this.#placeParameter(parameter, name)) }),
      ...(bodyRef === undefined ? {} : { requestBody: { required: model.bodyRequired, content: json(bodyRef) } }),
      responses: this.#responses(operation, answer.status, answerRef, name),
    };
    return { model, placed };
  }

  #responses(operation: JsonObject, status: number, answer: Json | undefined, name: string): JsonObject {
    const responses: Record<string, Json> = {};
    for (const [code, response] of Object.entries(objectMember(operation, "responses"))) {
      const found = dereference(this.document, response);
      const schema = code === String(status) ? answer : jsonSchema(found);
      const placed =
        code === String(status)
          ? answer
          : schema === undefined
            ? undefined
            : this.#types.place(schema, "response", `${name} ${code}`);
      responses[code] = {
        description: stringMember(found, "description") ?? "",
        ...(placed === undefined ? {} : { content: json(placed) }),
      };
    }
    return responses;
  }

  #placeParameter(parameter: Json, name: string): Json {
    return {
      name: stringMember(parameter, "name") ?? "",
      in: stringMember(parameter, "in") ?? "",
      required: member(parameter, "required") === true,
      schema: this.#types.place(member(parameter, "schema") ?? {}, "request", `${name} parameters`),
    };
  }

  /** Gives schemas inside a body or a response their own names. */
  #nameInnerPositions(present: readonly string[]): void {
    for (const name of present) {
      const types = this.names[name]?.types ?? {};
      const inner = Object.entries(types).filter(([path]) => positionSteps(path).length > 1);
      for (const [path, type] of inner.toSorted(([a], [b]) => a.length - b.length)) {
        const [root = "", ...steps] = positionSteps(path);
        const rootType = types[root];
        if (rootType === undefined) {
          throw new SpecError(`spec/names.ts: ${name} names ${path} and not ${root}. List both.`);
        }
        this.#types.moveOut(rootType, steps, type, `${name} ${path}`);
      }
    }
  }
}
