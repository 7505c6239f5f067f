import { SluseError } from "./sluse-error.ts";

/** The oldest Node that Sluse runs on, as every package's `engines` says. */
export const OLDEST_NODE = "22.19";

/**
 * Whether a version of Node is older than Sluse runs on.
 * @param version as `process.versions.node` has it
 */
export function isOldNode(version: string): boolean {
  // What is no version cannot be told to be new enough.
  if (typeof version !== "string") return true;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split(".").map(Number);
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

/**
 * Asked for by whatever opens something, before an older Node fails at a place that says nothing.
 * @throws SluseError `SLUSE_NODE_TOO_OLD`
 */
export function assertNode(version: string = process.versions.node): void {
  if (!isOldNode(version)) return;
  const met = typeof version === "string" ? `Node ${version}` : "no version of it";
  throw new SluseError("SLUSE_NODE_TOO_OLD", `Sluse needs Node ${OLDEST_NODE} or newer, and this is ${met}`);
}
