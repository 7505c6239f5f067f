import { later, parseMailOutId, type Clock, type Digest, type Ledger, type MailOutId } from "@sluse/core";
import { z } from "zod";

import { RequestRefused } from "../problems/request-refused.ts";

/** A request by its key: who asks, what for, and by which `Idempotency-Key`. */
export interface KeyedRequest {
  readonly key: Digest;
  /** Of what was sent. */
  readonly request: Digest;
  /** What it is about, as far as its address says. */
  readonly mailOut: string | undefined;
}

/** Whoever was answering a request for so long has died: it may be asked again. */
const ABANDONED_AFTER = 15 * 60_000;

const kept = z.object({
  status: z.number(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.string(),
});
type Kept = z.infer<typeof kept>;

/**
 * Answers by `Idempotency-Key`, kept in the ledger: what was sent twice is done once and answered alike, by whichever process,
 * as long as the mail-out that it is of is kept. A process that dies in between leaves the key taken for a quarter of an hour.
 */
export class KeptAnswers {
  readonly #ledger: Ledger;
  readonly #clock: Clock;

  constructor(ledger: Ledger, clock: Clock) {
    this.#ledger = ledger;
    this.#clock = clock;
  }

  /**
   * The answer that was given before; or, the first time, what `work` comes to, which is kept.
   * @throws RequestRefused `SLUSE_SERVICE_KEY_REUSED`, `SLUSE_SERVICE_KEY_UNDER_WAY`
   */
  async once({ key, request, mailOut }: KeyedRequest, work: () => Promise<Response>): Promise<Response> {
    const at = this.#clock.now();
    const mine = { key, request, at, mailOut: null, answer: null };
    const known = await this.#ledger.transact((tx) => tx.addAnswer(mine, later(at, -ABANDONED_AFTER)));
    if (known && known.request !== request)
      throw new RequestRefused({
        code: "SLUSE_SERVICE_KEY_REUSED",
        detail: "the key was used for another request",
      });
    if (known?.answer === null)
      throw new RequestRefused({
        code: "SLUSE_SERVICE_KEY_UNDER_WAY",
        detail: "the same request is being answered",
        headers: { "retry-after": "1" },
      });
    if (known) return responseOf(kept.parse(JSON.parse(known.answer)));
    try {
      const answer = await answerOf(await work());
      const of = mailOutOf(answer) ?? mailOut;
      await this.#ledger.transact((tx) =>
        tx.saveAnswer({
          ...mine,
          mailOut: of === undefined ? null : parseMailOutId(of),
          answer: JSON.stringify(answer),
        }),
      );
      return responseOf(answer);
    } catch (error) {
      // Nothing was done, or nobody can tell: whoever asks again is to be told by what was.
      await this.#ledger.transact((tx) => tx.deleteAnswer(key));
      throw error;
    }
  }
}

const ofMailOut = z.object({ mailOut: z.string() });

/** The mail-out that an order came to. */
function mailOutOf({ body }: Kept): MailOutId | undefined {
  if (!body.startsWith("{")) return undefined;
  const { data } = ofMailOut.safeParse(JSON.parse(body));
  return data && parseMailOutId(data.mailOut);
}

const answerOf = async (response: Response): Promise<Kept> => ({
  status: response.status,
  headers: [...response.headers],
  body: await response.text(),
});

const responseOf = ({ status, headers, body }: Kept): Response =>
  new Response(status === 204 ? null : body, { status, headers });
