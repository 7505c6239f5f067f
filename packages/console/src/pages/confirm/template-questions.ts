import { LANGUAGE_NAMES, LANGUAGES, type Instant } from "@sluse/core";

import { html } from "../../markup/html.ts";
import { addressOf } from "../templates/templates-page.ts";
import type { Visit } from "../../visit/visit.ts";
import { capital } from "../../words/capital.ts";
import { listIn } from "../../words/counts.ts";
import type { Draft } from "../../sessions/draft.ts";
import type { Question } from "./question.ts";
import { shortDigest } from "./version.ts";
import { nameIn } from "../../words/page-language.ts";

type TemplateDraft = Extract<Draft, { readonly template: string }>;

/** What is asked before a template is approved, or its approval withdrawn. */
export async function templateQuestion(visit: Visit, draft: TemplateDraft): Promise<Question> {
  const { gate, user, say, language, times } = visit;
  const { template, version, system, comment } = draft;
  const found = (await gate.templates.list({ by: user.id })).find(
    (each) => each.template === template && each.version === version,
  );
  const back = addressOf(draft);
  const common = {
    place: "templates",
    crumbs: [
      { name: say("Maler", "Templates"), address: "/maler" },
      { name: `${template} ${version}`, address: back },
    ],
    back,
  } as const;
  const signed = { by: user.id, comment, ...(system === undefined ? {} : { system }) };
  const name = { name: say("Mal", "Template"), value: `${template} ${version}` };
  const whose = {
    name: say("For brev fra", "For letters of"),
    value: system ?? say("alle bestillersystemer", "every ordering system"),
  };
  const reason = { name: say("Begrunnelse", "Reason"), value: `«${comment}»` };
  if (draft.kind === "withdraw-template")
    return {
      ...common,
      title: say("Trekke godkjenningen av malen tilbake?", "Withdraw the template's approval?"),
      lines: [name, whose, reason],
      effect: say(
        "Nye bestillinger kan ikke bruke malen. Utsendinger som alt er godkjent, går videre; er noe galt i dem, stopp dem.",
        "New orders may not use the template. Mail-outs that are approved go on; if something is wrong in them, stop them.",
      ),
      button: say("Trekk tilbake", "Withdraw"),
      isDanger: true,
      stale: undefined,
      act: () => gate.templates.withdraw(template, version, signed),
      news: () => ({
        color: "success",
        title: say("Godkjenningen er trukket tilbake", "The approval is withdrawn"),
      }),
    };
  const read = LANGUAGES.filter((each) => draft.digests[each] !== undefined);
  const isStale = !read.every((each) =>
    found?.letters.some((letter) => letter.language === each && letter.digest === draft.digests[each]),
  );
  return {
    ...common,
    title: say(`Godkjenne malen ${template} ${version}?`, `Approve the template ${template} ${version}?`),
    lines: [
      name,
      {
        name: say("Språk", "Languages"),
        value: capital(
          listIn(
            read.map((each) => nameIn(LANGUAGE_NAMES[each], language)),
            language,
          ),
        ),
        more: html`${read.map((each) => html`<code>${shortDigest(draft.digests[each] ?? "")}</code> `)}`,
      },
      whose,
      { name: say("Til og med", "Until"), value: times.date((Date.parse(draft.until) - 1) as Instant) },
      reason,
    ],
    stale: isStale
      ? html`<p>
          ${say("Malen er endret etter at du åpnet siden.", "The template has changed since you opened the page.")}
        </p>`
      : undefined,
    effect: say(
      "Bestillinger kan bruke malen slik du har lest den. Endres den, må den godkjennes på nytt.",
      "Orders may use the template as you have read it. Should it change, it must be approved anew.",
    ),
    button: say("Godkjenn malen", "Approve the template"),
    act: () =>
      gate.templates.approve(template, version, { ...signed, digests: draft.digests, until: draft.until }),
    news: () => ({ color: "success", title: say("Malen er godkjent", "The template is approved") }),
  };
}
