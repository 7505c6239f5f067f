export { OLDEST_NODE, assertNode, isOldNode } from "./node-version.ts";
export { SluseError, isSluseError, type ErrorPlace } from "./sluse-error.ts";
