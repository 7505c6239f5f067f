import {
  COMPLAINT_CAUSES,
  COMPLAINT_NAMES,
  isSecondaryUse,
  LANGUAGE_NAMES,
  OUTCOME_NAMES,
  PART_NAMES,
  PURPOSE_NAMES,
  STATE_NAMES,
  type ContactRound,
  type Names,
  type PersonStopReach,
} from "@sluse/core";
import { outcomeSaid } from "@sluse/core/house";
import type { PersonalContact, PersonalMailOut, PersonExport } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { factLines } from "../../parts/facts.ts";
import { head } from "../../parts/head.ts";
import { type Tag } from "../../markup/tag.ts";
import { hidden } from "../../parts/layout.ts";
import { newSecret } from "../../sessions/secrets.ts";
import type { Page } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { masked } from "./looked-up.ts";
import { nameIn } from "../../words/page-language.ts";
import { unbroken } from "../../words/phone.ts";

interface Held {
  readonly held: PersonExport;
  readonly nationalId: string;
  readonly handle: string;
  readonly caseName: string;
}

/** What to tell a person who calls, in words to read aloud, and what to do for them. Prints as what is held on them. */
export async function heldPage(visit: Visit, { held, nationalId, handle, caseName }: Held): Promise<Page> {
  const { say, times } = visit;
  const title = say("Hvem har skrevet til personen", "Who has written to the person");
  const contacts = held.contacts.toReversed();
  return {
    title,
    place: "person",
    body: html`${head(visit, {
        title,
        crumbs: [{ name: say("Noen ringer", "Someone calls"), address: "/noen-ringer" }],
        here: say("Svar", "Answer"),
        tags: stopTag(visit, held),
        lead: `${masked(nationalId)} · ${say("sak", "case")} ${caseName} · ${times.moment(held.askedAt)}`,
      })}
      <div class="stack">
        ${
          contacts.length === 0
            ? html`<p class="read-aloud">
                ${say("«Ingen har skrevet til deg gjennom Sluse så lenge vi har lov til å huske det.»", "“Nobody has written to you through Sluse for as long as it may be remembered.”")}
              </p>`
            : contacts.map((contact) => contactView(visit, contact, handle))
        }
        ${held.audiences.length > 0 && audiences(visit, held.audiences)} ${stopForm(visit, held, handle)}
        <p class="help">
          ${say(
            "Skriv ut siden fra nettleseren dersom personen vil ha den. At noen har reservert seg, lagres ikke, og står derfor ikke her.",
            "Print the page from the browser if the person wants it. That somebody has opted out is not kept, so it does not stand here.",
          )}
        </p>
      </div>`,
  };
}

const stopTag = ({ say }: Visit, { stopped }: PersonExport): readonly Tag[] => {
  switch (stopped) {
    case undefined:
      return [];
    case "secondary-use":
      return [
        {
          name: say(
            "Stoppet: får ikke forskning, undersøkelser eller registre",
            "Stopped: gets no research, surveys or registers",
          ),
          color: "danger",
        },
      ];
    case "everything":
      return [{ name: say("Stoppet: ingenting sendes", "Stopped: nothing goes out"), color: "danger" }];
  }
};

/** As one says it in a sentence. */
const ROUND_WORDS: Names<ContactRound> = {
  invitation: { nb: "en invitasjon", en: "an invitation" },
  reminder: { nb: "en påminnelse", en: "a reminder" },
  correction: { nb: "en retting", en: "a correction" },
  result: { nb: "et brev om resultatet", en: "a letter about the result" },
  information: { nb: "informasjon om prosjektet", en: "information about the project" },
  "follow-up": { nb: "en oppfølging", en: "a follow-up" },
  "channel-reminder": { nb: "en påminnelse fra Helsenorge", en: "a reminder from Helsenorge" },
};

