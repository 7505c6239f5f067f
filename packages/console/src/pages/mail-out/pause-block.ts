import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { icons } from "../../parts/icons.ts";
import { notice } from "../../parts/notices.ts";
import type { Visit } from "../../visit/visit.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { prose } from "../../words/prose.ts";
import { toldIn, toldLang } from "../../words/page-language.ts";
import { stopReason } from "../../words/stop-reason.ts";

/** Why a mail-out stands still, and what to look at before it goes on. */
export function pauseBlock(visit: Visit, { report }: MailOutOf): Html | false {
  const { say, language } = visit;
  const { pause } = report;
  if (!pause) return false;
  return block({
    id: "pause",
    title: say("Hvorfor den står stille", "Why it stands still"),
    body: pause.findings.map(({ message }) => {
      const { title, what, why, mend } = message[toldIn(language)];
      return html`<div class="hold" ${toldLang(language)}>
        <h3 class="hold-title">${icons.pause}<span>${title}</span></h3>
        <p>${prose(what)}</p>
        <p class="help">${prose(why)}</p>
        <p>${prose(mend)}</p>
      </div>`;
    }),
  });
}

/** Stops over a mail-out: nothing goes out while there is one, whoever approves. */
export const stopsNotice = (visit: Visit, { report }: Pick<MailOutOf, "report">): Html | false => {
  const { say, times, nameOf } = visit;
  return (
    report.stops.length > 0 &&
    notice({
      color: "danger",
      title: say("Stoppet: ingenting sendes", "Stopped: nothing goes out"),
      text: html`<ul class="ds-list">
          ${report.stops.map(({ at, by, reason }) => html`<li>${times.moment(at)}, ${nameOf(by)}: ${stopReason(say, reason)}</li>`)}
        </ul>
        <p><a class="ds-link" href="/stopp">${say("Se stoppene", "See the stops")}</a></p>`,
    })
  );
};
