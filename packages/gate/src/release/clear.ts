import {
  SluseError,
  createFinding,
  userInput,
  type Finding,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type Project,
  type Pseudonym,
  type Recipient,
  type UserId,
} from "@sluse/core";
import { z } from "zod";

import { notApproved } from "../approval/check-approval.ts";
import { voidExpired } from "../clearances/void-unbegun.ts";
import type { Letters } from "../content/letters.ts";
import { mailOutOf, projectOf, type Context } from "../internal/context.ts";
import {
  idsOf,
  numbersOf,
  rowOf,
  type ReadPerson,
  type ReadRecipient,
} from "../recipients/read-recipients.ts";
import { assertMayPass } from "../roles/may-pass.ts";
import { checkLoaded, loadForRelease } from "./check-may-release.ts";
import { checkUnchanged } from "./check-unchanged.ts";
import { createWave } from "./create-wave.ts";
import { languageNotTold } from "./languages-told.ts";
import { notCleared, recipientAlreadyCleared } from "./not-cleared.ts";
import { openWaveIn, type Opening } from "./open-wave.ts";
import { newProgress } from "./candidates.ts";
import { readComer, type Reading } from "./read-comer.ts";
import { isReadBy, lastReadingOf, readingOf } from "./reading-of-rows.ts";
import { recheckLinks } from "./recheck-links.ts";
import type { ReleaseEnd } from "./release-end.ts";
import { claim } from "./release.ts";
import { screenPeople } from "./screen-people.ts";
import type { Wave } from "./wave.ts";
import { bringUpToDate } from "../people/bring-up-to-date.ts";

/** What came of asking for one person. */
export type Cleared =
  /** They may be written to, once: a wave of one. */
  | { readonly kind: "cleared"; readonly wave: Wave; readonly findings: readonly Finding[] }
  /** They may not be written to now. Nothing tells why: see `recipient/not-cleared`. */
  | { readonly kind: "not-cleared"; readonly findings: readonly Finding[] }
  /** They were cleared before, in this mail-out. */
  | { readonly kind: "already-cleared"; readonly findings: readonly Finding[] }
  /** Nobody can be written to by this row, or nobody by this mail-out; or nobody yet. */
  | Exclude<ReleaseEnd, { readonly kind: "completed" | "caught-up" }>;

/** Who clears one person of a standing mail-out. */
export interface ClearOptions {
  /** Who asks: the one who ordered it, a superuser, or whoever runs the ordering system. */
  readonly by: string;
  readonly signal?: AbortSignal;
}

export interface ClearRequest {
  readonly by: UserId;
  readonly signal?: AbortSignal | undefined;
}

export const clearRequest: z.ZodType<ClearRequest> = z.strictObject({
  by: userInput,
  signal: z.instanceof(AbortSignal).optional(),
});

/**
 * Clears one person for a standing mail-out, by the steps of a release: stops, approval, hours, ceilings, breakers and links
 * are asked, then the registers, and then all of it once more in the one transaction that counts and claims.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_MAIL_OUT_KIND`, `SLUSE_ROLE_MISSING`
 */
export async function clear(
  context: Context,
  id: MailOutId,
  recipient: Recipient,
  { by, signal }: ClearRequest,
): Promise<Cleared> {
  signal?.throwIfAborted();
  let last = lastReadingOf(context, id);
  for (;;) {
    const reading = last ?? (await askForReading(context, id, by));
    const comer = readComer(context, reading, recipient, 1);
    if (comer.kind === "faulty") {
      if (!last) return { kind: "refused", findings: comer.findings };
      // Told to whoever may ask, and by what the mail-out is now.
      last = undefined;
      continue;
    }
    const { read } = comer;
    const opening = await open(context, id, { read, reading, by });
    switch (opening.kind) {
      case "read-again":
        last = undefined;
        continue;
      case "already-cleared":
        return alreadyCleared();
      case "ended":
        return answerOf(context, id, opening.end);
      case "look-at-links": {
        const died = await recheckLinks(context, id, signal);
        if (died) return answerOf(context, id, died);
        continue;
      }
      case "nobody-left":
        throw new TypeError("a standing mail-out has no audience to be through with");
      case "opened":
        break;
    }
    const { wave, letters } = opening;
    const screened = await screenPeople(context, [read], opening.mailOut, opening.policy, signal);
    const claimed = await claim(context, wave, screened, by);
    if (claimed.kind === "ended") return answerOf(context, id, claimed.end);
    const { manifest } = opening.mailOut;
    if (claimed.clearances.length > 0) {
      const progress = newProgress();
      return {
        kind: "cleared",
        wave: createWave(context, wave, claimed, { manifest, letters, progress, by }),
        findings: comer.findings,
      };
    }
    // Somebody else asked for the same person at the same time, and was answered.
    if (claimed.cleared.length > 0) return alreadyCleared();
    if (await wasCleared(context, id, screened.asked)) return alreadyCleared();
    const silent = screened.registers;
    if (silent.length > 0) return { kind: "held", findings: silent };
    // Whoever would be cleared, but for the language that a letter is to be in: that, and no more, is told.
    if (screened.languageUnknown > 0) return { kind: "held", findings: [languageNotTold(1)] };
    return { kind: "not-cleared", findings: [notCleared(1)] };
  }
}

