import { LANGUAGES, isoOf, type Language } from "@sluse/core";

import { see, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { keepDraft } from "../confirm/drafts.ts";
import { checkWords, endOfDay } from "../confirm/filled-in.ts";
import { EVERY_SYSTEM } from "./template-forms.ts";
import { templatePage } from "./template-page.ts";

const about = ({ part, form }: Visit, comment: string) => {
  const system = form.text("system");
  return {
    template: part("template"),
    version: part("version"),
    ...(system === EVERY_SYSTEM ? {} : { system }),
    comment: form.text(comment),
  };
};
const again = (visit: Visit, faults: ReadonlyMap<string, string>): Promise<Answer> =>
  templatePage(visit, { fields: visit.form.group(""), faults });

/** The digests that the page showed, of the languages that were read. */
export async function askToApproveTemplate(visit: Visit): Promise<Answer> {
  const { form, say, now } = visit;
  const faults = new Map<string, string>();
  const until = endOfDay(form.text("until"));
  if (until === undefined || until <= now)
    faults.set("until", say("Velg en dato som kommer", "Choose a date to come"));
  checkWords(visit, "comment", faults);
  if (faults.size > 0 || until === undefined) return again(visit, faults);
  const given = form.group("digest-");
  const digests: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const digest = given.get(language);
    if (digest !== undefined) digests[language] = digest;
  }
  const draft = {
    kind: "approve-template",
    ...about(visit, "comment"),
    digests,
    until: isoOf(until),
  } as const;
  return see(`/bekreft/${keepDraft(visit, draft)}`);
}

export async function askToWithdrawTemplate(visit: Visit): Promise<Answer> {
  const faults = new Map<string, string>();
  const name = `withdraw-${visit.form.text("system")}`;
  checkWords(visit, name, faults);
  if (faults.size > 0) return again(visit, faults);
  return see(`/bekreft/${keepDraft(visit, { kind: "withdraw-template", ...about(visit, name) })}`);
}
