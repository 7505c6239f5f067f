import { SluseError, instant, type Manifest } from "@sluse/core";

import type { EpromConnection, EpromOptions } from "./eprom-options.ts";

/**
 * The options that send what was approved and nothing else: letters with their notice, forms with their id and the end
 * of their task.
 * @param manifest as `gate.report(mailOut)` gives it
 * @throws SluseError `SLUSE_EPROM_LETTER_NOT_PDF`
 */
export function epromOptionsFor(
  manifest: Pick<Manifest, "kind" | "form" | "notice" | "documents">,
  connection: EpromConnection,
): EpromOptions {
  const { kind, form, notice, documents } = manifest;
  if (kind === "form" && form) {
    const expires = form.expires === null ? {} : { expires: instant(form.expires) };
    return { ...connection, mode: "form", formId: form.id, ...expires };
  }
  const other = documents.find(({ format, typeset }) => format !== "pdf" && typeset === null);
  if (other) {
    throw new SluseError(
      "SLUSE_EPROM_LETTER_NOT_PDF",
      `letter \`${other.name}\` is ${other.format}, and ePROM sends PDF`,
    );
  }
  const { title, text, sender, organisationNumber } = notice;
  return {
    ...connection,
    mode: "letter",
    notice: { title, text, sender: { name: sender, organisationNumber } },
  };
}
