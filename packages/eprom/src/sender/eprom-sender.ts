import { setTimeout } from "node:timers/promises";

import { SluseError, isSluseError, type Clearance, type ClearanceId, type Outcome } from "@sluse/core";
import pLimit from "p-limit";

import { Brake } from "../internal/brake.ts";
import { parseApiKey, parseBaseUrl, positive } from "../internal/options.ts";
import { openLine, type Line, type Posted } from "../internal/line.ts";
import { isWithin, type ToldChannel } from "../channels.ts";
import { createMemoryMessageIndex } from "../message-index/memory-message-index.ts";
import type { EpromLetter, EpromOptions } from "./eprom-options.ts";
import type { EpromCause, EpromSettlement } from "./eprom-settlement.ts";
import { formBody, letterBody, type OrderBody } from "./order-body.ts";
import { readFormAnswer, readLetterAnswer, type ReadAnswer } from "./read-answer.ts";

/** Sends cleared people their letter or form through ePROM. */
export interface EpromSender {
  /**
   * Sends a wave, each clearance once, and tells what became of every one of them.
   * @param letterOf the letter of a clearance, as `wave.letterFor` gives it; not asked for in form mode
   * @param options.signal nothing more is begun once it is aborted; what is under way is waited for, so that its
   *   outcome is known. What was not begun is `not-sent`.
   * @throws SluseError `SLUSE_EPROM_CLEARANCE_TWICE` before anything is sent
   */
  send(
    clearances: readonly Clearance[],
    letterOf: (clearance: Clearance) => EpromLetter | Promise<EpromLetter>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<EpromSettlement[]>;
}

/** What ePROM said of an order, in its answer or in a callback. */
interface ToldOutcome {
  readonly outcome: Outcome;
  readonly cause: EpromCause;
  readonly channel?: ToldChannel;
}

/** The longest pause, in seconds, that ePROM may ask for before one more try. */
const LONGEST_WAIT = 60;
const ATTEMPTS_WHEN_ASKED_TO_WAIT = 3;

/**
 * Makes a sender. It can name no channel but those of a clearance's mandate. It posts each order once: an order whose
 * outcome is not known is never posted again; one that was turned away with 429 and a short `Retry-After` is, for
 * nothing was done with it. Tried against a double of ePROM only.
 *
 * @throws SluseError `SLUSE_EPROM_OPTION`
 */
export function epromSender(options: EpromOptions): EpromSender {
  const baseUrl = parseBaseUrl(options.baseUrl);
  const concurrency = positive("concurrency", options.concurrency ?? 8);
  const timeoutMilliseconds = positive("timeoutMilliseconds", options.timeoutMilliseconds ?? 60_000);
  const failuresBeforeStop = positive("failuresBeforeStop", options.failuresBeforeStop ?? 10);
  const apiKey = parseApiKey(options.apiKey);
  const { index = createMemoryMessageIndex(), mode } = options;
  const path = mode === "letter" ? "api/v2/messagetocitizen" : "api/v2/formorder";
  const wire = { url: new URL(path, baseUrl), apiKey, timeoutMilliseconds, concurrency };
  const readAnswer = mode === "letter" ? readLetterAnswer : readFormAnswer;
  const sentBefore = new Set<ClearanceId>();
  /** Whose each of ePROM's ids is, as far as this sender knows. */
  const takenBy = new Map<string, ClearanceId>();
  // An ePROM that does not do as it is told is sent nothing more, in this wave or a later one.
  let hasLeftMandate = false;

  const bodyOf = async (
    clearance: Clearance,
    letterOf: (clearance: Clearance) => EpromLetter | Promise<EpromLetter>,
  ): Promise<OrderBody> => {
    if (options.mode === "form") return formBody(options, clearance);
    try {
      return letterBody(options, clearance, await letterOf(clearance));
    } catch (error) {
      return { kind: "unusable", cause: "letter-unusable", error };
    }
  };

  const judge = (clearance: Clearance, { outcome, cause, channel }: ToldOutcome): EpromSettlement => {
    const isOutside = channel !== undefined && !isWithin(channel, clearance.mandate);
    hasLeftMandate ||= isOutside;
    return { clearance: clearance.id, outcome, cause: isOutside ? "outside-mandate" : cause };
  };

  const settle = async (clearance: Clearance, read: ReadAnswer): Promise<EpromSettlement> => {
    const { id: clearanceId, mandate } = clearance;
    const settlement = judge(clearance, read);
    if (read.id === undefined) return settlement;
    const owner = takenBy.get(read.id.toLowerCase()) ?? clearanceId;
    takenBy.set(read.id.toLowerCase(), owner);
    const another = { clearance: clearanceId, outcome: "unknown", cause: "id-of-another" } as const;
    try {
      const early = await index.record({ kind: mode, id: read.id, clearance: clearanceId, mandate });
      if (owner !== clearanceId) return another;
      if (early === undefined) return settlement;
      const isOutside = settlement.cause === "outside-mandate";
      return judge(clearance, { ...early, cause: isOutside ? settlement.cause : "told-by-callback" });
    } catch (error) {
      const isTwice = isSluseError(error) && error.code === "SLUSE_EPROM_ID_TWICE";
      if (isTwice || owner !== clearanceId) return { ...another, error };
      // It costs the callback, not the outcome.
      return { ...settlement, error };
    }
  };

  return {
    async send(clearances, letterOf, { signal } = {}) {
      refuseRepeats(clearances, sentBefore);
      const limit = pLimit(concurrency);
      const brake = new Brake(failuresBeforeStop);
      const line = openLine(wire);
      const mayGoOn = (): boolean => !brake.isOn && !hasLeftMandate && signal?.aborted !== true;
      const sendOne = async (clearance: Clearance): Promise<EpromSettlement> => {
        if (!mayGoOn()) {
          return { clearance: clearance.id, outcome: "not-sent", cause: "not-sent" };
        }
        const order = await bodyOf(clearance, letterOf);
        // Making a letter takes its time, and the way may be closed meanwhile.
        if (!mayGoOn()) return { clearance: clearance.id, outcome: "not-sent", cause: "not-sent" };
        if (order.kind === "unusable") {
          const { cause, error } = order;
          return {
            clearance: clearance.id,
            outcome: "failed",
            cause,
            ...(error === undefined ? {} : { error }),
          };
        }
        const posted = await postPatiently(order.body, line, { mayGoOn, signal });
        const read = posted.kind === "answered" ? readAnswer(posted.answer) : posted;
        if (read.outcome === "delivered" || read.outcome === "unreachable") brake.succeeded();
        else if (read.cause === "api-key-unknown") brake.pull();
        else brake.failed();
        return await settle(clearance, read);
      };
      try {
        return await Promise.all(clearances.map((clearance) => limit(sendOne, clearance)));
      } finally {
        line.close();
      }
    },
  };
}

interface Patience {
  /** Whether anything may still be sent when the wait is over. */
  readonly mayGoOn: () => boolean;
  readonly signal: AbortSignal | undefined;
}

/** Posts again only what was turned away unread, when told to come back soon. */
async function postPatiently(body: object, line: Line, { mayGoOn, signal }: Patience): Promise<Posted> {
  for (let attempt = 1; ; attempt += 1) {
    const posted = await line.post(body);
    const wait =
      posted.kind === "answered" && posted.answer.status === 429 ? posted.retryAfterSeconds : undefined;
    const mayWait = wait !== undefined && wait <= LONGEST_WAIT && attempt < ATTEMPTS_WHEN_ASKED_TO_WAIT;
    if (!mayWait || !(await pause(wait, signal)) || !mayGoOn()) return posted;
  }
}

/** Waits so many seconds; `false` when it was called off. */
async function pause(seconds: number, signal?: AbortSignal): Promise<boolean> {
  try {
    await setTimeout(seconds * 1000, undefined, signal === undefined ? {} : { signal });
    return true;
  } catch (error) {
    if (signal?.aborted === true) return false;
    throw error;
  }
}

/** A clearance is the right to send once. One that comes twice is a fault of the caller's, found before it matters. */
function refuseRepeats(clearances: readonly Clearance[], sentBefore: Set<ClearanceId>): void {
  const now = new Set<ClearanceId>();
  for (const { id } of clearances) {
    if (sentBefore.has(id) || now.has(id)) {
      throw new SluseError(
        "SLUSE_EPROM_CLEARANCE_TWICE",
        `clearance \`${id}\` was given to the sender twice`,
      );
    }
    now.add(id);
  }
  for (const id of now) sentBefore.add(id);
}
