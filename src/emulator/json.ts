/** JSON as the emulator's files name it; what a JSON object is, is decided where JSON is validated. */
export { isJsonObject, type JsonObject, type JsonSchema } from "../validation/index.js";
