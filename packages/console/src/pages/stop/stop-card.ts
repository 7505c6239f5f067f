import type { Project, Stop } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { factLines, type Fact } from "../../parts/facts.ts";
import type { Faults } from "../../parts/field.ts";
import { icons } from "../../parts/icons.ts";
import type { Visit } from "../../visit/visit.ts";
import { isSuperuser } from "../mail-out/standing.ts";
import { liftForm } from "./lift-form.ts";
import { openForm } from "./open-form.ts";
import { effectOf, scopeName, type Known } from "./scope-words.ts";
import { stopReason } from "../../words/stop-reason.ts";

/** A stop in force: of what, by whom and why, and how to lift it. */
export function stopCard(visit: Visit, stop: Stop, known: Known, faults: Faults): Html {
  const closed = closedUnder(stop, known);
  return html`<li class="stop-card">
    <h3 class="stop-card-title">${icons.stop}<span>${scopeName(visit, stop.scope, known)}</span></h3>
    ${factLines(factsOf(visit, stop, known))}
    ${visit.isCentral && closed.length > 0 && openForm(visit, stop, closed, faults)}
    ${
      mayLift(visit, stop, known)
        ? liftForm(visit, stop, faults)
        : html`<p class="help">${whoLifts(visit, stop, known)}</p>`
    }
  </li>`;
}

/** What one must know of a stop. */
export function factsOf(visit: Visit, stop: Stop, known: Known): readonly (Fact | false)[] {
  const { say, times, nameOf } = visit;
  return [
    {
      name: say("Stoppet", "Stopped"),
      value: say(
        `${times.moment(stop.at)} av ${nameOf(stop.by)}`,
        `${times.moment(stop.at)} by ${nameOf(stop.by)}`,
      ),
    },
    {
      name: say("Hvorfor", "Why"),
      value: stopReason(say, stop.reason),
    },
    { name: say("Virkning", "Effect"), value: effectOf(visit, stop, known) },
    stop.opened.length > 0 && {
      name: say("Åpnet", "Opened"),
      value: stop.opened
        .map(({ project, by, at }) => `${titleOf(known, project)} (${nameOf(by)}, ${times.date(at)})`)
        .join(", "),
    },
    { name: say("Navn", "Name"), value: stop.id },
  ];
}

const titleOf = ({ projects }: Known, project: string): string =>
  projects.find(({ id }) => id === project)?.title ?? project;

/** Projects of a stopped ordering system that were not opened. */
const closedUnder = ({ scope, opened }: Stop, { projects }: Known): readonly Project[] =>
  scope.kind === "system"
    ? projects.filter(
        ({ id, orderingSystem }) =>
          orderingSystem === scope.system && opened.every(({ project }) => project !== id),
      )
    : [];

/** The project whose superusers lift a stop: none of a system's, nor of everything's, nor of the central function's. */
function projectOf({ scope, liftedBy }: Stop, { projects, seen }: Known): Project | undefined {
  if (liftedBy !== "superuser") return undefined;
  if (scope.kind === "project") return projects.find(({ id }) => id === scope.project);
  if (scope.kind !== "mail-out") return undefined;
  return seen.full.find(({ report }) => report.mailOut === scope.mailOut)?.project;
}

function mayLift({ user, isCentral }: Visit, stop: Stop, known: Known): boolean {
  const project = projectOf(stop, known);
  return isCentral || (project !== undefined && isSuperuser(project, user.id));
}

function whoLifts({ say, nameOf }: Visit, stop: Stop, known: Known): string {
  const project = projectOf(stop, known);
  const superusers = project?.superusers.map(nameOf).join(", ") ?? "";
  return project
    ? say(
        `Oppheves av prosjektets superbrukere (${superusers}) eller av sentral funksjon.`,
        `Lifted by the project's superusers (${superusers}) or the central function.`,
      )
    : say("Oppheves av sentral funksjon.", "Lifted by the central function.");
}
