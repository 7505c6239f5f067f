import { isWhole, type MailOut, type Project } from "@sluse/core";
import { ledgerError } from "./ledger-error.ts";

/** JSON drops keys that are undefined; the record has them. */
export const readProject = (record: unknown): Project => ({
  activation: undefined,
  ceilingAgreed: undefined,
  plan: undefined,
  complaints: [],
  formerSuperusers: [],
  ...(JSON.parse(String(record)) as Omit<
    Project,
    "activation" | "ceilingAgreed" | "plan" | "complaints" | "formerSuperusers"
  >),
});

/**
 * A mail-out as it was saved. One that has a part which its state has not, or lacks one, was not written by Sluse: nothing
 * of it is believed.
 * @throws SluseError `SLUSE_LEDGER_UNREADABLE`
 */
export function readMailOut(text: unknown): MailOut {
  const record: unknown = JSON.parse(String(text));
  if (isWhole(record)) return record;
  throw ledgerError(
    "SLUSE_LEDGER_UNREADABLE",
    "a mail-out of the ledger is not what its state says",
    { path: "mail_out.record" },
    {
      mend: "restore the ledger from its backup: somebody has changed a mail-out by hand",
    },
  );
}
