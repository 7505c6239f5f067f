import type { Channel, ClearanceId, Settlement } from "@sluse/core";
import { functionInput, parseInput, withFunctions } from "@sluse/core/house";
import { z } from "zod";

import { isWithin } from "../channels.ts";
import { parseApiKey } from "../internal/options.ts";
import type { MessageIndex, MessageNews } from "../message-index/message-index.ts";
import { readBody } from "./read-body.ts";
import { readFormCallback, readLetterCallback } from "./read-callback.ts";

/** Something went out by a channel that was not allowed. */
export interface MandateBreach {
  readonly clearance: ClearanceId;
  readonly channel: Channel;
}

/** What callbacks of ePROM are taken with. */
export interface CallbackOptions {
  /** The ordering system's key: ePROM shows it in each callback. */
  readonly apiKey: string;
  /** The index that the sender writes to. */
  readonly index: MessageIndex;
  /** Takes the outcome to the ledger: `gate.reconcile`. */
  readonly reconcile: (settlements: readonly Settlement[]) => Promise<unknown>;
  /**
   * Told when ePROM used a channel outside the mandate: stop the project, and ask Hemit why. It is waited for: a
   * callback whose breach could not be acted on is not answered with success.
   */
  readonly onBreach?: (breach: MandateBreach) => unknown;
}

const optionsInput = z.strictObject({
  apiKey: z.string(),
  index: withFunctions<MessageIndex>("index of messages", "record", "tell"),
  reconcile: functionInput<CallbackOptions["reconcile"]>(),
  onBreach: functionInput<NonNullable<CallbackOptions["onBreach"]>>().optional(),
} satisfies Readonly<Record<keyof CallbackOptions, unknown>>);
type Read = z.output<typeof optionsInput>;

/**
 * Makes the handler of ePROM's callbacks, to mount at the `ApiBaseUrl` registered with ePROM: it takes
 * `PUT …/api/MessageToCitizen` and `PUT …/api/PromsFormOrder`, and answers 404 to the rest.
 *
 * `success` is true when the outcome is in the ledger, or older than what is there. Callbacks may come late, many
 * times and in any order. What the handler answers never quotes what it was asked.
 *
 * @throws SluseError `SLUSE_EPROM_OPTION` for a key that is none, or an option that is not known
 */
export function createCallbackHandler(options: CallbackOptions): (request: Request) => Promise<Response> {
  const given = parseInput(optionsInput, options, {
    what: "the options of the handler of callbacks",
    code: "SLUSE_EPROM_OPTION",
  });
  const apiKey = parseApiKey(given.apiKey);
  return async (request) => {
    const read = readerOf(new URL(request.url).pathname);
    if (read === undefined) return answer(404, false);
    if (request.method !== "PUT") return answer(405, false);
    const told = await readBody(request, apiKey);
    if (told.kind === "refused") return answer(told.status, false);
    const news = read(told.body);
    return news === undefined ? answer(400, false) : await take(news, given);
  };
}

async function take(news: MessageNews, { index, reconcile, onBreach }: Read): Promise<Response> {
  const { channel, outcome } = news;
  const told = await index.tell(news);
  switch (told.kind) {
    case "unknown":
      return answer(200, false);
    case "older":
      return answer(200, true);
    case "known":
      if (channel !== "none" && !isWithin(channel, told.mandate)) {
        await onBreach?.({ clearance: told.clearance, channel });
      }
      await reconcile([{ clearance: told.clearance, outcome }]);
      return answer(200, true);
    default:
      return told satisfies never;
  }
}

function readerOf(path: string): ((body: unknown) => MessageNews | undefined) | undefined {
  const lower = path.toLowerCase().replace(/\/$/u, "");
  if (lower.endsWith("/api/messagetocitizen")) return readLetterCallback;
  if (lower.endsWith("/api/promsformorder")) return readFormCallback;
  return undefined;
}

const answer = (status: number, success: boolean): Response => Response.json({ success }, { status });
