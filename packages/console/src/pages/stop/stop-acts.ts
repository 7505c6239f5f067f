import { see, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { keepDraft } from "../confirm/drafts.ts";
import { checkWords } from "../confirm/filled-in.ts";
import { CONTROLS } from "./open-form.ts";
import { readTarget } from "./scope-values.ts";
import { stopPage } from "./stop-page.ts";
import { toldIn } from "../../words/page-language.ts";

/** Stops. Nothing delays it: no fresh login, no reason, no question whether one is sure. */
export async function stopNow(visit: Visit): Promise<Answer> {
  const { gate, user, form, say, session, times, now, language } = visit;
  const chosen = form.text("scope");
  const target = readTarget(
    chosen === "other" || chosen === "one" ? form.text(chosen) : chosen,
    form.text("only"),
  );
  if (target === undefined)
    return stopPage(
      visit,
      new Map([["scope", say("Velg hva som skal stoppes", "Choose what is to be stopped")]]),
    );
  const { findings } = await gate.stop(target, { by: user.id, reason: form.text("reason") });
  session.news = {
    color: "success",
    title: say(`Stoppet ${times.clock(now)}`, `Stopped at ${times.clock(now)}`),
    text: [
      say("Ingenting mer sendes av det du stoppet.", "Nothing more goes out of what you stopped."),
      ...findings.map(({ message }) => message[toldIn(language)].what),
    ].join(" "),
  };
  const from = form.text("from");
  return see(from === "" ? "/stopp" : `/stopp?fra=${encodeURIComponent(from)}`);
}

/** A stop is lifted only when that was confirmed, by somebody who has just logged in. */
export async function askToLift(visit: Visit): Promise<Answer> {
  const stop = visit.form.text("stop");
  const faults = new Map<string, string>();
  const reason = checkWords(visit, `lift-${stop}`, faults);
  if (faults.size > 0) return stopPage(visit, faults);
  return see(`/bekreft/${keepDraft(visit, { kind: "lift-stop", stop, reason })}`);
}

/** One project is opened when all that failed before was looked at. */
export async function askToOpen(visit: Visit): Promise<Answer> {
  const { form, say } = visit;
  const stop = form.text("stop");
  const faults = new Map<string, string>();
  if (CONTROLS.some((control) => form.text(control) !== "yes"))
    faults.set(
      `checked-${stop}`,
      say("Kontroller alle fire før prosjektet åpnes", "Check all four before the project is opened"),
    );
  const comment = checkWords(visit, `opened-${stop}`, faults);
  if (faults.size > 0) return stopPage(visit, faults);
  const draft = { kind: "open-under-stop", stop, project: form.text("project"), comment } as const;
  return see(`/bekreft/${keepDraft(visit, draft)}`);
}
