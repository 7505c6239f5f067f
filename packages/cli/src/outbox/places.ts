import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { SluseError } from "@sluse/core";

/** What was cleared and not begun: nobody may send it. */
export const WAITING = "waiting";
/** What was waiting when a stop or a withdrawal came: nobody may ever send it. */
export const TAKEN_BACK = "taken-back";
export const CLEARANCES = "clearances.csv";
/** Of the list beside it, those that are not to be begun any more, one a line. */
export const DONE = "done.txt";
export const OUTCOMES = "outcomes.csv";
/** Being written by a command, or left behind by one that was killed. */
export const PART = ".part";

/** The folder of one wave. */
export interface WavePlace {
  readonly mailOut: string;
  readonly wave: number;
  readonly folder: string;
}

export const waveFolder = (outbox: string, mailOut: string, wave: number): string =>
  join(outbox, mailOut, `wave-${numbered(wave)}`);

export const numbered = (number: number): string => String(number).padStart(3, "0");

const WAVE = /^wave-(?<number>\d+)$/u;
const BEGUN = /^begun-\d+$/u;

/** The waves that lie in an outbox, of one mail-out or of all. */
export async function wavesIn(outbox: string, mailOut?: string): Promise<WavePlace[]> {
  const waves: WavePlace[] = [];
  for (const each of mailOut === undefined ? await foldersIn(outbox) : [mailOut]) {
    for (const name of await foldersIn(join(outbox, each))) {
      const number = WAVE.exec(name)?.groups?.["number"];
      if (number !== undefined)
        waves.push({ mailOut: each, wave: Number(number), folder: join(outbox, each, name) });
    }
  }
  return waves;
}

/** What of a wave was begun, oldest first: folders that may be sent from. */
export const begunIn = async (wave: string): Promise<string[]> =>
  (await foldersIn(wave)).filter((name) => BEGUN.test(name)).map((name) => join(wave, name));

/** What a command was writing when it was killed, or is writing now. */
export const partsIn = async (folder: string): Promise<string[]> =>
  (await foldersIn(folder)).filter((name) => name.endsWith(PART)).map((name) => join(folder, name));

/**
 * Names of the folders in a folder, sorted; none when it is not there.
 * @throws SluseError `SLUSE_CLI_OUTBOX_CLOSED`
 */
export async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw new SluseError("SLUSE_CLI_OUTBOX_CLOSED", `\`${folder}\` is no folder that can be read`, {
      cause: error,
      place: { file: folder },
      nb: `\`${folder}\` er ikke en mappe som kan leses`,
    });
  }
}
