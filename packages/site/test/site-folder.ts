import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A site in a folder of its own. */
export interface SiteFolder extends AsyncDisposable {
  readonly environment: Readonly<Record<string, string>>;
  path(name: string): string;
  write(name: string, text: string): Promise<void>;
}

const SITE = `ledger: { sqlite: ledger.db }
policy: { floor: policy.yaml }
templates: templates
registers:
  - { id: opt-outs, kind: secondary-use, file: opt-outs.csv, completeness: end-row }
pseudonymKey: { id: "1", secret: { env: SITE_KEY } }
centralFunction: [kari]
links: { vantagePoint: test }
`;

export async function createSiteFolder(): Promise<SiteFolder> {
  const folder = await mkdtemp(join(tmpdir(), "sluse-site-"));
  const path = (name: string): string => join(folder, name);
  const write = (name: string, text: string): Promise<void> => writeFile(path(name), text);
  await mkdir(path("templates"));
  await write("sluse.yaml", SITE);
  await write("policy.yaml", "version: test-1\nextends: eforsk\npeople: test\n");
  await write("opt-outs.csv", "ID\nEND 0\n");
  return {
    environment: { SITE_KEY: randomBytes(32).toString("hex") },
    path,
    write,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
