import type { OrdererReport } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { factBox } from "../../parts/facts.ts";
import { head } from "../../parts/head.ts";
import { icons } from "../../parts/icons.ts";
import { faultList } from "../../parts/notices.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { capital } from "../../words/capital.ts";
import { countIn } from "../../words/counts.ts";
import { roundName, stateTag } from "../../words/mail-out-words.ts";
import { recipientsOf } from "../../words/standing-words.ts";
import { questionsBlock, unanswered } from "../mail-out/questions-block.ts";
import type { Answers } from "../mail-out/decision-block.ts";
import type { MailOutOf } from "../mail-out/mail-outs-of.ts";
import { isOver } from "../mail-out/happening.ts";
import { placeNames } from "../mail-out/place-names.ts";
import { orderedLetter } from "./ordered-letter.ts";
import { withdrawForm } from "./withdraw-form.ts";
import { prose } from "../../words/prose.ts";
import { toldIn, toldLang } from "../../words/page-language.ts";

/** A mail-out as the one who ordered it sees it: what to mend, and where it is. Never who is left out, nor how many exactly. */
export function orderPage(
  visit: Visit,
  { report, project }: MailOutOf<OrdererReport>,
  answers: Answers,
): Answer {
  const { say, language, nameOf, times } = visit;
  const { tally } = report;
  const title = say(
    `${capital(roundName(report, visit))} til ${recipientsOf(report, visit)}`,
    `${capital(roundName(report, visit))} to ${recipientsOf(report, visit)}`,
  );
  const withheld =
    tally.withheld === "fewer than 5"
      ? say("færre enn 5", "fewer than 5")
      : countIn(tally.withheld, language);
  return page({
    title,
    place: "orders",
    mailOut: report.mailOut,
    ...(answers.faults.size > 0 ? { status: 422 } : {}),
    body: html`${head(visit, {
        title,
        crumbs: [{ name: say("Mine bestillinger", "My orders"), address: "/bestillinger" }],
        here: project.title,
        tags: [stateTag(report.state, visit)],
        news: faultList(visit, answers.faults),
        lead: nextStep(visit, report),
        facts: factBox([
          { name: say("Prosjekt", "Project"), value: project.title, more: project.controller },
          { name: say("Superbrukere", "Superusers"), value: project.superusers.map(nameOf).join(", ") },
          { name: say("Sendt inn", "Submitted"), value: times.moment(report.submittedAt) },
          {
            name: say("Rader", "Rows"),
            value: countIn(tally.given, language),
            ...(tally.duplicate === 0
              ? {}
              : {
                  more: say(
                    `${countIn(tally.duplicate, language)} står flere ganger`,
                    `${countIn(tally.duplicate, language)} are there twice`,
                  ),
                }),
          },
          {
            name: say("Holdes utenfor", "Left out"),
            value: withheld,
            more: say("Avrundet. Hvem og hvorfor fortelles ikke.", "Rounded. Who and why is not told."),
          },
        ]),
      })}
      <div class="stack">
        ${questionsBlock(visit, report, { ask: false, answer: true }, answers)} ${findings(visit, report)}
        ${orderedLetter(visit, report)} ${withdrawForm(visit, report, answers)}
      </div>`,
  });
}

function nextStep({ say }: Visit, report: OrdererReport): string {
  const { decision, state } = report;
  if (unanswered(report).length > 0 && !isOver(report))
    return say(
      "En superbruker har spurt deg om noe. Utsendingen venter på svaret.",
      "A superuser has asked you something. The mail-out waits for your answer.",
    );
  if (state === "refused")
    return say(
      "Slusen sa nei. Rett feilene og send inn på nytt.",
      "The gate said no. Mend the faults and submit anew.",
    );
  if (state === "held" || decision === "hold")
    return say(
      "Ordne det som holder den tilbake, og be om ny kontroll fra bestillersystemet.",
      "Mend what holds it, and have it checked again.",
    );
  if (state === "awaiting-approval") return say("En superbruker må godkjenne.", "A superuser must approve.");
  return say("Du trenger ikke å gjøre noe.", "There is nothing for you to do.");
}

function findings(visit: Visit, report: OrdererReport): Html {
  const { say, language } = visit;
  return block({
    id: "funn",
    title: say("Hva Sluse fant", "What Sluse found"),
    count: report.findings.length,
    body:
      report.findings.length === 0
        ? html`<p>${say("Ingenting å bemerke.", "Nothing to remark.")}</p>`
        : report.findings.map((finding) => {
            const { title, what, why, mend } = finding.message[toldIn(language)];
            const places = placeNames(visit, finding);
            return html`<div class="hold" data-kind="${finding.severity}">
              <h3 class="hold-title" ${toldLang(language)}>${icons.warning}<span>${title}</span></h3>
              ${what !== title && html`<p ${toldLang(language)}>${prose(what)}</p>`}
              ${places.length > 0 && html`<p class="help">${say("Hvor:", "Where:")} ${places.join("; ")}</p>`}
              <p class="help" ${toldLang(language)}>${prose(why)}</p>
              <p>
                <strong>${say("Slik rettes det:", "How to mend it:")}</strong>
                <span ${toldLang(language)}>${prose(mend)}</span>
              </p>
            </div>`;
          }),
  });
}
