export { answersDocument } from "./answers/answers-document.ts";
export { cliErrors } from "./errors.ts";
export type { ExitCode } from "./exit-code.ts";
export { openProcessTerminal } from "./process-terminal.ts";
export { run } from "./run.ts";
export type { Output, Terminal } from "./terminal.ts";
