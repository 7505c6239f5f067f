import { html, type Html } from "../../markup/html.ts";
import { mailOutVersion } from "../confirm/version.ts";
import { field, type Faults } from "../../parts/field.ts";
import { icons } from "../../parts/icons.ts";
import { hidden } from "../../parts/layout.ts";
import { newSecret } from "../../sessions/secrets.ts";
import type { Visit } from "../../visit/visit.ts";
import { peopleIn } from "../../words/counts.ts";
import { roundName } from "../../words/mail-out-words.ts";
import { askFirst } from "./ask-first.ts";
import { notice } from "../../parts/notices.ts";
import { decisionsFor, isAnyOpen, mayApprove, type Decisions } from "./decisions-for.ts";
import { expectedOf } from "./happening.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { renewalOf } from "./renewal.ts";
import { approvalsNeeded } from "./standing.ts";
import { unseenNotice, unseenOf } from "./unseen.ts";

/** What was filled in and must be mended. */
export interface Answers {
  readonly fields: ReadonlyMap<string, string>;
  readonly faults: Faults;
}

/** What this person may decide about the mail-out now, with why not where they may not. */
export function decisionBlock(visit: Visit, mailOut: MailOutOf, { fields, faults }: Answers): Html | false {
  const { say } = visit;
  const { report } = mailOut;
  const may = decisionsFor(visit, mailOut);
  if (!isAnyOpen(may) && may.whyNot === undefined) return false;
  return html`<section class="decision" aria-labelledby="avgjorelsen">
    <h2 class="ds-heading" data-size="md" id="avgjorelsen" tabindex="-1">
      ${say("Avgjørelsen din", "Your decision")}
    </h2>
    ${may.whyNot !== undefined && html`<p class="aside">${icons.eye}<span>${may.whyNot}</span></p>`}
    ${
      isAnyOpen(may) &&
      html`<form id="avgjorelse" method="post" action="/utsendinger/${report.mailOut}/avgjorelse" novalidate>
        ${hidden("token", visit.session.formToken)} ${hidden("key", newSecret())}
        ${hidden("digest", report.digest)} ${hidden("version", mailOutVersion(report))}
        ${renewalNotice(visit, mailOut, may)} ${mayApprove(may) && unseenNotice(visit, report)}
        ${field({
          name: "comment",
          label: say("Begrunnelse", "Reason"),
          help: say(
            "Blir stående i loggen, og bestilleren kan få se den. Ikke skriv navn eller fødselsnummer.",
            "Stays in the log, and whoever ordered may see it. Write no names and no national id.",
          ),
          value: fields.get("comment") ?? "",
          faults,
          rows: 3,
        })}
        ${mayApprove(may) && fewer(visit, mailOut, { fields, faults })} ${buttons(visit, mailOut, may)}
        <p class="help">${afterwards(visit, mailOut, may)}</p>
        ${(may.approve || may.reject || may.goOn) && askFirst(visit, mailOut)}
      </form>`
    }
  </section>`;
}

const fewer = ({ say, language }: Visit, { report }: MailOutOf, { fields, faults }: Answers): Html =>
  html`<details class="fewer" ${(fields.get("at-most") ?? "") !== "" && html`open`}>
    <summary>
      ${say(`Godkjenn for færre enn ${peopleIn(expectedOf(report), language)}`, `Approve for fewer than ${peopleIn(expectedOf(report), language)}`)}
    </summary>
    ${field({
      name: "at-most",
      label: say("Høyst så mange", "At most this many"),
      value: fields.get("at-most") ?? "",
      faults,
      kind: "numeric",
      short: true,
    })}
  </details>`;

/** Until when what goes out is approved, where that ends before the window. */
function renewalNotice(visit: Visit, mailOut: MailOutOf, { renew }: Decisions): Html | false {
  const { say, times, now, policyOf } = visit;
  const renewal = renew ? renewalOf(mailOut, policyOf(mailOut.project), now) : undefined;
  if (!renewal) return false;
  const ends = times.moment(renewal.endsAt);
  return notice({
    color: "warning",
    title:
      renewal.endsAt <= now
        ? say(`Godkjenningen gikk ut ${ends}`, `The approval ended ${ends}`)
        : say(`Godkjenningen går ut ${ends}`, `The approval ends ${ends}`),
    text: html`<p>
      ${say(
        "Deretter sendes ingenting før den er fornyet. Les brevet en gang til, og se hvordan det har gått så langt.",
        "Nothing goes out after that before it is renewed. Read the letter once more, and see how it has gone so far.",
      )}
    </p>`,
  });
}

function buttons(visit: Visit, { report }: MailOutOf, may: Decisions): Html {
  const { say, language } = visit;
  const button = (value: string, name: string, variant: "primary" | "secondary", isDanger = false): Html =>
    html`<button
      class="ds-button"
      type="submit"
      name="decision"
      value="${value}"
      data-variant="${variant}"
      ${isDanger && html`data-color="danger"`}
    >
      ${name}
    </button>`;
  const people = peopleIn(expectedOf(report), language);
  return html`<div class="buttons">
    ${
      may.approve &&
      unseenOf(visit, report).length === 0 &&
      button(
        "approve",
        say(
          `Godkjenn ${roundName(report, visit)} til ${people} …`,
          `Approve ${roundName(report, visit)} to ${people} …`,
        ),
        "primary",
      )
    }
    ${
      may.approveAnew &&
      unseenOf(visit, report).length === 0 &&
      button("approve", say("Godkjenn på nytt …", "Approve anew …"), "secondary")
    }
    ${
      may.renew &&
      unseenOf(visit, report).length === 0 &&
      button("approve", say("Forny godkjenningen …", "Renew the approval …"), "primary")
    }
    ${may.goOn && button("go-on", say("La utsendingen gå videre …", "Let the mail-out go on …"), "primary")}
    ${may.reject && button("reject", say("Avslå …", "Reject …"), "secondary", true)}
    ${may.withdraw && button("withdraw", say("Trekk tilbake for godt …", "Withdraw for good …"), "secondary", true)}
  </div>`;
}

function afterwards({ say, policyOf }: Visit, { report, project }: MailOutOf, may: Decisions): string {
  if (may.approve) {
    const needed = approvalsNeeded(report, policyOf(project));
    return needed > 1
      ? say(
          "Neste side viser hva du er i ferd med å godkjenne. Ingenting sendes før to superbrukere har godkjent.",
          "The next page shows what you are about to approve. Nothing is sent before two superusers have approved.",
        )
      : say(
          "Neste side viser hva du er i ferd med å godkjenne. Ingenting skjer før du har bekreftet der.",
          "The next page shows what you are about to approve. Nothing happens before you confirm there.",
        );
  }
  if (may.renew)
    return say(
      "Fornyer du, gjelder godkjenningen så lenge reglene sier, regnet fra i dag. Ingenting skjer før du har bekreftet på neste side.",
      "If you renew, the approval lasts as long as the rules say, counted from today. Nothing happens before you confirm on the next page.",
    );
  if (may.approveAnew)
    return say(
      "Det som stoppet utsendingen, må godkjennes på nytt. Deretter lar du den gå videre. Ingenting skjer før du har bekreftet på neste side.",
      "What stopped the mail-out must be approved anew. Then let it go on. Nothing happens before you confirm on the next page.",
    );
  return say(
    "Ingenting skjer før du har bekreftet på neste side.",
    "Nothing happens before you confirm on the next page.",
  );
}
