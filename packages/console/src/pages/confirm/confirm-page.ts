import type { Verdict } from "@sluse/gate";

import type { Question } from "./question.ts";
import { questionOf } from "./question-of.ts";
import { html, type Html } from "../../markup/html.ts";
import { factLines } from "../../parts/facts.ts";
import { head } from "../../parts/head.ts";
import { hidden } from "../../parts/layout.ts";
import { notice, refusal } from "../../parts/notices.ts";
import { isFresh } from "../../sessions/session.ts";
import { newSecret } from "../../sessions/secrets.ts";
import { page, see, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { countWaiting } from "../waiting/count-waiting.ts";

/** Shows what is about to be done, and asks for a fresh login where the last one was a while ago. */
export async function confirmPage(visit: Visit): Promise<Answer> {
  const draft = visit.session.drafts.get(visit.part("draft"));
  if (!draft) return nothingWaits(visit);
  return ask(visit, await questionOf(visit, draft));
}

/** Does it. What was shown is held against what there is now once more, and by the gate a last time. */
export async function confirm(visit: Visit): Promise<Answer> {
  const { session, now } = visit;
  const id = visit.part("draft");
  const draft = session.drafts.get(id);
  if (!draft) return nothingWaits(visit);
  const question = await questionOf(visit, draft);
  if (question.stale !== undefined || !isFresh(session, now)) return ask(visit, question);
  // Taken away first, so that two answers at once do it once; back when it could not be done at all.
  session.drafts.delete(id);
  const verdict = await question.act().catch((error: unknown) => {
    session.drafts.set(id, draft);
    throw error;
  });
  const isDone = question.isDone ? question.isDone(verdict) : verdict.decision === "release";
  if (!isDone) return ask(visit, question, verdict);
  session.news = question.news(verdict);
  session.waiting = await countWaiting(visit);
  return see(question.back);
}

function ask(visit: Visit, question: Question, verdict?: Verdict): Answer {
  const { title, place, crumbs, mailOut, lines, effect, stale } = question;
  const isStale = stale !== undefined;
  return page({
    title,
    place,
    ...(mailOut === undefined ? {} : { mailOut }),
    ...(isStale || verdict ? { status: 409 } : {}),
    body: html`${head(visit, { title, crumbs, here: visit.say("Bekreft", "Confirm"), news: verdict && refusal(visit, verdict.findings) })}
      <div class="confirm">
        ${factLines(lines)} ${isStale ? staleNotice(visit, question) : !verdict && html`<p>${effect}</p>`}
        ${!isStale && !verdict && (isFresh(visit.session, visit.now) ? confirmForm(visit, question) : loginFirst(visit))}
        <p>
          <a class="ds-link" href="${question.back}"
            >${isStale || verdict ? visit.say("Åpne siden på nytt", "Open the page again") : visit.say("Gå tilbake uten å gjøre noe", "Go back and do nothing")}</a
          >
        </p>
      </div>`,
  });
}

const staleNotice = ({ say }: Visit, { stale }: Question): Html =>
  notice({
    color: "warning",
    title: say("Det du så på, gjelder ikke lenger", "What you looked at is no longer so"),
    text: html`${stale}
      <p>${say("Ingenting er gjort.", "Nothing was done.")}</p>`,
  });

const confirmForm = ({ session, part }: Visit, { button, isDanger }: Question): Html =>
  html`<form method="post" action="/bekreft/${part("draft")}">
    ${hidden("token", session.formToken)} ${hidden("key", newSecret())}
    <button class="ds-button" type="submit" data-size="lg" ${isDanger === true && html`data-color="danger"`}>
      ${button}
    </button>
  </form>`;

const loginFirst = ({ say, part }: Visit): Html =>
  html`<p>
      ${say("Logg inn på nytt, så vi vet at det er deg som bestemmer dette.", "Log in anew, so that it is known to be you who decides this.")}
    </p>
    <p>
      <a
        class="ds-button"
        data-size="lg"
        href="/logg-inn/pa-nytt?til=${encodeURIComponent(`/bekreft/${part("draft")}`)}"
        >${say("Logg inn på nytt", "Log in anew")}</a
      >
    </p>`;

function nothingWaits(visit: Visit): Answer {
  const { say } = visit;
  const title = say("Ingenting venter på å bli bekreftet", "Nothing waits to be confirmed");
  return page({
    title,
    place: "none",
    status: 404,
    body: html`${head(visit, {
        title,
        lead: say(
          "Det er gjort allerede, eller du har vært logget ut i mellomtiden, eller Sluse er startet på nytt. Ingenting er gjort to ganger. Var det ikke gjort, fyller du ut skjemaet en gang til.",
          "It is done already, or you have been logged out since, or Sluse was started anew. Nothing was done twice. If it was not done, fill in the form once more.",
        ),
      })}
      <p><a class="ds-link" href="/">${say("Gå til «Venter på meg»", "Go to “Waiting for me”")}</a></p>`,
  });
}
