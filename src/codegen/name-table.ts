/** How one operation is found in a document, and what its positions are called. See `spec/names.ts`. */
export interface OperationNames {
  /** Method and path, as the document has them: `"GET /api/v3.1/tools"`. */
  readonly operation: string;
  /** Position (`body`, `query`, `response`, `response.items[]`, …) → exported type name. */
  readonly types: Readonly<Record<string, string>>;
}

export type NameTable = Readonly<Record<string, OperationNames>>;
