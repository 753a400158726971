/** The reader of JSON Schema: schema → `Type`. Tool types and the comparison of schemas are built on it. */
export { annotated, annotationsAt, annotationsOf } from "./annotations.js";
export { commentProse, commentText, docOf, prose } from "./doc-lines.js";
export { foreignKeys, keysOf, objectsOf } from "./exclusive-unions.js";
export {
  arrayMember,
  byCodeUnit,
  canonicalText,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  sortedObject,
  sortKeys,
  stringMember,
  without,
} from "./json.js";
export {
  anthropicRules,
  type ArgumentIssue,
  convertTool,
  googleRules,
  type ModelRuleOptions,
  type ModelRules,
  type ModelTool,
  namesFor,
  openaiRules,
  openaiStrictRules,
  readModelArguments,
  type ToolSchema,
} from "./for-models/index.js";
export { GENERAL_LIMITS, withLimits } from "./limits.js";
export {
  type Annotations,
  commonLimits,
  type Definition,
  type Doc,
  isAbsent,
  type Limits,
  looseObject,
  membersOf,
  NEVER,
  NULL,
  type ObjectType,
  type Position,
  type Property,
  type Type,
  union,
  UNKNOWN,
} from "./model.js";
export { propertySchema } from "./property-schema.js";
export type { SchemaOrigin } from "./read-enum.js";
export { SchemaReader } from "./read-schema.js";
export { atPointer, pointerSteps } from "./references.js";
export { sameType } from "./same-type.js";
export { SchemaError } from "./schema-error.js";
export { assertSchemaSize } from "./size-limits.js";
export { didYouMean, nearest } from "./suggest.js";
export { plainProse, propertyKey, shortJson, singleLine, stringLiteral, truncate, escapeControls } from "./text.js";
export { pascalCase, typeNames } from "./type-names.js";
export { upgradeDocument } from "./upgrade-openapi-3-0.js";
