import { SluseError, type Manifest } from "@sluse/core";

/**
 * Whether ePROM takes what was approved: to be asked before anybody is cleared.
 * @param manifest as `gate.report(mailOut)` gives it
 * @throws SluseError `SLUSE_EPROM_LETTER_NOT_PDF`
 */
export function assertEpromTakes({ kind, documents }: Pick<Manifest, "kind" | "documents">): void {
  if (kind === "form") return;
  const other = documents.find(({ format, typeset }) => format !== "pdf" && typeset === null);
  if (!other) return;
  throw new SluseError(
    "SLUSE_EPROM_LETTER_NOT_PDF",
    `letter \`${other.name}\` is ${other.format}, and ePROM sends PDF`,
  );
}
