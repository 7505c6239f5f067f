import { createFinding, type Finding, type Instant, type MailOut, type Rule } from "@sluse/core";
import { decide, openHolds } from "@sluse/core/house";

import type { Context } from "../internal/context.ts";

export const approvalOpenHold: Rule = {
  id: "approval/open-hold",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Et funn holder utsendingen tilbake",
      what: "Funnet «{rule}» holder utsendingen tilbake, og ingen har tatt stilling til det.",
      why: "En godkjenning skal ikke gå forbi noe som ingen har vurdert.",
      mend: "Godta funnet med en begrunnelse dersom regelen tillater det, eller rett det og kontroller på nytt.",
    },
    en: {
      title: "A finding holds the mail-out",
      what: "The finding of `{rule}` holds the mail-out and is not acknowledged.",
      why: "An approval does not pass by what nobody has judged.",
      mend: "Acknowledge the finding with a reason where its rule allows it, or mend it and recheck.",
    },
  },
  example: {
    fails: "Approved while `register/implausible-hit-rate` holds.",
    passes: "Approved with an acknowledgement of that finding, and a reason.",
  },
};

/** What holds, and is not covered by an acknowledgement that lasts. */
export function checkHolds(
  { clearedBy }: Pick<Context, "clearedBy">,
  mailOut: MailOut,
  now: Instant,
): Finding[] {
  const input = { ...mailOut, clearedBy, now };
  if (decide(input) === "release") return [];
  const open = openHolds(input).map((finding) => finding.rule);
  const unrun = mailOut.unrun.filter((rule) => rule.kind === "could-not-run").map((rule) => rule.rule);
  return [...new Set([...open, ...unrun])].map((rule) =>
    createFinding(approvalOpenHold, { facts: { rule } }),
  );
}
