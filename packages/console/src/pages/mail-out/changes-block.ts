import { LANGUAGE_NAMES, type Language } from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { difference, type Change } from "../../parts/difference.ts";
import type { Visit } from "../../visit/visit.ts";
import { mailOutName } from "../../words/mail-out-words.ts";
import { paragraphChanges, type ParagraphChange } from "../letter/paragraph-changes.ts";
import { showLetter, type ShownLetter } from "../letter/shown-letter.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { languagesOf } from "./unseen.ts";
import { nameIn } from "../../words/page-language.ts";

/** What differs from the last mail-out of the project that was approved, of the same round where there is one. */
export async function changesBlock(
  visit: Visit,
  { report }: MailOutOf,
  others: readonly MailOutOf[],
  shown: ShownLetter | undefined,
): Promise<Html> {
  const { say, times } = visit;
  const earlier = lastApproved(report, others);
  const changes = earlier ? changesOf(visit, earlier.report, report) : [];
  const words = earlier ? await wordChanges(visit, earlier.report, shown) : [];
  const isSame = changes.length === 0 && words.every(({ kind }) => kind === "same");
  return block({
    id: "endret",
    title: say("Endret siden sist", "Changed since last"),
    body: earlier
      ? html`<p class="lead">
            ${say("Sammenliknet med", "Compared with")}
            <a class="ds-link" href="/utsendinger/${earlier.report.mailOut}"
              >${mailOutName(earlier.report, earlier.project.title, visit)}</a
            >, ${say("godkjent", "approved")}
            ${times.date(earlier.report.approvals[0]?.at ?? earlier.report.submittedAt)}.
            ${isSame && say("Ingenting er endret.", "Nothing has changed.")}
          </p>
          ${!isSame && difference(visit, [...changes, ...words])}`
      : html`<p>
          ${say("Prosjektet har ingen godkjent utsending å sammenlikne med.", "The project has no approved mail-out to compare with.")}
        </p>`,
  });
}

/** Paragraph by paragraph, in the language that is shown: the earlier letter is opened for it, and that is in the log, too. */
async function wordChanges(
  visit: Visit,
  earlier: SuperuserReport,
  shown: ShownLetter | undefined,
): Promise<readonly ParagraphChange[]> {
  if (shown?.kind !== "letter" || shown.letter.words === undefined) return [];
  const before = await showLetter(visit, earlier.mailOut, shown.letter.language);
  if (before.kind !== "letter" || before.letter.words === undefined) return [];
  return paragraphChanges(before.letter.words, shown.letter.words);
}

function lastApproved(report: SuperuserReport, others: readonly MailOutOf[]): MailOutOf | undefined {
  const approved = others.filter(
    (each) => each.report.approvals.length > 0 && each.report.submittedAt < report.submittedAt,
  );
  return approved.find((each) => each.report.manifest.round === report.manifest.round) ?? approved[0];
}

type FieldChange = Extract<Change, { readonly kind: "changed" }>;

function changesOf(visit: Visit, before: SuperuserReport, now: SuperuserReport): FieldChange[] {
  const { say, language } = visit;
  const field = (name: string, of: (report: SuperuserReport) => string): FieldChange => ({
    kind: "changed",
    name,
    before: of(before),
    now: of(now),
  });
  const templates = new Set<Language>([...languagesOf(before), ...languagesOf(now)]);
  const template = (each: Language): FieldChange =>
    field(`${say("Mal,", "Template,")} ${nameIn(LANGUAGE_NAMES[each], language)}`, ({ manifest }) =>
      manifest.documents
        .filter((document) => document.language === each)
        .map((document) => `${document.template.id} ${document.template.version}`)
        .join(", "),
    );
  return [
    field(say("Tittel", "Title"), ({ manifest }) => manifest.notice.title),
    field(say("Tekst i varselet", "Text of the notice"), ({ manifest }) => manifest.notice.text),
    field(say("Avsender", "Sender"), ({ manifest }) => manifest.notice.sender),
    ...[...templates].map(template),
    field(say("Lenker", "Links"), ({ manifest }) => manifest.links.join(" ")),
    field(say("Skjemainformasjon", "Task text"), ({ manifest }) => manifest.form?.taskText ?? ""),
    field(say("Hvem det er", "Who they are"), ({ manifest }) => manifest.announcement?.recipientsAre ?? ""),
    field(say("Regler", "Rules"), ({ manifest }) => manifest.policy.version),
  ].filter((change) => change.before !== change.now);
}
