import type { Stop } from "@sluse/core";

import { html } from "../../markup/html.ts";
import { openMailOutsOf } from "../mail-out/mail-outs-of.ts";
import { CONTROLS, controlName } from "../stop/open-form.ts";
import { effectOf, scopeName, type Known } from "../stop/scope-words.ts";
import { stopsInForce } from "../../visit/stops-in-force.ts";
import type { Visit } from "../../visit/visit.ts";
import { listIn } from "../../words/counts.ts";
import type { Draft } from "../../sessions/draft.ts";
import type { Question } from "./question.ts";
import { stopReason } from "../../words/stop-reason.ts";

type StopDraft = Extract<Draft, { readonly stop: string }>;

/** What is asked before a stop is lifted, or a project opened under it. */
export async function stopQuestion(visit: Visit, draft: StopDraft): Promise<Question> {
  const { gate, user, say } = visit;
  const known: Known = { projects: await gate.projects.list(), seen: await openMailOutsOf(visit) };
  const stop = (await stopsInForce(visit)).find(({ id }) => id === draft.stop);
  const common = {
    place: "stop",
    crumbs: [{ name: say("Stopp", "Stop"), address: "/stopp" }],
    stale: stop
      ? undefined
      : html`<p>${say("Stoppen er opphevet allerede.", "The stop is lifted already.")}</p>`,
    back: "/stopp",
  } as const;
  const lines = stop ? linesOf(visit, stop, known) : [];
  if (draft.kind === "lift-stop")
    return {
      ...common,
      title: say("Oppheve stoppen?", "Lift the stop?"),
      lines: [
        ...lines,
        { name: say("Hvorfor den kan oppheves", "Why it may be lifted"), value: `«${draft.reason}»` },
      ],
      effect: say(
        "Det som er godkjent, kan sendes igjen så snart ingen stopp gjelder for det.",
        "What was approved may leave again as soon as no stop is over it.",
      ),
      button: say("Opphev stoppen", "Lift the stop"),
      act: () => gate.liftStop(draft.stop, { by: user.id, reason: draft.reason }),
      news: () => ({ color: "success", title: say("Stoppen er opphevet", "The stop is lifted") }),
    };
  const { project, comment } = draft;
  const title = known.projects.find(({ id }) => id === project)?.title ?? project;
  return {
    ...common,
    title: say(`Åpne ${title} under stoppen?`, `Open ${title} under the stop?`),
    lines: [
      ...lines,
      {
        name: say("Kontrollert", "Checked"),
        value: listIn(
          CONTROLS.map((control) => controlName(visit, control).toLocaleLowerCase("nb")),
          visit.language,
        ),
      },
      { name: say("Begrunnelse", "Reason"), value: `«${comment}»` },
    ],
    effect: say(
      "Bare dette prosjektet åpnes. Stoppen gjelder fortsatt for de andre.",
      "This project alone is opened. The stop stands for the others.",
    ),
    button: say("Åpne prosjektet", "Open the project"),
    act: () =>
      gate.openUnderStop(draft.stop, {
        by: user.id,
        project,
        comment,
        checked: { proofRead: true, purpose: true, sender: true, links: true },
      }),
    news: () => ({ color: "success", title: say(`${title} er åpnet`, `${title} is opened`) }),
  };
}

function linesOf(visit: Visit, stop: Stop, known: Known): Question["lines"] {
  const { say, times, nameOf } = visit;
  return [
    { name: say("Stoppen gjelder", "The stop is of"), value: scopeName(visit, stop.scope, known) },
    {
      name: say("Stoppet", "Stopped"),
      value: `${times.moment(stop.at)}, ${nameOf(stop.by)}`,
      more: stopReason(say, stop.reason),
    },
    { name: say("Virkning", "Effect"), value: effectOf(visit, stop, known) },
  ];
}
