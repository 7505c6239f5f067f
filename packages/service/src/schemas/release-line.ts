import type { DocumentFormat, Language, Manifest, SentForm } from "@sluse/core";
import type { ReleaseEnd } from "@sluse/gate";
import { z } from "zod";

import type { Problem } from "../problems/problem.ts";
import { named } from "./components.ts";
import { finding } from "./finding.ts";
import { language, mandate } from "./manifest.ts";
import { problem } from "./problem.ts";
import { count, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

/** A clearance as its release shows it: the row or the caller's own reference says who it is. */
export interface ShownClearance {
  readonly id: string;
  readonly row?: number;
  readonly reference?: string;
  readonly language: Language;
  readonly document: string;
  readonly letter?: {
    readonly name: string;
    readonly format: DocumentFormat;
    readonly digest: string;
    /** In base64. */
    readonly bytes: string;
  };
}

export interface ShownWave {
  readonly mailOut: string;
  readonly wave: number;
  readonly canary: boolean;
  /** Sending that is not begun before this moment is not begun at all. */
  readonly sendBefore: string;
  readonly kind: Manifest["kind"];
  /** With the moment it ends for the people of this wave. */
  readonly form: SentForm | null;
  readonly mandate: Manifest["mandate"];
  readonly notice: Manifest["notice"];
  readonly clearances: readonly ShownClearance[];
}

export interface ShownEnd {
  readonly end:
    | ReleaseEnd
    /** The waves that were asked for were shown. */
    | { readonly kind: "asked-for" }
    /** The service is being stopped: release again. */
    | { readonly kind: "stopping" };
}

export type ReleaseLine = ShownWave | ShownEnd | { readonly problem: Problem };

export const sentForm: z.ZodType<Wire<SentForm>> = z.object({
  id: text,
  expires: text.nullable(),
  taskText: text.nullable(),
});

export const shownClearance: z.ZodType<Wire<ShownClearance>> = z.object({
  id: text,
  row: count.exactOptional(),
  reference: text.exactOptional(),
  language,
  document: text,
  letter: z
    .object({ name: text, format: z.enum(["text", "markdown", "html", "pdf"]), digest: text, bytes: text })
    .exactOptional(),
});
const shownWave: z.ZodType<Wire<ShownWave>> = named(
  "ReleasedWave",
  z.object({
    mailOut: text,
    wave: count,
    canary: z.boolean(),
    sendBefore: text,
    kind: z.enum(["letter", "form"]),
    form: sentForm.nullable(),
    mandate,
    notice: z.object({ title: text, text, sender: text, organisationNumber: text }),
    clearances: z.array(shownClearance),
  }),
  "People who may be written to now, once each.",
);
const findings = z.array(finding);
const shownEnd: z.ZodType<Wire<ShownEnd>> = named(
  "ReleaseEnd",
  z.object({
    end: z.union([
      z.object({ kind: z.enum(["completed", "asked-for", "stopping"]) }),
      z.object({ kind: z.literal("waiting"), opensAt: text, findings }),
      z.object({ kind: z.enum(["held", "refused", "caught-up"]), findings }),
    ]) as z.ZodType<Wire<ShownEnd["end"]>>,
  }),
  "How the release ended: `completed`; `caught-up`, a standing mail-out goes on; `waiting`, release again from `opensAt`; `held`, until people or fresher facts clear it; `refused`; `asked-for`, after the waves asked for; `stopping`, release again.",
);

export const releaseLine: z.ZodType<Wire<ReleaseLine>> = named(
  "ReleaseLine",
  z.union([shownWave, shownEnd, z.object({ problem })]),
  "Waves, one a line, and how the release ended. Empty lines show that the service is there.",
);
