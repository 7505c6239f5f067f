import { LANGUAGES, type Language } from "@sluse/core";
import { fullReport, type Report } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { head } from "../../parts/head.ts";
import { faultList } from "../../parts/notices.ts";
import { NO_FAULTS } from "../../parts/field.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { capital } from "../../words/capital.ts";
import { peopleIn } from "../../words/counts.ts";
import { roundName, stateTag } from "../../words/mail-out-words.ts";
import { drawPages } from "../letter/letter-pictures.ts";
import { letterBlock } from "../letter/letter-block.ts";
import { mayProve } from "../letter/proof-file.ts";
import { showLetter, type ShownLetter } from "../letter/shown-letter.ts";
import { orderPage } from "../orders/order-page.ts";
import { checksBlock } from "./checks-block.ts";
import { decisionBlock, type Answers } from "./decision-block.ts";
import { decisionsFor, isAnyOpen, mayApprove } from "./decisions-for.ts";
import { changesBlock } from "./changes-block.ts";
import { mailOutFacts } from "./facts-block.ts";
import { expectedOf, isOver } from "./happening.ts";
import { historyBlock } from "./history-block.ts";
import { holdsBlock, openHoldsOf } from "./holds-block.ts";
import { linksBlock } from "./links-block.ts";
import { mailOutsOf, type MailOutOf } from "./mail-outs-of.ts";
import { overview } from "./overview.ts";
import { pauseBlock, stopsNotice } from "./pause-block.ts";
import { questionsBlock, unanswered } from "./questions-block.ts";
import { recipientsBlock } from "./recipients-block.ts";
import { sentBlock } from "./sent-block.ts";
import { approvalsNeeded, hasOrdered, isSuperuser, standingOf } from "./standing.ts";
import { languagesOf, unseenOf } from "./unseen.ts";

const NO_ANSWERS: Answers = { fields: new Map(), faults: NO_FAULTS };

/** The project's latest: what came before is compared with, and listed; all of it stands on the project's page. */
const MOST_OTHERS = 12;

/** A mail-out, in the view of the one who asks: what is asked first, then everything it takes to answer. */
export async function mailOutPage(visit: Visit, answers: Answers = NO_ANSWERS): Promise<Answer> {
  const { gate, user } = visit;
  const before = await gate.report(visit.part("id"), { by: user.id });
  const project = await gate.projects.get(before.project);
  if (before.view === "orderer") return orderPage(visit, { report: before, project }, answers);
  const language = chosenLanguage(visit, before);
  const letter = language && (await openLetter(visit, before.mailOut, language));
  // Read once more: that the letter was shown stands in it now.
  const report = fullReport(await gate.report(before.mailOut, { by: user.id }));
  const { full } = await mailOutsOf(visit, { project: report.project, limit: MOST_OTHERS });
  const others = full.filter((each) => each.report.mailOut !== report.mailOut);
  const changes = await changesBlock(visit, { report, project }, others, letter?.shown);
  return superuserPage(visit, { report, project }, { letter, changes, others, answers });
}

interface OpenLetter {
  readonly language: Language;
  readonly shown: ShownLetter;
  /** Pages that are shown as pictures. */
  readonly pages: number;
}

async function openLetter(visit: Visit, mailOut: string, language: Language): Promise<OpenLetter> {
  const shown = await showLetter(visit, mailOut, language);
  return { language, shown, pages: await drawPages(visit, shown) };
}

interface Parts {
  readonly letter: OpenLetter | undefined;
  readonly changes: Html;
  readonly others: readonly MailOutOf[];
  readonly answers: Answers;
}

function superuserPage(
  visit: Visit,
  mailOut: MailOutOf,
  { letter, changes, others, answers }: Parts,
): Answer {
  const { say } = visit;
  const { report, project } = mailOut;
  const may = decisionsFor(visit, mailOut);
  const decision = decisionBlock(visit, mailOut, answers);
  const title = titleOf(visit, mailOut);
  const hasFaults = answers.faults.size > 0;
  const holds = holdsBlock(visit, mailOut, {
    mayDecide: mayApprove(may),
    reasons: answers.fields,
    faults: answers.faults,
  });
  const isWaiting = standingOf(report) !== "under-way" && standingOf(report) !== "ended";
  return page({
    title: `${hasFaults ? `${say("Feil:", "Fault:")} ` : ""}${title} ${project.title}`,
    place: (isWaiting && (may.approve || may.goOn)) || may.renew ? "waiting" : "mail-outs",
    mailOut: report.mailOut,
    isLive: report.waves.length > 0 && !isOver(report),
    ...(hasFaults ? { status: 422 } : {}),
    body: html`${head(visit, {
        title,
        here: capital(roundName(report, visit)),
        crumbs: [
          { name: say("Utsendinger", "Mail-outs"), address: "/utsendinger" },
          { name: project.title, address: `/prosjekter/${project.id}` },
        ],
        tags: [stateTag(report.state, visit), ...approvalTags(visit, mailOut)],
        news: html`${faultList(visit, answers.faults)} ${stopsNotice(visit, mailOut)}`,
        facts: mailOutFacts(visit, mailOut),
      })}
      <div class="columns">
        <div class="columns-side">${overviewOf(visit, mailOut, decision !== false)}</div>
        <div class="columns-main">
          ${pauseBlock(visit, mailOut)} ${sentBlock(visit, mailOut)} ${holds}
          ${letter !== undefined && letterBlock(visit, report, { ...letter, approves: isSuperuser(project, visit.user.id), proves: mayProve(visit, mailOut), keepsWords: isAnyOpen(may) })}
          ${changes} ${linksBlock(visit, mailOut)} ${recipientsBlock(visit, mailOut)}
          ${checksBlock(visit, mailOut)} ${historyBlock(visit, mailOut, others)}
          ${questionsBlock(visit, report, { ask: mayAsk(visit, mailOut), answer: hasOrdered(report, visit.user.id) }, answers)}
          ${decision}
        </div>
      </div>`,
  });
}

