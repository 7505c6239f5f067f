import type { Project, StopScope } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { field } from "../../parts/field.ts";
import { icons } from "../../parts/icons.ts";
import { hidden } from "../../parts/layout.ts";
import { newSecret } from "../../sessions/secrets.ts";
import type { Visit } from "../../visit/visit.ts";
import type { Report } from "@sluse/gate";
import type { MailOutOf } from "../mail-out/mail-outs-of.ts";
import { isSuperuser } from "../mail-out/standing.ts";
import { mailOutName, stateTag } from "../../words/mail-out-words.ts";
import { scopeValue } from "./scope-values.ts";
import { choiceName, effectOf, type Known } from "./scope-words.ts";

/** What to stop, and the button. Nothing is chosen beforehand but what one came from. */
export function stopForm(visit: Visit, known: Known, from: MailOutOf<Report> | undefined): Html {
  const { say, session } = visit;
  const single = [...known.seen.full, ...known.seen.ordered].filter(
    ({ report }) => report.mailOut !== from?.report.mailOut,
  );
  const { near, wide, others } = choicesOf(visit, known, from);
  return html`<form class="stop-form" id="ny-stopp" method="post" action="/stopp">
    ${hidden("token", session.formToken)} ${hidden("key", newSecret())}
    ${from !== undefined && hidden("from", from.report.mailOut)}
    <fieldset class="ds-fieldset" id="scope" tabindex="-1">
      <legend class="ds-label">${say("Hva skal stoppes?", "What is to be stopped?")}</legend>
      ${from === undefined && singleMailOut(visit, single, say("Bare én utsending", "One mail-out alone"))}
      ${near.map((scope, index) => choice(visit, known, scope, { id: `hva-${index}`, isChosen: from !== undefined }))}
      ${from !== undefined && singleMailOut(visit, single, say("Bare en annen utsending", "Another mail-out alone"))}
      ${others.length > 0 && otherProjects(visit, others)}
      ${wide.map((scope, index) => choice(visit, known, scope, { id: `alt-${index}`, isChosen: false }))}
    </fieldset>
    ${kinds(visit)}
    ${field({
      name: "reason",
      label: html`${say("Hvorfor?", "Why?")}
        <span class="optional">${say("(valgfritt)", "(optional)")}</span>`,
      help: say("Ikke skriv navn eller fødselsnummer.", "Write no names and no national id."),
      rows: 2,
    })}
    <button class="ds-button" type="submit" data-color="danger" data-size="lg">
      ${icons.stop}${say("Stopp nå", "Stop now")}
    </button>
    ${
      (visit.isServiceDesk || visit.isCentral) &&
      html`<p class="help">
        ${say("Gjelder det én person?", "Is it about one person?")}
        <a class="ds-link" href="/noen-ringer">${say("Gå til «Noen ringer»", "Go to “Someone calls”")}</a>
      </p>`
    }
  </form>`;
}

interface Choices {
  readonly near: readonly StopScope[];
  readonly wide: readonly StopScope[];
  /** Projects that are not shown one by one. */
  readonly others: readonly Project[];
}

const MOST_SHOWN = 6;
const BY_TITLE = new Intl.Collator("nb");

/** What one was looking at and what lies around it; else one's own projects first. The wider, the further down. */
function choicesOf({ user }: Visit, known: Known, from: MailOutOf<Report> | undefined): Choices {
  const { projects } = known;
  const global: StopScope = { kind: "global" };
  if (from)
    return {
      near: [{ kind: "mail-out", mailOut: from.report.mailOut }],
      wide: [
        { kind: "project", project: from.project.id },
        { kind: "system", system: from.project.orderingSystem },
        global,
      ],
      others: [],
    };
  const own = projects.filter((project) => isSuperuser(project, user.id));
  const hasOpen = new Set(known.seen.full.map(({ project }) => project.id));
  const shown = (own.length > 0 ? own : projects)
    .toSorted(
      (a, b) => Number(hasOpen.has(b.id)) - Number(hasOpen.has(a.id)) || BY_TITLE.compare(a.title, b.title),
    )
    .slice(0, MOST_SHOWN);
  const systems = [...new Set(projects.map(({ orderingSystem }) => orderingSystem))];
  return {
    near: shown.map(({ id }): StopScope => ({ kind: "project", project: id })),
    wide: [...systems.map((system): StopScope => ({ kind: "system", system })), global],
    others: projects.filter((project) => !shown.includes(project)),
  };
}

const choice = (
  visit: Visit,
  known: Known,
  scope: StopScope,
  { id, isChosen }: { readonly id: string; readonly isChosen: boolean },
): Html =>
  html`<div class="choice">
    <input
      class="ds-input"
      type="radio"
      id="${id}"
      name="scope"
      value="${scopeValue(scope)}"
      aria-describedby="${id}-virkning"
      ${isChosen && html`checked`}
    />
    <label for="${id}">${choiceName(visit, scope, known)}</label>
    <p class="choice-effect" id="${id}-virkning">${effectOf(visit, { scope }, known)}</p>
  </div>`;

/** Letters or forms alone, of a project or an ordering system: after the incident of 2023 one system's letters were stopped. */
const kinds = ({ say }: Visit): Html => {
  const all: readonly (readonly [string, string])[] = [
    ["", say("Både brev og skjemaer", "Both letters and forms")],
    ["letter", say("Bare brev", "Letters alone")],
    ["form", say("Bare skjemaer", "Forms alone")],
  ];
  return html`<fieldset class="ds-fieldset kinds">
    <legend class="ds-label">${say("Brev eller skjemaer?", "Letters or forms?")}</legend>
    <p class="help">
      ${say("Kan velges når et prosjekt eller et bestillersystem stoppes.", "A choice when a project or an ordering system is stopped.")}
    </p>
    ${all.map(
      ([value, name]) =>
        html`<div class="check">
          <input
            class="ds-input"
            type="radio"
            id="only-${value}"
            name="only"
            value="${value}"
            ${value === "" && html`checked`}
          />
          <label for="only-${value}">${name}</label>
        </div>`,
    )}
  </fieldset>`;
};

/** One mail-out of those that are not over, other than the one that somebody came from. */
const singleMailOut = (visit: Visit, list: readonly MailOutOf<Report>[], name: string): Html | false => {
  const { say } = visit;
  if (list.length === 0) return false;
  return html`<div class="choice">
    <input class="ds-input" type="radio" id="hva-en" name="scope" value="one" />
    <label for="hva-en">${name}</label>
    <p class="choice-effect">
      <label class="ds-sr-only" for="one">${say("Hvilken utsending", "Which mail-out")}</label>
      <select class="ds-input" id="one" name="one">
        ${list.map(
          ({ report, project }) =>
            html`<option value="${scopeValue({ kind: "mail-out", mailOut: report.mailOut })}">
              ${mailOutName(report, project.title, visit)}: ${report.manifest.notice.title},
              ${String(stateTag(report.state, visit).name).toLocaleLowerCase("nb")}
            </option>`,
        )}
      </select>
    </p>
  </div>`;
};

const otherProjects = ({ say }: Visit, projects: readonly Project[]): Html =>
  html`<div class="choice">
    <input class="ds-input" type="radio" id="hva-annet" name="scope" value="other" />
    <label for="hva-annet">${say("Et annet prosjekt", "Another project")}</label>
    <p class="choice-effect">
      <label class="ds-sr-only" for="other">${say("Hvilket", "Which")}</label>
      <select class="ds-input" id="other" name="other">
        ${projects.map(({ id, title }) => html`<option value="project:${id}">${title}</option>`)}
      </select>
    </p>
  </div>`;
