import { readdir, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { createSiteFolder, type Ran } from "./site-folder.ts";
import { SITE } from "./site-files.ts";

/** What was seen by the program below. */
export interface OnFullDisk {
  readonly submitted: Ran;
  readonly ledgerUnchanged: boolean;
  readonly closed: Ran;
  readonly released: Ran;
  readonly inOutbox: readonly string[];
  readonly outcomes: Readonly<Record<string, number>>;
  readonly again: Ran;
}

/** Fills the disk to the last page but `left`. */
async function fill(disk: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(join(disk, `filler-${left}`), Buffer.alloc((bavail - left) * bsize));
}

async function submitOnFullDisk(disk: string): Promise<Pick<OnFullDisk, "submitted" | "ledgerUnchanged">> {
  await using site = await createSiteFolder();
  await site.write("sluse.yaml", SITE.replace("sqlite: protokoll.db", `sqlite: ${disk}/protokoll.db`));
  await site.openProject();
  const before = site.ledgerRows(join(disk, "protokoll.db"));
  await fill(disk, 0);
  const submitted = await site.sluse(["submit", "brev"], { as: "bjørn" });
  return { submitted, ledgerUnchanged: site.ledgerRows(join(disk, "protokoll.db")) === before };
}

async function releaseToFullDisk(disk: string): Promise<Omit<OnFullDisk, "submitted" | "ledgerUnchanged">> {
  await using site = await createSiteFolder();
  const mailOut = await site.approve();
  await site.write("sluse.yaml", SITE.replace("outbox: utboks", `outbox: ${disk}/utboks`));
  const release = (): Promise<Ran> =>
    site.sluse(["release", mailOut, "brev", "--via", "folder"], { as: "bjørn" });
  await fill(disk, 0);
  const closed = await release();
  await rm(join(disk, "filler-0"));
  // Room for a probe and for the letter, but not for the list of who gets it.
  await fill(disk, 1);
  const released = await release();
  const inOutbox = await readdir(join(disk, "utboks", mailOut));
  const { outcomes } = await site.ask<Pick<OnFullDisk, "outcomes">>(["report", mailOut], { as: "siri" });
  await rm(join(disk, "filler-1"));
  const again = await release();
  return { closed, released, inOutbox, outcomes, again };
}

const [ledgerDisk = "", outboxDisk = ""] = process.argv.slice(2);
const seen: OnFullDisk = {
  ...(await submitOnFullDisk(ledgerDisk)),
  ...(await releaseToFullDisk(outboxDisk)),
};
process.stdout.write(JSON.stringify(seen));
