import { Agent, request } from "node:http";

import type { Outcome } from "@sluse/core";

/** What the ordering system sends through ePROM. */
export interface Letter {
  readonly nationalId: string;
  readonly title: string;
  readonly pdf: Uint8Array;
  /** ePROM's numbers: 1 Helsenorge, 2 digital mailbox, 3 unsecure, 4 paper. Tried in this order. */
  readonly channels: readonly number[];
}

export const HELSENORGE_ONLY: readonly number[] = [1];
export const EVERY_CHANNEL: readonly number[] = [1, 2, 3, 4];

const AT_ONCE = 24;

/** A plain ordering system: one call for each letter, as ePROM's interface asks for. */
export class OrderingSystem {
  readonly #url: URL;
  readonly #apiKey: string;
  readonly #encoded = new WeakMap<Uint8Array, string>();

  constructor(origin: string, apiKey: string) {
    this.#url = new URL("/api/v2/messagetocitizen", origin);
    this.#apiKey = apiKey;
  }

  /** Sends letters, `AT_ONCE` at a time; answers in their order. */
  async sendAll(letters: Iterable<Letter>): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const waiting = [...letters].entries();
    // Connections that are kept idle until the next wave may break as they are taken into use.
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const work = async (): Promise<void> => {
      for (const [index, letter] of waiting) outcomes[index] = await this.#send(letter, agent);
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } finally {
      agent.destroy();
    }
    return outcomes;
  }

  #send({ nationalId, title, pdf, channels }: Letter, agent: Agent): Promise<Outcome> {
    // The document is the same for everybody: encoded once, put between what is not.
    let content = this.#encoded.get(pdf);
    if (content === undefined) {
      content = Buffer.from(pdf).toString("base64");
      this.#encoded.set(pdf, content);
    }
    const head = JSON.stringify({
      nationalId,
      messageInfo: { title, description: title },
      notificationPriorityList: channels,
    });
    const body = `${head.slice(0, -1)},"documentCollection":{"mainDocument":{"content":"${content}"}}}`;
    return new Promise((resolve, reject) => {
      const call = request(
        this.#url,
        {
          method: "POST",
          agent,
          headers: {
            authorization: `Basic ${this.#apiKey}`,
            "content-type": "application/json",
            "content-length": Buffer.byteLength(body),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () =>
            resolve(outcomeOf(response.statusCode ?? 0, Buffer.concat(parts).toString())),
          );
        },
      );
      call.on("error", reject);
      call.end(body);
    });
  }
}

function outcomeOf(status: number, body: string): Outcome {
  if (status === 504) return "unknown";
  if (status !== 200) return "failed";
  const { notificationChannel } = JSON.parse(body) as { notificationChannel: number };
  return notificationChannel === 0 ? "unreachable" : "delivered";
}
