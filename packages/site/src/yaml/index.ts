export { checkFields } from "./check-fields.ts";
export { readBytes, readTextFile } from "./read-text-file.ts";
export { readYaml, type YamlFile, type YamlReading } from "./read-yaml.ts";
export { moment, text, wholeNumber, yesOrNo } from "./shapes.ts";
