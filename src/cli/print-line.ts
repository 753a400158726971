import { escapeControls } from "../schema/index.js";
import type { TextOutput } from "./command.js";

/** Characters of a printed line. */
const LONGEST_LINE = 2_000;
/** Characters at the end of a shortened line: advice stands there. */
const KEPT_END = 500;

/**
 * Prints one line. Everything that a command prints passes through here, except its own help and the progress line:
 * words of the service, of files and of arguments may contain line breaks, escape sequences that a terminal would act
 * on, and characters that reorder what one reads. They are shown escaped, and a very long line without its middle.
 */
export function printLine(output: TextOutput, text: string): void {
  output.write(`${safeLine(text)}\n`);
}

/** Prints a command line to copy, which would be wrong without its middle. */
export function printCommand(output: TextOutput, label: string, command: string): void {
  output.write(`${safeLine(`${label} ${command}`, Number.POSITIVE_INFINITY)}\n`);
}

/** Text as {@link printLine} prints it. */
export function safeLine(text: string, longest: number = LONGEST_LINE): string {
  return shortened(escapeControls(shortened(text, longest)), longest);
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  const end = Math.min(KEPT_END, Math.floor(longest / 4));
  return `${text.slice(0, longest - end - 3)} … ${text.slice(-end)}`;
}
