import { ROUND_NAMES, mostRecipients, type Instant, type Project } from "@sluse/core";
import type { Report, SuperuserReport, Verdict } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import type { News } from "../../sessions/session.ts";
import type { Visit } from "../../visit/visit.ts";
import { capital } from "../../words/capital.ts";
import { peopleIn } from "../../words/counts.ts";
import { expectedOf } from "../mail-out/happening.ts";
import { mailOutName } from "../../words/mail-out-words.ts";
import type { Draft } from "../../sessions/draft.ts";
import type { Question } from "./question.ts";
import { mailOutVersion, shortDigest } from "./version.ts";
import { nameIn, toldIn, toldLang } from "../../words/page-language.ts";

type MailOutDraft = Extract<Draft, { readonly mailOut: string }>;

/** What is asked before something is decided about a mail-out. */
export async function mailOutQuestion(visit: Visit, draft: MailOutDraft): Promise<Question> {
  const { gate, user, say, language } = visit;
  const report = await gate.report(draft.mailOut, { by: user.id });
  const project = await gate.projects.get(report.project);
  const back = `/utsendinger/${report.mailOut}`;
  const signed = { by: user.id, comment: draft.comment };
  const name = mailOutName(report, project.title, visit);
  const people = peopleIn(peopleOf(report), language);
  const common = {
    place: "waiting",
    crumbs: [{ name, address: back }],
    mailOut: report.mailOut,
    lines: linesOf(visit, report, project, draft),
    stale: staleOf(visit, report, draft),
    back,
  } as const;
  switch (draft.kind) {
    case "approve": {
      const { digest, acknowledge, maxRecipients } = draft;
      return {
        ...common,
        title: say(
          `Godkjenne ${ROUND_NAMES[report.manifest.round].nb} til ${people}?`,
          `Approve ${ROUND_NAMES[report.manifest.round].en} to ${people}?`,
        ),
        effect: say(
          "Godkjenningen gjelder nøyaktig dette, og ikke noe annet. Endres brevet eller mottakerne, må den godkjennes på nytt.",
          "The approval is of exactly this and of nothing else. Should letter or recipients change, it must be approved anew.",
        ),
        button: say("Godkjenn", "Approve"),
        act: () =>
          gate.approve(draft.mailOut, {
            ...signed,
            digest,
            acknowledge,
            ...(maxRecipients === undefined ? {} : { maxRecipients }),
          }),
        isDone: isKept,
        news: (verdict) => approvedNews(visit, report, verdict),
      };
    }
    case "go-on":
      return {
        ...common,
        title: say("La utsendingen gå videre?", "Let the mail-out go on?"),
        effect: say("Neste bølge kan slippes med en gang.", "The next wave may be let go at once."),
        button: say("La den gå videre", "Let it go on"),
        act: () => gate.goOn(draft.mailOut, signed),
        news: () => ({ color: "success", title: say("Utsendingen går videre", "The mail-out goes on") }),
      };
    case "reject":
      return {
        ...common,
        title: say(
          `Avslå ${ROUND_NAMES[report.manifest.round].nb} til ${people}?`,
          `Reject ${ROUND_NAMES[report.manifest.round].en} to ${people}?`,
        ),
        effect: say(
          "Utsendingen avsluttes. Bestilleren må sende inn på nytt.",
          "The mail-out ends. Whoever ordered it must submit anew.",
        ),
        button: say("Avslå", "Reject"),
        isDanger: true,
        act: () => gate.reject(draft.mailOut, signed),
        news: () => ({ color: "success", title: say("Utsendingen er avslått", "The mail-out is rejected") }),
      };
    case "withdraw":
      return {
        ...common,
        title: say("Trekke utsendingen tilbake for godt?", "Withdraw the mail-out for good?"),
        effect: say(
          "Ingen flere får brevet, og utsendingen kan ikke åpnes igjen. Vil du bare vente, bruk «Stopp» i stedet.",
          "Nobody more gets the letter, and the mail-out cannot be opened again. If you only want to wait, use “Stop” instead.",
        ),
        button: say("Trekk tilbake", "Withdraw"),
        isDanger: true,
        act: () => gate.withdraw(draft.mailOut, signed),
        news: () => ({
          color: "success",
          title: say("Utsendingen er trukket tilbake", "The mail-out is withdrawn"),
        }),
      };
  }
}

/** Whoever only ordered sees the whole audience, those among them who are left out, too. */
const peopleOf = (report: Report): number =>
  report.view === "superuser" ? expectedOf(report) : mostRecipients(report.manifest);

