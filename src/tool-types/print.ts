import { commentText, SchemaError, propertyKey, stringLiteral } from "../schema/index.js";
import { WRAPPER } from "./emitter.js";
import type { Named, Names } from "./placeholder.js";
const TOKEN =
  /\s*(?:(?<string>"(?:[^"\\\n]|\\.)*")|(?<number>-?\d[\d.]*(?:e[+-]?\d+)?)|(?<index>\[k: string\])|(?<word>[A-Za-z]\w*)|(?<mark>\.\.\.|[{}()[\]|&:?=,]))\s*/y;

const KEYWORDS = new Set(["unknown", "never", "null", "boolean", "number", "string", "undefined", "true", "false"]);

const WIDTH = 110;

const INDEX: Named = { name: "[key: string]", doc: [] };

interface Token {
  readonly kind: "string" | "number" | "index" | "word" | "mark" | "end";
  readonly text: string;
}

/** A type as text; `parts` are the members of a union or an intersection that is not in parentheses yet. */
interface Written {
  readonly text: string;
  readonly joint?: "|" | "&";
  readonly parts?: readonly string[];
}

/**
 * Reads the generator's text and writes it again with the real names, comments and a layout.
 *
 * It takes the few forms that skeletons lead to and nothing else: any other word, `any` among them, is a name
 * nobody asked for and refuses the whole. What it writes is therefore types and comments, by construction.
 */
export function print(text: string, names: Names): ReadonlyMap<string, string> {
  return new Printer(text, names).declarations();
}

class Printer {
  readonly #text: string;
  readonly #names: Names;
  #at = 0;
  #token: Token;

  constructor(text: string, names: Names) {
    this.#text = text.trim();
    this.#names = names;
    this.#token = this.#read();
  }

  /** Each declaration's text, by its placeholder. */
  declarations(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    while (this.#token.kind !== "end") {
      this.#expect("export");
      const isInterface = this.#token.text === "interface";
      this.#expect(isInterface ? "interface" : "type");
      const placeholder = this.#next().text;
      const text = this.#declaration(placeholder, isInterface);
      if (placeholder !== WRAPPER) found.set(placeholder, text);
    }
    return found;
  }

  #declaration(placeholder: string, isInterface: boolean): string {
    const named = placeholder === WRAPPER ? { name: WRAPPER, doc: [] } : this.#names.typeOf(placeholder);
    if (named === undefined) throw new SchemaError(`the generator made up the name ${placeholder}`);
    const head = `${commentText(named.doc, "")}export ${isInterface ? "interface" : "type"} ${named.name}`;
    if (isInterface) return `${head} ${this.#object("").text}\n`;
    this.#expect("=");
    return `${head} =${this.#laidOut(this.#type(""), "", named.name.length + 15)};\n`;
  }

  #type(indent: string): Written {
    const parts: string[] = [];
    let joint: "|" | "&" | undefined;
    let first: Written | undefined;
    for (;;) {
      const part = this.#postfix(indent);
      first ??= part;
      const mark = this.#token.text === "|" || this.#token.text === "&" ? this.#token.text : undefined;
      joint ??= mark;
      parts.push(...(part.joint === joint && part.parts ? part.parts : [enclosed(part)]));
      if (mark === undefined) break;
      if (mark !== joint) throw this.#unexpected();
      this.#next();
    }
    if (joint === undefined) return first;
    const kept = [...new Set(parts)];
    return { text: kept.join(` ${joint} `), joint, parts: kept };
  }

  #postfix(indent: string): Written {
    let type = this.#primary(indent);
    while (this.#token.text === "[" && this.#token.kind === "mark") {
      this.#next();
      this.#expect("]");
      type = { text: `${enclosed(type)}[]` };
    }
    return type;
  }

  #primary(indent: string): Written {
    const token = this.#token;
    if (token.text === "{") return this.#object(indent);
    this.#next();
    switch (token.kind) {
      case "string":
        return { text: stringLiteral(String(JSON.parse(token.text))) };
      case "number":
        return { text: token.text };
      case "word":
        return { text: this.#word(token.text) };
      case "mark":
        if (token.text === "(") return this.#group(indent);
        if (token.text === "[") return this.#tuple(indent);
        break;
      default:
    }
    throw this.#unexpected(token);
  }

  #word(word: string): string {
    const text = KEYWORDS.has(word) ? word : this.#names.typeOf(word)?.name;
    if (text === undefined) throw new SchemaError(`the generator wrote ${word}`);
    return text;
  }

  #group(indent: string): Written {
    const type = this.#type(indent);
    this.#expect(")");
    return type;
  }

  #tuple(indent: string): Written {
    const items: string[] = [];
    while (this.#token.text !== "]") {
      const spread = this.#token.text === "..." ? this.#next().text : "";
      items.push(spread + (spread === "" ? this.#type(indent).text : enclosed(this.#type(indent))));
      if (this.#token.text !== ",") break;
      this.#next();
    }
    this.#expect("]");
    return { text: `[${items.join(", ")}]` };
  }

  #object(indent: string): Written {
    const inner = `${indent}  `;
    let members = "";
    this.#expect("{");
    while (this.#token.text !== "}") members += this.#member(inner);
    this.#expect("}");
    if (members === "") return { text: "{}" };
    const [line = "", ...others] = members.trim().split("\n");
    // A map reads better on one line.
    const isMap = line.startsWith("[") && others.length === 0 && indent.length + line.length < WIDTH / 2;
    return { text: isMap ? `{ ${line.slice(0, -1)} }` : `{\n${members}${indent}}` };
  }

  #member(indent: string): string {
    const token = this.#next();
    const isIndex = token.kind === "index";
    const named = isIndex ? INDEX : (this.#names.keyOf(token.text) ?? this.#names.typeOf(token.text));
    if (named === undefined) throw this.#unexpected(token);
    const optional = this.#token.text === "?" ? this.#next().text : "";
    const head = `${isIndex ? named.name : propertyKey(named.name)}${optional}:`;
    this.#expect(":");
    return `${commentText(named.doc, indent)}${indent}${head}${this.#laidOut(this.#type(indent), indent, head.length)};\n`;
  }

  /** A long union stands one member a line. */
  #laidOut(type: Written, indent: string, before: number): string {
    const fits = indent.length + before + type.text.length <= WIDTH;
    if (fits || type.joint !== "|" || type.text.includes("\n")) return ` ${type.text}`;
    return (type.parts ?? []).map((part) => `\n${indent}  | ${part}`).join("");
  }

  #expect(text: string): void {
    if (this.#token.text !== text) throw this.#unexpected();
    this.#next();
  }

  #next(): Token {
    const token = this.#token;
    this.#token = this.#read();
    return token;
  }

  #read(): Token {
    if (this.#at === this.#text.length) return { kind: "end", text: "" };
    TOKEN.lastIndex = this.#at;
    const groups = TOKEN.exec(this.#text)?.groups ?? {};
    for (const kind of ["string", "number", "index", "word", "mark"] as const) {
      const text = groups[kind];
      if (text === undefined) continue;
      this.#at = TOKEN.lastIndex;
      return { kind, text };
    }
    throw new SchemaError(`the generator wrote ${JSON.stringify(this.#text.slice(this.#at, this.#at + 20))}`);
  }

  #unexpected(token = this.#token): SchemaError {
    return new SchemaError(`the generator wrote ${JSON.stringify(token.text)} where it does not belong`);
  }
}

function enclosed(type: Written): string {
  return type.joint === undefined ? type.text : `(${type.text})`;
}
