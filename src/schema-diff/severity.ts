import type { Position } from "../schema/index.js";
import type { Weight } from "./change.js";

/** Weight of taking or giving more than before: a caller may send more, but has to expect more in an answer. */
export function ofWider(position: Position): Weight {
  return position === "request" ? "addition" : "breaking";
}

/** Weight of taking or giving less than before. */
export function ofNarrower(position: Position): Weight {
  return position === "request" ? "breaking" : "addition";
}
