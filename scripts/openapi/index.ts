/** OpenAPI documents: reading them, cutting them to our operations, correcting them. */
export { nameAllOperations, operationAddresses } from "./all-operations.js";
export { closeDiscriminators } from "./close-discriminators.js";
export { checkDocument, dereference, parseJson, readDocument, resolveRef } from "./document.js";
export { documentIn, type SchemaPlace, withDemanded } from "./demanded-properties.js";
export { mapDocument } from "./map-document.js";
export { bySlug, type MetaTool, readMetaTool } from "./meta-tool.js";
export { readMetaToolFiles } from "./meta-tool-files.js";
export { type NameTable, operationAt, pathParametersOf, splitAddress } from "./name-table.js";
export {
  bodySchema,
  errorSchemas,
  json,
  jsonSchema,
  positionOf,
  positionSteps,
  put,
  queryObject,
  SCHEMAS,
  type Success,
  success,
  successCodes,
  take,
} from "./operation-parts.js";
export {
  applyOverlay,
  type Correction,
  errorReference,
  hasResponse,
  idleCorrectionsError,
  mapParameters,
} from "./overlay.js";
export { refuseIdleCorrections, type Taken, takeDocument } from "./prepare-document.js";
export { pick, slice } from "./slice.js";
export { SpecError } from "./spec-error.js";
export { type MovedPrefix, movedPrefix, withPrefixRestored } from "./version-prefix.js";
export { decodeUtf8, readTextFile, shownPath, tooLarge } from "./text-files.js";
