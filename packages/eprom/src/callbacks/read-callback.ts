import { CHANNELS, instant, isSluseError, type Instant, type Outcome } from "@sluse/core";
import { z } from "zod";

import { isNamed, readChannel, type ToldChannel } from "../channels.ts";
import type { MessageNews } from "../message-index/message-index.ts";

const id = z.string().min(1).max(100);
const channel = z.preprocess(readChannel, z.enum(["none", ...CHANNELS] satisfies ToldChannel[]));

/** The name of a value that is written by name, in any case, or by number. */
const nameOf =
  (names: readonly string[]) =>
  (told: unknown): string | undefined =>
    names.find((each, number) => isNamed(told, each) || told === number || told === String(number));

const SENT_STATUSES = ["Sent", "Error"] as const;
const ORDER_STATUSES = [
  "Completed",
  "Expired",
  "Ordered",
  "Error",
  "PhysicalMailReturned",
  "DigipostDelivered",
] as const;
const ERROR_CODES = ["None", "PatientUnreachable", "SikkerDigitalPostError"] as const;

const letterCallback = z.object({
  messageToCitizenId: id,
  notificationChannel: channel,
  sentStatus: z.preprocess(nameOf(SENT_STATUSES), z.enum(SENT_STATUSES)),
});

const formCallback = z.object({
  formOrderId: id,
  notificationChannel: channel,
  formOrderStatus: z.preprocess(nameOf(ORDER_STATUSES), z.enum(ORDER_STATUSES)),
  formOrderStatusErrorCode: z
    .null()
    .or(z.preprocess(nameOf(ERROR_CODES), z.enum(ERROR_CODES)))
    .optional(),
  timestampUtc: z.string().max(40).nullish(),
});

/** Reads `MessageToCitizen`. ePROM has one reason for an error: the person cannot be reached. */
export function readLetterCallback(body: unknown): MessageNews | undefined {
  const parsed = letterCallback.safeParse(body);
  if (!parsed.success) return undefined;
  const { messageToCitizenId, notificationChannel, sentStatus } = parsed.data;
  const outcome: Outcome = sentStatus === "Error" ? "unreachable" : "delivered";
  return { kind: "letter", id: messageToCitizenId, outcome, channel: notificationChannel };
}

/** Reads `PromsFormOrder`. */
export function readFormCallback(body: unknown): MessageNews | undefined {
  const parsed = formCallback.safeParse(body);
  if (!parsed.success) return undefined;
  const { formOrderId, notificationChannel, timestampUtc } = parsed.data;
  const at = readTime(timestampUtc);
  return {
    kind: "form",
    id: formOrderId,
    outcome: formOutcome(parsed.data),
    channel: notificationChannel,
    ...(at === undefined ? {} : { at }),
  };
}

function formOutcome({ formOrderStatus, formOrderStatusErrorCode }: z.infer<typeof formCallback>): Outcome {
  switch (formOrderStatus) {
    // What was answered comes with it, and is not read.
    case "Completed":
      return "answered";
    case "Ordered":
    // A task that expired unanswered was there to be answered.
    case "Expired":
    case "DigipostDelivered":
      return "delivered";
    case "PhysicalMailReturned":
      return "unreachable";
    case "Error":
      return formOrderStatusErrorCode === "SikkerDigitalPostError" ? "failed" : "unreachable";
    default:
      return formOrderStatus satisfies never;
  }
}

/** A time that cannot be read is no time: then the order of arrival counts. */
function readTime(text: string | null | undefined): Instant | undefined {
  if (text === null || text === undefined) return undefined;
  try {
    return instant(/(?:Z|[+-]\d{2}:\d{2})$/u.test(text) ? text : `${text}Z`);
  } catch (error) {
    if (isSluseError(error)) return undefined;
    throw error;
  }
}