function contactView(visit: Visit, contact: PersonalContact, handle: string): Html {
  const { say, language, times, nameOf } = visit;
  const { mailOut, chosen, approvedBy, languages } = contact;
  const { title, projectTitle, controller, contact: answers, at, round, part, purpose } = contact;
  const as = nameIn(PART_NAMES[part], language);
  const voluntary = isSecondaryUse(purpose)
    ? say(" Du trenger ikke å være med.", " You need not take part.")
    : "";
  const [was, aim] = [nameIn(ROUND_WORDS[round], language), nameIn(PURPOSE_NAMES[purpose], language)];
  return html`<section class="block">
    <h2 class="ds-heading" data-size="sm">${projectTitle}</h2>
    <p class="read-aloud">
      ${say(
        `«${controller} skrev til deg ${times.date(at)}. Det var ${was}, med tittelen ‹${title}›, fra ${projectTitle}. Formålet er ${aim}. Har du spørsmål, kan du ringe ${answers.name} på telefon ${unbroken(answers.phone)}.${voluntary}»`,
        `“${controller} wrote to you on ${times.date(at)}. It was ${was}, with the title ‘${title}’, from ${projectTitle}. The purpose is ${aim}. If you have questions, you can call ${answers.name} at ${unbroken(answers.phone)}.${voluntary}”`,
      )}
    </p>
    ${factLines([
      { name: say("Når", "When"), value: times.moment(at) },
      ...(as === "" ? [] : [{ name: say("Hvem det gjaldt", "Whom it was about"), value: as }]),
      {
        name: say("Hvordan det gikk", "What became of it"),
        value: nameIn(OUTCOME_NAMES[outcomeSaid(contact)], language),
      },
      {
        name: say("Svarer for det", "Answers for it"),
        value: `${answers.name}, ${unbroken(answers.phone)}, ${answers.email}`,
        more: controller,
      },
      chosen !== null && {
        name: say("Hvorfor personen fikk det", "Why the person got it"),
        value: chosen.recruitedBecause,
        more: chosen.recipientsAre,
      },
      approvedBy.length > 0 && {
        name: say("Godkjent av", "Approved by"),
        value: approvedBy.map(({ by, at: then }) => `${nameOf(by)}, ${times.date(then)}`).join("; "),
      },
      languages.length > 0 && {
        name: say("Hva som står i brevet", "What the letter says"),
        value: languages.map(
          (each, place) =>
            html`${place > 0 && ", "}<a
                class="ds-link"
                href="/utsendinger/${mailOut}/brev/${each}"
                target="_blank"
                rel="noopener"
                >${say("åpne brevet på", "open the letter in")} ${nameIn(LANGUAGE_NAMES[each], language)}</a
              >`,
        ),
      },
    ])}
    ${complaintForm(visit, contact, handle)}
  </section>`;
}

const complaintForm = (
  { say, session, language }: Visit,
  { mailOut }: PersonalMailOut,
  handle: string,
): Html =>
  html`<form class="complaint-form no-print" method="post" action="/noen-ringer/klage">
    ${hidden("token", session.formToken)} ${hidden("key", newSecret())} ${hidden("person", handle)}
    ${hidden("mail-out", mailOut)}
    <label class="ds-label"
      >${say("Hva gjelder klagen?", "What is the complaint about?")}
      <select class="ds-input" name="cause">
        ${COMPLAINT_CAUSES.map((cause) => html`<option value="${cause}" ${cause === "other" && html`selected`}>${nameIn(COMPLAINT_NAMES[cause], language)}</option>`)}
      </select>
    </label>
    <button class="ds-button" type="submit" data-variant="secondary">
      ${say("Registrer en klage på denne utsendingen", "Record a complaint about this mail-out")}
    </button>
  </form>`;

const audiences = ({ say, language }: Visit, list: readonly PersonalMailOut[]): Html =>
  block({
    id: "kan-faa",
    title: say("Kan få brev fra", "May get letters from"),
    body: html`<ul class="ds-list">
      ${list.map(
        ({ projectTitle, title, state, controller }) =>
          html`<li>${projectTitle}, «${title}», ${controller} (${nameIn(STATE_NAMES[state], language)})</li>`,
      )}
    </ul>`,
  });

/** The narrower stop first: it is what people who call ask for, and it lets the letters of their treatment through. */
function stopForm({ say, session }: Visit, { stopped }: PersonExport, handle: string): Html {
  if (stopped === "everything")
    return html`<p>
      ${say("Personen er stoppet allerede. Stoppen oppheves av sentral funksjon.", "The person is stopped already. The central function lifts such a stop.")}
    </p>`;
  const button = (reach: PersonStopReach, name: string, variant: "primary" | "secondary"): Html =>
    html`<button
      class="ds-button"
      type="submit"
      name="reach"
      value="${reach}"
      data-color="danger"
      data-variant="${variant}"
    >
      ${name}
    </button>`;
  return html`<form class="stop-form no-print" method="post" action="/noen-ringer/stopp">
    ${hidden("token", session.formToken)} ${hidden("key", newSecret())} ${hidden("person", handle)}
    <p>
      ${say(
        "Vil personen ikke ha flere slike henvendelser, stopp dem her. Det gjelder fra nå, for alle prosjekter.",
        "If the person wants no more of this, stop it here. It holds from now on, for every project.",
      )}
    </p>
    <div class="buttons">
      ${stopped === undefined && button("secondary-use", say("Stopp forskning, undersøkelser og registre", "Stop research, surveys and registers"), "primary")}
      ${button("everything", say("Stopp alt, også helsehjelp", "Stop everything, treatment too"), "secondary")}
    </div>
    <p>
      ${say("Si også at personen kan reservere seg mot forskning på", "Say as well that the person can opt out of research at")}
      <a class="ds-link" href="https://www.helsenorge.no/" rel="noopener noreferrer external" target="_blank"
        >helsenorge.no</a
      >: ${say("det gjelder alle avsendere.", "that holds for every sender.")}
    </p>
  </form>`;
}
