import {
  arrayMember,
  byCodeUnit,
  type Json,
  type JsonObject,
  member,
  objectMember,
  pascalCase,
  plainProse,
  stringMember,
} from "../../src/schema/index.js";
import {
  bodySchema,
  closeDiscriminators,
  dereference,
  json,
  jsonSchema,
  type NameTable,
  operationAt,
  pathParametersOf,
  pick,
  positionOf,
  positionSteps,
  queryObject,
  SCHEMAS,
  splitAddress,
  SpecError,
  type Success,
  success,
} from "../openapi/index.js";
import { mergeRequestCopies } from "./merge-request-copies.js";
import { shareNames } from "./shared-names.js";
import { IDENTIFIER, TypeRegistry } from "./type-registry.js";

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
  /** Whether one of several successful responses has no body. */
  readonly responseOptional: boolean;
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
  /** Types that are not quite what the document or the name table says, and why. */
  readonly remarks: readonly string[];
  /** The document whose paths refer to `schemas`. */
  readonly document: JsonObject;
}

/** Names every position of the name table and places every schema. @throws SpecError */
export function buildModel(document: JsonObject, names: NameTable, errorBody: string): Model {
  return new ModelBuilder(closeDiscriminators(document), names, errorBody).build();
}

class ModelBuilder {
  readonly #types: TypeRegistry;
  readonly #gaps: string[] = [];

  constructor(
    private readonly document: JsonObject,
    private readonly names: NameTable,
    private readonly errorBody: string,
  ) {
    const listed = Object.values(names).flatMap(({ types }) => Object.values(types));
    this.#types = new TypeRegistry(document, [...listed, errorBody]);
  }

  build(): Model {
    const present = Object.keys(this.names)
      .toSorted(byCodeUnit)
      .filter((name) => this.#find(name) !== undefined);
    this.#checkNames();
    const shared = shareNames(this.document, this.names, present, this.errorBody);
    this.#types.claim(shared.claims);
    this.#types.drain();
    const paths: Record<string, Record<string, Json>> = {};
    // The usual schema of a name is defined before those that differ from it.
    const inOrder = [...present.filter((name) => !shared.odd.has(name)), ...shared.odd];
    const operations = inOrder.map((name) => {
      const { model, placed } = this.#operation(name);
      (paths[model.path] ??= {})[model.method.toLowerCase()] = placed;
      return model;
    });
    this.#types.drain();
    this.#nameInnerPositions(operations);
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
      gaps: [...gaps, ...this.#gaps],
      remarks: [...shared.remarks, ...this.#types.remarks],
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

  #checkNames(): void {
    for (const [name, { types }] of Object.entries(this.names)) {
      for (const [path, type] of Object.entries(types)) {
        if (!IDENTIFIER.test(type)) {
          throw new SpecError(`spec/names.ts: ${JSON.stringify(type)} (${name}, ${path}) is not a TypeScript name.`);
        }
      }
    }
  }

  /** Names a schema as the table says, if it does. Returns the name and what to write for the schema. */
  #named(operation: string, root: string, schema: Json | undefined): { type: string | undefined; placed?: Json } {
    const position = positionOf(root);
    const wanted = this.names[operation]?.types[root];
    const where = `${operation} ${root}`;
    if (schema === undefined) {
      return { type: undefined };
    }
    if (wanted === undefined) {
      return { type: undefined, placed: this.#types.place(schema, position, where) };
    }
    const type = this.#types.named(schema, wanted, pascalCase(where), position, where);
    return { type, placed: { $ref: SCHEMAS + type } };
  }

  #operation(name: string): { model: OperationModel; placed: JsonObject } {
    const operation = this.#find(name) ?? {};
    const { operation: address = "", types = {} } = this.names[name] ?? {};
    const { method, path } = splitAddress(address);
    const parameters = arrayMember(operation, "parameters").map((parameter) => dereference(this.document, parameter));
    const query = parameters.filter((parameter) => stringMember(parameter, "in") === "query");
    const asked = types["query"] === undefined || query.length === 0 ? undefined : queryObject(query);
    const body = this.#named(name, "body", bodySchema(this.document, operation));
    const answer = success(this.document, operation);
    const response = this.#named(name, "response", answer.schema);
    const repeatable = member(operation, "x-repeatable");
    const model: OperationModel = {
      name,
      method,
      path,
      status: answer.status,
      repeatable: typeof repeatable === "boolean" ? repeatable : method === "GET",
      summary: plainProse(stringMember(operation, "summary") ?? "") || undefined,
      pathParameters: pathParametersOf(path),
      query: this.#named(name, "query", asked).type ?? types["query"],
      queryRequired: query.some((parameter) => member(parameter, "required") === true),
      body: body.type,
      bodyRequired: member(dereference(this.document, member(operation, "requestBody") ?? {}), "required") === true,
      response: response.type,
      responseOptional: answer.mayBeEmpty,
    };
    const placed: JsonObject = {
      operationId: name,
      ...(model.summary === undefined ? {} : { summary: model.summary }),
      ...pick(operation, "description", "deprecated"),
      ...(parameters.length === 0
        ? {}
        : { parameters: parameters.map((parameter) => this.#placeParameter(parameter, name)) }),
      ...(body.placed === undefined
        ? {}
        : { requestBody: { required: model.bodyRequired, content: json(body.placed) } }),
      responses: this.#responses(operation, answer, response.placed, name),
    };
    return { model, placed };
  }

  #responses(operation: JsonObject, answer: Success, placedAnswer: Json | undefined, name: string): JsonObject {
    const responses: Record<string, Json> = {};
    const [first, ...others] = answer.codes;
    for (const [code, response] of Object.entries(objectMember(operation, "responses"))) {
      const found = dereference(this.document, response);
      const schema = jsonSchema(found);
      const isOnly = code === first && others.length === 0;
      const placed =
        isOnly || schema === undefined ? undefined : this.#types.place(schema, "response", `${name} ${code}`);
      const content = isOnly ? placedAnswer : placed;
      // A range or `default` stands for the status that a success has.
      responses[code === first ? String(answer.status) : code] = {
        description: plainProse(stringMember(found, "description") ?? ""),
        ...(content === undefined ? {} : { content: json(content) }),
      };
    }
    return responses;
  }

  #placeParameter(parameter: Json, name: string): Json {
    return {
      name: stringMember(parameter, "name") ?? "",
      in: stringMember(parameter, "in") ?? "",
      required: member(parameter, "required") === true,
      ...(member(parameter, "deprecated") === true ? { deprecated: true } : {}),
      schema: this.#types.place(member(parameter, "schema") ?? {}, "request", `${name} parameters`),
    };
  }

  /** Gives schemas inside a body or a response their own names. */
  #nameInnerPositions(operations: readonly OperationModel[]): void {
    for (const { name, body, response } of operations) {
      const types = this.names[name]?.types ?? {};
      const inner = Object.entries(types).filter(([path]) => positionSteps(path).length > 1);
      for (const [path, type] of inner.toSorted(([a], [b]) => a.length - b.length)) {
        const [root = "", ...steps] = positionSteps(path);
        if (types[root] === undefined) {
          throw new SpecError(`spec/names.ts: ${name} names ${path} and not ${root}. List both.`);
        }
        const where = `${name} ${path}`;
        const rootType = root === "body" ? body : response;
        const own = pascalCase(where);
        if (
          rootType === undefined ||
          !this.#types.moveOut(rootType, steps, { type, own }, { position: positionOf(root), where })
        ) {
          this.#gaps.push(`${name}: the document has no schema at ${path}, which spec/names.ts names ${type}`);
        }
      }
    }
  }
}
