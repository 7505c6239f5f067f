import { ENDED, LANGUAGES, type Language } from "@sluse/core";
import type { Report } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { hidden } from "../../parts/layout.ts";
import { page, see, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import type { MailOutOf } from "../mail-out/mail-outs-of.ts";
import { hasOrdered, isSuperuser } from "../mail-out/standing.ts";
import { TYPES } from "./letter-file.ts";
import { toldIn } from "../../words/page-language.ts";

const ENDINGS = { pdf: "pdf", text: "txt", markdown: "md", html: "html" } as const;

/** A proof of the letter, as a file to keep; what is in its way is told on the mail-out's page. */
export async function proofFile(visit: Visit): Promise<Answer> {
  const { gate, user, session, language: spoken } = visit;
  const language = LANGUAGES.find((each) => each === visit.part("language"));
  if (language === undefined) return page(unknownPage(visit));
  const mailOut = visit.part("id");
  const { proof, findings } = await gate.proof(mailOut, { by: user.id, to: { kind: "file" }, language });
  if (proof !== null)
    return {
      kind: "document",
      type: TYPES[proof.format],
      bytes: Uint8Array.from(proof.bytes),
      keep: `prove-${proof.number}-${mailOut}.${ENDINGS[proof.format]}`,
    };
  const [first] = findings;
  if (first) {
    const { title, what, mend } = first.message[toldIn(spoken)];
    session.news = { color: "warning", title, text: `${what} ${mend}` };
  }
  return see(`/utsendinger/${mailOut}?sprak=${language}#brevet`);
}

/** Whether this person may make one. The gate has the last word. */
export const mayProve = ({ user, isCentral }: Visit, { report, project }: MailOutOf): boolean =>
  isCentral || isSuperuser(project, user.id) || hasOrdered(report, user.id);

/** Of a finished file and of what has ended no proof is made. */
export const hasProof = ({ manifest, state }: Pick<Report, "manifest" | "state">): boolean =>
  !ENDED.has(state) && manifest.documents.some(({ format }) => format !== "pdf" && format !== "html");

/** The button, and to those who see counts how many there are. */
export const proofForm = ({ say, session }: Visit, report: Report, language: Language): Html =>
  html`<form class="proof-form" method="post" action="/utsendinger/${report.mailOut}/prove/${language}">
    ${hidden("token", session.formToken)}
    <button class="ds-button" type="submit" data-variant="secondary" data-size="sm">
      ${say("Last ned et prøvebrev", "Download a proof")}
    </button>
    <p class="quiet">
      ${say("Merkes som en prøve, og telles ikke som en henvendelse.", "Marked as a proof, and no contact.")}
      ${report.view === "superuser" && say(`Laget til nå: ${report.proofs}.`, `Made so far: ${report.proofs}.`)}
    </p>
  </form>`;