const alreadyCleared = (): Cleared => ({
  kind: "already-cleared",
  findings: [createFinding(recipientAlreadyCleared)],
});

/**
 * Whether the person was cleared before under a number that they have had: whoever asks is answered as they were then, whatever
 * the registers have said of that person since.
 */
async function wasCleared(
  context: Context,
  id: MailOutId,
  asked: readonly ReadRecipient[],
): Promise<boolean> {
  const namesOf = (person: ReadPerson): Pseudonym[] =>
    numbersOf(person).map((number) => context.pseudonyms.of(number));
  for (const row of asked) {
    const people = namesOf(row);
    const abouts: readonly (Pseudonym | null)[] = row.about === null ? [null] : namesOf(row.about);
    // By the one number it was asked before.
    if (people.length * abouts.length === 1) continue;
    const contacts = await context.ledger.transact((tx) => tx.loadContacts(people));
    if (contacts.some(({ mailOut, about }) => mailOut === id && abouts.includes(about))) return true;
  }
  return false;
}

async function askForReading(context: Context, id: MailOutId, by: UserId): Promise<Reading> {
  const asked = await context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    const project = await projectOf(tx, mailOut.project);
    assertMayClear(context, { mailOut, project }, by);
    return { mailOut, project, policy: context.policyOf(project) };
  });
  return readingOf(context, asked);
}

/** @throws SluseError `SLUSE_ROLE_MISSING`, `SLUSE_MAIL_OUT_KIND` */
function assertMayClear(
  context: Context,
  { mailOut, project }: { readonly mailOut: MailOut; readonly project: Project },
  by: UserId,
): void {
  assertMayPass(context, "clear", by, { mailOut, project });
  if (mailOut.manifest.standing) return;
  throw new SluseError("SLUSE_MAIL_OUT_KIND", `mail-out \`${mailOut.id}\` goes to a list of people`, {
    mend: "release it with its recipients; one person at a time is cleared for a standing mail-out",
  });
}

async function answerOf(context: Context, id: MailOutId, end: ReleaseEnd): Promise<Cleared> {
  switch (end.kind) {
    case "waiting":
    case "held":
    case "refused":
      return end;
    case "completed":
    case "caught-up": {
      const mailOut = await context.ledger.transact((tx) => mailOutOf(tx, id));
      return { kind: "refused", findings: [notApproved(mailOut)] };
    }
  }
}

type Opened =
  | Exclude<Opening, { readonly kind: "opened" }>
  | (Extract<Opening, { readonly kind: "opened" }> & { readonly letters: Letters })
  /** The mail-out is not what the row was read by. */
  | { readonly kind: "read-again" }
  | { readonly kind: "already-cleared" };

interface Asking {
  readonly read: ReadRecipient;
  readonly reading: Reading;
  readonly by: UserId;
}

/** Opens a wave of one, where everything is as it was approved and the person is not cleared yet. */
async function open(context: Context, id: MailOutId, { read, reading, by }: Asking): Promise<Opened> {
  const openForOne = async (tx: LedgerTransaction): Promise<Opened> => {
    await context.pseudonyms.assertPresent(tx);
    const loaded = await loadForRelease(context, tx, id);
    assertMayClear(context, loaded, by);
    if (!isReadBy(loaded.mailOut, reading)) return { kind: "read-again" };
    await bringUpToDate(context, tx, idsOf([read]));
    const now = context.clock.now();
    const permission = await checkLoaded(context, tx, loaded, now);
    if (permission.kind === "ended") return permission;
    const { mailOut, project } = permission;
    // What is void is void, whatever the answer: asked for at once.
    const [changed] = await Promise.all([
      checkUnchanged(context, tx, mailOut, project),
      voidExpired(context, tx, mailOut, now),
    ]);
    if (changed.kind === "changed")
      return { kind: "ended", end: { kind: "refused", findings: [changed.finding] } };
    // Told before any register is asked, and so the same whatever they would say.
    const { person, about } = rowOf(read);
    const contacts = await tx.loadContacts([person]);
    if (contacts.some((each) => each.mailOut === id && each.person === person && each.about === about))
      return { kind: "already-cleared" };
    const opening = await openWaveIn(context, tx, permission, 1, now);
    return opening.kind === "opened" ? { ...opening, letters: changed.letters } : opening;
  };
  return context.ledger.transact(openForOne, { durability: "soon" });
}
