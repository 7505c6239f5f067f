import type { Finding, Manifest, SentForm } from "@sluse/core";
import type { Cleared } from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { finding } from "./finding.ts";
import { mandate } from "./manifest.ts";
import { sentForm, shownClearance, type ShownClearance } from "./release-line.ts";
import { count, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

/** What came of asking for one person. What was cleared is begun: it is handed over by standing in the answer. */
export type ShownCleared =
  | {
      readonly kind: "cleared";
      readonly mailOut: string;
      readonly wave: number;
      readonly canary: boolean;
      readonly sendBefore: string;
      readonly mandate: Manifest["mandate"];
      readonly notice: Manifest["notice"];
      readonly form: SentForm | null;
      readonly clearance: ShownClearance;
      readonly findings: readonly Finding[];
    }
  | Exclude<Cleared, { readonly kind: "cleared" }>;

const findings = z.array(finding);

export const shownCleared: z.ZodType<Wire<ShownCleared>> = named(
  "Cleared",
  z.union([
    z.object({
      kind: z.literal("cleared"),
      mailOut: text,
      wave: count,
      canary: z.boolean(),
      sendBefore: text,
      mandate,
      notice: z.object({ title: text, text, sender: text, organisationNumber: text }),
      form: sentForm.nullable(),
      clearance: shownClearance,
      findings,
    }),
    z.object({ kind: z.literal("waiting"), opensAt: text, findings }),
    z.object({ kind: z.enum(["not-cleared", "already-cleared", "held", "refused"]), findings }),
  ]) as z.ZodType<Wire<ShownCleared>>,
  "`cleared`, and begun: send it, and tell its outcome. `not-cleared`: the person may not be written to now, and nothing tells why. `already-cleared`: once before, in this mail-out. `waiting`: ask again from `opensAt`. `held`, until people or fresher facts clear it. `refused`: not by this row, or not by this mail-out.",
);
