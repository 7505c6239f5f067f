import { link, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { SluseError, readClearanceId, type ClearanceId, type Finding } from "@sluse/core";
import type { Gate } from "@sluse/gate";

import { clearanceList, readClearanceList, type ClearanceRow } from "./clearance-list.ts";
import { CLEARANCES, DONE, WAITING, begunIn, numbered, partsIn } from "./places.ts";
import type { SealKey } from "./seal.ts";
import {
  assertUnchanged,
  listed,
  readWaveFile,
  sealed,
  waveFilePath,
  waveFileText,
  type WaveFile,
} from "./wave-file.ts";
import { beginPart, isBeingWritten, partOf, replaceDurably, show, writeDurably } from "./write-durably.ts";

/** What came of beginning what waits in a wave's folder. */
export interface BegunInFolder {
  readonly mailOut: string;
  readonly wave: number;
  /** Where to send from; undefined when nothing was begun. */
  readonly folder: string | undefined;
  readonly sendBefore: string;
  readonly begun: number;
  /** Not begun, and void: not to be sent by anybody. */
  readonly void: number;
  /** Held: they may be begun later, in time. */
  readonly held: number;
  /** Begun by a command that was killed before it showed them: nobody sent them. */
  readonly failed: number;
  readonly waiting: number;
  readonly findings: readonly Finding[];
}

interface Beginning {
  readonly gate: Gate;
  /** The site's, the present one first. */
  readonly keys: readonly [SealKey, ...SealKey[]];
  readonly by: string;
  /** At most so many at once. */
  readonly atMost: number;
}

/**
 * Begins what waits in a wave's folder at the gate, once each, and shows it in a folder of its own, whole: whatever lies there
 * may be sent, and nothing else.
 * @throws SluseError `SLUSE_CLI_WAVE_MISSING`, `SLUSE_CLI_WAVE_CHANGED`, `SLUSE_CLI_OUTBOX_BUSY`, `SLUSE_CLI_OUTBOX_FAILED`
 */
export async function beginWaiting(wave: string, beginning: Beginning): Promise<BegunInFolder> {
  try {
    return await beginWhatWaits(wave, beginning);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "ENOENT")) throw cause;
    // What was there a moment ago is gone: somebody else has begun it, or taken it back.
    throw new SluseError("SLUSE_CLI_OUTBOX_BUSY", `another command is at \`${wave}\``, {
      cause,
      place: { file: wave },
      nb: `en annen kommando holder på med \`${wave}\``,
    });
  }
}

async function beginWhatWaits(wave: string, { gate, keys, by, atMost }: Beginning): Promise<BegunInFolder> {
  const leftBehind = await findLeftBehind(wave);
  const waiting = join(wave, WAITING);
  const file = await readWaveFile(waiting);
  const { digest, manifest } = await gate.report(file.mailOut, { by });
  await assertUnchanged(waiting, file, { digest, manifest }, keys);
  const begunBefore = await begunIn(wave);
  const shown = new Set(
    (await Promise.all(begunBefore.map((each) => readClearanceList(each))))
      .flat()
      .map(({ clearance }) => clearance),
  );
  const doneBefore = await readDone(waiting);
  const left = (await readClearanceList(waiting)).filter(
    ({ clearance }) => !shown.has(clearance) && !doneBefore.has(clearance),
  );
  const wasAsked = ({ clearance }: ClearanceRow): boolean => leftBehind.clearances.has(clearance);
  const first = left.filter(wasAsked);
  const asked = [
    ...first,
    ...left.filter((row) => !wasAsked(row)).slice(0, Math.max(0, atMost - first.length)),
  ];
  const folder = join(wave, `begun-${numbered(begunBefore.length + 1)}`);
  const { begun, refused, findings } = await beginInto(folder, asked, {
    waiting,
    file,
    gate,
    key: keys[0],
    by,
  });
  const failed = refused
    .filter(({ clearance, because }) => because === "already-begun" && leftBehind.clearances.has(clearance))
    .map(({ clearance }) => clearance);
  if (failed.length > 0) await gate.reconcile(allFailed(failed), { by });
  for (const part of leftBehind.parts) await rm(part, { recursive: true, force: true });
  const held = refused.filter(({ because }) => because === "held").map(({ clearance }) => clearance);
  const done = new Set<ClearanceId>([...begun, ...refused.map(({ clearance }) => clearance)]);
  for (const clearance of held) done.delete(clearance);
  const rest = left.filter(({ clearance }) => !done.has(clearance));
  if (rest.length === 0) await rm(waiting, { recursive: true, force: true });
  // The list stays as it was laid out, so that it is known again.
  else await replaceDurably(join(waiting, DONE), `${[...doneBefore, ...done].join("\n")}\n`);
  return {
    mailOut: file.mailOut,
    wave: file.wave,
    folder: begun.length > 0 ? folder : undefined,
    sendBefore: file.sendBefore,
    begun: begun.length,
    void: refused.length - held.length - failed.length,
    held: held.length,
    failed: failed.length,
    waiting: rest.length,
    findings,
  };
}

