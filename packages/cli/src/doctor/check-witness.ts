import { realpath } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";

import type { LedgerReference } from "@sluse/site";

import { look, well, type Checkup } from "./checkup.ts";

/** Whether a ledger that is put back from a backup is noticed, whatever it is put back with. */
export async function checkWitness(ledger: LedgerReference): Promise<Checkup> {
  const { witness } = ledger;
  if ("postgres" in ledger)
    return witness === undefined
      ? look(
          "ledger",
          {
            nb: "har ikke noe vitne: en base som legges tilbake uten gjenoppretting, blir ikke oppdaget",
            en: "has no witness: a database that is put back without a recovery is not noticed",
          },
          { mend: LAY_IT_ELSEWHERE },
        )
      : well("ledger", APART, { of: witness });
  const path = witness ?? `${ledger.sqlite}-head`;
  if (!(await liesWithin(dirname(path), dirname(ledger.sqlite)))) return well("ledger", APART, { of: path });
  return look(
    "ledger",
    {
      nb: "vitnet ligger i mappen til protokollen: legges hele mappen tilbake, kan det bli borte at det er gjort",
      en: "its witness lies in its own folder: that the whole folder was put back may go unnoticed",
    },
    { of: path, mend: LAY_IT_ELSEWHERE },
  );
}

const APART = {
  nb: "vitnet ligger for seg selv",
  en: "its witness lies apart from it",
};
const LAY_IT_ELSEWHERE = {
  nb: "sett `ledger.witness` til en fil på en annen disk, som ingen sikkerhetskopi av protokollen har med",
  en: "set `ledger.witness` to a file on another disk, which is in no backup of the ledger",
};

async function liesWithin(folder: string, other: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([folder, other].map(resolved));
  const way = relative(outer ?? other, inner ?? folder);
  return way !== ".." && !way.startsWith(`..${sep}`);
}

/** Where a folder is, whatever links lead to it. */
const resolved = (folder: string): Promise<string> => realpath(folder).catch(() => folder);
