import { html } from "../../markup/html.ts";
import { head } from "../../parts/head.ts";
import { askedFrom, nextPage } from "../../parts/next-page.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { mailOutList } from "../waiting/mail-out-list.ts";
import { mailOutsOf } from "./mail-outs-of.ts";

/** Every mail-out that the one who asks sees in full. */
export async function mailOutsPage(visit: Visit): Promise<Answer> {
  const { say } = visit;
  const { full, next } = await mailOutsOf(visit, { after: askedFrom(visit) });
  const title = say("Utsendinger", "Mail-outs");
  const lead =
    full.length === 0 && next === undefined
      ? say("Du har ingen rolle i noen utsending.", "You have no role in any mail-out.")
      : say(
          "Alle utsendinger du har en rolle i, de nyeste først.",
          "All mail-outs you have a role in, the newest first.",
        );
  return page({
    title,
    place: "mail-outs",
    body: html`${head(visit, { title, lead })}
      <div class="stack">${full.length > 0 && mailOutList(visit, full)} ${nextPage(visit, next)}</div>`,
  });
}
