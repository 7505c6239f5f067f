import { isSluseError, isoOf, parseUserId, sameUserTwice } from "@sluse/core";

import { see, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { keepDraft } from "../confirm/drafts.ts";
import { checkWords, endOfDay } from "../confirm/filled-in.ts";
import { readPlan } from "./plan-form.ts";
import { proposedPlan } from "./plan-block.ts";
import { projectPage } from "./project-page.ts";

/** Whatever was filled in is confirmed on the next page, and done there. */
const about = ({ part, form }: Visit) => ({ project: part("id"), version: form.text("version") });
const again = (visit: Visit, faults: ReadonlyMap<string, string>): Promise<Answer> =>
  projectPage(visit, { fields: visit.form.group(""), faults });

export async function askToActivate(visit: Visit): Promise<Answer> {
  const { form, say, now } = visit;
  const faults = new Map<string, string>();
  const until = endOfDay(form.text("until"));
  const maxRecipients = form.count("max");
  if (until === undefined || until <= now)
    faults.set("until", say("Velg en dato som kommer", "Choose a date to come"));
  if (maxRecipients === undefined || maxRecipients < 1)
    faults.set("max", say("Skriv et tall, for eksempel 500", "Write a number, for instance 500"));
  checkWords(visit, "on-comment", faults);
  if (faults.size > 0 || until === undefined || maxRecipients === undefined) return again(visit, faults);
  const draft = {
    kind: "activate",
    ...about(visit),
    until: isoOf(until),
    maxRecipients,
    comment: form.text("on-comment"),
  } as const;
  return see(`/bekreft/${keepDraft(visit, draft)}`);
}

export async function askToDeactivate(visit: Visit): Promise<Answer> {
  const faults = new Map<string, string>();
  checkWords(visit, "off-comment", faults);
  if (faults.size > 0) return again(visit, faults);
  const draft = { kind: "deactivate", ...about(visit), comment: visit.form.text("off-comment") } as const;
  return see(`/bekreft/${keepDraft(visit, draft)}`);
}

export async function askForSuperusers(visit: Visit): Promise<Answer> {
  const superusers = visit.form
    .text("superusers")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const faults = new Map<string, string>();
  const fault = superusersFault(visit, superusers);
  if (fault !== undefined) faults.set("superusers", fault);
  checkWords(visit, "superusers-comment", faults);
  if (faults.size > 0) return again(visit, faults);
  const comment = visit.form.text("superusers-comment");
  return see(
    `/bekreft/${keepDraft(visit, { kind: "set-superusers", ...about(visit), superusers, comment })}`,
  );
}

/** The plan is the one that waits, as the page showed it: another one that has come since is told at confirming. */
export async function askToAgreeOnPlan(visit: Visit): Promise<Answer> {
  const { gate, say, part, form } = visit;
  const faults = new Map<string, string>();
  const proposal = proposedPlan(await gate.projects.get(part("id")));
  if (!proposal) faults.set("plan", say("Ingen plan venter lenger", "No plan waits any longer"));
  else checkWords(visit, "plan-comment", faults);
  if (faults.size > 0 || !proposal) return again(visit, faults);
  const comment = form.text("plan-comment");
  const { plan } = proposal;
  return see(`/bekreft/${keepDraft(visit, { kind: "agree-on-plan", ...about(visit), plan, comment })}`);
}

/** A plan that one asks for first. It holds when another has agreed. */
export async function askToProposePlan(visit: Visit): Promise<Answer> {
  const faults = new Map<string, string>();
  const plan = readPlan(visit, faults);
  const comment = checkWords(visit, "propose-comment", faults);
  if (faults.size > 0) return again(visit, faults);
  return see(`/bekreft/${keepDraft(visit, { kind: "propose-plan", ...about(visit), plan, comment })}`);
}

/** Ends what is sent to the same people again and again. That takes one person alone. */
export async function askToEndPlan(visit: Visit): Promise<Answer> {
  const faults = new Map<string, string>();
  const comment = checkWords(visit, "end-comment", faults);
  if (faults.size > 0) return again(visit, faults);
  return see(`/bekreft/${keepDraft(visit, { kind: "end-plan", ...about(visit), comment })}`);
}

function superusersFault({ say }: Visit, superusers: readonly string[]): string | undefined {
  if (superusers.length === 0) return say("Skriv minst én superbruker", "Write one superuser at least");
  try {
    const twice = sameUserTwice(superusers.map(parseUserId));
    return twice === undefined
      ? undefined
      : say("Samme person står to ganger", "The same person stands there twice");
  } catch (error) {
    if (isSluseError(error))
      return say("Skriv én bruker på hver linje, uten mellomrom", "Write one user a line, without spaces");
    throw error;
  }
}