/** What is asked, as a question with its number; where nothing is asked, what it is. */
function titleOf(visit: Visit, { report }: MailOutOf): string {
  const { say, language } = visit;
  const round = roundName(report, visit);
  const people = peopleIn(expectedOf(report), language);
  switch (standingOf(report)) {
    case "approve":
    case "second-approval":
      return say(`Godkjenne ${round} til ${people}?`, `Approve ${round} to ${people}?`);
    case "canary":
      return say("Slippe resten etter prøvebølgen?", "Let the rest go after the first wave?");
    case "breaker":
      return say("Utsendingen stoppet seg selv. Gå videre?", "The mail-out stopped itself. Go on?");
    case "mend":
      return say(
        `${capital(round)} til ${people} er holdt tilbake`,
        `${capital(round)} to ${people} is on hold`,
      );
    case "under-way":
    case "ended":
      return say(`${capital(round)} til ${people}`, `${capital(round)} to ${people}`);
  }
}

/** As the gate's table of roles says. */
const mayAsk = ({ user, isCentral }: Visit, { project }: MailOutOf): boolean =>
  isCentral || isSuperuser(project, user.id);

function approvalTags({ say, policyOf }: Visit, { report, project }: MailOutOf) {
  const needed = approvalsNeeded(report, policyOf(project));
  const given = report.approvals.filter(({ digest }) => digest === report.digest).length;
  if (given === 0 && isOver(report)) return [];
  const name = say(`${given} av ${needed} har godkjent`, `${given} of ${needed} approved`);
  return [{ name, color: "neutral" }] as const;
}

/** The language whose letter is shown: the one that was asked for, else the first. */
function chosenLanguage({ parameter, form }: Visit, report: Report): Language | undefined {
  const written = languagesOf(report);
  const asked = LANGUAGES.find((each) => each === (form.text("show") || parameter("sprak")));
  return written.find((each) => each === asked) ?? written[0];
}

function overviewOf(visit: Visit, mailOut: MailOutOf, hasDecision: boolean) {
  const { say } = visit;
  const { report } = mailOut;
  const holds = openHoldsOf(visit, mailOut).length;
  const unseen = unseenOf(visit, report).length;
  const may = decisionsFor(visit, mailOut);
  // Only of those who may approve is it kept what they were shown, and only of what waits for them is it asked.
  const tellsShown = isSuperuser(mailOut.project, visit.user.id) && (unseen === 0 || mayApprove(may));
  return overview(visit, [
    !!report.pause && {
      id: "pause",
      name: say("Hvorfor den står stille", "Why it stands still"),
    },
    report.waves.length > 0 && { id: "sendt", name: say("Så langt", "So far") },
    holds > 0 && {
      id: "funn",
      name: may.approve
        ? say("Ta stilling til", "Decide about")
        : report.state === "refused"
          ? say("Hvorfor slusen sa nei", "Why the gate said no")
          : say("Holder den tilbake", "Holds it back"),
      state: say(`${holds} funn`, holds === 1 ? "1 finding" : `${holds} findings`),
      kind: "warning",
    },
    {
      id: "brevet",
      name: say("Brevet", "The letter"),
      ...(tellsShown && {
        state:
          unseen === 0
            ? say("vist", "shown")
            : say(`${unseen} språk gjenstår`, unseen === 1 ? "1 language left" : `${unseen} languages left`),
        kind: unseen === 0 ? "ok" : "warning",
      }),
    },
    { id: "endret", name: say("Endret siden sist", "Changed since last") },
    { id: "lenker", name: say("Lenker", "Links"), state: String(report.manifest.links.length) },
    { id: "mottakere", name: say("Mottakere", "Recipients") },
    { id: "kontroller", name: say("Kontroller", "Checks") },
    { id: "historie", name: say("Hva som har skjedd", "What has happened") },
    report.questions.length > 0 && {
      id: "sporsmal",
      name: say("Spørsmål til bestilleren", "Questions to whoever ordered"),
      ...(unanswered(report).length > 0 && {
        state: say("venter på svar", "waits for an answer"),
        kind: "warning",
      }),
    },
    hasDecision && { id: "avgjorelsen", name: say("Avgjørelsen din", "Your decision") },
  ]);
}