async function readDone(waiting: string): Promise<ReadonlySet<ClearanceId>> {
  const text = await readFile(join(waiting, DONE), "utf8").catch(() => "");
  return new Set(text.split("\n").filter((line): line is ClearanceId => readClearanceId(line) !== undefined));
}

interface Into {
  readonly waiting: string;
  readonly file: WaveFile;
  readonly gate: Gate;
  readonly key: SealKey;
  readonly by: string;
}

/** Everything is laid out before it is begun: what fails afterwards is a name alone. */
async function beginInto(
  folder: string,
  asked: readonly ClearanceRow[],
  { waiting, file, gate, key, by }: Into,
): ReturnType<Gate["begin"]> {
  const part = partOf(folder);
  let begun: readonly ClearanceId[] = [];
  try {
    await beginPart(part);
    await writeDurably(join(part, ASKED), clearanceList(asked));
    const answer = await gate.begin(file.mailOut, {
      by,
      wave: file.wave,
      clearances: asked.map(({ clearance }) => clearance),
    });
    ({ begun } = answer);
    const mine = new Set(begun);
    if (begun.length === 0) await rm(part, { recursive: true });
    else {
      await writeBegun(
        part,
        asked.filter(({ clearance }) => mine.has(clearance)),
        { waiting, file, key },
      );
      await rm(join(part, ASKED));
      await show(part, folder);
    }
    return answer;
  } catch (cause) {
    await rm(part, { recursive: true, force: true });
    if (begun.length > 0) await gate.reconcile(allFailed(begun), { by });
    if (cause instanceof SluseError) throw cause;
    throw new SluseError("SLUSE_CLI_OUTBOX_FAILED", `what was begun could not be shown in \`${folder}\``, {
      cause,
      place: { file: folder },
      nb: `det som ble begynt på, kunne ikke legges ut i \`${folder}\``,
    });
  }
}

/** What a command asks to begin, for whoever finds that it was killed. */
const ASKED = "asked.csv";

async function writeBegun(
  part: string,
  rows: readonly ClearanceRow[],
  { waiting, file, key }: Pick<Into, "waiting" | "file" | "key">,
): Promise<void> {
  const used = new Set(rows.map(({ letter }) => letter));
  const letters = file.letters.filter((letter) => used.has(letter.file));
  for (const letter of letters) await link(join(waiting, letter.file), join(part, letter.file));
  const { seal: _, ...laidOut } = file;
  const shown = sealed({ ...laidOut, letters, clearances: listed(rows) }, key);
  await writeDurably(waveFilePath(part), waveFileText(shown));
  await writeDurably(join(part, CLEARANCES), clearanceList(rows));
}

/**
 * What killed commands were about to show: what they had begun of it nobody sent, and nobody may any more.
 * @throws SluseError `SLUSE_CLI_OUTBOX_BUSY`
 */
async function findLeftBehind(wave: string): Promise<LeftBehind> {
  const parts = await partsIn(wave);
  const clearances = new Set<ClearanceId>();
  for (const part of parts) {
    if (await isBeingWritten(part))
      throw new SluseError("SLUSE_CLI_OUTBOX_BUSY", `another command is at \`${part}\``, {
        place: { file: part },
        nb: `en annen kommando holder på med \`${part}\``,
      });
    for (const { clearance } of await readClearanceList(part, ASKED)) clearances.add(clearance);
  }
  return { parts, clearances };
}

interface LeftBehind {
  readonly parts: readonly string[];
  readonly clearances: ReadonlySet<ClearanceId>;
}

const allFailed = (
  clearances: readonly ClearanceId[],
): readonly { readonly clearance: ClearanceId; readonly outcome: "failed" }[] =>
  clearances.map((clearance) => ({ clearance, outcome: "failed" }));
