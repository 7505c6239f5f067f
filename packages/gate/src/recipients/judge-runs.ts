import {
  SMALL_COUNT,
  createFinding,
  judgeHitRate,
  tellsHindrances,
  type Finding,
  type HitRate,
  type LedgerTransaction,
  type MailOutId,
  type Name,
  type Policy,
  type Register,
  type RegisterRun,
  type Rule,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";

/** So many of a register's latest runs are its history. */
export const HISTORY = 20;

export const registerImplausibleHitRate: Rule = {
  id: "register/implausible-hit-rate",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Antallet reserverte er usannsynlig",
      what: "«{register}» fant {optedOut} reserverte eller hindrede blant {asked} personer. Det vanlige er {usual}.",
      why: "Ingen reserverte blant svært mange, eller en helt uvanlig andel, er oftere en feil i registeret enn virkelighet.",
      mend: "Be den som har ansvar for registeret, om å bekrefte tallet. En superbruker kan deretter godta funnet med en begrunnelse.",
    },
    en: {
      title: "The number of opt-outs is implausible",
      what: "`{register}` found {optedOut} opted out or hindered among {asked} people; usual is {usual}.",
      why: "Nobody among very many, or a share far from the usual, is more often a fault of the register than a fact.",
      mend: "Have the register's owner confirm the number; a superuser may then acknowledge the finding with a reason.",
    },
  },
  source:
    "NHS Digital, July 2018: 150 000 opt-outs were not upheld for three years after a fault in TPP's system",
  example: {
    fails: "0 of 30 000 people have opted out.",
    passes: "1 200 of 30 000 people have opted out, where four per cent is usual.",
  },
};

/**
 * Answers about fewer people are not kept: of an order to one person they would say whether that one has opted out.
 */
const LEAST_KEPT = 20;

interface Counts {
  readonly asked: number;
  readonly optedOut: number;
}

/** How a register answered for other mail-outs: one that is looked at again and again teaches nothing about itself. */
export const loadHistory = async (
  tx: LedgerTransaction,
  register: Register,
  mailOut: MailOutId,
): Promise<readonly RegisterRun[]> =>
  (await tx.loadRegisterRuns(register.id, HISTORY + 1))
    .filter((run) => run.mailOut !== mailOut)
    .slice(0, HISTORY);

/** None at all is what is to be said; a few are not counted out loud. */
export const countAloud = (count: number): number | string =>
  count === 0 || count >= SMALL_COUNT ? count : `< ${SMALL_COUNT}`;

/** Holds how many were opted out against what is usual with each register. */
export async function judgeRuns(
  context: Context,
  mailOut: MailOutId,
  runs: ReadonlyMap<Register, Counts>,
  policy: Policy,
): Promise<{ findings: Finding[]; runs: RegisterRun[] }> {
  const at = context.clock.now();
  return context.ledger.transact(async (tx) => {
    const findings: Finding[] = [];
    const judged: RegisterRun[] = [];
    for (const [register, run] of runs) {
      const history = await loadHistory(tx, register, mailOut);
      const verdict = judgeHitRate(run, history, policy.registers.hitRate, {
        mayBeNone: tellsHindrances(register.kind),
      });
      if (run.asked >= LEAST_KEPT) judged.push({ register: register.id, mailOut, at, ...run });
      if (verdict.kind === "plausible") continue;
      findings.push(implausibleHitRate(register, run, verdict));
    }
    return { findings, runs: judged };
  });
}

const percent = (share: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(share);

/** Before a register has answered of anybody else, nothing is usual with it. */
const usualName = (usual: number | undefined): Name =>
  usual === undefined
    ? { nb: "ikke kjent", en: "not known" }
    : { nb: percent(usual, "nb"), en: percent(usual, "en") };

export const implausibleHitRate = (
  { id }: Register,
  run: Pick<RegisterRun, "asked" | "optedOut">,
  { usual }: Extract<HitRate, { kind: "implausible" }>,
): Finding =>
  createFinding(registerImplausibleHitRate, {
    place: { kind: "register", register: id },
    facts: {
      register: id,
      optedOut: countAloud(run.optedOut),
      asked: run.asked,
      ...(usual === undefined ? {} : { usual: Number(usual.toPrecision(3)) }),
    },
    names: { usual: usualName(usual) },
    same: id,
  });
