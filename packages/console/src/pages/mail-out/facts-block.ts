import {
  KIND_NAMES,
  LANGUAGE_NAMES,
  PURPOSE_NAMES,
  type Instant,
  type Language,
  type Manifest,
} from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { factBox } from "../../parts/facts.ts";
import type { Visit } from "../../visit/visit.ts";
import { capital } from "../../words/capital.ts";
import { countIn, listIn, peopleIn } from "../../words/counts.ts";
import { standingLine } from "../../words/standing-words.ts";
import { expectedOf } from "./happening.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { nameIn } from "../../words/page-language.ts";
import { unbroken } from "../../words/phone.ts";

/** What one must know of a mail-out before anything else. */
export function mailOutFacts(visit: Visit, { report, project }: MailOutOf): Html {
  const { say, language, times, nameOf, policyOf } = visit;
  const { manifest } = report;
  const { sending } = policyOf(project);
  const { announcement } = manifest;
  const languages = [...new Set(manifest.documents.map((document) => document.language))];
  const [from, until] = [Date.parse(manifest.window.from), Date.parse(manifest.window.until)] as Instant[];
  return factBox([
    {
      name: say("Prosjekt", "Project"),
      value: html`<a class="ds-link" href="/prosjekter/${project.id}">${project.title}</a>`,
      more: `${say("Ansvarlig:", "Controller:")} ${project.controller}. ${capital(nameIn(PURPOSE_NAMES[manifest.purpose], language))}.`,
    },
    {
      name: say("Bestilt av", "Ordered by"),
      value: listIn([report.orderedBy, ...manifest.alsoOrderedBy].map(nameOf), language),
      more: times.moment(report.submittedAt),
    },
    {
      name: say("Hvem får det, og hvorfor", "Who gets it, and why"),
      value:
        announcement?.recipientsAre ??
        manifest.standing?.trigger ??
        say("Står ikke i bestillingen", "Not said in the order"),
      more: standingLine(report, visit) ?? announcement?.recruitedBecause,
    },
    {
      name: capital(nameIn(KIND_NAMES[manifest.kind], language)),
      value: capital(
        listIn(
          languages.map((each) => nameIn(LANGUAGE_NAMES[each], language)),
          language,
        ),
      ),
      more: [
        ...languageCounts(visit, report, languages),
        ...(manifest.form === null
          ? []
          : [[`${say("Skjema", "Form")} ${manifest.form.id}`, ...formEnd(manifest.form, visit)].join(", ")]),
      ].join(". "),
    },
    {
      name: say("Sendes", "Leaves"),
      value: `${say("Fra", "From")} ${times.moment(from ?? visit.now)}`,
      more: `${say("Senest", "No later than")} ${times.moment(until ?? visit.now)}`,
    },
    {
      name: say("Tempo", "Pace"),
      value: say(
        `Høyst ${countIn(sending.perProjectHour, language)} i timen, ikke mellom kl.\u{a0}${sending.quietHours.from.replace(":", ".")} og ${sending.quietHours.until.replace(":", ".")}`,
        `At most ${countIn(sending.perProjectHour, language)} an hour, not between ${sending.quietHours.from} and ${sending.quietHours.until}`,
      ),
      more: [
        say(
          `Først en prøvebølge til ${peopleIn(Math.min(sending.canarySize, expectedOf(report)), language)}.`,
          `First a small wave to ${peopleIn(Math.min(sending.canarySize, expectedOf(report)), language)}.`,
        ),
        // Of one that is under way, what has gone says more; of a standing one nobody knows who comes.
        ...(manifest.standing || report.waves.length > 0
          ? []
          : restLine(visit, expectedOf(report) - sending.canarySize, sending.perProjectHour)),
      ].join(" "),
    },
    {
      name: say("Spørsmål fra mottakere", "Questions from recipients"),
      value: project.contact.name,
      more: `${say("Telefon", "Telephone")} ${unbroken(project.contact.phone)}, ${project.contact.email}`,
    },
    {
      name: say("Varslet", "Announced"),
      value: announcement
        ? announcement.switchboardTold
          ? say("Sentralbordet vet om det", "The switchboard knows")
          : say("Sentralbordet vet ikke om det", "The switchboard does not know")
        : say("Ikke varslet", "Not announced"),
      more: announcement ? announcement.schedule : undefined,
    },
  ]);
}

/** How many of the order get it in which language: where there is one alone, that is everybody. */
function languageCounts(
  { say, language }: Visit,
  { tally, manifest }: MailOutOf["report"],
  written: readonly Language[],
): readonly string[] {
  if (manifest.standing !== null || written.length < 2) return [];
  const named = written.flatMap((each) => {
    const count = tally.languages[each] ?? 0;
    const name = nameIn(LANGUAGE_NAMES[each], language);
    return count === 0
      ? []
      : [say(`${countIn(count, language)} på ${name}`, `${countIn(count, language)} in ${name}`)];
  });
  const rest = tally.valid - Object.values(tally.languages).reduce((sum, count) => sum + count, 0);
  const all = [
    ...named,
    ...(rest === 0
      ? []
      : [
          say(
            `${countIn(rest, language)} uten språk i bestillingen`,
            `${countIn(rest, language)} without a language in the order`,
          ),
        ]),
  ];
  return [say(`Av radene: ${listIn(all, language)}`, `Of the rows: ${listIn(all, language)}`)];
}

function formEnd(
  { expires, expiresAfterDays }: NonNullable<Manifest["form"]>,
  { say, times }: Pick<Visit, "say" | "times">,
): string[] {
  if (typeof expiresAfterDays === "number") {
    const days = expiresAfterDays === 1 ? say("dag", "day") : say("dager", "days");
    return [
      `${say("utløper", "expires")} ${expiresAfterDays} ${days} ${say("etter at det er sendt", "after it is sent")}`,
    ];
  }
  if (expires === null) return [];
  return [`${say("utløper", "expires")} ${times.date(Date.parse(expires) as Instant)}`];
}

/** How long the rest takes at least: the first hour's share goes at once, and other mail-outs of the project may take of each. */
function restLine({ say, language }: Visit, rest: number, perHour: number): readonly string[] {
  const hours = Math.ceil(rest / perHour) - 1;
  if (hours < 1) return [];
  const told = countIn(hours, language);
  return [
    hours === 1
      ? say("Resten tar minst én time.", "The rest takes an hour at least.")
      : say(`Resten tar minst ${told} timer.`, `The rest takes ${told} hours at least.`),
  ];
}
