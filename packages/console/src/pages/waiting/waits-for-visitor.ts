import type { Visit } from "../../visit/visit.ts";
import type { MailOutOf } from "../mail-out/mail-outs-of.ts";
import { renewalOf, renews } from "../mail-out/renewal.ts";
import { waitsFor } from "../mail-out/standing.ts";

/** Whether a mail-out waits for the one who asks, or soon stands still unless they approve it anew. */
export function waitsForVisitor({ user, now, policyOf }: Visit, mailOut: MailOutOf): boolean {
  if (waitsFor(user.id, mailOut.report, mailOut.project)) return true;
  const renewal = renewalOf(mailOut, policyOf(mailOut.project), now);
  return renews(user.id, mailOut, renewal) && renewal.isDue;
}
