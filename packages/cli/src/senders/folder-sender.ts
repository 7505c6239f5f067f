import { rm } from "node:fs/promises";
import { join } from "node:path";

import { SluseError } from "@sluse/core";

import { layOutWave } from "../outbox/lay-out-wave.ts";
import { takeBackLeftBehind } from "../outbox/left-behind.ts";
import type { SealKey } from "../outbox/seal.ts";
import { findOutcomes, markRead, noteSettled } from "../outbox/settled-list.ts";
import type { ApprovedMailOut } from "../outbox/wave-file.ts";
import { makeFolder, writeDurably } from "../outbox/write-durably.ts";
import type { Sender } from "./sender.ts";

/**
 * Hands waves to a sender made by hand: a folder for each, `<outbox>/<mail-out>/wave-001`. What was cleared lies under
 * `waiting`, where nobody may send it from; `sluse begin` shows what may be sent beside it, with `clearances.csv` (who gets
 * which letter, by national id: guard it), `wave.json` and the letters. The sender puts `outcomes.csv` there; it is read
 * before the next wave, and then called `outcomes-read.csv`.
 * @throws SluseError `SLUSE_CLI_OUTBOX_CLOSED` before anybody is cleared
 */
export async function createFolderSender(
  outbox: string,
  approved: ApprovedMailOut,
  key: SealKey,
): Promise<Sender> {
  await assertOpen(outbox);
  return {
    takeBackLeftBehind: (gate, mailOut, by) => takeBackLeftBehind(gate, join(outbox, mailOut), by),
    async collect(mailOut) {
      const { outcomes, files } = await findOutcomes(outbox, mailOut);
      return {
        outcomes,
        async done() {
          await noteSettled(outbox, outcomes);
          await markRead(files);
        },
      };
    },
    async send(wave) {
      const where = await layOutWave(outbox, wave, approved, key);
      return { outcomes: [], where, troubles: {}, leftMandate: false, waits: true };
    },
  };
}

async function assertOpen(outbox: string): Promise<void> {
  const probe = join(outbox, `.probe-${process.pid}`);
  try {
    await makeFolder(outbox);
    await writeDurably(probe, "sluse\n");
    await rm(probe);
  } catch (cause) {
    await rm(probe, { force: true }).catch(() => undefined);
    throw new SluseError("SLUSE_CLI_OUTBOX_CLOSED", `outbox \`${outbox}\` cannot be written`, {
      cause,
      place: { file: outbox },
      nb: `utboksen \`${outbox}\` kan ikke skrives til`,
    });
  }
}
