import {
  createFinding,
  judgeHitRate,
  tellsHindrances,
  type Finding,
  type LedgerTransaction,
  type MailOutId,
  type Policy,
  type Register,
  type RegisterRun,
  type Rule,
} from "@sluse/core";
import { enoughAsked } from "@sluse/core/house";

import type { Context } from "../internal/context.ts";
import { HISTORY, implausibleHitRate, registerImplausibleHitRate } from "../recipients/judge-runs.ts";
import type { Screening } from "../recipients/screen.ts";

export const releaseSuperuserMustLook: Rule = {
  id: "release/superuser-must-look",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "En superbruker må se på registrene",
      what: "Svarene fra registrene er uvanlige. Utsendingen venter på en superbruker.",
      why: "Når et register svarer annerledes enn det pleier, er det oftere feil enn virkelighet.",
      mend: "Be en superbruker om å se på utsendingen.",
    },
    en: {
      title: "A superuser must look at the registers",
      what: "The registers' answers are unusual; the mail-out waits for a superuser.",
      why: "When a register answers otherwise than it used to, a fault is likelier than a fact.",
      mend: "Have a superuser look at the mail-out.",
    },
  },
  source: "NHS Digital, July 2018: 150 000 opt-outs were not upheld for three years, and nobody was alarmed",
  example: {
    fails: "Of the last thousand people asked about one at a time, a register found nobody opted out.",
    passes: "Of the last thousand people, about as many had opted out as usual.",
  },
};

/** How many of those that a register was last asked about are judged together; more, where what it tells of is rare. */
const JUDGED_TOGETHER = 1000;
const MOST_TOGETHER = 20_000;

/**
 * What a register answered of the last thousand or so people that this process asked about one at a time. Held in memory
 * and in counts: an answer about one person is written down nowhere, and what is kept of them is kept by the thousand.
 */
class RecentAnswers {
  #together = JUDGED_TOGETHER;
  #batches: { readonly asked: number; readonly optedOut: number }[] = [];
  #asked = 0;
  #optedOut = 0;
  #unkept = { asked: 0, optedOut: 0 };

  add(batch: { readonly asked: number; readonly optedOut: number }): void {
    this.#batches.push(batch);
    this.#asked += batch.asked;
    this.#optedOut += batch.optedOut;
    this.#unkept = {
      asked: this.#unkept.asked + batch.asked,
      optedOut: this.#unkept.optedOut + batch.optedOut,
    };
    for (
      let oldest = this.#batches[0];
      oldest && this.#asked - oldest.asked >= this.#together;
      oldest = this.#batches[0]
    ) {
      this.#batches.shift();
      this.#asked -= oldest.asked;
      this.#optedOut -= oldest.optedOut;
    }
  }

  /** From now on so many are judged together. */
  judgeTogether(people: number): void {
    this.#together = Math.min(MOST_TOGETHER, people);
  }

  get counts(): { readonly asked: number; readonly optedOut: number } {
    return { asked: this.#asked, optedOut: this.#optedOut };
  }

  /** A thousand that the ledger has not been told of. */
  get unkept(): { readonly asked: number; readonly optedOut: number } | undefined {
    return this.#unkept.asked >= JUDGED_TOGETHER ? this.#unkept : undefined;
  }

  kept(): void {
    this.#unkept = { asked: 0, optedOut: 0 };
  }

  forget(): void {
    this.#batches = [];
    this.#asked = 0;
    this.#optedOut = 0;
    this.kept();
  }
}

const RECENT = new WeakMap<Register, RecentAnswers>();

function recentOf(register: Register): RecentAnswers {
  const known = RECENT.get(register) ?? new RecentAnswers();
  RECENT.set(register, known);
  return known;
}

/** Remembers how many of these were opted out, by register. */
export function rememberAnswers({ runs }: Pick<Screening, "runs">): void {
  for (const [register, run] of runs) recentOf(register).add(run);
}

/** What is to be done about the last thousand answers: findings to pause for, runs to keep. */
export interface RecentVerdict {
  readonly findings: readonly Finding[];
  readonly runs: readonly RegisterRun[];
  /** To call when the transaction has ended well. */
  done(): void;
}

/** Holds the last thousand answers of each register that was asked against its history (P1). */
export async function judgeRecent(
  { clock }: Context,
  tx: LedgerTransaction,
  { runs }: Pick<Screening, "runs">,
  mailOut: MailOutId,
  { registers: { hitRate } }: Policy,
): Promise<RecentVerdict> {
  const findings: Finding[] = [];
  const kept: RegisterRun[] = [];
  const after: (() => void)[] = [];
  for (const register of runs.keys()) {
    const recent = recentOf(register);
    const { counts, unkept } = recent;
    if (counts.asked < Math.min(JUDGED_TOGETHER, hitRate.implausibleZeroFrom)) continue;
    const history = await tx.loadRegisterRuns(register.id, HISTORY);
    const mayBeNone = tellsHindrances(register.kind);
    const enough = enoughAsked(history, { mayBeNone });
    recent.judgeTogether(enough);
    const verdict = judgeHitRate(counts, history, hitRate, { mayBeNone, enough });
    if (verdict.kind === "implausible") {
      findings.push(implausibleHitRate(register, counts, verdict));
      // Once a superuser has looked, the next thousand are judged by themselves.
      after.push(() => recent.forget());
    } else if (unkept) {
      kept.push({ register: register.id, mailOut, at: clock.now(), ...unkept });
      after.push(() => recent.kept());
    }
  }
  return {
    findings,
    runs: kept,
    done: () => {
      for (const act of after) act();
    },
  };
}

/**
 * What a pause is for, as the one who asks for clearances is told it: how many had opted out is for superusers, for whoever
 * knows of all but one of those that were asked about could read that one's answer out of it (P8).
 */
export const asCallersSee = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) =>
    finding.rule === registerImplausibleHitRate.id ? createFinding(releaseSuperuserMustLook) : finding,
  );
