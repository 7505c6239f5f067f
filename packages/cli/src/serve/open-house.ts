import type { House, LedgerTold, OutboxTold } from "@sluse/console";
import type { SiteFile } from "@sluse/site";

import { schemaOf } from "../doctor/check-ledger.ts";
import { LOOKED_NAMES } from "../doctor/checkup.ts";
import { examineSite } from "../doctor/examine-site.ts";
import { lastBackup } from "../internal/last-backup.ts";
import { packageVersion } from "../internal/package-version.ts";
import { oldestOpen } from "../outbox/oldest-open.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What the pages may tell of a site's machinery. */
export const openHouse = (file: SiteFile, environment: Environment): House => ({
  version: packageVersion(),
  async state() {
    const { ledger, senders } = file;
    const [known, outbox, backedUpAt] = await Promise.all([
      // Of a server that does not answer the page says as much as it can.
      schemaOf(file, environment).then(
        ({ schema, bytes }) => ({ schema, bytes }),
        () => ({ schema: undefined, bytes: undefined }),
      ),
      outboxOf(senders.folder?.outbox),
      "sqlite" in ledger ? lastBackup(ledger.sqlite) : undefined,
    ]);
    const kind: LedgerTold["kind"] = "sqlite" in ledger ? "sqlite" : "postgres";
    return { ledger: { kind, ...known }, outbox, backedUpAt };
  },
  async examine() {
    const checkups = await examineSite(file, environment);
    return checkups.map(({ looked, of, found, said, mend }) => ({
      looked: LOOKED_NAMES[looked],
      found,
      said,
      ...(of === undefined ? {} : { of }),
      ...(mend === undefined ? {} : { mend }),
    }));
  },
});

async function outboxOf(outbox: string | undefined): Promise<OutboxTold> {
  if (outbox === undefined) return { kind: "none" };
  const since = await oldestOpen(outbox);
  return since === undefined ? { kind: "empty" } : { kind: "oldest", since };
}
