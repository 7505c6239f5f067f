import {
  MINUTE,
  later,
  type Claim,
  type ClaimPerson,
  type ClaimVerdict,
  type Clearance,
  type Finding,
  type Instant,
  type MailOut,
  type MailOutId,
  type Policy,
  type Project,
  type Recipient,
  type ReleasableMailOut,
  type UserId,
  type WaveRecord,
} from "@sluse/core";

import type { Letters } from "../content/letters.ts";
import { asDetails, sealClaim } from "../internal/booked-contacts.ts";
import { ownValuesOf } from "../content/own-values.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { assertMayPass } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { shortNumberOf } from "../internal/short-number.ts";
import { askingOf } from "../recipients/check-registers.ts";
import { bringTogether } from "../recipients/bring-together.ts";
import { plannedLimits } from "../recipients/planned-limits.ts";
import { rowKey, rowOf, type ReadRecipient } from "../recipients/read-recipients.ts";
import { screen } from "../recipients/screen.ts";
import { candidates, newProgress, type ReleaseProgress } from "./candidates.ts";
import { catchUp } from "./catch-up.ts";
import { holdAfterCanary } from "./check-pause.ts";
import { checkUnchanged } from "./check-unchanged.ts";
import { finish, notSent } from "./finish.ts";
import { checkMayClaim } from "./check-may-claim.ts";
import { claimMembers, countRefusedAlone, countsRefused } from "./claim-members.ts";
import { lookAgainAt } from "./check-pace.ts";
import { checkMayRelease } from "./check-may-release.ts";
import { LeftOut } from "./left-out.ts";
import { comers } from "./comers.ts";
import { LanguagesTold } from "./languages-told.ts";
import { ofCaller } from "../recipients/of-caller.ts";
import { createWave, type ClaimedClearances } from "./create-wave.ts";
import { openWave } from "./open-wave.ts";
import { pauseFor, pauseOver } from "./pause-for.ts";
import type { ReleaseRequest } from "./release-request.ts";
import { RegisterWatch } from "./watch-registers.ts";
import { ReadAhead } from "./read-ahead.ts";
import { asCallersSee, judgeRecent, type RecentVerdict } from "./recent-answers.ts";
import { recheckLinks } from "./recheck-links.ts";
import type { ReleaseEnd } from "./release-end.ts";
import { screenPeople, type Screened } from "./screen-people.ts";
import type { Wave } from "./wave.ts";
import { voidExpired } from "../clearances/void-unbegun.ts";

/** Waves, one after the other; when they end, `end` says why. */
export interface Release extends AsyncIterable<Wave> {
  /** Undefined until the waves have ended. */
  readonly end: ReleaseEnd | undefined;
  /**
   * What is worth knowing of those who were cleared, in suppressed counts; and of a standing mail-out, what was wrong with
   * rows. Empty until the waves have ended.
   */
  readonly findings: readonly Finding[];
}

/** Lets an approved mail-out go, wave by wave. Nothing is cleared before a wave is asked for. */
export function release(
  context: Context,
  id: MailOutId,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  options: ReleaseRequest,
): Release {
  let end: ReleaseEnd | undefined;
  const languages = new LanguagesTold();
  const progress = newProgress();
  const run = async function* (): AsyncGenerator<Wave> {
    end = yield* waves(context, id, recipients, { languages, progress }, options);
  };
  return {
    get end() {
      return end;
    },
    get findings() {
      return end ? [...progress.rows.toArray(), ...languages.findings()] : [];
    },
    [Symbol.asyncIterator]: run,
  };
}

