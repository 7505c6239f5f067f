import { rm } from "node:fs/promises";
import { join } from "node:path";

import { SluseError, type ClearanceId, type DocumentFormat } from "@sluse/core";
import type { Wave } from "@sluse/gate";

import { clearanceList, rowOf, type ClearanceRow } from "./clearance-list.ts";
import { CLEARANCES, PART, WAITING, waveFolder } from "./places.ts";
import type { SealKey } from "./seal.ts";
import {
  sealed,
  waveFileOf,
  waveFilePath,
  waveFileText,
  waveLetter,
  type ApprovedMailOut,
  type WaveLetter,
} from "./wave-file.ts";
import { beginPart, makeFolder, show, writeDurably } from "./write-durably.ts";

const ENDINGS: Readonly<Record<DocumentFormat, string>> = {
  text: "txt",
  markdown: "md",
  html: "html",
  pdf: "pdf",
};

/** What a killed command cleared: one clearance a line, written before anything else. */
export const CLEARED = "cleared.txt";

/**
 * Lays a wave out under `waiting`, where nobody may send it from: what is begun later is shown beside it. The folder appears
 * whole or not at all; when it cannot be written, its clearances are void. Answers the folder.
 * @throws SluseError `SLUSE_CLI_OUTBOX_FAILED`
 */
export async function layOutWave(
  outbox: string,
  wave: Wave,
  approved: ApprovedMailOut,
  key: SealKey,
): Promise<string> {
  const folder = waveFolder(outbox, wave.mailOut, wave.number);
  const part = `${folder}${PART}`;
  try {
    await beginPart(part);
    await writeDurably(join(part, CLEARED), `${wave.clearances.map(({ id }) => id).join("\n")}\n`);
    await writeWaiting(join(part, WAITING), wave, approved, key);
    await show(part, folder);
  } catch (cause) {
    await rm(part, { recursive: true, force: true });
    await wave.settle(notSent(wave.clearances.map(({ id }) => id)));
    throw new SluseError(
      "SLUSE_CLI_OUTBOX_FAILED",
      `wave ${wave.number} could not be written to \`${folder}\``,
      {
        cause,
        place: { file: folder },
        nb: `bølge ${wave.number} kunne ikke skrives til \`${folder}\``,
      },
    );
  }
  await wave.handOver();
  return folder;
}

export const notSent = (
  clearances: readonly ClearanceId[],
): readonly { readonly clearance: ClearanceId; readonly outcome: "not-sent" }[] =>
  clearances.map((clearance) => ({ clearance, outcome: "not-sent" }));

/** A letter that many get is written once. */
async function writeWaiting(
  folder: string,
  wave: Wave,
  approved: ApprovedMailOut,
  key: SealKey,
): Promise<void> {
  await makeFolder(folder);
  const written = new Map<string, WaveLetter>();
  const rows: ClearanceRow[] = [];
  for (const clearance of wave.clearances) {
    const letter = await wave.prepareLetter(clearance);
    let laid = written.get(letter.digest);
    if (!laid) {
      const number = String(written.size + 1).padStart(4, "0");
      laid = waveLetter(letter, `letter-${number}.${ENDINGS[letter.format]}`);
      await writeDurably(join(folder, laid.file), letter.bytes);
      written.set(letter.digest, laid);
    }
    rows.push(rowOf(clearance, laid.file));
  }
  await writeDurably(
    waveFilePath(folder),
    waveFileText(sealed(waveFileOf(wave, approved, [...written.values()], rows), key)),
  );
  await writeDurably(join(folder, CLEARANCES), clearanceList(rows));
}
