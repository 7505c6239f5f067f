import { hash, timingSafeEqual } from "node:crypto";

import { SluseError, type ClearanceId, type MailOutKind } from "@sluse/core";
import { parseInput, withFunctions } from "@sluse/core/house";
import { z } from "zod";

import { createCallbackHandler } from "../callbacks/callback-handler.ts";
import { parseApiKey, parseBaseUrl } from "../internal/options.ts";
import { createMemoryMessageIndex } from "../message-index/memory-message-index.ts";
import type { EpromOptions } from "../sender/eprom-options.ts";
import { watchedSender, type Answered } from "../sender/eprom-sender.ts";
import { answerOf, keyUnknown, notHere, refusal, refusalOf, type AnsweredByEprom } from "./answers.ts";
import { inTurn } from "./in-turn.ts";
import { MailOutFinder, type FoundMailOut } from "./find-mail-out.ts";
import type { FrontCleared, FrontGate } from "./front-gate.ts";
import { passOn } from "./pass-on.ts";
import { readOrder, type ReadOrder } from "./read-order.ts";
import { readOrderBody } from "./read-order-body.ts";
import { NOT_BEGUN, NOT_JSON } from "./texts.ts";

/** What stands in front of ePROM for one ordering system. */
export interface EpromFrontOptions {
  readonly gate: FrontGate;
  /** Who asks the gate: whoever ordered the standing mail-outs, such as the system's own user. */
  readonly by: string;
  /** What the ordering system shows instead of ePROM's key, and is shown in callbacks that are passed on. */
  readonly systemKey: string;
  /** How ePROM itself is reached. Its key is known here alone. */
  readonly eprom: EpromOptions;
  /** The address that the ordering system takes ePROM's callbacks at; without one they are settled and go no further. */
  readonly callbacks?: string | URL;
  /** What the paths of requests begin with, before `/api/`. Default: nothing. */
  readonly path?: string;
}

/** So many orders of a system are read at once: a letter may be of 42 MB, and a system may send a thousand together. */
const MOST_AT_ONCE = 16;

const optionsInput = z.strictObject({
  gate: withFunctions<FrontGate>("gate", "list", "clear", "reconcile", "stop"),
  by: z.string().min(1),
  systemKey: z.string(),
  // The sender reads them.
  eprom: z.record(z.string(), z.unknown()),
  callbacks: z.union([z.string(), z.instanceof(URL)]).optional(),
  path: z.string().optional(),
} satisfies Readonly<Record<keyof EpromFrontOptions, unknown>>);

/**
 * ePROM's own two endpoints, in front of ePROM: an order is sent on only when the gate clears its recipient under a standing
 * mail-out of exactly this form or letter, and what is sent is what was approved. ePROM's callbacks are settled and passed
 * on. A fetch handler: a system changes its base address and its key.
 *
 * What it answers is what ePROM would; a refusal is a 400 whose `message` says why, in both languages.
 * @throws SluseError `SLUSE_EPROM_OPTION`
 * @example
 * `createEpromFront({ gate, by: "system:qreg", systemKey, eprom: { baseUrl, apiKey }, callbacks: "https://qreg.no/eprom" })`
 */
