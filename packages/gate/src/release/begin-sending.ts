import {
  MINUTE,
  createFinding,
  isoOf,
  pauseOf,
  later,
  type BeginVerdict,
  type ClearanceId,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type Rule,
  type UserId,
} from "@sluse/core";

import { notApproved } from "../approval/check-approval.ts";
import { INCIDENT_2023 } from "../findings/sources.ts";
import { mailOutOf, record, type Context } from "../internal/context.ts";
import { checkBreakers } from "./breakers.ts";
import { checkMayRelease } from "./check-may-release.ts";
import { releaseCanaryWaits } from "./check-pause.ts";
import { voidUnbegun } from "../clearances/void-unbegun.ts";
import { pauseFor } from "./pause-for.ts";
import { asCallersSee } from "./recent-answers.ts";
import type { Begun, RefusedToBegin } from "./wave.ts";

/** What came of it in the ledger. */
export type Beginning = Omit<Begun, "giveBack">;

export const releaseBegunTooLate: Rule = {
  id: "release/begun-too-late",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Sendingen kom for sent i gang",
      what: "{count} klareringer skulle vært begynt på før {sendBefore}. De gjelder ikke lenger.",
      why: "En klarering hviler på svar fra registrene, på sendetid og godkjenning. Når noe av det er utløpt, kan mottakeren ha reservert seg.",
      mend: "Slipp utsendingen på nytt, så klareres de samme mottakerne igjen. Se etter hvorfor sendingen ventet, og om klokken på maskinen går riktig.",
    },
    en: {
      title: "Sending was begun too late",
      what: "Clearances that had to be begun before {sendBefore}: {count}. They hold no longer.",
      why: "A clearance rests on register answers, sending hours and an approval; when one of them has run out, the recipient may have opted out.",
      mend: "Release again, and the same people are cleared anew; see why sending waited, and whether the clock was set.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A wave lies in a work queue overnight, and is begun in the morning.",
    passes: "Each clearance is begun within the policy's minutes of being cleared.",
  },
};

/** The wave that clearances are begun of. */
export interface WaveToBegin {
  readonly mailOut: MailOutId;
  readonly number: number;
  readonly at: Instant;
  readonly sendBefore: Instant;
  /** Who begins. */
  readonly by: UserId;
}

/** A clock that was set back further than this since the wave was cleared cannot tell whether it is too late. */
const SET_BACK = 5 * MINUTE;

/**
 * Begins clearances once each, in one durable transaction: stops, approval, activation, breakers and clock are asked in it, and
 * people's stops by the ledger. Afterwards whoever asked may send what is answered as begun, and nobody else.
 */
export async function beginSending(
  context: Context,
  wave: WaveToBegin,
  asked: readonly ClearanceId[],
): Promise<Beginning> {
  if (asked.length === 0) return { begun: [], refused: [], findings: [] };
  return context.ledger.transact((tx) => beginIn(context, tx, wave, asked));
}

/** The same, in a transaction that is open. */
export async function beginIn(
  context: Context,
  tx: LedgerTransaction,
  wave: WaveToBegin,
  asked: readonly ClearanceId[],
): Promise<Beginning> {
  const refuseAll = (because: RefusedToBegin["because"], findings: readonly Finding[]): Beginning => ({
    begun: [],
    refused: asked.map((clearance) => ({ clearance, because })),
    findings,
  });
  await context.pseudonyms.assertPresent(tx);
  const at = context.clock.now();
  const permission = await checkMayRelease(context, tx, wave.mailOut, at);
  if (permission.kind === "ended") {
    const { end } = permission;
    const ended = end.kind === "completed" ? [notApproved(await mailOutOf(tx, wave.mailOut))] : end.findings;
    return refuseAll("held", ended);
  }
  const { mailOut, policy } = permission;
  const held = heldBy(mailOut);
  if (held.length > 0) return refuseAll("held", held);
  // What was sent of this very wave may be what a breaker falls for.
  const broken = checkBreakers(mailOut, await tx.tallyOutcomes(wave.mailOut), policy);
  if (broken.length > 0) {
    await pauseFor(context, tx, mailOut, broken);
    return refuseAll("held", broken);
  }
  if (at >= wave.sendBefore || at < later(wave.at, -SET_BACK)) {
    if (at >= wave.sendBefore) await voidUnbegun(context, tx, mailOut, asked, "expired");
    const facts = { count: asked.length, sendBefore: isoOf(wave.sendBefore) };
    return refuseAll("too-late", [createFinding(releaseBegunTooLate, { facts })]);
  }
  const verdicts = await tx.begin(asked, at);
  const of = (kind: BeginVerdict["kind"]): BeginVerdict[] => verdicts.filter((each) => each.kind === kind);
  const begun = of("begun").map(({ clearance }) => clearance);
  // Whoever sends learns that a clearance is void, and not that a person asked to be left alone.
  const stopped = of("stopped").map(({ clearance }) => clearance);
  await voidUnbegun(context, tx, mailOut, stopped, "person-stopped");
  if (begun.length > 0) {
    await record(context, tx, "wave-begun", {
      by: wave.by,
      mailOut,
      details: { wave: wave.number, begun: begun.length, alreadyBegun: of("already-begun").length },
    });
  }
  const refused = verdicts.flatMap(({ clearance, kind }): RefusedToBegin[] => {
    if (kind === "begun") return [];
    return [{ clearance, because: kind === "already-begun" ? kind : "void" }];
  });
  return { begun, refused, findings: [] };
}

/** What a superuser must look at first. The canary is no such thing: it is sent to be looked at. */
export const heldBy = (mailOut: MailOut): readonly Finding[] => {
  const pause = pauseOf(mailOut);
  return pause ? asCallersSee(pause.findings.filter(({ rule }) => rule !== releaseCanaryWaits.id)) : [];
};
