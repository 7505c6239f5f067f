import { setImmediate } from "node:timers/promises";

import {
  HOUR,
  MINUTE,
  later,
  systemClock,
  type Alert,
  type Clock,
  type Instant,
  type Ledger,
} from "@sluse/core";
import { ofCallers, readArgument, withFunctions } from "@sluse/core/house";
import { silentLogger, type Gate, type Logger } from "@sluse/gate";
import { z } from "zod";

import type { AlertSender, Delivery } from "./alert-sender.ts";

/** What alerts are told with. */
export interface AlertOptions {
  readonly ledger: Ledger;
  readonly senders: readonly AlertSender[];
  /** Asked once an hour what nobody did and somebody should know of (`gate.remind`). Without it only what happens is told. */
  readonly gate?: Pick<Gate, "remind">;
  readonly logger?: Logger;
  readonly clock?: Clock;
}

/** Tells alerts until it is stopped. */
export interface Telling extends AsyncDisposable {
  stop(): Promise<void>;
}

const optionsInput = z.strictObject({
  ledger: withFunctions<Ledger>("ledger", "transact"),
  senders: z.array(withFunctions<AlertSender>("sender of alerts", "send")),
  gate: withFunctions<Pick<Gate, "remind">>("gate", "remind").optional(),
  logger: withFunctions<Logger>("logger", "info", "warn", "error").optional(),
  clock: withFunctions<Clock>("clock", "now", "sleepUntil").optional(),
});

const SECOND = 1000;
/** One that was taken by a process that died is taken again after this. */
const TAKEN_FOR = 2 * MINUTE;
const FIRST_PAUSE = 5 * SECOND;
const LONGEST_PAUSE = HOUR;
/** About three days, most of them an hour apart. */
const MOST_TRIES = 80;

/**
 * Takes the alerts that are kept in the ledger to their targets: each until it was told, in the order of its subject, by
 * whichever process takes it first. A target that is out of reach holds back nobody else's.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`
 * @example `const telling = startTelling({ ledger, senders: [createMailSender(mail)] });`
 */
export function startTelling(given: AlertOptions): Telling {
  const options = readArgument(optionsInput, given, "the options of alerts");
  const { clock = systemClock, logger = silentLogger } = options;
  const ending = new AbortController();
  /** Again and again, `pause` milliseconds apart. What fails is told to the logger and tried again. */
  const repeat = async (pause: number, work: () => Promise<unknown>, told: object, failed: string) => {
    const tellLogger = (error: unknown, message: string): void =>
      logger.error({ ...told, error: error instanceof Error ? error.name : "" }, message);
    while (!ending.signal.aborted) {
      try {
        await work();
      } catch (error) {
        tellLogger(error, failed);
      }
      try {
        // A clock that does not wait leaves room for others none the less.
        await setImmediate();
        await clock.sleepUntil(later(clock.now(), pause), ending.signal);
      } catch (error) {
        // Without a clock it would be tried again and again without a pause.
        if (!ending.signal.aborted) return tellLogger(error, "no clock: nothing more is told");
      }
    }
  };
  const { gate, senders } = options;
  const rounds = senders.map((sender) => {
    const tell = (): Promise<number> =>
      tellWaiting({ ledger: options.ledger, clock, logger }, sender, ending.signal);
    return repeat(SECOND, tell, { target: sender.name }, "alerts not read");
  });
  if (gate)
    rounds.push(repeat(HOUR, () => gate.remind(), {}, "nothing was looked for that somebody should know of"));
  // Kept until somebody stops it: a process must not end because of what a logger throws.
  const ended = rounds.map((round) =>
    round.then(
      () => undefined,
      (cause: unknown) => ofCallers("what alerts are told with", cause),
    ),
  );
  const stop = async (): Promise<void> => {
    ending.abort();
    const failed = (await Promise.all(ended)).find((each) => each !== undefined);
    if (failed) throw failed;
  };
  return { stop, [Symbol.asyncDispose]: stop };
}

/** Tells one target everything that is due. Answers how many were told. */
export async function tellWaiting(
  { ledger, clock = systemClock, logger }: Omit<AlertOptions, "senders" | "gate">,
  sender: AlertSender,
  signal: AbortSignal,
): Promise<number> {
  let told = 0;
  while (!signal.aborted) {
    const at = clock.now();
    const alert = await ledger.transact((tx) => tx.takeAlert(sender.name, at, later(at, TAKEN_FOR)));
    if (!alert) break;
    const delivery = await sender.send(alert, signal);
    await book(ledger, alert, delivery, clock.now());
    if (delivery.kind === "told") told += 1;
    else {
      const { what, number, target, tries } = alert;
      const level = delivery.kind === "never" || tries >= MOST_TRIES ? "error" : "warn";
      logger?.[level]({ alert: number, what, target, tries, because: delivery.because }, "alert not told");
    }
  }
  return told;
}

/** That somebody was told, or could not be, stands in the log. */
async function book(ledger: Ledger, alert: Alert, delivery: Delivery, at: Instant): Promise<void> {
  const { number, target, what, tries, project, mailOut } = alert;
  if (delivery.kind === "again" && tries < MOST_TRIES) {
    const pause = Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE);
    await ledger.transact((tx) => tx.postponeAlert(number, later(at, pause)));
    return;
  }
  await ledger.transact(async (tx) => {
    // Another process may have told it too: it is booked once.
    if (!(await tx.deleteAlert(number))) return;
    await tx.appendAudit({
      at,
      what: delivery.kind === "told" ? "alert-told" : "alert-given-up",
      by: null,
      project,
      mailOut,
      details: { alert: number, target, what, tries },
    });
  });
}
