import type { ClearanceOfWave, LedgerTransaction, MailOutId } from "@sluse/core";

/** What was handed over when a stop came. `undefined` of a person, for whoever may not look people up. */
export interface InTheAir {
  /** Clearances that nobody had begun: they are void. */
  readonly voided: number | undefined;
  /** Clearances that were begun and are not settled, of waves whose time is not over: they may leave yet, or have left. */
  readonly begunAndBeyondRecall: number | undefined;
  /** The same, wave by wave: whoever laid a wave out for others to send looks there. Empty where it is not told. */
  readonly waves: readonly WaveInTheAir[];
}

/** What a stop or a withdrawal met of one wave. */
export interface WaveInTheAir {
  readonly mailOut: MailOutId;
  readonly wave: number;
  readonly voided: number;
  readonly begunAndBeyondRecall: number;
}

/** What became void of a mail-out, and what was begun of its waves that may be begun yet. */
export async function wavesInTheAir(
  tx: LedgerTransaction,
  mailOut: MailOutId,
  voided: readonly ClearanceOfWave[],
  open: ReadonlySet<number> = new Set(),
): Promise<readonly WaveInTheAir[]> {
  const untold = open.size === 0 ? [] : (await tx.countUntold(mailOut)).filter(({ wave }) => open.has(wave));
  const begun = new Map(untold.map((each) => [each.wave, each.begun]));
  const voidedIn = Map.groupBy(voided, ({ wave }) => wave);
  return [...new Set([...begun.keys(), ...voidedIn.keys()])]
    .toSorted((a, b) => a - b)
    .map((wave) => ({
      mailOut,
      wave,
      voided: voidedIn.get(wave)?.length ?? 0,
      begunAndBeyondRecall: begun.get(wave) ?? 0,
    }))
    .filter((each) => each.voided + each.begunAndBeyondRecall > 0);
}

/** What a stop or a withdrawal reached, in sum. */
export const sumOf = (waves: readonly WaveInTheAir[]): InTheAir => ({
  voided: waves.reduce((sum, each) => sum + each.voided, 0),
  begunAndBeyondRecall: waves.reduce((sum, each) => sum + each.begunAndBeyondRecall, 0),
  waves,
});
