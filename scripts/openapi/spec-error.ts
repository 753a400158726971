/** Invalid input of the pipeline. The message names the problem and, if there is one, the fix. */
export class SpecError extends Error {
  override readonly name = "SpecError";
}
