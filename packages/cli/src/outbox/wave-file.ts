import { lstat, readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";

import {
  SluseError,
  digestOf,
  digestOfBytes,
  isoOf,
  type Digest,
  type DocumentFormat,
  type Language,
  type Manifest,
  instant,
  type SentForm,
} from "@sluse/core";
import { sentForm } from "@sluse/core/house";
import type { LetterToSend, Wave } from "@sluse/gate";
import { z } from "zod";

import { clearanceList, readClearanceList, type ClearanceRow } from "./clearance-list.ts";
import { isSealed, sealOf, type SealKey } from "./seal.ts";
import { CLEARANCES, DONE, PART, TAKEN_BACK, foldersIn } from "./places.ts";

const WAVE_FILE = "wave.json";

/** A letter that lies beside the list: what it is, and by which bytes it is known again. */
export interface WaveLetter {
  readonly file: string;
  readonly document: string;
  readonly name: string;
  readonly language: Language;
  readonly format: DocumentFormat;
  readonly sha256: Digest;
}

/** What a sender must know of a wave, as it was approved. Holds no person. */
export interface WaveFile {
  readonly format: 1;
  readonly mailOut: string;
  readonly wave: number;
  readonly canary: boolean;
  /** What the superusers approved. */
  readonly digest: Digest;
  readonly kind: Manifest["kind"];
  /** The channels it may go by. */
  readonly mandate: Manifest["mandate"];
  /** What is seen before it is opened. */
  readonly notice: Manifest["notice"];
  /** With the moment it ends for the people of this wave. */
  readonly form: SentForm | null;
  readonly clearedAt: string;
  /** Sending that is not begun before this moment is not begun at all. */
  readonly sendBefore: string;
  readonly letters: readonly WaveLetter[];
  /** The list beside it, by which it is known again. */
  readonly clearances: { readonly count: number; readonly sha256: Digest };
  /** Over all of the above, by the site's key: digests that were changed together with what they are of do not fit it. */
  readonly seal: Digest;
}

/** What was approved, of a mail-out. */
export interface ApprovedMailOut {
  readonly digest: Digest;
  readonly manifest: Manifest;
}

export const waveFileOf = (
  wave: Wave,
  { digest, manifest }: ApprovedMailOut,
  letters: readonly WaveLetter[],
  rows: readonly ClearanceRow[],
): Unsealed => ({
  format: 1,
  mailOut: wave.mailOut,
  wave: wave.number,
  canary: wave.canary,
  digest,
  kind: wave.kind,
  mandate: manifest.mandate,
  notice: manifest.notice,
  form: wave.form,
  clearedAt: isoOf(wave.clearedAt),
  sendBefore: isoOf(wave.sendBefore),
  letters,
  clearances: listed(rows),
});

/** A file that is not written yet. */
type Unsealed = Omit<WaveFile, "seal">;

export const sealed = (file: Unsealed, key: SealKey): WaveFile => ({ ...file, seal: sealOf(file, key) });

export const listed = (rows: readonly ClearanceRow[]): WaveFile["clearances"] => ({
  count: rows.length,
  sha256: digestOfBytes(new TextEncoder().encode(clearanceList(rows))),
});

export const waveLetter = (
  { document, name, language, format, digest }: LetterToSend,
  file: string,
): WaveLetter => ({ file, document, name, language, format, sha256: digest });

export const waveFileText = (file: WaveFile): string => `${JSON.stringify(file, undefined, 2)}\n`;
export const waveFilePath = (folder: string): string => join(folder, WAVE_FILE);

/** As much of the file as what is read of it needs: what it says is held against what was approved, and against the files. */
const shape = z.looseObject({
  format: z.literal(1),
  mailOut: z.string(),
  wave: z.int(),
  clearedAt: z.iso.datetime(),
  sendBefore: z.iso.datetime(),
  seal: z.string(),
  // A name of a file elsewhere would be laid out elsewhere.
  letters: z.array(z.looseObject({ file: z.string().regex(/^letter-\d{4,9}\.(?:txt|md|html|pdf)$/u) })),
});

/** @throws SluseError `SLUSE_CLI_WAVE_MISSING`, `SLUSE_CLI_WAVE_CHANGED` */
export async function readWaveFile(folder: string): Promise<WaveFile> {
  const path = waveFilePath(folder);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw await missing(folder, cause);
  }
  try {
    const file: unknown = JSON.parse(text);
    if (shape.safeParse(file).success) return file as WaveFile;
  } catch {
    // Half a file.
  }
  throw changed(path);
}

/** Nothing waits, and why: whoever begins in a hurry is to see that it was stopped. */
async function missing(folder: string, cause: unknown): Promise<SluseError> {
  const wave = dirname(folder);
  const [en, nb] = (await foldersIn(wave)).includes(TAKEN_BACK)
    ? [`what waited in \`${wave}\` was taken back`, `det som ventet i \`${wave}\`, er tatt tilbake`]
    : [`nothing waits in \`${wave}\``, `ingenting venter i \`${wave}\``];
  return new SluseError("SLUSE_CLI_WAVE_MISSING", en, { cause, place: { file: waveFilePath(folder) }, nb });
}

/**
 * Holds a wave in a folder against its seal, what was approved, and its list and letters against their digests: what somebody
 * changed there, put there or took away does not leave, nor later than it was to.
 * @throws SluseError `SLUSE_CLI_WAVE_CHANGED`
 */
export async function assertUnchanged(
  folder: string,
  file: WaveFile,
  { digest, manifest }: ApprovedMailOut,
  keys: readonly SealKey[],
): Promise<void> {
  const { seal, ...laidOut } = file;
  if (!isSealed(laidOut, seal, keys)) throw changed(waveFilePath(folder));
  const { kind, mandate, notice, form } = file;
  const approved = {
    digest,
    kind: manifest.kind,
    mandate: manifest.mandate,
    notice: manifest.notice,
    form: manifest.form && sentForm(manifest.form, instant(file.clearedAt)),
  };
  if (digestOf({ digest: file.digest, kind, mandate, notice, form }) !== digestOf(approved))
    throw changed(waveFilePath(folder));
  const rows = await readClearanceList(folder);
  const list = join(folder, CLEARANCES);
  if (digestOf(listed(rows)) !== digestOf(file.clearances)) throw changed(list);
  const letters = new Set(file.letters.map((letter) => letter.file));
  if (rows.some(({ letter }) => !letters.has(letter))) throw changed(list);
  const known = new Set([WAVE_FILE, CLEARANCES, DONE, ...letters]);
  for (const name of await readdir(folder)) {
    if (!known.has(name) && !name.endsWith(PART)) throw changed(join(folder, name));
    // What a link leads to may be another letter by the time that it is sent.
    if (!(await lstat(join(folder, name))).isFile()) throw changed(join(folder, name));
  }
  for (const letter of file.letters) {
    const path = join(folder, letter.file);
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes || digestOfBytes(bytes) !== letter.sha256) throw changed(path);
  }
}

const changed = (file: string): SluseError =>
  new SluseError("SLUSE_CLI_WAVE_CHANGED", `\`${file}\` is not as it was laid out`, {
    place: { file },
    nb: `\`${file}\` er ikke slik den ble lagt ut`,
  });
