import type { Report } from "@sluse/gate";

import { html } from "../../markup/html.ts";
import { head } from "../../parts/head.ts";
import { askedFrom, nextPage } from "../../parts/next-page.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { mailOutsOf, type MailOutOf } from "../mail-out/mail-outs-of.ts";
import { mailOutList } from "../waiting/mail-out-list.ts";

/** What the one who asks has ordered. */
export async function ordersPage(visit: Visit): Promise<Answer> {
  const { say } = visit;
  const { full, ordered, next } = await mailOutsOf(visit, { ordered: true, after: askedFrom(visit) });
  const own: readonly MailOutOf<Report>[] = [...ordered, ...full].toSorted(
    (a, b) => b.report.submittedAt - a.report.submittedAt,
  );
  const title = say("Mine bestillinger", "My orders");
  return page({
    title,
    place: "orders",
    body: html`${head(visit, { title, lead: own.length === 0 ? say("Du har ikke bestilt noe.", "You have ordered nothing.") : undefined })}
      <div class="stack">${own.length > 0 && mailOutList(visit, own)} ${nextPage(visit, next)}</div>`,
  });
}
