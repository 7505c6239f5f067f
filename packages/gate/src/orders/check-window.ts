import {
  createFinding,
  isoOf,
  type Finding,
  type Instant,
  type Order,
  type Policy,
  type Rule,
} from "@sluse/core";
import { osloMoment, sendingHours } from "@sluse/core/house";

import { EFORSK_MANUAL } from "../findings/sources.ts";
import type { OrderContext } from "./order-context.ts";

export const orderWindowInvalid: Rule = {
  id: "order/window-invalid",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Sendevinduet er umulig",
      what: "Sendevinduet går fra {from} til {until}. {told}",
      why: "Uten et mulig sendevindu kan ingenting sendes, og en skrivefeil i dato eller år blir ikke oppdaget.",
      mend: "Rett start og slutt for sendevinduet.",
    },
    en: {
      title: "The sending window is impossible",
      what: "The window is from {from} until {until}. {told}",
      why: "Nothing can be sent in an impossible window, and a slip in date or year would go unseen.",
      mend: "Correct the window's first and last moment.",
    },
  },
  example: {
    fails: "A window from 10 March 2027 until 1 March 2027.",
    passes: "A window from 1 March 2027 until 10 March 2027.",
  },
};

export const orderTooSoon: Rule = {
  id: "order/too-soon",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Første brev er satt for tidlig",
      what: "Sendevinduet åpner {from}. Første brev kan tidligst sendes {earliest}.",
      why: "Superbrukeren trenger tid til å kontrollere utsendingen før den går.",
      mend: "Flytt starten av sendevinduet til {earliest} eller senere.",
    },
    en: {
      title: "The first letter would leave too soon",
      what: "The window opens {from}; the first letter may leave {earliest} at the earliest.",
      why: "The superuser needs time to check the mail-out before it leaves.",
      mend: "Move the window's beginning to {earliest} or later.",
    },
  },
  source: `${EFORSK_MANUAL}: the earliest send date is the next day`,
  example: {
    fails: "Ordered on Monday with a window that opens the same Monday.",
    passes: "Ordered on Monday with a window that opens on Tuesday.",
  },
};

export const orderAnswerBeforeWindow: Rule = {
  id: "order/answer-before-window",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Svarfristen går ut før siste brev er sendt",
      what: "Svarfristen er {answerBy}, men siste brev kan sendes {until}.",
      why: "En mottaker kan få brevet etter at fristen er ute.",
      mend: "Sett en senere svarfrist, eller la sendevinduet slutte tidligere.",
    },
    en: {
      title: "Answers are wanted before the last letter leaves",
      what: "Answers are wanted by {answerBy}, but the last letter may leave {until}.",
      why: "A recipient may get the letter when the deadline has passed.",
      mend: "Set a later deadline, or let the window end earlier.",
    },
  },
  example: {
    fails: "Answers by 5 March, in a window until 10 March.",
    passes: "Answers by 1 April, in a window until 10 March.",
  },
};

const ENDS_FIRST = { nb: "Det slutter før det begynner.", en: "It ends before it begins." };
const IS_EMPTY = { nb: "Det slutter idet det begynner.", en: "It ends as it begins." };
const IS_OVER = { nb: "Det er over.", en: "It is over." };
const IS_SHUT = {
  nb: "Det har ingen tid utenom stille tid og stengte dager.",
  en: "It has no time outside quiet hours and closed days.",
};

/** Why nothing can leave in a window; undefined where something can. */
function impossible(
  { from, until }: Order["window"],
  policy: Policy,
  now: Instant,
): typeof IS_OVER | undefined {
  if (from > until) return ENDS_FIRST;
  if (from === until) return IS_EMPTY;
  if (until <= now) return IS_OVER;
  const first = from > now ? from : now;
  return sendingHours(first, policy.sending, { from, until }).kind === "over" ? IS_SHUT : undefined;
}

/** When letters are to leave, and when answers are awaited. */
export function checkWindow(
  order: Omit<Order, "recipients">,
  { policy, now, submittedAt }: OrderContext,
): Finding[] {
  const { from, until } = order.window;
  const findings: Finding[] = [];
  const told = impossible(order.window, policy, now);
  if (told) {
    findings.push(
      createFinding(orderWindowInvalid, {
        place: { kind: "field", path: "window" },
        facts: { from: isoOf(from), until: isoOf(until), told: "" },
        names: { told },
      }),
    );
  }
  const earliest = osloMoment(submittedAt, policy.sending.daysAhead, 0);
  if (policy.sending.daysAhead > 0 && from < earliest) {
    findings.push(
      createFinding(orderTooSoon, {
        place: { kind: "field", path: "window.from" },
        facts: { from: isoOf(from), earliest: isoOf(earliest) },
      }),
    );
  }
  if (order.answerBy !== undefined && order.answerBy < until) {
    findings.push(
      createFinding(orderAnswerBeforeWindow, {
        place: { kind: "field", path: "answerBy" },
        facts: { answerBy: isoOf(order.answerBy), until: isoOf(until) },
      }),
    );
  }
  return findings;
}