/** The first of two approvals is kept, though it alone does not open the way. */
const isKept = ({ findings }: Verdict): boolean =>
  findings.every(({ rule }) => rule === "approval/second-needed" || rule === "approval/ceiling-low");

function approvedNews({ say, now, times }: Visit, report: Report, { decision }: Verdict): News {
  const from = Date.parse(report.manifest.window.from) as Instant;
  if (decision === "release" && report.view === "superuser" && report.pause)
    return {
      color: "success",
      title: say("Godkjent på nytt", "Approved anew"),
      text: say(
        "Utsendingen står stille til du lar den gå videre.",
        "The mail-out stands still until you let it go on.",
      ),
    };
  return decision === "release"
    ? {
        color: "success",
        title: say("Godkjent", "Approved"),
        text:
          from > now
            ? say(
                `Utsendingen kan slippes fra ${times.moment(from)}. Du trenger ikke å gjøre mer nå.`,
                `The mail-out may leave from ${times.moment(from)}. There is no more for you to do now.`,
              )
            : say(
                "Utsendingen kan slippes nå. Du trenger ikke å gjøre mer.",
                "The mail-out may leave now. There is no more for you to do.",
              ),
      }
    : {
        color: "success",
        title: say("Godkjenningen din er registrert", "Your approval is recorded"),
        text: say(
          "Én superbruker til må godkjenne før noe sendes.",
          "One more superuser must approve before anything is sent.",
        ),
      };
}

function linesOf(visit: Visit, report: Report, project: Project, draft: MailOutDraft): Question["lines"] {
  const { say, language, times } = visit;
  const { manifest } = report;
  const [from, until] = [manifest.window.from, manifest.window.until].map((at) => Date.parse(at) as Instant);
  const told = new Map(
    report.findings.map(({ fingerprint, message }) => [fingerprint, message[toldIn(language)].title]),
  );
  const standing =
    draft.kind === "approve"
      ? draft.acknowledge.map(
          ({ fingerprint, reason }) =>
            html`<span ${toldLang(language)}>${told.get(fingerprint) ?? fingerprint}</span>: <q>${reason}</q
              ><br />`,
        )
      : [];
  return [
    {
      name: say("Hva", "What"),
      value: html`${capital(nameIn(ROUND_NAMES[manifest.round], language))}: <q>${manifest.notice.title}</q>`,
      more: `${project.title}, ${project.controller}`,
    },
    {
      name: say("Til", "To"),
      value: peopleIn(peopleOf(report), language),
      ...(draft.kind === "approve" && draft.maxRecipients !== undefined
        ? {
            more: say(
              `Du godkjenner for høyst ${peopleIn(draft.maxRecipients, language)}`,
              `You approve for at most ${peopleIn(draft.maxRecipients, language)}`,
            ),
          }
        : {}),
    },
    {
      name: say("Når", "When"),
      value: `${times.moment(from ?? visit.now)} – ${times.moment(until ?? visit.now)}`,
    },
    { name: say("Kontrollsum", "Digest"), value: html`<code>${shortDigest(draft.digest)}</code>` },
    standing.length > 0 && { name: say("Godtatt", "Accepted"), value: standing },
    { name: say("Begrunnelse", "Reason"), value: `«${draft.comment}»` },
  ];
}

function staleOf({ say }: Visit, report: Report, draft: MailOutDraft): Html | undefined {
  if (report.digest !== draft.digest)
    return html`<p>
      ${say(
        "Utsendingen er endret etter at du åpnet siden: brevet, mottakerne eller tidene er ikke de samme.",
        "The mail-out has changed since you opened the page: letter, recipients or times are not the same.",
      )}
      <code>${shortDigest(draft.digest)}</code> → <code>${shortDigest(report.digest)}</code>
    </p>`;
  if (draft.kind !== "go-on" || report.view !== "superuser" || mailOutVersion(report) === draft.version)
    return undefined;
  return html`<p>
    ${say("Flere utfall eller klager er kommet inn etter at du åpnet siden.", "More outcomes or complaints have come in since you opened the page.")}
    ${countsOf(report, { say })}
  </p>`;
}

const countsOf = ({ outcomes, complaints }: SuperuserReport, { say }: Pick<Visit, "say">): string =>
  say(
    `Nå: ${outcomes.delivered} levert, ${outcomes.unreachable} ikke nådd, ${outcomes.failed} mislyktes, ${complaints} klager.`,
    `Now: ${outcomes.delivered} delivered, ${outcomes.unreachable} not reached, ${outcomes.failed} failed, ${complaints} complaints.`,
  );
