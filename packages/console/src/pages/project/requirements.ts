import { channelsOf, type Policy, type Project } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import type { Visit } from "../../web/visit.ts";
import { countIn, listIn, peopleIn } from "../../words/counts.ts";

/** The rules that are in force for a project, as sentences. */
export const requirements = (visit: Visit, project: Project): Html =>
  block({
    id: "krav",
    title: visit.say("Krav som gjelder", "Requirements in force"),
    body: html`<ul class="ds-list">
        ${sentences(visit, visit.policyOf(project)).map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      <p class="quiet">${visit.say("Regelverk", "Policy")}: ${visit.policyOf(project).version}</p>`,
  });

const percent = (share: number): string => String(Math.round(share * 100));

function sentences({ say, language }: Visit, policy: Policy): string[] {
  const { sending, approval, breakers, limits, secondaryUseChannels, retention } = policy;
  const count = (number: number): string => countIn(number, language);
  const clock = (time: string): string => (language === "nb" ? `kl.\u{a0}${time.replace(":", ".")}` : time);
  const titles = Object.values(limits).flatMap(({ title }) => (title ? [title[language]] : []));
  const channels = channelsOf(secondaryUseChannels).map((channel) => CHANNEL_WORDS[channel][language]);
  return [
    say(
      `En superbruker som ikke har bestilt, godkjenner hver utsending. Til mer enn ${peopleIn(approval.secondSuperuserAbove, language)} må to godkjenne.`,
      `A superuser who did not order approves each mail-out. Above ${peopleIn(approval.secondSuperuserAbove, language)} two must approve.`,
    ),
    say(
      `Til mer enn ${peopleIn(approval.announcedAbove, language)} varsles det ${approval.announcedDays} dager før.`,
      `Above ${peopleIn(approval.announcedAbove, language)} it is announced ${approval.announcedDays} days ahead.`,
    ),
    say(
      `Først en prøvebølge til ${peopleIn(sending.canarySize, language)}. Resten venter til en superbruker har sett på den.`,
      `First a small wave to ${peopleIn(sending.canarySize, language)}. The rest wait until a superuser has looked at it.`,
    ),
    say(
      `Høyst ${count(sending.perProjectHour)} i timen for prosjektet og ${count(sending.perHour)} i alt. Ingenting mellom ${clock(sending.quietHours.from)} og ${clock(sending.quietHours.until)}.`,
      `At most ${count(sending.perProjectHour)} an hour for the project and ${count(sending.perHour)} in all. Nothing between ${clock(sending.quietHours.from)} and ${clock(sending.quietHours.until)}.`,
    ),
    say(
      `Utsendingen stopper seg selv når mer enn ${percent(breakers.failedShare)} prosent feiler, ${percent(breakers.unreachableShare)} prosent ikke nås eller ${percent(breakers.unknownShare)} prosent er ukjent, og ved ${breakers.complaints} klager.`,
      `A mail-out stops itself when more than ${percent(breakers.failedShare)} per cent fail, ${percent(breakers.unreachableShare)} per cent are not reached or ${percent(breakers.unknownShare)} per cent are unknown, and at ${breakers.complaints} complaints.`,
    ),
    ...(titles.length > 0
      ? [
          say(
            `Sendegrenser for hver person: ${listIn(titles, language)}.`,
            `Limits for each person: ${listIn(titles, language)}.`,
          ),
        ]
      : []),
    say(
      `Forskning og undersøkelser sendes bare gjennom ${listIn(channels, language)}.`,
      `Research and surveys leave through ${listIn(channels, language)} alone.`,
    ),
    say(
      `Hvem som har fått brev, slettes etter ${count(retention.contactDays)} dager.`,
      `Who got letters is deleted after ${count(retention.contactDays)} days.`,
    ),
  ];
}

const CHANNEL_WORDS = {
  helsenorge: { nb: "Helsenorge", en: "Helsenorge" },
  "digital-mailbox": { nb: "digital postkasse", en: "digital mailbox" },
  unsecure: { nb: "SMS og e-post", en: "SMS and e-mail" },
  paper: { nb: "papir", en: "paper" },
} as const;
