import { InvalidArgumentError } from "../internal.js";

/** Characters of a path that a message shows. */
const SHOWN = 80;

/**
 * Checks the path of a file, which is relative to the mount: `reports/2026.pdf`.
 *
 * @param method name for messages: "upload"
 * @throws InvalidArgumentError for a path that is absolute, that leads out of the mount, or that storage would change
 */
export function checkFilePath(method: string, path: unknown): string {
  return checkPath(method, "the path of a file in the mount", path, (segments, refuse) => {
    if (segments.includes("")) {
      refuse("has an empty segment");
    }
    if (segments.includes(".")) {
      refuse('has a segment "."');
    }
  });
}

/** Checks the beginning of paths: `reports/` or `reports/20`. @throws InvalidArgumentError as `checkFilePath` does */
export function checkPathPrefix(method: string, prefix: unknown): string {
  return checkPath(method, "`mount_relative_prefix`", prefix, (segments, refuse) => {
    if (segments.slice(0, -1).includes("")) {
      refuse("has an empty segment");
    }
  });
}

function checkPath(
  method: string,
  what: string,
  path: unknown,
  checkSegments: (segments: readonly string[], refuse: (fault: string) => never) => void,
): string {
  if (typeof path !== "string" || path === "") {
    const got = path === "" ? "an empty string" : path === null ? "null" : typeof path;
    throw new InvalidArgumentError(
      `${method} needs ${what}, such as "reports/2026.pdf"; got ${got}. Nothing was sent.`,
    );
  }
  const refuse = (fault: string): never => {
    const shown = JSON.stringify(path.length > SHOWN ? `${path.slice(0, SHOWN)}…` : path);
    throw new InvalidArgumentError(
      `${method}: the path ${shown} ${fault}. Nothing was sent. Pass a path relative to the mount, such as "reports/2026.pdf".`,
    );
  };
  if (path.startsWith("/") || /^[A-Za-z]:[/\\]/.test(path)) {
    refuse("is absolute");
  }
  if (path.includes("\\")) {
    refuse("contains a backslash");
  }
  // oxlint-disable-next-line no-control-regex -- control characters are rejected
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(path)) {
    refuse("contains a control character");
  }
  if (/[\ud800-\udfff]/u.test(path)) {
    refuse("contains a lone surrogate");
  }
  if (decodeSeparators(path).split("/").includes("..")) {
    refuse('leads out of the mount with ".."');
  }
  checkSegments(path.split("/"), refuse);
  return path;
}

/** The path as a server would see it that decodes percent-encoding, however often. */
function decodeSeparators(path: string): string {
  return path
    .replace(/%(?:25)*2e/gi, ".")
    .replace(/%(?:25)*(?:2f|5c)/gi, "/")
    .replace(/%(?:25)*00/g, "");
}
