import { LOOK_UP_KINDS } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { NO_FAULTS } from "../../parts/field.ts";
import { field } from "../../parts/field.ts";
import { head } from "../../parts/head.ts";
import { hidden } from "../../parts/layout.ts";
import { faultList } from "../../parts/notices.ts";
import { isFresh } from "../../sessions/session.ts";
import { page, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import { LOOK_UP_NAMES } from "../../words/look-up-words.ts";
import { nameIn } from "../../words/page-language.ts";
import type { Answers } from "../mail-out/decision-block.ts";

const NO_ANSWERS: Answers = { fields: new Map(), faults: NO_FAULTS };

/** Where somebody who answers telephones begins: who calls, and why it is asked. */
export function personPage(visit: Visit, answers: Answers = NO_ANSWERS): Answer {
  const { say, session, now } = visit;
  if (!mayAnswer(visit)) return page(unknownPage(visit));
  // The first look-up begins with a login of now: a machine that somebody left is no way to people.
  if (isFresh(session, now)) session.mayLookUp = true;
  const title = say("Noen ringer", "Someone calls");
  return page({
    title,
    place: "person",
    ...(answers.faults.size > 0 ? { status: 422 } : {}),
    body: html`${head(visit, {
        title,
        news: faultList(visit, answers.faults),
        lead: say(
          "Se hvem som har skrevet til en person, og hvem som svarer for det. Hvert oppslag blir stående i loggen, med grunn og sak.",
          "See who has written to a person, and who answers for it. Each look-up stays in the log, with reason and case.",
        ),
      })}
      <div class="halves">${session.mayLookUp ? form(visit, answers) : loginFirst(visit)}</div>`,
  });
}

/** Whether this person looks others up. The gate asks once more. */
export const mayAnswer = ({ isServiceDesk, isCentral }: Visit): boolean => isServiceDesk || isCentral;

const loginFirst = ({ say }: Visit): Html =>
  html`<div class="form-card">
    <p>${say("Logg inn på nytt før det første oppslaget.", "Log in anew before the first look-up.")}</p>
    <a class="ds-button" href="/logg-inn/pa-nytt?til=/noen-ringer"
      >${say("Logg inn på nytt", "Log in anew")}</a
    >
  </div>`;

function form({ say, session, language }: Visit, { fields, faults }: Answers): Html {
  return html`<form class="form-card" method="post" action="/noen-ringer" autocomplete="off" novalidate>
    ${hidden("token", session.formToken)}
    ${field({
      name: "number",
      label: say("Fødselsnummer eller D-nummer", "National identity number"),
      help: say("Vises ikke igjen, og lagres ikke.", "Not shown again, and not kept."),
      kind: "numeric",
      faults,
      short: true,
    })}
    <div class="ds-field">
      <label class="ds-label" for="kind"
        >${say("Hva vil den som ringer?", "What does whoever calls want?")}</label
      >
      <select class="ds-input" id="kind" name="kind">
        ${LOOK_UP_KINDS.map((kind) => html`<option value="${kind}" ${kind === (fields.get("kind") ?? "question") && html`selected`}>${nameIn(LOOK_UP_NAMES[kind], language)}</option>`)}
      </select>
    </div>
    ${field({
      name: "reason",
      label: say("Fortell kort hva det gjelder", "Tell in brief what it is about"),
      help: say("Ikke skriv navn eller fødselsnummer.", "Write no names and no national id."),
      value: fields.get("reason") ?? "",
      faults,
    })}
    ${field({
      name: "case",
      label: say("Saksnummer", "Case number"),
      value: fields.get("case") ?? "",
      faults,
      short: true,
    })}
    <button class="ds-button" type="submit">${say("Slå opp", "Look up")}</button>
  </form>`;
}
