import { existsSync, globSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Takes away what was compiled of sources that are no longer there: the compiler lets it lie, and it would be packed. Answers what
 * went, by its path from `root`.
 */
export function removeLeftOver(root: string): readonly string[] {
  const compiled = globSync("packages/*/dist/**/*.{js,js.map,d.ts}", { cwd: root });
  const gone = compiled.filter((path) => {
    const source = path.replace("/dist/", "/src/").replace(/\.(?:js|js\.map|d\.ts)$/u, ".ts");
    return !existsSync(join(root, source));
  });
  for (const path of gone) rmSync(join(root, path));
  return gone;
}
