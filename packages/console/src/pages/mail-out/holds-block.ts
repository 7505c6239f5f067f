import type { Acknowledgement, Finding } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { field, type Faults } from "../../parts/field.ts";
import { icons } from "../../parts/icons.ts";
import type { Visit } from "../../visit/visit.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { placeNames } from "./place-names.ts";
import { prose } from "../../words/prose.ts";
import { toldIn, toldLang } from "../../words/page-language.ts";

/** Findings that hold a mail-out, what a superuser may let stand before what must be mended. */
const holdsOf = ({ report }: MailOutOf): readonly Finding[] =>
  report.findings
    .filter(({ severity }) => severity === "hold" || severity === "refuse")
    .toSorted((a, b) => Number(mayStand({ report }, b)) - Number(mayStand({ report }, a)));

/** Whether a superuser may let a finding stand. */
export const mayStand = ({ report }: Pick<MailOutOf, "report">, { rule, severity }: Finding): boolean =>
  severity === "hold" && report.clearing[rule] === "superuser";

/** A superuser's word that a finding may stand, as long as it lasts. */
export const wordFor = (
  { now }: Visit,
  { report }: Pick<MailOutOf, "report">,
  { fingerprint }: Finding,
): Acknowledgement | undefined =>
  report.acknowledgements.find((each) => each.fingerprint === fingerprint && now < each.until);

/** Findings that hold, and that nobody has let stand. */
export const openHoldsOf = (visit: Visit, mailOut: MailOutOf): readonly Finding[] =>
  holdsOf(mailOut).filter((finding) => wordFor(visit, mailOut, finding) === undefined);

interface Reasons {
  readonly mayDecide: boolean;
  readonly reasons: ReadonlyMap<string, string>;
  readonly faults: Faults;
}

/** What must be decided, each with room for the reason why it may stand. */
export function holdsBlock(visit: Visit, mailOut: MailOutOf, reasons: Reasons): Html | false {
  const holds = holdsOf(mailOut);
  const open = openHoldsOf(visit, mailOut).length;
  if (holds.length === 0) return false;
  return block({
    id: "funn",
    title: titleOf(visit, mailOut, open, reasons.mayDecide),
    ...(open > 0 ? { count: open, countKind: "warning" } : {}),
    body: holds.map((finding) => hold(visit, mailOut, finding, reasons)),
  });
}

function titleOf({ say }: Visit, { report }: MailOutOf, open: number, mayDecide: boolean): string {
  if (open === 0) return say("Funn som er godtatt", "Findings that were accepted");
  if (report.state === "refused") return say("Derfor sa slusen nei", "This is why the gate said no");
  return mayDecide
    ? say("Dette må du ta stilling til", "You must decide about this")
    : say("Dette holder utsendingen tilbake", "This holds the mail-out");
}

function hold(
  visit: Visit,
  mailOut: MailOutOf,
  finding: Finding,
  { mayDecide, reasons, faults }: Reasons,
): Html {
  const { say, language } = visit;
  const { title, what, why, mend } = finding.message[toldIn(language)];
  const name = `reason-${finding.fingerprint}`;
  const standing = wordFor(visit, mailOut, finding);
  const isOwn = mayStand(mailOut, finding);
  const places = placeNames(visit, finding);
  return html`<div class="hold" ${standing !== undefined && html`data-kind="note"`}>
    <h3 class="hold-title" ${toldLang(language)}>${icons.warning}<span>${title}</span></h3>
    <p ${toldLang(language)}>${prose(what)}</p>
    ${places.length > 0 && html`<p class="help">${say("Hvor:", "Where:")} ${places.join("; ")}</p>`}
    <p class="help" ${toldLang(language)}>${prose(why)}</p>
    ${standing !== undefined && html`<p>${say("Godtatt av", "Accepted by")} ${visit.nameOf(standing.by)}: «${standing.reason}»</p>`}
    ${
      isOwn && mayDecide && standing === undefined
        ? field({
            name,
            label: say("Hvorfor er dette i orden?", "Why is this in order?"),
            help: say(
              "Skriv hva du har undersøkt, så den som leser loggen om et år, forstår det. Ikke skriv navn eller fødselsnummer.",
              "Write what you looked into, so that whoever reads the log in a year understands. Write no names and no national id.",
            ),
            value: reasons.get(name) ?? "",
            faults,
            rows: 2,
            form: "avgjorelse",
          })
        : standing === undefined &&
          html`<p>
            <strong
              >${isOwn ? say("En superbruker kan godta det.", "A superuser may accept it.") : say("Må rettes:", "Must be mended:")}</strong
            >
            ${!isOwn && html`<span ${toldLang(language)}>${prose(mend)}</span>`}
          </p>`
    }
  </div>`;
}
