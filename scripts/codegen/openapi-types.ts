import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { errorMessage } from "../../src/node/index.js";
import ts from "typescript";
import { byCodeUnit, type JsonObject, objectMember } from "../../src/schema/index.js";
import type { Model } from "./model.js";
import { MARKS } from "./placement.js";
import { SpecError } from "../openapi/index.js";
import { escapeComments } from "./escape-comments.js";
import { readonlyRequests } from "./readonly-arrays.js";

/**
 * The declarations of `openapi.gen.ts`: one exported type for each name, then `paths` and `operations`.
 *
 * The only file that imports openapi-typescript. It runs on a document whose schemas are already placed (see
 * `placement.ts`); types nested under `components["schemas"]` are lifted to the top level, so that an editor shows
 * `SessionCreateParams` and not an indexed access.
 */
export async function openapiTypes(model: Model): Promise<string> {
  const nodes = await runOpenapiTypescript(escapeComments(model.document));
  const schemas = schemaMembers(nodes).toSorted((a, b) => byCodeUnit(a.name, b.name));
  const names = new Set(schemas.map(({ name }) => name));
  const declarations = schemas.map(({ name, signature }) => declare(name, signature));
  const kept = nodes.filter((node) => isDeclarationOf(node, "paths") || isDeclarationOf(node, "operations"));
  const lifted = [...declarations, ...kept].map((node) => liftReferences(node, names));
  const placeholders = model.placeholders.map(
    (name) => `/** The document has no schema for this type. */\nexport type ${name} = { [key: string]: unknown };\n`,
  );
  const text = [plainComments(astToString(lifted)), ...placeholders].join("\n");
  return readonlyRequests(
    text,
    model.operations.flatMap(({ query, body }) => [query, body].filter((name) => name !== undefined)),
  );
}

async function runOpenapiTypescript(document: JsonObject): Promise<ts.Node[]> {
  // `document.ts` has checked the document; openapi-typescript's type for it says no more than that.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const source = document as unknown as OpenAPI3;
  try {
    return await openapiTS(source, {
      alphabetize: true,
      defaultNonNullable: false,
      silent: true,
      transform(schema) {
        if (Object.hasOwn(schema, MARKS.anyString)) {
          return anyStringType();
        }
        if (Object.hasOwn(schema, MARKS.absent)) {
          return ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
        }
        return undefined;
      },
    });
  } catch (error) {
    throw new SpecError(`openapi-typescript could not read the spec: ${errorMessage(error)}`);
  }
}

/** `string & {}`: any string, but an editor still offers the literals beside it. */
function anyStringType(): ts.TypeNode {
  return ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([
      ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      ts.factory.createTypeLiteralNode([]),
    ]),
  );
}

function isDeclarationOf(node: ts.Node, name: string): boolean {
  return (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && node.name.text === name;
}

interface SchemaMember {
  readonly name: string;
  readonly signature: ts.PropertySignature;
}

function schemaMembers(nodes: readonly ts.Node[]): SchemaMember[] {
  for (const node of nodes) {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") {
      continue;
    }
    for (const section of node.members) {
      if (!ts.isPropertySignature(section) || nameOf(section.name) !== "schemas") {
        continue;
      }
      if (section.type === undefined || !ts.isTypeLiteralNode(section.type)) {
        continue;
      }
      return section.type.members
        .filter(ts.isPropertySignature)
        .map((signature) => ({ name: nameOf(signature.name), signature }));
    }
  }
  return [];
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "";
}

/** An interface for an object type, so that errors show its name; else a type alias. */
function declare(name: string, signature: ts.PropertySignature): ts.Node {
  const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const type = signature.type ?? ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
  const declaration = ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(exported, name, undefined, type);
  const comments = ts.getSyntheticLeadingComments(signature);
  return comments === undefined ? declaration : ts.setSyntheticLeadingComments(declaration, comments);
}

/** `components["schemas"]["X"]` → `X`. */
function liftReferences(node: ts.Node, names: ReadonlySet<string>): ts.Node {
  const visit = (child: ts.Node): ts.Node => {
    if (ts.isIndexedAccessTypeNode(child) && ts.isIndexedAccessTypeNode(child.objectType)) {
      const holder = child.objectType.objectType;
      const isComponents =
        ts.isTypeReferenceNode(holder) && ts.isIdentifier(holder.typeName) && holder.typeName.text === "components";
      const name = literalText(child.indexType);
      if (
        isComponents &&
        literalText(child.objectType.indexType) === "schemas" &&
        name !== undefined &&
        names.has(name)
      ) {
        return ts.factory.createTypeReferenceNode(name);
      }
    }
    return ts.visitEachChild(child, visit, undefined);
  };
  return visit(node);
}

function literalText(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}

/** Removes `@description`, `@enum` and `@constant`, which add nothing to a comment. */
function plainComments(text: string): string {
  return text
    .replace(/^(\s*(?:\/\*\*|\*) )@description /gm, "$1")
    .replace(/^\s*\* @enum \{[^}\n]*\}\n/gm, "")
    .replace(/^\s*\/\*\* @enum \{[^}\n]*\} \*\/\n/gm, "")
    .replace(/^\s*\* @constant\n/gm, "")
    .replace(/^\s*\/\*\* @constant \*\/\n/gm, "");
}

/** The names that `openapi.gen.ts` exports for this model. */
export function exportedNames(model: Model): string[] {
  return [
    ...Object.keys(objectMember(objectMember(model.document, "components"), "schemas")),
    ...model.placeholders,
  ].toSorted(byCodeUnit);
}
