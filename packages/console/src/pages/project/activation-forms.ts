import type { Project } from "@sluse/core";

import { projectVersion } from "../confirm/version.ts";
import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { field } from "../../parts/field.ts";
import { hidden } from "../../parts/layout.ts";
import { newSecret } from "../../sessions/secrets.ts";
import type { Visit } from "../../visit/visit.ts";
import type { Answers } from "../mail-out/decision-block.ts";

/** Switches a project on, by a superuser; and off, by the central function too. */
export function activationForms(visit: Visit, project: Project, answers: Answers, isOver: boolean): Html {
  const { say } = visit;
  return block({
    id: "paa-og-av",
    title: say("Slå på og av", "Switch on and off"),
    body: html`${isOver && switchOn(visit, project, answers)}
    ${project.activation !== undefined && switchOff(visit, project, answers)}
    ${
      !isOver &&
      project.activation === undefined &&
      html`<p>
        ${say("Bare en superbruker i prosjektet kan slå det på.", "Only a superuser of the project can switch it on.")}
      </p>`
    }`,
  });
}

const start = ({ session }: Visit, project: Project): Html =>
  html`${hidden("token", session.formToken)} ${hidden("key", newSecret())}
  ${hidden("version", projectVersion(project))}`;

function switchOn(visit: Visit, project: Project, { fields, faults }: Answers): Html {
  const { say } = visit;
  const isOn = project.activation !== undefined;
  return html`<form class="form-card" method="post" action="/prosjekter/${project.id}/paa" novalidate>
    ${start(visit, project)}
    <p>
      ${say(
        "Slå på når kvalitetskontrollen er gjort: brev, formål, avsender og lenker er sett på.",
        "Switch on when the quality control is done: letter, purpose, sender and links were looked at.",
      )}
    </p>
    ${field({ name: "until", label: say("Til og med", "Until and including"), kind: "date", value: fields.get("until") ?? "", faults, short: true })}
    ${field({
      name: "max",
      label: say("Kan skrive til høyst så mange", "May write to at most this many"),
      help: say("Over alle utsendinger i perioden.", "Over all its mail-outs in that time."),
      kind: "numeric",
      value: fields.get("max") ?? "",
      faults,
      short: true,
    })}
    ${field({ name: "on-comment", label: say("Begrunnelse", "Reason"), value: fields.get("on-comment") ?? "", faults, rows: 2 })}
    <button class="ds-button" type="submit">
      ${isOn ? say("Slå på for en ny periode …", "Switch on for another time …") : say("Slå på …", "Switch on …")}
    </button>
  </form>`;
}

function switchOff(visit: Visit, project: Project, { fields, faults }: Answers): Html {
  const { say } = visit;
  return html`<form class="form-card" method="post" action="/prosjekter/${project.id}/av" novalidate>
    ${start(visit, project)}
    ${field({
      name: "off-comment",
      label: say("Hvorfor slås det av?", "Why is it switched off?"),
      help: say(
        "Haster det, bruk «Stopp» øverst: den spør ikke om noe.",
        "If it is urgent, use “Stop” at the top: it asks nothing.",
      ),
      value: fields.get("off-comment") ?? "",
      faults,
      rows: 2,
    })}
    <button class="ds-button" type="submit" data-variant="secondary" data-color="danger">
      ${say("Slå av …", "Switch off …")}
    </button>
  </form>`;
}
