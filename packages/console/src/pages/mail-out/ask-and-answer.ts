import { isSluseError } from "@sluse/core";
import type { Verdict } from "@sluse/gate";

import type { News } from "../../sessions/session.ts";
import { see, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { toldIn } from "../../words/page-language.ts";
import { checkWords } from "../confirm/filled-in.ts";
import { countWaiting } from "../waiting/count-waiting.ts";
import { mailOutPage } from "./mail-out-page.ts";

/** Asks whoever ordered. Nothing is decided by it, and so it is done at once. */
export async function askOrderer(visit: Visit): Promise<Answer> {
  const { gate, user, form, say } = visit;
  const faults = new Map<string, string>();
  const question = checkWords(visit, "question", faults);
  if (question === "") faults.set("question", say("Skriv hva du vil vite", "Write what you want to know"));
  if (faults.size > 0) return mailOutPage(visit, { fields: form.group(""), faults });
  await assertSeen(visit);
  return done(visit, () => gate.ask(visit.part("id"), { by: user.id, question }), {
    color: "success",
    title: say("Spørsmålet er sendt til bestilleren", "The question is with whoever ordered"),
    text: say(
      "Utsendingen venter så lenge. Svaret kommer på denne siden.",
      "The mail-out waits meanwhile. The answer comes on this page.",
    ),
  });
}

/** Whoever ordered answers. */
export async function answerQuestion(visit: Visit): Promise<Answer> {
  const { gate, user, form, say } = visit;
  const number = form.count("number") ?? 0;
  const name = `answer-${number}`;
  const faults = new Map<string, string>();
  const answer = checkWords(visit, name, faults);
  if (answer === "") faults.set(name, say("Skriv et svar", "Write an answer"));
  if (faults.size > 0) return mailOutPage(visit, { fields: form.group(""), faults });
  await assertSeen(visit);
  return done(visit, () => gate.answer(visit.part("id"), { by: user.id, number, answer }), {
    color: "success",
    title: say("Svaret er sendt", "The answer is sent"),
    text: say(
      "Superbrukerne ser det sammen med spørsmålet.",
      "The superusers see it together with the question.",
    ),
  });
}

/** To those who may not see a mail-out it is as if there were none: not even a refusal tells of it. */
const assertSeen = ({ gate, user, part }: Visit): Promise<unknown> =>
  gate.report(part("id"), { by: user.id });

async function done(visit: Visit, act: () => Promise<Verdict>, news: News): Promise<Answer> {
  const { session, language, part, say } = visit;
  try {
    const { decision, findings } = await act();
    const [first] = findings;
    const { title, what } = first?.message[toldIn(language)] ?? { title: "", what: "" };
    session.news = decision === "release" ? news : { color: "warning", title, text: what };
  } catch (error) {
    // Somebody else was first, or there is no room for more.
    if (!isSluseError(error) || error.code !== "SLUSE_OPTION_INVALID") throw error;
    session.news = {
      color: "warning",
      title: say("Ingenting er lagret", "Nothing was kept"),
      text: say(
        "Spørsmålet er besvart allerede, eller det er spurt om så mye at det er bedre å ringe.",
        "The question is answered already, or so much was asked that it is better to telephone.",
      ),
    };
  }
  session.waiting = await countWaiting(visit);
  return see(`/utsendinger/${part("id")}#sporsmal`);
}
