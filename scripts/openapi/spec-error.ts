/** Something in what we were told is wrong: the message names the thing and, where there is one, the remedy. */
export class SpecError extends Error {
  override readonly name = "SpecError";
}
