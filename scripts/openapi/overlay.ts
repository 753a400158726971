import {
  type Json,
  type JsonObject,
  arrayMember,
  isObject,
  member,
  objectMember,
  stringMember,
} from "../../src/schema/index.js";
import { jsonSchema } from "./operation-parts.js";
import { SpecError } from "./spec-error.js";

/** A known error of the published document and its correction. */
export interface Correction {
  /** A short name, for reports. */
  readonly id: string;
  /** Why the document is wrong there. */
  readonly reason: string;
  /** Returns the corrected operation, or the same object if nothing is wrong. */
  readonly operation?: (operation: JsonObject, at: OperationAddress) => JsonObject;
  /** Corrects the document as a whole, after its operations. */
  readonly document?: (document: JsonObject) => JsonObject;
}

export interface OperationAddress {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
}

export interface Overlaid {
  readonly document: JsonObject;
  /** How many places each correction changed, in the overlay's order. */
  readonly applied: readonly { readonly id: string; readonly places: number }[];
  /** Corrections that found nothing to correct. */
  readonly idle: readonly Correction[];
}

/** Applies the corrections in order. */
export function applyOverlay(document: JsonObject, overlay: readonly Correction[]): Overlaid {
  let current = document;
  const applied: { id: string; places: number }[] = [];
  const idle: Correction[] = [];
  for (const correction of overlay) {
    let places = 0;
    if (correction.operation !== undefined) {
      const correct = correction.operation;
      current = mapOperations(current, (operation, at) => {
        const corrected = correct(operation, at);
        if (corrected !== operation) {
          places += 1;
        }
        return corrected;
      });
    }
    if (correction.document !== undefined) {
      const corrected = correction.document(current);
      if (corrected !== current) {
        places += 1;
      }
      current = corrected;
    }
    applied.push({ id: correction.id, places });
    if (places === 0) {
      idle.push(correction);
    }
  }
  return { document: current, applied, idle };
}

/** The error for obsolete corrections: the document has been fixed, the overlay is out of date. */
export function idleCorrectionsError(idle: readonly Correction[]): SpecError {
  const list = idle.map(({ id, reason }) => `  ${id}: ${reason}`).join("\n");
  return new SpecError(
    `These corrections in spec/overlay.ts no longer find anything to correct:\n${list}\nThe document was fixed or restructured: remove or adjust them.`,
  );
}

function mapOperations(
  document: JsonObject,
  change: (operation: JsonObject, at: OperationAddress) => JsonObject,
): JsonObject {
  const paths = Object.entries(objectMember(document, "paths")).map(([path, item]) => {
    const operations = Object.entries(isObject(item) ? item : {}).map(([method, operation]): [string, Json] => [
      method,
      isObject(operation) ? change(operation, { method: method.toUpperCase(), path }) : operation,
    ]);
    return [path, Object.fromEntries(operations)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** The operation with `change` applied to each parameter; the same object if none changed. */
export function mapParameters(operation: JsonObject, change: (parameter: JsonObject) => JsonObject): JsonObject {
  const parameters = arrayMember(operation, "parameters");
  const changed = parameters.map((parameter) => (isObject(parameter) ? change(parameter) : parameter));
  return changed.some((parameter, index) => parameter !== parameters[index])
    ? { ...operation, parameters: changed }
    : operation;
}

/** Whether an operation documents a response with this status. */
export function hasResponse(operation: JsonObject, status: string): boolean {
  return member(objectMember(operation, "responses"), status) !== undefined;
}

/** The `$ref` of an operation's error body, if it has one. */
export function errorReference(operation: JsonObject): Json | undefined {
  const failed = objectMember(objectMember(operation, "responses"), "500");
  const schema = jsonSchema(failed);
  return stringMember(schema, "$ref") === undefined ? undefined : schema;
}
