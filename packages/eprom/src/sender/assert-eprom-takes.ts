import { SluseError, type Manifest } from "@sluse/core";
import { readArgument } from "@sluse/core/house";
import { z } from "zod";

/** What is looked at of a manifest, which has more. */
const manifestInput = z.looseObject({
  kind: z.enum(["letter", "form"]),
  documents: z.array(
    z.looseObject({
      name: z.string(),
      format: z.enum(["text", "markdown", "html", "pdf", "rendered"]),
      typeset: z.string().nullable(),
    }),
  ),
});

/**
 * Whether ePROM takes what was approved: to be asked before anybody is cleared.
 * @param manifest as `gate.report(mailOut)` gives it
 * @throws SluseError `SLUSE_EPROM_LETTER_NOT_PDF`; `SLUSE_ARGUMENT_INVALID` for what is no manifest
 */
export function assertEpromTakes(manifest: Pick<Manifest, "kind" | "documents">): void {
  const { kind, documents } = readArgument(manifestInput, manifest, "the manifest");
  if (kind === "form") return;
  const other = documents.find(({ format, typeset }) => format !== "pdf" && typeset === null);
  if (!other) return;
  throw new SluseError(
    "SLUSE_EPROM_LETTER_NOT_PDF",
    `letter \`${other.name}\` is ${other.format}, and ePROM sends PDF`,
  );
}
