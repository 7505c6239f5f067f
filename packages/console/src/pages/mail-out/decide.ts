import { holdsNationalId } from "@sluse/core/house";

import type { Draft } from "../../sessions/draft.ts";
import { see, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { NO_FAULTS } from "../../parts/field.ts";
import { keepDraft } from "../confirm/drafts.ts";
import { numberInWords } from "../confirm/filled-in.ts";
import { mayStand, openHoldsOf } from "./holds-block.ts";
import { mailOutPage } from "./mail-out-page.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { unseenOf } from "./unseen.ts";

const DECISIONS = ["approve", "reject", "withdraw", "go-on"] as const;
type Decision = (typeof DECISIONS)[number];

/** What was filled in on a mail-out's page: with faults the page again, else on to confirm it. Nothing is done yet. */
export async function decide(visit: Visit): Promise<Answer> {
  const { gate, user, form } = visit;
  const report = await gate.report(visit.part("id"), { by: user.id });
  const path = `/utsendinger/${report.mailOut}`;
  // Another language of the letter was asked for in the middle of it: nothing is decided, and nothing that was written is lost.
  if (form.text("show") !== "") return mailOutPage(visit, { fields: fieldsOf(visit), faults: NO_FAULTS });
  const decision = DECISIONS.find((each) => each === form.text("decision"));
  if (decision === undefined) return see(path);
  const project = await gate.projects.get(report.project);
  const seen = report.view === "superuser" ? { report, project } : undefined;
  const faults = faultsOf(visit, decision, seen);
  if (faults.size > 0) return mailOutPage(visit, { fields: fieldsOf(visit), faults });
  const about = {
    mailOut: report.mailOut,
    digest: form.text("digest"),
    version: form.text("version"),
    comment: form.text("comment"),
  };
  const draft: Draft =
    decision === "approve"
      ? {
          kind: "approve",
          ...about,
          acknowledge: [...form.group("reason-")].map(([fingerprint, reason]) => ({ fingerprint, reason })),
          maxRecipients: form.count("at-most"),
        }
      : { kind: decision, ...about };
  return see(`/bekreft/${keepDraft(visit, draft)}`);
}

/** What a person writes. The digits of a digest may look like a number by chance, and are nobody's. */
const isWords = (name: string): boolean => name === "comment" || name.startsWith("reason-");

const fieldsOf = ({ form }: Visit): ReadonlyMap<string, string> => form.group("");

function faultsOf(
  visit: Visit,
  decision: Decision,
  mailOut: MailOutOf | undefined,
): ReadonlyMap<string, string> {
  const { say, form } = visit;
  const faults = new Map<string, string>();
  if (decision === "approve" && mailOut) {
    for (const finding of openHoldsOf(visit, mailOut)) {
      const name = `reason-${finding.fingerprint}`;
      if (mayStand(mailOut, finding) && form.text(name) === "")
        faults.set(
          name,
          say(
            `Skriv hvorfor «${finding.message.nb.title}» er i orden`,
            `Write why “${finding.message.en.title}” is in order`,
          ),
        );
    }
    if (unseenOf(visit, mailOut.report).length > 0)
      faults.set("brevet", say("Se brevet på alle språkene først", "See the letter in every language first"));
    const count = form.count("at-most");
    if (form.text("at-most") !== "" && (count === undefined || count < 1))
      faults.set("at-most", say("Skriv et tall, for eksempel 500", "Write a number, for instance 500"));
  }
  if (form.text("comment") === "") faults.set("comment", say("Skriv en begrunnelse", "Write a reason"));
  for (const [name, text] of fieldsOf(visit))
    if (isWords(name) && holdsNationalId(text)) faults.set(name, numberInWords(visit));
  return faults;
}
