import type { Manifest } from "@sluse/core";
import {
  assertEpromTakes,
  epromSender,
  type EpromCause,
  type EpromSender,
  type EpromSettlement,
} from "@sluse/eprom";
import type { Senders } from "@sluse/site";
import { readSecret } from "@sluse/site/house";

import { assertWritable, createFileMessageIndex } from "./file-message-index.ts";
import { NOTHING_COLLECTED, type Sender, type Sent } from "./sender.ts";

/**
 * Sends waves through ePROM as they were approved: letters with their notice, forms with their id. ePROM's callbacks
 * come to the ordering system's own address, not here.
 * @throws SluseError `SLUSE_EPROM_LETTER_NOT_PDF`, `SLUSE_SITE_SECRET_MISSING`, `SLUSE_EPROM_OPTION`,
 * `SLUSE_SITE_FILE_UNREADABLE`, all before anybody is cleared
 */
export async function createEpromWaveSender(
  settings: NonNullable<Senders["eprom"]>,
  manifest: Manifest,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Sender> {
  assertEpromTakes(manifest);
  const sender = await openEpromSender(settings, environment);
  await assertWritable(settings.sent);
  return {
    takeBackLeftBehind: async () => 0,
    collect: async () => NOTHING_COLLECTED,
    async send(wave, signal) {
      const settlements = await sender.send(wave, { signal });
      return {
        outcomes: settlements.map(({ clearance, outcome }) => ({ clearance, outcome })),
        where: "ePROM",
        troubles: countTroubles(settlements),
        waits: false,
        leftMandate: settlements.some(({ cause }) => cause === "outside-mandate"),
      };
    },
  };
}

/**
 * The site's sender to ePROM.
 * @throws SluseError `SLUSE_SITE_SECRET_MISSING`, `SLUSE_EPROM_OPTION`
 */
export const openEpromSender = async (
  settings: NonNullable<Senders["eprom"]>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<EpromSender> =>
  epromSender({
    baseUrl: settings.baseUrl,
    apiKey: await readSecret(settings.apiKey, environment),
    testMode: settings.test,
    index: createFileMessageIndex(settings.sent),
  });

/** Causes that say no more than the outcome does. */
const NO_TROUBLE: ReadonlySet<EpromCause> = new Set(["accepted", "told-by-callback", "not-sent"]);

function countTroubles(settlements: readonly EpromSettlement[]): Sent["troubles"] {
  const met = settlements.flatMap(({ cause, outcome, error }) => [
    ...(NO_TROUBLE.has(cause) ? [] : [cause]),
    // Its letter went, and its callback will not be understood.
    ...(outcome === "delivered" && error !== undefined ? ["id-not-kept"] : []),
  ]);
  const groups = Map.groupBy(met, (trouble) => trouble);
  return Object.fromEntries([...groups].map(([trouble, all]) => [trouble, all.length]));
}
