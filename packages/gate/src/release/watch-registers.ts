import {
  createFinding,
  tellsHindrances,
  type Finding,
  type HitRate,
  type MailOut,
  type Policy,
  type Register,
  type RegisterRun,
  type Rule,
} from "@sluse/core";
import { areMissing, judgeHitRate } from "@sluse/core/house";

import type { Context } from "../internal/context.ts";
import { countAloud, implausibleHitRate, loadHistory } from "../recipients/judge-runs.ts";

export const registerFewerOptedOut: Rule = {
  id: "register/fewer-opted-out",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Færre reserverte enn da utsendingen ble kontrollert",
      what: "«{register}» finner nå {optedOut} reserverte blant {asked} av mottakerne. Da utsendingen ble kontrollert, fant det {before} blant {of}.",
      why: "Få trekker en reservasjon tilbake. Forsvinner mange på en gang, er det oftest registeret som mangler noe, og de reserverte ville fått brevet.",
      mend: "Be den som har ansvar for registeret, om å bekrefte tallet. En superbruker kan deretter la utsendingen gå videre.",
    },
    en: {
      title: "Fewer opted out than when the mail-out was checked",
      what: "`{register}` now finds {optedOut} opted out among {asked} of the recipients; when the mail-out was checked, it found {before} among {of}.",
      why: "Few take an opt-out back; when many are gone at once, the register mostly lacks something, and those people would be written to.",
      mend: "Have the register's owner confirm the number; a superuser may then let the mail-out go on.",
    },
  },
  source:
    "NHS Digital, July 2018: 150 000 opt-outs were not upheld for three years after a fault in TPP's system",
  example: {
    fails: "94 of 3 000 recipients had opted out at approval, and none has at release.",
    passes: "94 of 3 000 recipients had opted out at approval, and 93 have at release.",
  },
};

/** Of so many opt-outs one in twenty may be taken back before the letters leave, and two whatever their number. */
const TAKEN_BACK = 0.05;
const TAKEN_BACK_ALWAYS = 2;

const stillThere = ({ optedOut }: RegisterRun): number =>
  optedOut - Math.max(TAKEN_BACK_ALWAYS, Math.ceil(optedOut * TAKEN_BACK) - 1);

interface Counts {
  readonly asked: number;
  readonly optedOut: number;
}

interface Known {
  readonly history: readonly RegisterRun[];
  readonly before: RegisterRun | undefined;
}

/** Some who were asked about one after the other, and what was met before them. */
interface Stretch {
  readonly before: Counts;
  readonly counts: Counts;
}

const NOBODY: Counts = { asked: 0, optedOut: 0 };

const sum = (a: Counts, b: Counts): Counts => ({
  asked: a.asked + b.asked,
  optedOut: a.optedOut + b.optedOut,
});

const stretch = (before: Counts, after: Counts): Stretch => ({
  before,
  counts: { asked: after.asked - before.asked, optedOut: after.optedOut - before.optedOut },
});

/**
 * All who were asked, and the last answer, the last two, four, eight …: the sum over all drowns a list that was emptied half
 * way in what was met before it.
 * @param sums after each answer, from nobody on
 */
function stretches(sums: readonly Counts[]): readonly Stretch[] {
  const last = sums.at(-1) ?? NOBODY;
  const found = [stretch(NOBODY, last)];
  for (let back = 1; back < sums.length - 1; back *= 2)
    found.push(stretch(sums[sums.length - 1 - back] ?? NOBODY, last));
  return found;
}

/**
 * Sums up what the registers answer in a release, and holds it against what they answered when the mail-out was checked and
 * against their own history: a list that was emptied in between clears everybody.
 */
export class RegisterWatch {
  readonly #context: Context;
  readonly #mailOut: MailOut;
  readonly #claimedBefore: number;
  readonly #known = new Map<Register, Known>();
  readonly #sums = new Map<Register, Counts[]>();

  /** @param claimedBefore people of the mail-out who were cleared before this release: none of them had opted out */
  constructor(context: Context, mailOut: MailOut, claimedBefore: number) {
    this.#context = context;
    this.#mailOut = mailOut;
    this.#claimedBefore = claimedBefore;
  }

  /** Holds the answers about some of those who follow, as if they were the next; what is asked again later is not summed up. */
  async judgeAhead(runs: ReadonlyMap<Register, Counts>, policy: Policy): Promise<readonly Finding[]> {
    await this.#learn(runs.keys());
    const ahead = [...runs].map(([register, counts]) => {
      const before = this.#sums.get(register)?.at(-1) ?? NOBODY;
      return [register, [{ before, counts }]] as const;
    });
    return this.#findings(ahead, policy);
  }

