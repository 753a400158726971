import { field, InvalidArgumentError } from "../../internal.js";
import { listField, notAResponse, type ReadCall, type ReadResponse } from "./model-tools.js";

/** A part of a model's content, as far as it is read. */
export interface GooglePart {
  readonly text?: string | undefined;
  readonly functionCall?:
    | {
        /** Given by some models only. */
        readonly id?: string | undefined;
        readonly name?: string | undefined;
        readonly args?: Record<string, unknown> | undefined;
      }
    | undefined;
}

/** A response of `generateContent`, or a chunk of `generateContentStream`, as far as it is read. */
export interface GoogleResponse<Part extends GooglePart = GooglePart> {
  readonly responseId?: string | undefined;
  readonly candidates?:
    | readonly {
        readonly index?: number | undefined;
        readonly content?:
          { readonly role?: string | undefined; readonly parts?: readonly Part[] | undefined } | undefined;
        readonly finishReason?: string | undefined;
        readonly finishMessage?: string | undefined;
      }[]
    | undefined;
}

/** A response, or all chunks of a stream. */
export type GoogleResponseOrChunks<Part extends GooglePart = GooglePart> =
  GoogleResponse<Part> | readonly GoogleResponse<Part>[];

/**
 * The model's own content of a response, or of all chunks of a stream, to push onto `contents` before the results of its
 * calls. A list with one content, or none if the model wrote nothing. Thought signatures, which the next request has to
 * repeat, are kept.
 */
export function modelContents<Part extends GooglePart>(
  response: GoogleResponseOrChunks<Part>,
): { role: "model"; parts: Part[] }[] {
  const parts = chunksOf(response)
    .flatMap((chunk) => firstCandidate(chunk)?.content?.parts ?? [])
    .filter((part) => !isEmptyText(part));
  return parts.length === 0 ? [] : [{ role: "model", parts }];
}

/** The calls of a response. Other candidates than the first are alternatives, which are not run. */
export function readGoogleResponse(response: GoogleResponseOrChunks): ReadResponse {
  if (typeof response !== "object" || response === null || "then" in response) {
    throw notAResponse("a response of generateContent, or an array of the chunks of generateContentStream", response);
  }
  if (Symbol.asyncIterator in response) {
    throw new InvalidArgumentError(
      "runToolCalls takes no stream. Collect its chunks in an array first, and pass that.",
    );
  }
  const calls = modelContents(response).flatMap(({ parts }) => parts.flatMap(readCall));
  return { id: responseId(response), calls };
}

/** Why the model's call could not be read by the service, if that is how the response ended. */
export function malformedCall(response: GoogleResponseOrChunks): string | undefined {
  const malformed = chunksOf(response)
    .map(firstCandidate)
    .find((candidate) => candidate?.finishReason === "MALFORMED_FUNCTION_CALL");
  return malformed === undefined ? undefined : (malformed.finishMessage ?? "");
}

function readCall(part: GooglePart): ReadCall[] {
  const { functionCall } = part;
  if (typeof functionCall !== "object" || functionCall === null) {
    return [];
  }
  if (listField(functionCall, "partialArgs").length > 0 || field(functionCall, "willContinue") === true) {
    throw new InvalidArgumentError(
      "The arguments of a function call came in pieces. Set streamFunctionCallArguments to false: runToolCalls reads whole calls. Nothing ran.",
    );
  }
  const { id, name, args } = functionCall;
  const call = { id: typeof id === "string" ? id : "", name: name ?? "", arguments: args ?? {} };
  return [{ call, isCutOff: false }];
}

const turns = new WeakMap<object, string>();

/** The response's id. One without an id is known by its object: the same object again is the same turn. */
function responseId(response: GoogleResponseOrChunks): string {
  const id = chunksOf(response).find((chunk) => (chunk.responseId ?? "") !== "")?.responseId;
  if (id !== undefined) {
    return id;
  }
  const known = turns.get(response) ?? crypto.randomUUID();
  turns.set(response, known);
  return known;
}

function chunksOf<Part extends GooglePart>(response: GoogleResponseOrChunks<Part>): readonly GoogleResponse<Part>[] {
  return isList(response) ? response : [response];
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}

function firstCandidate<Part extends GooglePart>({ candidates = [] }: GoogleResponse<Part>) {
  return candidates.find(({ index = 0 }) => index === 0);
}

/** A stream may end with an empty text, which the service does not accept in a request. */
function isEmptyText(part: GooglePart): boolean {
  return part.text === "" && Object.keys(part).length === 1;
}
