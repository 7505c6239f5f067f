import { LANGUAGES } from "@sluse/core";
import { NOT_ASKED, type Checked, type DryRun, type LinksToCheck } from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { decision, finding, unrunRule } from "./finding.ts";
import { count, id, moment, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

/** Links as JSON has them: who asks is in the token. */
export type WireLinks = Omit<LinksToCheck, "by" | "answerBy"> & { readonly answerBy?: string };

export const linksToCheck: z.ZodType<WireLinks> = named(
  "LinksToCheck",
  z.strictObject({
    project: id,
    links: z.array(z.string().min(1).max(2000)).min(1).max(20),
    canaries: z.record(z.string().max(200), text).exactOptional(),
    answerBy: moment.exactOptional(),
  }),
  "Addresses as they are to stand in a letter, judged by a project's policy.",
);

const found = {
  decision,
  findings: z.array(finding),
  unrun: z.array(unrunRule),
  links: z.array(z.object({ address: text, verdict: z.enum(["ok", "broken", "cannot-tell"]) })),
};
export const checked: z.ZodType<Wire<Checked>> = named(
  "Checked",
  z.object(found),
  "What was found. Nothing of it is kept.",
);
export const triedOrder: z.ZodType<Wire<DryRun>> = named(
  "TriedOrder",
  z.object({
    ...found,
    tally: z.object({
      given: count,
      valid: count,
      duplicate: count,
      invalid: z.record(z.string(), count),
      languages: z.partialRecord(z.enum(LANGUAGES), count),
    }),
    notAsked: z.array(z.enum(NOT_ASKED)),
  }),
  "What an order would come to, as far as it tells by itself. `notAsked`: what only its submission asks, which may so come to a stricter decision.",
);
