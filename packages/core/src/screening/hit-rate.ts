import type { Policy } from "../policy/policy.ts";
import type { RegisterRun } from "../ports/books/register-book.ts";
import { areTooMany, isFarFromShare } from "./counts-by-chance.ts";

/** Whether a register found as many opted out as may be. */
export type HitRate =
  | { readonly kind: "plausible" }
  | {
      readonly kind: "implausible";
      readonly because: "none-opted-out" | "far-from-history";
      /** A share of those asked; undefined where the history is of nobody. */
      readonly usual: number | undefined;
    };

/** History weighs in from this many people on, and a share below it counts as it is. */
const ENOUGH = 1000;
/** Of hindrances, where as many would be met as this: of twenty, fewer than five are no chance. */
const USUALLY_MET = 20;

/**
 * Of people asked about one at a time, how many are judged together before a share below the usual is no longer taken for chance. A
 * list is judged once; these are judged again with each who comes, and sooner or later meet what is rare.
 */
export function enoughAsked(
  history: readonly Counts[],
  { mayBeNone = false }: { readonly mayBeNone?: boolean } = {},
): number {
  const usual = usualOf(history);
  return mayBeNone && usual ? Math.max(ENOUGH, Math.ceil(USUALLY_MET / usual)) : ENOUGH;
}

type Counts = Pick<RegisterRun, "asked" | "optedOut">;

const sumOf = (history: readonly Counts[]): Counts => ({
  asked: history.reduce((sum, past) => sum + past.asked, 0),
  optedOut: history.reduce((sum, past) => sum + past.optedOut, 0),
});

/** A share of those asked; undefined where nobody was. */
function usualOf(history: readonly Counts[]): number | undefined {
  const { asked, optedOut } = sumOf(history);
  return asked === 0 ? undefined : optedOut / asked;
}

/**
 * Whether the share of opted-out people a register found can be believed. Nobody of very many, or a share far from the
 * register's own history, is more likely a fault in the register than a fact (NHS Digital, 2018: 150 000 opt-outs
 * missing for three years, noticed only when numbers jumped). Where it is about hindrances, none at all is what a list that
 * was washed yesterday gives: `mayBeNone`. From `enough` people on a share below the usual is not believed, whatever chance says.
 */
export function judgeHitRate(
  run: Pick<RegisterRun, "asked" | "optedOut">,
  history: readonly RegisterRun[],
  { implausibleZeroFrom, implausibleFactor }: Policy["registers"]["hitRate"],
  { mayBeNone = false, enough = ENOUGH }: { readonly mayBeNone?: boolean; readonly enough?: number } = {},
): HitRate {
  const { asked, optedOut } = sumOf(history);
  const usual = usualOf(history);
  if (!mayBeNone && run.optedOut === 0 && run.asked >= implausibleZeroFrom) {
    return { kind: "implausible", because: "none-opted-out", usual };
  }
  if (run.asked === 0 || asked < ENOUGH || !usual) return { kind: "plausible" };
  const share = run.optedOut / run.asked;
  // Of few people a share far from the usual may be chance; and so may one above a usual that rests on few who were met. Below it
  // nobody is believed by chance where many were asked: opt-outs that are lost are written to.
  const far =
    share > usual * implausibleFactor
      ? areTooMany(run.optedOut, run.asked, { asked, met: optedOut })
      : share * implausibleFactor < usual &&
        (run.asked >= enough || isFarFromShare(run.optedOut, run.asked, usual));
  return far ? { kind: "implausible", because: "far-from-history", usual } : { kind: "plausible" };
}
