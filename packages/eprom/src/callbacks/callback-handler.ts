import { hash, timingSafeEqual } from "node:crypto";

import { channelsOf, type Channel, type ClearanceId, type Settlement } from "@sluse/core";

import type { MessageIndex } from "../message-index/message-index.ts";

import { readFormCallback, readLetterCallback, type ReadCallback } from "./read-callback.ts";

/** Something went out by a channel that was not allowed. */
export interface MandateBreach {
  readonly clearance: ClearanceId;
  readonly channel: Channel;
}

export interface CallbackOptions {
  /** The ordering system's key: ePROM shows it in each callback. */
  readonly apiKey: string;
  /** The index that the sender writes to. */
  readonly index: MessageIndex;
  /** Takes the outcome to the ledger: `gate.reconcile`. */
  readonly reconcile: (settlements: readonly Settlement[]) => Promise<unknown>;
  /** Told when ePROM used a channel outside the mandate: stop the project, and ask Hemit why. */
  readonly onBreach?: (breach: MandateBreach) => void;
}

/**
 * Makes the handler of ePROM's callbacks, to mount at the `ApiBaseUrl` registered with ePROM: it takes
 * `PUT …/api/MessageToCitizen` and `PUT …/api/PromsFormOrder`, and answers 404 to the rest.
 *
 * `success` is true when the outcome is in the ledger, or older than what is there. Callbacks may come late, many
 * times and in any order. What the handler answers never quotes what it was asked.
 */
export function createCallbackHandler(options: CallbackOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const read = readerOf(new URL(request.url).pathname);
    if (read === undefined) return answer(404, false);
    if (request.method !== "PUT") return answer(405, false);
    const body = await readJson(request);
    if (!showsKey(body, options.apiKey)) return answer(401, false);
    const callback = read(body);
    return callback === undefined ? answer(400, false) : await take(callback, options);
  };
}

async function take({ news, channel }: ReadCallback, options: CallbackOptions): Promise<Response> {
  const { index, reconcile, onBreach } = options;
  const told = await index.tell(news);
  switch (told.kind) {
    case "unknown":
      return answer(200, false);
    case "older":
      return answer(200, true);
    case "known":
      if (channel !== "none" && !channelsOf(told.mandate).includes(channel)) {
        onBreach?.({ clearance: told.clearance, channel });
      }
      await reconcile([{ clearance: told.clearance, outcome: news.outcome }]);
      return answer(200, true);
    default:
      return told satisfies never;
  }
}

function readerOf(path: string): ((body: unknown) => ReadCallback | undefined) | undefined {
  const lower = path.toLowerCase().replace(/\/$/u, "");
  if (lower.endsWith("/api/messagetocitizen")) return readLetterCallback;
  if (lower.endsWith("/api/promsformorder")) return readFormCallback;
  return undefined;
}

const answer = (status: number, success: boolean): Response => Response.json({ success }, { status });

function showsKey(body: unknown, apiKey: string): boolean {
  if (typeof body !== "object" || body === null || !("apiKey" in body)) return false;
  const { apiKey: shown } = body;
  if (typeof shown !== "string") return false;
  return timingSafeEqual(hash("sha256", shown, "buffer"), hash("sha256", apiKey, "buffer"));
}

const MOST_CHARACTERS = 65_536;

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > MOST_CHARACTERS) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