  /** Holds the answers about the next recipients together with those before. */
  async judge(runs: ReadonlyMap<Register, Counts>, policy: Policy): Promise<readonly Finding[]> {
    await this.#learn(runs.keys());
    const asked = [...runs].map(([register, counts]) => {
      const sums = this.#sums.get(register) ?? [NOBODY];
      sums.push(sum(sums.at(-1) ?? NOBODY, counts));
      this.#sums.set(register, sums);
      return [register, stretches(sums)] as const;
    });
    return this.#findings(asked, policy);
  }

  async #learn(registers: Iterable<Register>): Promise<void> {
    const unknown = [...registers].filter((register) => !this.#known.has(register));
    if (unknown.length === 0) return;
    const { id } = this.#mailOut;
    await this.#context.ledger.transact(async (tx) => {
      for (const register of unknown) {
        this.#known.set(register, {
          history: await loadHistory(tx, register, id),
          before: await tx.findRegisterRun(register.id, id),
        });
      }
    });
  }

  #findings(answers: Iterable<readonly [Register, readonly Stretch[]]>, policy: Policy): readonly Finding[] {
    const found = [...answers].flatMap(([register, [whole, ...parts]]) => {
      if (!whole) return [];
      const { history, before } = this.#known.get(register) ?? { history: [], before: undefined };
      const mayBeNone = tellsHindrances(register.kind);
      const hitRate = (counts: Counts): HitRate =>
        judgeHitRate(counts, history, policy.registers.hitRate, { mayBeNone });
      const verdict = hitRate(whole.counts);
      const isOff = verdict.kind === "implausible" && !this.#areLeftBehind(whole.counts, verdict, hitRate);
      const gone = before && [whole, ...parts].find((part) => this.#areGone(part, before));
      return [
        ...(isOff ? [implausibleHitRate(register, whole.counts, verdict)] : []),
        ...(gone ? [fewer(register, gone.counts, before)] : []),
      ];
    });
    const now = this.#context.clock.now();
    // A superuser who let it go on has seen this very fault.
    return found.filter(
      ({ fingerprint }) =>
        !this.#mailOut.acknowledgements.some(
          (word) => word.fingerprint === fingerprint && word.at <= now && now < word.until,
        ),
    );
  }

  /**
   * Whoever was not cleared before comes by again: with those who were, none of them opted out, they are as many as may be. That
   * too few are opted out is no less odd for it.
   */
  #areLeftBehind(
    { asked, optedOut }: Counts,
    { usual }: Extract<HitRate, { kind: "implausible" }>,
    hitRate: (counts: Counts) => HitRate,
  ): boolean {
    if (usual === undefined || optedOut <= usual * asked) return false;
    const counts = { asked: asked + this.#claimedBefore, optedOut };
    return optedOut <= usual * counts.asked || hitRate(counts).kind === "plausible";
  }

  /** All who had opted out and were not met yet are among those who are left: none of them was cleared. */
  #areGone({ before: met, counts: { asked, optedOut } }: Stretch, checked: RegisterRun): boolean {
    const left = Math.max(asked, this.#leftOf(checked) - met.asked);
    const there = Math.min(stillThere(checked) - met.optedOut, left);
    return there > 0 && areMissing(optedOut, asked, left, there);
  }

  /** As many as a row was asked about, a row that is cleared takes away: two where it stands for two people. */
  #leftOf({ asked }: RegisterRun): number {
    const { count } = this.#mailOut.manifest.audience;
    return Math.round(asked * Math.max(0, 1 - this.#claimedBefore / Math.max(1, count)));
  }
}

/** Tenths of what was to be expected: that more has gone since a superuser looked is another fault. */
const tenths = ({ asked, optedOut }: Counts, before: RegisterRun): number =>
  Math.floor((10 * optedOut * before.asked) / (asked * before.optedOut));

const fewer = (register: Register, counts: Counts, before: RegisterRun): Finding =>
  createFinding(registerFewerOptedOut, {
    place: { kind: "register", register: register.id },
    facts: {
      register: register.id,
      optedOut: countAloud(counts.optedOut),
      asked: counts.asked,
      before: countAloud(before.optedOut),
      of: before.asked,
    },
    same: `${register.id} ${tenths(counts, before)}`,
  });