export function createEpromFront(options: EpromFrontOptions): (request: Request) => Promise<Response> {
  const given = parseInput(optionsInput, options, {
    what: "the options of the front",
    code: "SLUSE_EPROM_OPTION",
  });
  const { gate, by, path = "" } = given;
  const eprom = given.eprom as unknown as EpromOptions;
  const systemKey = parseApiKey(given.systemKey);
  const { index = createMemoryMessageIndex() } = eprom;
  const sending = { ...eprom, index };
  const told = new Map<ClearanceId, Answered>();
  const sender = watchedSender(sending, (clearance, answered) => told.set(clearance, answered));
  if (isSame(systemKey, eprom.apiKey))
    throw new SluseError(
      "SLUSE_EPROM_OPTION",
      "`systemKey` is ePROM's own key: whoever has it goes around the gate",
    );
  const finder = new MailOutFinder(gate, by);
  const toSystem = given.callbacks === undefined ? undefined : parseBaseUrl(given.callbacks);
  const settle = createCallbackHandler({
    apiKey: eprom.apiKey,
    index,
    reconcile: (outcomes) => gate.reconcile(outcomes, { by }),
    onBreach: ({ clearance }) =>
      gate.stop(
        { mailOut: clearance.split("/")[0] ?? "" },
        { by, reason: "ePROM used a channel that was not cleared." },
      ),
  });

  /** By a mail-out that was found before, and once more by another, where nobody is cleared by that one any more. */
  const ask = async ({ what, recipient }: AskedOrder): Promise<Asked> => {
    for (;;) {
      const found = await finder.find(what);
      if (found.kind === "none") return found;
      const { mailOut, language, isRemembered } = found;
      const row = { ...recipient, ...(language === undefined ? {} : { language }) };
      const cleared = await gate.clear(mailOut, row, { by });
      if (cleared.kind !== "refused") return { kind: "asked", cleared };
      finder.forget(what);
      if (!isRemembered) return { kind: "asked", cleared };
    }
  };

  const handle = inTurn(MOST_AT_ONCE);
  const order = async (kind: MailOutKind, request: Request): Promise<Response> =>
    showsKey(request, systemKey) ? await handle(() => answerTo(kind, request)) : keyUnknown();

  const answerTo = async (kind: MailOutKind, request: Request): Promise<Response> => {
    const body = await readOrderBody(request);
    if (body === undefined) return refusal(NOT_JSON);
    const all = { testMode: eprom.testMode ?? false, mustBeSigned: eprom.mustBeSigned ?? false };
    const read = readOrder(kind, body, all);
    if (read.kind === "refused") return refusal(read.said);
    const asked = await ask(read);
    if (asked.kind === "none") return refusal(asked.said);
    const { cleared } = asked;
    if (cleared.kind !== "cleared") return refusalOf(cleared.kind, cleared.findings);
    const { wave } = cleared;
    const settlements = await sender.send(wave);
    await wave.settle(settlements);
    const [settlement] = settlements;
    if (!settlement || settlement.cause === "not-begun") return refusal(NOT_BEGUN, { kind: "held" });
    const answered = told.get(settlement.clearance);
    told.delete(settlement.clearance);
    return answerOf(kind, settlement, answered && shownOf(answered));
  };

  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(path)) return notHere();
    const below = pathname
      .slice(path.length)
      .toLowerCase()
      .replace(/^(?!\/)/u, "/");
    switch (`${request.method} ${below}`) {
      case "POST /api/v2/formorder":
        return order("form", request);
      case "POST /api/v2/messagetocitizen":
        return order("letter", request);
      case "PUT /api/messagetocitizen":
      case "PUT /api/promsformorder":
        return passOn(request, { settle, toSystem, systemKey, path: below });
      default:
        return notHere();
    }
  };
}

type AskedOrder = Extract<ReadOrder, { readonly kind: "asked" }>;
type Asked =
  | { readonly kind: "asked"; readonly cleared: FrontCleared }
  | Extract<FoundMailOut, { readonly kind: "none" }>;

/** The key in `Authorization: Basic <key>`, raw, as ePROM takes it. */
function showsKey({ headers }: Request, key: string): boolean {
  const [, shown] = /^Basic (.+)$/u.exec(headers.get("authorization") ?? "") ?? [];
  return shown !== undefined && isSame(shown, key);
}

const isSame = (shown: string, key: string): boolean =>
  timingSafeEqual(hash("sha256", shown, "buffer"), hash("sha256", key, "buffer"));

const shownOf = ({ id, text }: Answered): AnsweredByEprom => {
  const { notificationChannel, loginUrl } = fieldsOf(text);
  return { id, channel: notificationChannel, loginUrl: typeof loginUrl === "string" ? loginUrl : null };
};

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