async function* waves(
  context: Context,
  id: MailOutId,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  { languages, progress }: { readonly languages: LanguagesTold; readonly progress: ReleaseProgress },
  { by, signal, whenClosed = "return" }: ReleaseRequest,
): AsyncGenerator<Wave, ReleaseEnd> {
  const start = await begin(context, id, by);
  if (start.kind === "ended") return start.end;
  const { mailOut, project, policy, letters, claimedBefore } = start;
  const { standing } = mailOut.manifest;
  const given = ofCaller(recipients, signal);
  const rows = standing
    ? comers(
        context,
        { mailOut, policy, own: await ownValuesOf(context, { mailOut, project, policy }) },
        given,
        progress,
      )
    : candidates(context, mailOut, policy, given, { progress, signal });
  // Closed however the waves end: a file, a cursor or a thread may lie behind the recipients that nobody asks for any more.
  await using queue = new ReadAhead(rows);
  // Of a standing mail-out nobody was asked about beforehand: the last answers are judged as they come.
  const watch = standing ? undefined : new RegisterWatch(context, mailOut, claimedBefore);
  let askedAt: Instant | undefined;
  let unknown = 0;
  let languageUnknown = 0;
  let claimedHere = 0;
  const leftOut = new LeftOut();
  for (;;) {
    signal?.throwIfAborted();
    const waiting = await queue.fill(policy.sending.waveSize);
    if (waiting === 0) break;
    const opening = await openWave(context, id, waiting);
    if (opening.kind === "look-at-links") {
      const died = await recheckLinks(context, id, signal);
      if (died) return died;
      continue;
    }
    if (opening.kind === "nobody-left") {
      for (const each of queue.take(waiting)) progress.cleared.add(shortNumberOf(rowOf(each)));
      continue;
    }
    if (opening.kind === "ended") {
      if (opening.end.kind !== "waiting" || whenClosed === "return") return opening.end;
      await context.clock.sleepUntil(lookAgainAt(opening.end, context.clock.now()), signal);
      continue;
    }
    const { wave } = opening;
    // A first wave is too small to tell: more of those who follow are asked about before anybody is cleared, and anew when
    // the release has waited.
    const { maxAgeMinutes } = opening.policy.registers;
    const isKnown = askedAt !== undefined && context.clock.now() < later(askedAt, maxAgeMinutes * MINUTE);
    if (watch && !isKnown && (await queue.fill(LOOKED_AHEAD)) > wave.reserved) {
      const ahead = await screen(context, queue.peek(LOOKED_AHEAD), {
        asking: askingOf(opening.mailOut),
        policy: opening.policy,
        signal,
      });
      const doubts = await watch.judgeAhead(ahead.runs, opening.policy);
      if (doubts.length > 0) return pauseOver(context, wave, doubts, by);
    }
    askedAt = context.clock.now();
    const asked = queue.take(wave.reserved);
    const screened = await screenPeople(context, asked, opening.mailOut, opening.policy, signal);
    const doubts = (await watch?.judge(screened.runs, opening.policy)) ?? [];
    if (doubts.length > 0) return pauseOver(context, wave, doubts, by);
    unknown += screened.unknown;
    languageUnknown += screened.languageUnknown;
    leftOut.addWithheld(screened.withheld);
    const claimed = await claim(context, wave, screened, by);
    if (claimed.kind === "ended") return claimed.end;
    languages.add(claimed.clearances, screened.unwritten);
    leftOut.add(claimed.verdicts, claimed.refusedAlone);
    claimedHere += claimed.clearances.length;
    for (const each of claimed.cleared) progress.cleared.add(shortNumberOf(each));
    if (claimed.clearances.length > 0)
      yield createWave(context, wave, claimed, { manifest: mailOut.manifest, letters, progress, by });
    // Whoever sends has stopped: nobody more is cleared for them now.
    if (progress.takenBack > 0) return { kind: "held", findings: [notSent(progress.takenBack)] };
  }
  if (standing) return catchUp(context, id, { progress, unknown, languageUnknown, claimed: claimedHere });
  return finish(context, id, {
    progress,
    unknown,
    languageUnknown,
    leftOut,
    claimedBefore,
    claimed: claimedHere,
  });
}

/** People the registers are asked about before the first wave of a release. */
const LOOKED_AHEAD = 5000;

type Begin =
  | { readonly kind: "ended"; readonly end: ReleaseEnd }
  | {
      readonly kind: "begun";
      readonly mailOut: ReleasableMailOut;
      readonly project: Project;
      readonly policy: Policy;
      readonly letters: Letters;
      readonly claimedBefore: number;
    };

/** What must be as it was approved: the people, the templates, the bytes. */
async function begin(context: Context, id: MailOutId, by: UserId): Promise<Begin> {
  return context.ledger.transact(async (tx) => {
    await context.pseudonyms.assertPresent(tx);
    const asked = await mailOutOf(tx, id);
    assertMayPass(context, "release", by, { mailOut: asked, project: await projectOf(tx, asked.project) });
    const permission = await checkMayRelease(context, tx, id, context.clock.now());
    if (permission.kind === "ended") return permission;
    const { mailOut, project, policy } = permission;
    const changed = await checkUnchanged(context, tx, mailOut, project);
    if (changed.kind === "changed")
      return { kind: "ended", end: { kind: "refused", findings: [changed.finding] } };
    await voidExpired(context, tx, mailOut, context.clock.now());
    const claimedBefore = await tx.countClaims({ mailOut: id });
    return { kind: "begun", mailOut, project, policy, letters: changed.letters, claimedBefore };
  });
}

type Claimed =
  | ({
      readonly kind: "claimed";
      /** Who is cleared now, by this gate or by another. */
      readonly cleared: readonly ClaimPerson[];
      readonly verdicts: readonly ClaimVerdict[];
      readonly refusedAlone: number;
    } & ClaimedClearances)
  | { readonly kind: "ended"; readonly end: ReleaseEnd };

