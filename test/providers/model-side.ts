import { Ajv2020 } from "ajv/dist/2020.js";

type Schema = Readonly<Record<string, unknown>>;

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
const members = new WeakMap<Schema, Schema>();

/** Whether a value matches a schema, by a validator that is not ours. */
export function checker(schema: Schema): (value: unknown) => boolean {
  const validate = ajv.compile(schema);
  return (value) => validate(value);
}

/** A member of a union as a schema of its own. */
function standalone(member: Schema, root: Schema): Schema {
  const known = members.get(member) ?? { ...member, $defs: root["$defs"] ?? {} };
  members.set(member, known);
  return known;
}

/**
 * Arguments as a model would write them that reads nothing but the schema it was given: names from the descriptions, and
 * null for every key of a strict schema that is left out. Undefined where the schema has no way to write them.
 */
export function writtenBy(root: Schema, value: unknown): unknown {
  const accepts = checker(root);
  const found = write(root, value, root);
  return accepts(found) ? found : undefined;
}

function write(given: unknown, value: unknown, root: Schema): unknown {
  const schema = isSchema(given) ? given : {};
  const { $ref, anyOf } = schema;
  if (typeof $ref === "string") {
    const definitions = isSchema(root["$defs"]) ? root["$defs"] : {};
    return write(definitions[$ref.replace("#/$defs/", "")], value, root);
  }
  if (Array.isArray(anyOf)) {
    for (const member of anyOf) {
      const attempt = write(member, value, root);
      if (isSchema(member) && checker(standalone(member, root))(attempt)) {
        return attempt;
      }
    }
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => write(schema["items"], item, root));
  }
  return isSchema(value) ? writeObject(schema, value, root) : value;
}

function writeObject(schema: Schema, value: Schema, root: Schema): Schema {
  const properties = isSchema(schema["properties"]) ? schema["properties"] : {};
  const names = new Map(Object.entries(properties).map(([name, property]) => [originalName(name, property), name]));
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => {
    const name = names.get(key);
    return name === undefined
      ? [key, write(schema["additionalProperties"], part, root)]
      : [name, write(properties[name], part, root)];
  });
  const written = new Map(entries);
  if (schema["additionalProperties"] === false && Array.isArray(schema["required"])) {
    for (const name of schema["required"]) {
      if (typeof name === "string" && !written.has(name)) {
        written.set(name, null);
      }
    }
  }
  return Object.fromEntries(written);
}

function originalName(name: string, property: unknown): string {
  const description = isSchema(property) ? String(property["description"] ?? "") : "";
  return /original name: ([^;)]*)/.exec(description)?.[1] ?? name;
}
