import type { Channel, Outcome } from "@sluse/core";
import { z } from "zod";

import { readChannel } from "../channels.ts";
import type { EpromCause } from "./eprom-settlement.ts";

/** What one of ePROM's answers means. */
export interface ReadAnswer {
  readonly outcome: Outcome;
  readonly cause: EpromCause;
  /** ePROM's id of the letter or form order, when it took it. */
  readonly id?: string;
  /** The channel it means to use. */
  readonly channel?: Channel;
}

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly text: string;
}

const id = z.string().min(1).max(100);
const letterAnswer = z.object({ messageToCitizenId: id.nullish(), notificationChannel: z.unknown() });
const formAnswer = z.object({ id, notificationChannel: z.unknown() });

/** What the answer to `messagetocitizen` means. */
export function readLetterAnswer(answer: WireAnswer): ReadAnswer {
  if (answer.status !== 200) return readRefusal(answer);
  const parsed = letterAnswer.safeParse(parseJson(answer.text));
  if (!parsed.success) return UNREADABLE;
  return readAccepted(idOf(parsed.data.messageToCitizenId), parsed.data.notificationChannel);
}

/** What the answer to `formorder` means. An id of zeros: no order was made, for the person does not exist. */
export function readFormAnswer(answer: WireAnswer): ReadAnswer {
  if (answer.status !== 200) return readRefusal(answer);
  const parsed = formAnswer.safeParse(parseJson(answer.text));
  if (!parsed.success) return UNREADABLE;
  const orderId = idOf(parsed.data.id);
  return orderId === undefined ? NOBODY_REACHED : readAccepted(orderId, parsed.data.notificationChannel);
}

const UNREADABLE: ReadAnswer = { outcome: "unknown", cause: "answer-unreadable" };
const NOBODY_REACHED: ReadAnswer = { outcome: "unreachable", cause: "nobody-reached" };

/** An id of zeros is none: many orders have it. */
const idOf = (told: string | null | undefined): string | undefined =>
  told === null || told === undefined || /^[0-]+$/u.test(told) ? undefined : told;

function readAccepted(orderId: string | undefined, told: unknown): ReadAnswer {
  const channel = readChannel(told);
  const known = orderId === undefined ? {} : { id: orderId };
  if (channel === "none") return { ...NOBODY_REACHED, ...known };
  if (channel === undefined || orderId === undefined) return { ...UNREADABLE, ...known };
  return { outcome: "delivered", cause: "accepted", id: orderId, channel };
}

/** ePROM's own words for a 400, as its documentation has them. */
const REFUSALS: readonly (readonly [words: RegExp, cause: EpromCause])[] = [
  [/not published/iu, "form-not-published"],
  [/not paper enabled/iu, "not-paper-enabled"],
  [/sign/iu, "cannot-be-signed"],
  [/(?:no|unknown) form\b/iu, "form-unknown"],
  [/main document/iu, "main-document-missing"],
  [/api ?key/iu, "api-key-unknown"],
  [/metadata/iu, "metadata-not-json"],
  [/national ?id|fh-number|h-number|fødselsnummer/iu, "national-id-refused"],
];

/** Answers with which a service says that it did nothing. Anything else leaves it open. */
const NOTHING_DONE: ReadonlySet<number> = new Set([400, 401, 403, 404, 405, 411, 413, 414, 415, 422, 429]);

function readRefusal({ status, text }: WireAnswer): ReadAnswer {
  if (status === 502 && /no message sent/iu.test(text)) {
    return { outcome: "failed", cause: "helsenorge-unavailable" };
  }
  if (!NOTHING_DONE.has(status))
    return { outcome: "unknown", cause: status === 504 ? "timed-out" : "service-failed" };
  if (status === 429) return { outcome: "failed", cause: "too-many-requests" };
  if (status === 401 || status === 403) return { outcome: "failed", cause: "api-key-unknown" };
  const cause = REFUSALS.find(([words]) => words.test(text))?.[1] ?? "refused";
  return { outcome: "failed", cause };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