/**
 * The one atomic step: counts and claims. Between the opening and now somebody may have stopped the mail-out or taken
 * an approval back, and the registers may have taken their time: all of it is asked once more, in the same transaction.
 */
export async function claim(
  context: Context,
  wave: WaveRecord,
  screened: Screened,
  by: UserId,
): Promise<Claimed> {
  const { people, freshUntil } = screened;
  let recent: RecentVerdict | undefined;
  const claimed = await context.ledger.transact(async (tx): Promise<Claimed> => {
    await context.pseudonyms.assertPresent(tx);
    const at = context.clock.now();
    const permission = await checkMayClaim(context, tx, wave, freshUntil, at);
    if (permission.kind === "ended") {
      await tx.saveWave({ ...wave, claimed: { at, count: 0, sendBefore: at, releasedBy: by } });
      return permission;
    }
    const { mailOut, policy, sendBefore } = permission;
    const { manifest } = mailOut;
    const { standing } = manifest;
    recent = standing ? await judgeRecent(context, tx, screened, mailOut.id, policy) : undefined;
    if (recent && recent.findings.length > 0) {
      await tx.saveWave({ ...wave, claimed: { at, count: 0, sendBefore: at, releasedBy: by } });
      await pauseFor(context, tx, mailOut, recent.findings);
      return { kind: "ended", end: { kind: "held", findings: asCallersSee(recent.findings) } };
    }
    for (const run of recent?.runs ?? []) await tx.saveRegisterRun(run);
    const { limits, channelReminders, requires } = plannedLimits(mailOut, policy, at);
    const corrects = manifest.corrects?.first ?? null;
    // Of a few it is asked, too, who would be cleared but for a register: under every number they have had.
    await bringTogether(context, tx, countsRefused(mailOut) ? [...people, ...screened.refused] : people);
    const asked: Claim = {
      mailOut: mailOut.id,
      attempt: mailOut.attempt,
      project: mailOut.project,
      purpose: manifest.purpose,
      round: manifest.round,
      corrects,
      step: manifest.step,
      wave: wave.number,
      at,
      key: context.pseudonyms.keyId,
      people: people.map(rowOf),
      whom: standing ? "whoever-comes" : "audience",
      limits,
      requires,
      channelReminders,
    };
    const verdicts = await claimMembers(tx, asked, people);
    const refusedAlone = await countRefusedAlone(tx, mailOut, asked, screened.refused, verdicts);
    const sealed = sealClaim(asked, verdicts);
    const clearances = clearancesOf(verdicts, people, { mailOut, sendBefore });
    await tx.saveWave({
      ...wave,
      claimed: { at, count: clearances.length, sendBefore, releasedBy: by },
    });
    await record(context, tx, "wave-claimed", {
      by,
      roles: rolesOf(context.site, by, { mailOut, project: permission.project }),
      mailOut,
      details: {
        wave: wave.number,
        canary: wave.canary,
        ...(standing ? countAlike(wave, clearances.length) : countVerdicts(verdicts)),
        policy: policy.version,
        ...(sealed ? { contacts: asDetails(sealed) } : {}),
      },
    });
    if (standing && wave.canary) await holdAfterCanary(context, tx, mailOut, policy);
    const cleared = verdicts.filter(({ kind }) => kind === "claimed" || kind === "already-claimed");
    return { kind: "claimed", at, sendBefore, clearances, cleared, verdicts, refusedAlone };
  });
  recent?.done();
  return claimed;
}

/**
 * What the log is told of those who came to a standing mail-out: in a wave of one, why somebody was not cleared would be a
 * word about that person, and no word at all would be one too (P8).
 */
const countAlike = ({ reserved }: WaveRecord, claimed: number): Record<string, number> => ({
  claimed,
  notCleared: reserved - claimed,
});

function clearancesOf(
  verdicts: readonly ClaimVerdict[],
  people: readonly ReadRecipient[],
  { mailOut, sendBefore }: { readonly mailOut: MailOut; readonly sendBefore: Instant },
): readonly Clearance[] {
  const byRow = new Map<string, ReadRecipient>();
  for (const each of people) if (!byRow.has(rowKey(each))) byRow.set(rowKey(each), each);
  const { mandate } = mailOut.manifest;
  const clearances = verdicts.flatMap((verdict): Clearance[] => {
    if (verdict.kind !== "claimed") return [];
    // The gate's own copy of the row, frozen since it was read.
    const { recipient } = byRow.get(`${verdict.person}${verdict.about ?? ""}`)!;
    const id = verdict.clearance;
    return [Object.freeze({ id, mailOut: mailOut.id, recipient, mandate, sendBefore })];
  });
  return Object.freeze(clearances);
}

function countVerdicts(verdicts: readonly ClaimVerdict[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of verdicts) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
