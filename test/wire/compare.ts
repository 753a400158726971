import { isDeepStrictEqual } from "node:util";
import type { WireRequest } from "./recorder.js";

const CREDENTIAL_HEADERS: ReadonlySet<string> = new Set(["x-api-key", "x-user-api-key", "x-org-api-key"]);

export interface RequestDifference {
  /** `method`, `path`, `query`, `header user-agent`, `body .arguments`, `body key order` … */
  readonly place: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** All differences between two requests. */
export function compareRequests(ours: WireRequest, theirs: WireRequest): RequestDifference[] {
  const parts = (["method", "path", "query"] as const).map((place) => pair(place, ours[place], theirs[place]));
  const names = new Set([...ours.headers, ...theirs.headers].map(([name]) => name));
  const headers = [...names].map((name) =>
    pair(`header ${name}`, headerValues(ours, name), headerValues(theirs, name)),
  );
  const body = compareBodies(ours.body, theirs.body);
  return [...parts, ...headers, ...body]
    .filter((each) => !isDeepStrictEqual(each.ours, each.theirs))
    .filter(({ place }) => body.length === 0 || place !== "header content-length");
}

/** The credential headers. A header that was sent twice is listed twice. */
export function credentials(request: WireRequest): (readonly [string, string])[] {
  return request.headers.filter(([name]) => CREDENTIAL_HEADERS.has(name));
}

function pair(place: string, ours: unknown, theirs: unknown): RequestDifference {
  return { place, ours, theirs };
}

function headerValues({ headers }: WireRequest, name: string): string[] {
  return headers.filter(([other]) => other === name).map(([, value]) => value);
}

function compareBodies(ours: Buffer, theirs: Buffer): RequestDifference[] {
  if (ours.equals(theirs)) {
    return [];
  }
  if (ours.length === 0 || theirs.length === 0) {
    return [pair("body present", ours.length > 0, theirs.length > 0)];
  }
  const [a, b] = [fieldsOf(ours), fieldsOf(theirs)];
  const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
  if (names.length > 0) {
    return names.map((name) => pair(`body .${name}`, a.get(name), b.get(name)));
  }
  const [order, theirOrder] = [[...a.keys()], [...b.keys()]];
  return isDeepStrictEqual(order, theirOrder)
    ? [pair("body bytes", ours.toString("utf8"), theirs.toString("utf8"))]
    : [pair("body key order", order, theirOrder)];
}

/** The fields of a body, each as a JSON string. A Map treats `__proto__` like any other key. */
function fieldsOf(body: Buffer): Map<string, string> {
  const value: unknown = JSON.parse(body.toString("utf8"));
  const fields = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return new Map(fields.map(([name, field]) => [name, JSON.stringify(field)]));
}
