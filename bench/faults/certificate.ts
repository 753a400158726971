import { generateKeyPairSync, sign } from "node:crypto";

/** A self-signed certificate and its private key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

let cached: Certificate | undefined;

/**
 * A certificate for 127.0.0.1, generated once per process, so that the repository contains no private key and no
 * certificate that expires. Has the minimum of X.509 fields that a TLS client accepts.
 */
export function selfSignedCertificate(): Certificate {
  cached ??= generate();
  return cached;
}

function generate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(ECDSA_WITH_SHA256);
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from("faults")))));
  const subjectAltName = sequence(SUBJECT_ALT_NAME, der(0x04, sequence(der(0x87, Buffer.from([127, 0, 0, 1])))));
  const contents = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, Buffer.from([1])), // serial number
    algorithm,
    name,
    sequence(utcTime(-1), utcTime(1)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(subjectAltName)),
  );
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", contents, privateKey)]));
  return {
    cert: pem("CERTIFICATE", sequence(contents, algorithm, signature)),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

// Encoded object identifiers: 1.2.840.10045.4.3.2, 2.5.4.3, 2.5.29.17.
const ECDSA_WITH_SHA256 = der(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
const COMMON_NAME = der(0x06, Buffer.from([0x55, 0x04, 0x03]));
const SUBJECT_ALT_NAME = der(0x06, Buffer.from([0x55, 0x1d, 0x11]));

function der(tag: number, contents: Buffer): Buffer {
  const { length } = contents;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), contents]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

/** The time `days` from now, as `YYMMDDhhmmssZ`. */
function utcTime(days: number): Buffer {
  const time = new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, "");
  return der(0x17, Buffer.from(time.slice(2)));
}

function pem(label: string, contents: Buffer): string {
  const lines = contents.toString("base64").replace(/.{64}/g, "$&\n");
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

/** Where Node stores the dispatcher of its `fetch`. The class of the dispatcher is not available elsewhere. */
const DISPATCHER = Symbol.for("undici.globalDispatcher.1");

type AgentClass = new (options: { connect: { ca: string } }) => { close(): Promise<void> };

/** A `fetch` that accepts a certificate in addition to those of the system. Does not change global state. */
export async function createTrustingFetch(
  certificate: string,
): Promise<{ fetch: typeof globalThis.fetch; close: () => Promise<void> }> {
  // Node creates the dispatcher on the first use of `fetch`.
  await fetch("data:,");
  const globalDispatcher: unknown = Reflect.get(globalThis, DISPATCHER);
  if (typeof globalDispatcher !== "object" || globalDispatcher === null) {
    throw new Error("This condition requires Node, whose fetch can be configured to accept a certificate.");
  }
  // Documented by undici, which implements fetch in Node, but not by Node.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const Agent = globalDispatcher.constructor as AgentClass;
  const dispatcher = new Agent({ connect: { ca: certificate } });
  return {
    fetch: (input, init) => fetch(input, Object.assign({ ...init }, { dispatcher })),
    close: () => dispatcher.close(),
  };
}
