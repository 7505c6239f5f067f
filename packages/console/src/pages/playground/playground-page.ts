import { LANGUAGES, LANGUAGE_NAMES, type Finding } from "@sluse/core";
import type { TemplateVersion } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { NO_FAULTS, field, type Faults } from "../../parts/field.ts";
import { head } from "../../parts/head.ts";
import { hidden } from "../../parts/layout.ts";
import { faultList } from "../../parts/notices.ts";
import type { TriedLetter, TryLetter } from "../../try-letter.ts";
import { page, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import { nameIn, toldIn, toldLang } from "../../words/page-language.ts";
import { prose } from "../../words/prose.ts";
import { markedLetter } from "./marked-letter.ts";

/** Where a letter is pasted and held against a template: in a trial, where nothing is kept. */
export async function playgroundPage(visit: Visit): Promise<Answer> {
  if (!visit.tryLetter) return page(unknownPage(visit));
  return playground(visit, { chosen: visit.parameter("mal") ?? "", text: "" });
}

/** Reads the letter that was pasted, and shows what was found where it stands. */
export async function tryLetter(visit: Visit): Promise<Answer> {
  const { form, say } = visit;
  if (!visit.tryLetter) return page(unknownPage(visit));
  const [chosen, text] = [form.text("template"), form.text("letter")];
  const asked = readChosen(await templatesOf(visit), chosen);
  const faults = new Map<string, string>();
  if (asked === undefined) faults.set("template", say("Velg en mal", "Choose a template"));
  if (text === "") faults.set("letter", say("Lim inn et brev", "Paste a letter"));
  if (asked === undefined || text === "") return playground(visit, { chosen, text, faults });
  return playground(visit, { chosen, text, tried: await visit.tryLetter({ ...asked, text }) });
}

interface Shown {
  readonly chosen: string;
  readonly text: string;
  readonly faults?: Faults;
  readonly tried?: Awaited<ReturnType<TryLetter>>;
}

async function playground(visit: Visit, { chosen, text, faults = NO_FAULTS, tried }: Shown): Promise<Answer> {
  const { say, session } = visit;
  const templates = await templatesOf(visit);
  const title = say("Prøv et brev", "Try a letter");
  return page({
    title,
    place: "none",
    ...(faults.size > 0 ? { status: 422 } : {}),
    body: html`${head(visit, {
        title,
        news: faultList(visit, faults),
        lead: say(
          "Lim inn et brev, velg malen det skal følge, og se hva slusen finner. Ingenting lagres eller sendes.",
          "Paste a letter, choose the template it is to follow, and see what the gate finds. Nothing is kept or sent.",
        ),
      })}
      <div class="stack">
        ${tried && found(visit, text, tried)}
        <form class="form-card" method="post" action="/prov-et-brev" novalidate>
          ${hidden("token", session.formToken)}
          <div class="ds-field">
            <label class="ds-label" for="template">${say("Mal", "Template")}</label>
            <select class="ds-input" id="template" name="template">
              ${templates.map(({ value, name }) => html`<option value="${value}" ${value === chosen && html`selected`}>${name}</option>`)}
            </select>
          </div>
          ${field({
            name: "letter",
            label: say("Brevet", "The letter"),
            help: say(
              "Ren tekst, med verdiene satt inn. Ikke lim inn noe om virkelige mennesker.",
              "Plain text, with its values filled in. Paste nothing about real people.",
            ),
            value:
              text === ""
                ? ((templates.find(({ value }) => value === chosen) ?? templates[0])?.words ?? "")
                : text,
            faults,
            rows: 16,
          })}
          <button class="ds-button" type="submit">${say("Se etter feil", "Look for faults")}</button>
        </form>
      </div>`,
  });
}

function found(visit: Visit, text: string, { findings }: Awaited<ReturnType<TryLetter>>): Html {
  const { say } = visit;
  return block({
    id: "funn",
    title: findings.length === 0 ? say("Ingen funn", "No findings") : say("Funn", "Findings"),
    ...(findings.length === 0 ? {} : { count: findings.length, countKind: "warning" as const }),
    body: html`${markedLetter(text, findings, say("Brevet med funnene", "The letter with its findings"))}
      <ol class="ds-list">
        ${findings.map((finding, at) => item(visit, finding, at + 1))}
      </ol>`,
  });
}

function item({ language, say }: Visit, { severity, message }: Finding, number: number): Html {
  const { title, what, mend } = message[toldIn(language)];
  const effect = {
    refuse: say("avviser bestillingen", "refuses the order"),
    hold: say("holder utsendingen tilbake", "holds the mail-out"),
    warn: say("meldes", "is told"),
    note: say("noteres", "is noted"),
  }[severity];
  return html`<li id="funn-${number}">
    <strong ${toldLang(language)}>${title}.</strong> <span class="quiet">${effect}</span>
    <p ${toldLang(language)}>${prose(what)} ${prose(mend)}</p>
  </li>`;
}

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly words: string;
}

async function templatesOf({ gate, user, language }: Visit): Promise<readonly Choice[]> {
  const all = await gate.templates.list({ by: user.id });
  return all.filter(({ kind }) => kind === "letter").flatMap((each) => choicesOf(each, language));
}

const choicesOf = (
  { template, version, letters }: TemplateVersion,
  shown: Visit["language"],
): readonly Choice[] =>
  letters.map(({ language, words }) => ({
    value: [template, version, language].join(" "),
    name: `${template} ${version}, ${nameIn(LANGUAGE_NAMES[language], shown)}`,
    words,
  }));

/** A template that there is, as it stands in the list. */
function readChosen(choices: readonly Choice[], chosen: string): Omit<TriedLetter, "text"> | undefined {
  if (!choices.some(({ value }) => value === chosen)) return undefined;
  const [template = "", version = "", written] = chosen.split(" ");
  const language = LANGUAGES.find((each) => each === written);
  return language && { template, version, language };
}
