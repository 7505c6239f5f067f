import { readFileSync } from "node:fs";

/** As it stands in this package's own file, from the sources and from the build. */
export function packageVersion(): string {
  const file: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  // INVARIANT: a package has a version.
  if (typeof file !== "object" || file === null || !("version" in file)) throw new TypeError("no version");
  return String(file.version);
}
