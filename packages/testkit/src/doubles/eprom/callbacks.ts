import { instant, isoOf, type Channel } from "@sluse/core";

import { createRandom, pick } from "../../internal/random.ts";
import { CHANNEL_NAMES, CHANNEL_NUMBERS } from "./channels.ts";

/** What became of an order, which the ordering system is told afterwards. */
export interface PendingCallback {
  readonly kind: "letter" | "form";
  readonly id: string;
  /** The channel it went through; `undefined` when nobody could be reached. */
  readonly channel: Channel | undefined;
}

/** How callbacks are sent. */
export interface SendCallbacks {
  /** Where to: the ordering system's base address, or its handler. */
  readonly to: string | ((request: Request) => Promise<Response>);
  /** Which key ePROM shows. Default: the ordering system's own. */
  readonly apiKey?: string;
  /** Default `as-made`. */
  readonly order?: "as-made" | "reversed" | "shuffled";
  /** How many times each is sent. Default 1. */
  readonly times?: number;
  /** Whether channels and statuses are written as names or as numbers. Default names. */
  readonly enumerations?: "names" | "numbers";
  /** Ids that ePROM never gave out, sent along with the rest. */
  readonly strangers?: readonly string[];
}

const TIMESTAMP = isoOf(instant("2027-02-01T08:00:00Z"));

/** The callbacks a double owes the ordering system. */
export class Callbacks {
  readonly #apiKey: string;
  #pending: PendingCallback[] = [];

  constructor(apiKey: string) {
    this.#apiKey = apiKey;
  }

  get pending(): readonly PendingCallback[] {
    return this.#pending;
  }

  add(callback: PendingCallback): void {
    this.#pending.push(callback);
  }

  /** Sends what is owed and forgets it; gives the answers' `success`, in the order they were sent. */
  async send(options: SendCallbacks): Promise<readonly boolean[]> {
    const { order = "as-made", times = 1, strangers = [] } = options;
    const owed = [
      ...this.#pending,
      ...strangers.map((id): PendingCallback => ({ kind: "letter", id, channel: "helsenorge" })),
    ];
    this.#pending = [];
    const answers: boolean[] = [];
    for (const callback of inOrder(Array.from({ length: times }, () => owed).flat(), order)) {
      const response = await put(callback, { apiKey: this.#apiKey, ...options });
      const body: unknown = await response.json();
      answers.push(typeof body === "object" && body !== null && "success" in body && body.success === true);
    }
    return answers;
  }
}

function inOrder(
  callbacks: PendingCallback[],
  order: "as-made" | "reversed" | "shuffled",
): PendingCallback[] {
  if (order === "as-made") return callbacks;
  if (order === "reversed") return callbacks.toReversed();
  const random = createRandom(callbacks.length);
  for (let at = callbacks.length - 1; at > 0; at -= 1) {
    const other = pick(random, at + 1);
    const [a, b] = [callbacks[at], callbacks[other]];
    if (a !== undefined && b !== undefined) [callbacks[at], callbacks[other]] = [b, a];
  }
  return callbacks;
}

async function put(
  callback: PendingCallback,
  { to, apiKey, enumerations = "names" }: SendCallbacks & { readonly apiKey: string },
): Promise<Response> {
  const path = callback.kind === "letter" ? "/api/MessageToCitizen" : "/api/PromsFormOrder";
  const base = typeof to === "string" ? to : "http://ordering-system.invalid";
  const request = new Request(`${base}${path}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ apiKey, ...bodyOf(callback, enumerations === "names") }),
  });
  return await (typeof to === "string" ? fetch(request) : to(request));
}

function bodyOf({ kind, id, channel }: PendingCallback, names: boolean): object {
  const reached = channel !== undefined;
  const name = reached ? CHANNEL_NAMES[channel] : "None";
  const number = reached ? CHANNEL_NUMBERS[channel] : 0;
  const notificationChannel = names ? name : number;
  if (kind === "letter") {
    const [sent, error] = names ? ["Sent", "Error"] : [0, 1];
    return { messageToCitizenId: id, notificationChannel, sentStatus: reached ? sent : error };
  }
  const [ordered, error, none, unreachable] = names
    ? ["Ordered", "Error", "None", "PatientUnreachable"]
    : [2, 3, 0, 1];
  return {
    formOrderId: id,
    notificationChannel,
    timestamp: TIMESTAMP,
    timestampUtc: TIMESTAMP,
    formOrderStatus: reached ? ordered : error,
    formOrderStatusErrorCode: reached ? none : unreachable,
  };
}
