export { createSluseClient, type ClientOptions, type SluseClient } from "./create-client.ts";
export { clientErrors } from "./errors.ts";
export { type Rows, ndjsonOf, readLines } from "./lines.ts";
export { ProblemError, valueOf } from "./problem-error.ts";
export type { Release, ReleaseOptions } from "./release.ts";
export type { Answer, Problem, Routes, Schemas } from "./schemas.ts";
export { withKey, type KeyedOptions } from "./with-key.ts";
