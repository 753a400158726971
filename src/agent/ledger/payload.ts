import { field } from "../../internal.js";

/** What a record keeps of a call's end, before it is encoded. */
export interface Payload {
  readonly result?: unknown;
  readonly reason?: string | undefined;
}

/** Encrypts or decrypts what is stored. `key` is the record's: bind the ciphertext to it, so that it cannot be moved. */
export type Sealing = (bytes: Uint8Array, record: { readonly key: string }) => Uint8Array | Promise<Uint8Array>;

export interface PayloadOptions {
  /** Longest encoded result that is kept, in bytes. */
  readonly maxResultBytes: number;
  readonly seal?: Sealing | undefined;
  readonly open?: Sealing | undefined;
}

/** The encoded payload, or only its size where it is too long to keep or cannot be encoded. */
export interface EncodedPayload {
  readonly result?: Uint8Array;
  readonly resultBytes: number;
}

/** Encodes and seals. Never rejects: the call ran, and its end has to be recorded with or without its result. */
export async function encodePayload(
  payload: Payload,
  key: string,
  { maxResultBytes, seal }: PayloadOptions,
): Promise<EncodedPayload> {
  let bytes: Uint8Array;
  try {
    bytes = new TextEncoder().encode(JSON.stringify(payload));
  } catch {
    return { resultBytes: 0 };
  }
  const resultBytes = bytes.length;
  if (resultBytes > maxResultBytes) {
    return { resultBytes };
  }
  try {
    return { result: seal === undefined ? bytes : await seal(bytes, { key }), resultBytes };
  } catch {
    return { resultBytes };
  }
}

/** Opens and decodes; undefined if that fails, because a key was rotated for instance. */
export async function decodePayload(
  bytes: Uint8Array,
  key: string,
  { open }: PayloadOptions,
): Promise<Payload | undefined> {
  try {
    const opened = open === undefined ? bytes : await open(bytes, { key });
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(opened));
    if (typeof value !== "object" || value === null) {
      return undefined;
    }
    const reason = field(value, "reason");
    return { result: field(value, "result"), ...(typeof reason === "string" && { reason }) };
  } catch {
    return undefined;
  }
}
