import { LANGUAGE_NAMES } from "@sluse/core";
import type { TemplateVersion } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { field } from "../../parts/field.ts";
import { hidden } from "../../parts/layout.ts";
import { newSecret } from "../../sessions/secrets.ts";
import type { Visit } from "../../visit/visit.ts";
import { listIn } from "../../words/counts.ts";
import type { Answers } from "../mail-out/decision-block.ts";
import { systemsOf } from "./template-versions.ts";
import { addressOf } from "./templates-page.ts";
import { nameIn } from "../../words/page-language.ts";

/** Every ordering system's, in a form. */
export const EVERY_SYSTEM = "alle";

/** Approves a template in the languages that were read, or takes an approval back. For those who answer for a system. */
export async function templateForms(
  visit: Visit,
  version: TemplateVersion,
  answers: Answers,
): Promise<Html | false> {
  const systems = await systemsOf(visit);
  if (systems.length === 0) return false;
  return html`<section class="decision" aria-labelledby="avgjorelsen">
    <h2 class="ds-heading" data-size="md" id="avgjorelsen" tabindex="-1">
      ${visit.say("Avgjørelsen din", "Your decision")}
    </h2>
    ${approveForm(visit, version, systems, answers)}
    ${version.approvals.map(({ system }) => withdrawForm(visit, version, system, answers))}
  </section>`;
}

const start = ({ session }: Visit): Html =>
  html`${hidden("token", session.formToken)} ${hidden("key", newSecret())}`;

function approveForm(
  visit: Visit,
  version: TemplateVersion,
  systems: readonly string[],
  { fields, faults }: Answers,
): Html {
  const { say, language, isCentral, session } = visit;
  const read = version.letters.filter(({ digest }) => session.templatesRead.has(digest));
  const unread = version.letters.filter((letter) => !read.includes(letter));
  const names = (letters: typeof read): string =>
    listIn(
      letters.map((letter) => nameIn(LANGUAGE_NAMES[letter.language], language)),
      language,
    );
  return html`<form method="post" action="${addressOf(version)}/godkjenning" novalidate>
    ${start(visit)} ${read.map((letter) => hidden(`digest-${letter.language}`, letter.digest))}
    <p>
      ${say(`Du har lest malen på ${names(read)}, og godkjenner den på ${names(read)}.`, `You have read the template in ${names(read)}, and approve it in ${names(read)}.`)}
      ${unread.length > 0 && say(`Vil du godkjenne den på ${names(unread)} også, les den der først.`, `To approve it in ${names(unread)} as well, read it there first.`)}
    </p>
    <div class="ds-field">
      <label class="ds-label" for="system">${say("For brev fra", "For letters of")}</label>
      <select class="ds-input" id="system" name="system">
        ${isCentral && html`<option value="${EVERY_SYSTEM}">${say("alle bestillersystemer", "every ordering system")}</option>`}
        ${systems.map((system) => html`<option value="${system}" ${fields.get("system") === system && html`selected`}>${system}</option>`)}
      </select>
    </div>
    ${field({ name: "until", label: say("Til og med", "Until and including"), kind: "date", value: fields.get("until") ?? "", faults, short: true })}
    ${field({
      name: "comment",
      label: say("Begrunnelse", "Reason"),
      help: say(
        "Blir stående i loggen. Ikke skriv navn eller fødselsnummer.",
        "Stays in the log. Write no names and no national id.",
      ),
      value: fields.get("comment") ?? "",
      faults,
      rows: 2,
    })}
    <button class="ds-button" type="submit">${say("Godkjenn malen …", "Approve the template …")}</button>
  </form>`;
}

/** The central function withdraws any; a superuser only what was said for their own system. */
function withdrawForm(
  visit: Visit,
  version: TemplateVersion,
  system: string | null,
  { fields, faults }: Answers,
): Html | false {
  const { say, isCentral } = visit;
  if (system === null && !isCentral) return false;
  const name = `withdraw-${system ?? EVERY_SYSTEM}`;
  return html`<details class="fewer" ${faults.has(name) && html`open`}>
    <summary>
      ${system === null ? say("Trekk tilbake godkjenningen for alle systemer", "Withdraw the approval for every system") : say(`Trekk tilbake godkjenningen for ${system}`, `Withdraw the approval for ${system}`)}
    </summary>
    <form method="post" action="${addressOf(version)}/tilbaketrekking" novalidate>
      ${start(visit)} ${hidden("system", system ?? EVERY_SYSTEM)}
      ${field({
        name,
        label: say("Hvorfor trekkes den tilbake?", "Why is it withdrawn?"),
        value: fields.get(name) ?? "",
        faults,
        rows: 2,
      })}
      <button class="ds-button" type="submit" data-variant="secondary" data-color="danger">
        ${say("Trekk tilbake …", "Withdraw …")}
      </button>
    </form>
  </details>`;
}
