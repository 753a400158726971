/**
 * A text for the model, cut to its limit. The note says how much went, so that the model can ask for less.
 *
 * @param max in characters
 */
export function cutOutput(text: string, max: number): string {
  if (text.length <= max) {
    return text;
  }
  const note = ` … [cut: ${text.length - max} of ${text.length} characters left out. Ask for less, such as one page or fewer fields.]`;
  return text.slice(0, max) + note;
}

/** The data of a tool as JSON; what JSON cannot hold is described. */
export function dataText(data: unknown): string {
  try {
    return JSON.stringify(data) ?? "null";
  } catch (error) {
    return `The result cannot be shown as JSON: ${String(error)}`;
  }
}
