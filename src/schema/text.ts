/**
 * Characters that a reader cannot see, that reorder what he sees, or that end a line for some tools and not for
 * others. In a name or a literal they are escaped, in prose they go.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `text` as a TypeScript string literal that looks like what it is. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(UNSEEN, escape);
}

/** A property's name as it stands in a type: bare where that is allowed, else as a string literal. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Somebody else's text on one line of a message, with nothing that a terminal would act on. */
export function visible(text: string): string {
  return text.replace(/[\t\n\r]/g, escape).replace(UNSEEN, escape);
}

/** Somebody else's prose without line breaks of other kinds, and without what cannot be seen. */
export function plainProse(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, "  ")
    .replace(UNSEEN, "")
    .replace(LONE_SURROGATE, "\ufffd");
}
