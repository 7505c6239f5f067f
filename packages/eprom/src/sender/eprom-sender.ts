import { setTimeout } from "node:timers/promises";

import {
  SluseError,
  isSluseError,
  type ChannelMandate,
  type ClearanceId,
  type MailOutKind,
  type Outcome,
  type SenderOutcome,
} from "@sluse/core";
import { countInput, parseInput, withFunctions } from "@sluse/core/house";
import pLimit from "p-limit";
import { z } from "zod";

import { Brake } from "./brake.ts";
import { parseApiKey, parseBaseUrl } from "../internal/options.ts";
import { openLine, type Line, type Posted } from "./line.ts";
import { isWithin, type ToldChannel } from "../channels.ts";
import { createMemoryMessageIndex } from "../message-index/memory-message-index.ts";
import type { MessageIndex } from "../message-index/message-index.ts";
import { begunInBatches } from "./begun-in-batches.ts";
import type { AskedOfEprom, EpromOptions } from "./eprom-options.ts";
import type { EpromCause, EpromSettlement } from "./eprom-settlement.ts";
import type { EpromWave } from "./eprom-wave.ts";
import { letterOfProof, type EpromProof } from "./eprom-proof.ts";
import { formBody, letterBody, type OrderBody } from "./order-body.ts";
import { readFormAnswer, readLetterAnswer, type ReadAnswer } from "./read-answer.ts";

/** Sends cleared people their letter or form through ePROM. */
export interface EpromSender {
  /**
   * Sends a wave, each clearance once, and tells what became of those it sent. Each is begun at the gate first: what another
   * worker has begun, or what is void, is left out of the answer; what may not be begun now is `not-sent`. Whom to write to,
   * letter, notice, form and channels come from the wave.
   * @param options.signal nothing more is sent once it is aborted; what is under way is waited for, so that its outcome is
   *   known. What was not sent is `not-sent`.
   * @throws SluseError `SLUSE_EPROM_CLEARANCE_TWICE` before anything is sent, for a wave that names one twice
   */
  send(wave: EpromWave, options?: { readonly signal?: AbortSignal }): Promise<EpromSettlement[]>;
  /**
   * Sends a proof that the gate made to a test person: one letter, once. It has no clearance, and its callbacks are nobody's.
   * @throws SluseError `SLUSE_EPROM_PROOF_REFUSED` for what is not to a synthetic number, or not marked as a proof
   */
  sendProof(proof: EpromProof): Promise<ProofSent>;
}

