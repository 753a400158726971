export { generate, type GenerateInput, type Progress } from "./generate.js";
export { compareFiles, type Difference, type GeneratedFile, writeFiles } from "./generated-files.js";
