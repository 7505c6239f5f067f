import type { Finding, MailOutKind } from "@sluse/core";

import { readChannelNumber } from "../channels.ts";
import type { EpromSettlement } from "../sender/eprom-settlement.ts";
import { NOT_TAKEN, type Said } from "./texts.ts";

/** ePROM's id of an order that was not made. */
const NO_ORDER = "00000000-0000-0000-0000-000000000000";

/** What ePROM itself answered, as far as it is passed on. */
export interface AnsweredByEprom {
  readonly id: string | undefined;
  readonly channel: unknown;
  readonly loginUrl: string | null;
}

const json = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** ePROM's own refusal of a key that it does not know. */
export const keyUnknown = (): Response => json(400, { message: "Unknown apiKey." });
export const notHere = (): Response => json(404, { message: "Not found." });

/** A refusal as ePROM refuses, with a text that says why, and the gate's rules for whoever reads more. */
export const refusal = ({ nb, en }: Said, sluse?: object): Response =>
  json(400, { message: `Sluse: ${nb} (${en})`, ...(sluse && { sluse }) });

/** The gate's no. Of one person it tells no more than the gate does. */
export function refusalOf(kind: string, findings: readonly Finding[]): Response {
  const rules = findings.map(({ rule }) => rule);
  const [first] = findings;
  const said = first ? { nb: first.message.nb.what, en: first.message.en.what } : NOT_TAKEN;
  return refusal(said, { kind, rules });
}

/** What was sent, or was not, as ePROM tells it. */
export function answerOf(
  kind: MailOutKind,
  { outcome, cause }: EpromSettlement,
  told: AnsweredByEprom | undefined,
): Response {
  switch (outcome) {
    case "delivered":
    case "answered":
    case "unreachable":
      return taken(kind, told);
    case "unknown":
      return json(504, { message: "Timeout while waiting for response from Helsenorge" });
    case "not-sent":
    case "failed":
      return cause === "helsenorge-unavailable" || cause === "not-connected"
        ? json(502, { message: "Unable to communicate with Helsenorge. No message sent." })
        : refusal(NOT_TAKEN, { kind: "failed", because: cause });
    default:
      return outcome satisfies never;
  }
}

function taken(kind: MailOutKind, told: AnsweredByEprom | undefined): Response {
  const notificationChannel = readChannelNumber(told?.channel);
  return kind === "letter"
    ? json(200, { messageToCitizenId: told?.id ?? null, notificationChannel })
    : json(200, {
        id: told?.id ?? NO_ORDER,
        singleUseCode: null,
        loginUrl: told?.loginUrl ?? null,
        notificationChannel,
      });
}
