import { type Json, sortKeys } from "../../schema/index.js";
import type { LedgerCall } from "./call.js";

/** Key for a keyed hash of arguments: bytes, text, or a key imported for HMAC with SHA-256. */
export type HashKey = string | Uint8Array | ImportedHashKey;

/** A `CryptoKey`, as far as it can be told without the types of Web Crypto. */
export interface ImportedHashKey {
  readonly algorithm: { readonly name: string };
  readonly extractable: boolean;
  readonly type: string;
  readonly usages: readonly string[];
}

/** What tells a call from every other one. */
export interface CallIdentity {
  readonly key: string;
  /** Hash of the arguments. Beside the key, not in it: the same call with other arguments must not run as a new one. */
  readonly fingerprint: string;
  /** Whether the model's ids identify it, as opposed to `identify`. */
  readonly byModelIds: boolean;
}

export interface IdentityOptions {
  readonly scope: string;
  readonly hashKey?: HashKey | undefined;
  readonly identify?: ((call: LedgerCall) => string | undefined) | undefined;
}

/**
 * @param durable whether the key has to hold in other processes
 * @throws {TypeError} if its id cannot tell it from a call of another turn, or JSON cannot represent its arguments
 */
export async function identifyCall(
  call: LedgerCall,
  { scope, hashKey, identify }: IdentityOptions,
  durable: boolean,
): Promise<CallIdentity> {
  const action = identify?.(call) || undefined;
  const parts = action === undefined ? keyParts(scope, withTurn(call, durable)) : [scope, "action", action, call.slug];
  const [key, fingerprint] = await Promise.all([hashParts(parts), fingerprintOf(call, hashKey)]);
  return { key, fingerprint, byModelIds: action === undefined };
}

/** Ids that servers count up from zero in each turn: `0`, `call_0`, `call12`. */
const COUNTED_ID = /^(?:call_?)?\d{1,4}$/;

/** The call, with a turn that tells it from calls with the same id in other turns. */
function withTurn(call: LedgerCall, durable: boolean): LedgerCall {
  const { callId = "", turn, parent, slug } = call;
  if (parent !== undefined || (turn !== undefined && turn !== "") || (callId !== "" && !COUNTED_ID.test(callId))) {
    return call;
  }
  if (durable) {
    const id = callId === "" ? "no id" : `the id ${JSON.stringify(callId)}`;
    throw new TypeError(
      `A call of ${JSON.stringify(slug)} has ${id}, which the model gives to calls of other turns too. Pass turn: the id of the model's response, or the number of messages before it`,
    );
  }
  // A turn of its own: not remembered, which is better than to take it for a call of an earlier turn.
  return { ...call, turn: randomId() };
}

/** The parts of a call's identity. JSON keeps them apart: joined with a separator, `["a:b"]` would equal `["a", "b"]`. */
function keyParts(scope: string, call: LedgerCall): readonly (string | number)[] {
  const { slug, callId = "", turn = "", nth = 0, parent } = call;
  return parent === undefined
    ? [scope, String(turn), callId, slug, nth]
    : [scope, "inner", parent.key, parent.index, slug];
}

/** The key of a record: the format's version and the SHA-256 of the parts. */
async function hashParts(parts: readonly (string | number)[]): Promise<string> {
  return `1.${base64url(await crypto.subtle.digest("SHA-256", bytesOf(JSON.stringify(parts))))}`;
}

/**
 * The hash of a call's arguments: equal for the same JSON data in another order of keys.
 *
 * @throws {TypeError} if JSON cannot represent the arguments
 */
async function fingerprintOf(
  call: Pick<LedgerCall, "slug" | "arguments">,
  hashKey: HashKey | undefined,
): Promise<string> {
  const bytes = bytesOf(canonicalJson(call));
  if (hashKey === undefined) {
    return base64url(await crypto.subtle.digest("SHA-256", bytes));
  }
  return base64url(await crypto.subtle.sign("HMAC", await hmacKey(hashKey), bytes));
}

function canonicalJson({ slug, arguments: value }: Pick<LedgerCall, "slug" | "arguments">): string {
  try {
    // The service gets JSON, so JSON decides what is equal: a Date is its string, an undefined member is absent.
    const data: Json = JSON.parse(JSON.stringify(value ?? null));
    return JSON.stringify(sortKeys(data));
  } catch (cause) {
    throw new TypeError(`The arguments of ${JSON.stringify(slug)} cannot be written as JSON. Pass JSON data.`, {
      cause,
    });
  }
}

async function hmacKey(key: HashKey): Promise<CryptoKey> {
  if (typeof key !== "string" && !(key instanceof Uint8Array)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else has its members; `sign` checks it
    return key as CryptoKey;
  }
  const bytes = typeof key === "string" ? bytesOf(key) : new Uint8Array(key);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** An id that no other attempt has. */
export function randomId(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(16)).buffer);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function base64url(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
