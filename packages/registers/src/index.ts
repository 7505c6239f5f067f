export { registerErrors } from "./errors.ts";