/** What became of a proof. */
export interface ProofSent {
  readonly outcome: SenderOutcome;
  readonly cause: EpromCause;
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

const optionsInput = z.strictObject({
  baseUrl: z.union([z.string(), z.instanceof(URL)]),
  apiKey: z.string(),
  index: withFunctions<MessageIndex>("index of messages", "record", "tell").optional(),
  concurrency: countInput(1).optional(),
  timeoutMilliseconds: countInput(1).optional(),
  failuresBeforeStop: countInput(1).optional(),
  begunAtOnce: countInput(1).optional(),
  testMode: z.boolean().exactOptional(),
  mustBeSigned: z.boolean().exactOptional(),
  signingText: z.string().exactOptional(),
  dontStoreCompletedFormInPha: z.boolean().exactOptional(),
} satisfies Readonly<Record<keyof EpromOptions, unknown>>);

/**
 * Makes a sender. It can name no channel but those of a clearance's mandate. It posts each order once: an order whose
 * outcome is not known is never posted again; one that was turned away with 429 and a short `Retry-After` is, for
 * nothing was done with it. Tried against a double of ePROM only.
 *
 * @throws SluseError `SLUSE_EPROM_OPTION`
 */
export const epromSender = (options: EpromOptions): EpromSender => watchedSender(options, () => undefined);

/** What ePROM answered an order with. */
export interface Answered {
  /** ePROM's id of it, when it took it. */
  readonly id: string | undefined;
  readonly text: string;
}

/** A sender whose answers are told as they came, to whoever stands in front of ePROM. */
export function watchedSender(
  options: EpromOptions,
  whenAnswered: (clearance: ClearanceId, answered: Answered) => void,
): EpromSender {
  const given = parseInput(optionsInput, options, {
    what: "the options of the sender",
    code: "SLUSE_EPROM_OPTION",
  });
  const { concurrency = 8, timeoutMilliseconds = 60_000, failuresBeforeStop = 10, begunAtOnce = 50 } = given;
  const baseUrl = parseBaseUrl(given.baseUrl);
  const apiKey = parseApiKey(given.apiKey);
  const { index = createMemoryMessageIndex() } = given;
  /** Whose each of ePROM's ids is, as far as this sender knows. */
  const takenBy = new Map<string, ClearanceId>();
  // An ePROM that does not do as it is told is sent nothing more, in this wave or a later one.
  let hasLeftMandate = false;

  const judge = (
    { clearance, mandate }: Ordered,
    { outcome, cause, channel }: ToldOutcome,
  ): EpromSettlement => {
    const isOutside = channel !== undefined && !isWithin(channel, mandate);
    hasLeftMandate ||= isOutside;
    return { clearance, outcome, cause: isOutside ? "outside-mandate" : cause };
  };

  const settle = async (kind: MailOutKind, ordered: Ordered, read: ReadAnswer): Promise<EpromSettlement> => {
    const settlement = judge(ordered, read);
    if (read.id === undefined) return settlement;
    const { clearance, mandate } = ordered;
    const owner = takenBy.get(read.id.toLowerCase()) ?? clearance;
    takenBy.set(read.id.toLowerCase(), owner);
    const another = { clearance, outcome: "unknown", cause: "id-of-another" } as const;
    try {
      const early = await index.record({ kind, id: read.id, clearance, mandate });
      if (owner !== clearance) return another;
      if (early === undefined) return settlement;
      const isOutside = settlement.cause === "outside-mandate";
      return judge(ordered, { ...early, cause: isOutside ? settlement.cause : "told-by-callback" });
    } catch (error) {
      const isTwice = isSluseError(error) && error.code === "SLUSE_EPROM_ID_TWICE";
      if (isTwice || owner !== clearance) return { ...another, error };
      // It costs the callback, not the outcome.
      return { ...settlement, error };
    }
  };

  return {
    async send(wave, { signal } = {}) {
      refuseRepeats(wave);
      const { kind } = wave;
      const wire = { url: new URL(PATHS[kind], baseUrl), apiKey, timeoutMilliseconds, concurrency };
      const readAnswer = kind === "letter" ? readLetterAnswer : readFormAnswer;
      const limit = pLimit(concurrency);
      const brake = new Brake(failuresBeforeStop);
      const line = openLine(wire);
      const begin = begunInBatches(wave, begunAtOnce);
      const mayGoOn = (): boolean => !brake.isOn && !hasLeftMandate && signal?.aborted !== true;

      const sendOne = async (clearance: ClearanceId, at: number): Promise<EpromSettlement | undefined> => {
        const notSent = { clearance, outcome: "not-sent", cause: "not-sent" } as const;
        if (!mayGoOn()) return notSent;
        const beginning = await begin(at);
        if (beginning.kind === "elsewhere") return undefined;
        if (beginning.kind === "unbegun") {
          const { error } = beginning;
          return { ...notSent, cause: "not-begun", ...(error === undefined ? {} : { error }) };
        }
        const giveBack = (why: Pick<EpromSettlement, "cause" | "error">): EpromSettlement => {
          beginning.giveBack();
          return { ...notSent, ...why };
        };
        // Beginning and making a letter take their time, and the way may be closed meanwhile.
        if (!mayGoOn()) return giveBack(notSent);
        const order = await orderOf(given, wave, clearance);
        if (order.kind === "unusable") {
          const { cause, error } = order;
          const why = { cause, ...(error === undefined ? {} : { error }) };
          return cause === "not-begun" ? giveBack(why) : { clearance, outcome: "failed", ...why };
        }
        if (!mayGoOn()) return giveBack(notSent);
        const posted = await postPatiently(order.body, line, { mayGoOn, signal });
        const read: ReadAnswer = posted.kind === "answered" ? readAnswer(posted.answer) : posted;
        if (posted.kind === "answered") whenAnswered(clearance, { id: read.id, text: posted.answer.text });
        if (read.outcome === "delivered" || read.outcome === "unreachable") brake.succeeded();
        else if (read.cause === "api-key-unknown") brake.pull();
        else brake.failed();
        return await settle(kind, { clearance, mandate: order.mandate }, read);
      };
      try {
        const all = wave.clearances.map(({ id }, at) => limit(sendOne, id, at));
        return (await Promise.all(all)).flatMap((settlement) => settlement ?? []);
      } finally {
        line.close();
      }
    },

    async sendProof(proof) {
      const order = letterBody(given, letterOfProof(proof));
      if (order.kind === "unusable") return { outcome: "failed", cause: order.cause };
      if (hasLeftMandate) return { outcome: "not-sent", cause: "not-sent" };
      const url = new URL(PATHS.letter, baseUrl);
      const line = openLine({ url, apiKey, timeoutMilliseconds, concurrency: 1 });
      try {
        const posted = await line.post(order.body);
        const read: ToldOutcome = posted.kind === "answered" ? readLetterAnswer(posted.answer) : posted;
        const { channel, outcome, cause } = read;
        const isOutside = channel !== undefined && !isWithin(channel, order.mandate);
        hasLeftMandate ||= isOutside;
        return { outcome, cause: isOutside ? "outside-mandate" : cause };
      } finally {
        line.close();
      }
    },
  };
}

/** The gate begins a clearance once; what stands in a list twice would be begun once and sent twice. */
function refuseRepeats({ clearances }: EpromWave): void {
  const ids = new Set(clearances.map(({ id }) => id));
  if (ids.size === clearances.length) return;
  throw new SluseError("SLUSE_EPROM_CLEARANCE_TWICE", "a clearance stands twice in a wave");
}

const PATHS: Readonly<Record<MailOutKind, string>> = {
  letter: "api/v2/messagetocitizen",
  form: "api/v2/formorder",
};

/** An order, and the channels it may go by. */
interface Ordered {
  readonly clearance: ClearanceId;
  readonly mandate: ChannelMandate;
}

async function orderOf(options: AskedOfEprom, wave: EpromWave, clearance: ClearanceId): Promise<OrderBody> {
  try {
    if (wave.kind === "form") {
      return formBody(options, clearance, await wave.formFor(clearance));
    }
    return letterBody(options, await wave.letterFor(clearance));
  } catch (error) {
    const isLate = isSluseError(error) && TOO_LATE.has(error.code);
    return { kind: "unusable", cause: isLate ? "not-begun" : "letter-unusable", error };
  }
}

/** What the gate says when it hands out no letter any more: nothing was sent, and the person may be cleared again. */
const TOO_LATE: ReadonlySet<string> = new Set(["SLUSE_CLEARANCE_EXPIRED", "SLUSE_CLEARANCE_NOT_BEGUN"]);

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
