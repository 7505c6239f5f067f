import {
  EMPTY_TALLY,
  SMALL_COUNT,
  FindingGroups,
  dayOf,
  suppressHindrances,
  type AudienceMember,
  type ClaimCounts,
  type ClaimPerson,
  type Finding,
  type Hindrance,
  type LedgerTransaction,
  type MailOut,
  type Policy,
  type Pseudonym,
  type Recipient,
  type Register,
  type RegisterRun,
  type Tally,
} from "@sluse/core";
import { tellingOfNobody } from "@sluse/core/house";

import type { CheckedContent } from "../content/check-content.ts";
import type { Context } from "../internal/context.ts";
import { assertCurrentAttempt } from "./current-attempt.ts";
import { askNumbers } from "../people/ask-numbers.ts";
import { isTooYoung } from "./check-age.ts";
import { bringTogether } from "./bring-together.ts";
import { asksForNumbers, checkDNumbers } from "./check-d-numbers.ts";
import { askingOf } from "./check-registers.ts";
import { judgeIdentities } from "./judge-identities.ts";
import { judgeRuns } from "./judge-runs.ts";
import { judgeTally } from "./judge-tally.ts";
import { opensAt, plannedLimits } from "./planned-limits.ts";
import { ForetoldLetters } from "./preview-families.ts";
import { idsOf, inBatches, rowKey, rowOf, withNumbers, type ReadRecipient } from "./read-recipients.ts";
import { RowsReader } from "./read-rows.ts";
import { screen } from "./screen.ts";
import { sortPeople, type SortedPeople } from "./sort-people.ts";
import { valuesDiffer } from "./values-differ.ts";

const BATCH = 5000;
/**
 * Rows added to the audience together: it is kept in pseudonym order, and each addition writes most of its pages. A few
 * megabytes of pseudonyms wait, not recipients.
 */
const ADDED_TOGETHER = 100_000;

export interface Received {
  readonly tally: Tally;
  readonly findings: readonly Finding[];
  readonly runs: readonly RegisterRun[];
}

interface Receiving {
  readonly mailOut: MailOut;
  readonly policy: Policy;
  readonly content: CheckedContent;
  readonly signal: AbortSignal | undefined;
}

/**
 * Takes in the recipients: each is read, screened, held against the limits and added to the audience. A preview:
 * nobody is claimed, and opted-out people stand in the audience like everyone else, so that being left out of it says
 * nothing about anybody. So it is with the findings: they are those there would be had nobody opted out, been hindered or
 * been stopped by hand.
 */
export async function receive(
  context: Context,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  receiving: Receiving,
): Promise<Received> {
  const { mailOut, policy, content, signal } = receiving;
  const groups = new FindingGroups();
  const opens = dayOf(opensAt(mailOut, context.clock.now()));
  const rows = new RowsReader({ groups, content, policy, names: context.pseudonyms, opens });
  const runs = new Map<Register, { asked: number; optedOut: number }>();
  let tally: Tally = EMPTY_TALLY;
  let ignoringRefusals: Tally = EMPTY_TALLY;
  const hindrances = new Map<Hindrance, number>();
  const letters: Letters = { clear: new ForetoldLetters(), everybody: new ForetoldLetters() };
  const distinct = new DistinctPeople();
  let waiting: AudienceRow[] = [];
  let added = 0;
  const addWaiting = async (): Promise<void> => {
    const addition = await addToAudience(context, mailOut, waiting);
    added += addition.added;
    for (const { row } of addition.differing) groups.add(valuesDiffer(row));
    waiting = [];
  };
  for await (const batch of inBatches(recipients, BATCH)) {
    signal?.throwIfAborted();
    const rowsRead = rows.read(batch);
    const { maxAgeMinutes } = policy.registers;
    const numbers = await askNumbers(context, idsOf(rowsRead), { maxAgeMinutes, signal });
    groups.addAll(judgeIdentities(context.identities, numbers, { maxAgeMinutes, now: context.clock.now() }));
    const read = rows.judge(withNumbers(rowsRead, numbers, context.pseudonyms));
    for (const each of read) {
      if (distinct.isEnough) break;
      // Whose number tells that they are too young is known to be hindered.
      if (!isTooYoung(each.id, policy, opens, undefined)) distinct.add(rowOf(each));
    }
    if (asksForNumbers(context, mailOut)) for (const each of read) groups.addAll(checkDNumbers(each));
    const screening = await screen(context, read, { asking: askingOf(mailOut), policy, signal });
    groups.addAll(screening.findings);
    for (const [register, run] of screening.runs) {
      const before = runs.get(register) ?? { asked: 0, optedOut: 0 };
      runs.set(register, { asked: before.asked + run.asked, optedOut: before.optedOut + run.optedOut });
    }
    const people = sortPeople(firstRows(read).values(), screening, (id, born) =>
      isTooYoung(id, policy, opens, born),
    );
    const preview = await previewClaims(context, { mailOut, policy, letters }, read, people);
    for (const each of read) {
      const { person, about } = rowOf(each);
      waiting.push({ person, about, values: each.values, row: each.row });
    }
    if (waiting.length >= ADDED_TOGETHER) await addWaiting();
    const counted = { given: batch.length, valid: read.length };
    for (const [hindrance, count] of people.hindered)
      hindrances.set(hindrance, (hindrances.get(hindrance) ?? 0) + count);
    tally = add(tally, {
      ...counted,
      optedOut: people.optedOut,
      hindered: [...people.hindered.values()].reduce((sum, count) => sum + count, 0),
      unknown: people.unknown,
      counts: preview.clear,
    });
    ignoringRefusals = add(ignoringRefusals, {
      ...counted,
      optedOut: 0,
      hindered: 0,
      unknown: people.unknown + people.withheld.unknown,
      counts: preview.everybody,
    });
  }
  await addWaiting();
  const { invalid, languages } = rows.finish();
  const duplicate = tally.valid - added;
  tally = {
    ...tally,
    duplicate,
    invalid,
    languages,
    hindrances: suppressHindrances(hindrances),
  };
  ignoringRefusals = {
    ...ignoringRefusals,
    duplicate,
    invalid: tally.invalid,
    languages: tally.languages,
  };
  groups.addAll(judgeTally(ignoringRefusals, mailOut, policy));
  const judged = await judgeRuns(context, mailOut.id, runs, policy);
  groups.addAll(judged.findings);
  return {
    tally: tellingOfNobody(tally, ignoringRefusals, distinct.fewest()),
    findings: groups.toArray(),
    runs: judged.runs,
  };
}

/** As many people as it matters to know apart: whom letters are to, and whom they are about. */
class DistinctPeople {
  readonly #recipients = new Set<Pseudonym>();
  readonly #abouts = new Set<Pseudonym>();

  add({ person, about }: ClaimPerson): void {
    if (this.#recipients.size < SMALL_COUNT) this.#recipients.add(person);
    if (this.#abouts.size < SMALL_COUNT) this.#abouts.add(about ?? person);
  }

  /** Whether one more would tell nothing. */
  get isEnough(): boolean {
    return this.fewest() >= SMALL_COUNT;
  }

  fewest(): number {
    return Math.min(this.#recipients.size, this.#abouts.size);
  }
}

/** Each person by their first row, and each whom their letters are about. */
function firstRows(read: readonly ReadRecipient[]): Map<string, ReadRecipient> {
  const first = new Map<string, ReadRecipient>();
  for (const each of read) if (!first.has(rowKey(each))) first.set(rowKey(each), each);
  return first;
}

interface AudienceRow extends AudienceMember {
  readonly row: number;
}

interface Addition {
  readonly added: number;
  /** Rows of people who have an earlier row that says something else. */
  readonly differing: readonly AudienceRow[];
}

/** Of several rows for one person the first is kept. Kept with the submission, whose last transaction is kept at once. */
function addToAudience(context: Context, mailOut: MailOut, rows: readonly AudienceRow[]): Promise<Addition> {
  const addAll = async (tx: LedgerTransaction): Promise<Addition> => {
    await context.pseudonyms.assertPresent(tx);
    await assertCurrentAttempt(tx, mailOut);
    const added = await tx.addAudience(mailOut, rows, context.pseudonyms.keyId);
    if (added === rows.length) return { added, differing: [] };
    const kept = await tx.findMembers(mailOut, rows);
    return { added, differing: rows.filter(({ values }, index) => kept[index]?.values !== values) };
  };
  return context.ledger.transact(addAll, { durability: "soon" });
}

interface Preview {
  readonly clear: readonly ClaimCounts[];
  /** Of those whom no register holds back, and of the others: as many, whatever registers and stops say of anybody. */
  readonly everybody: readonly ClaimCounts[];
}

/** Letters that are foretold, of those whom no register holds back, and were none held back. */
interface Letters {
  readonly clear: ForetoldLetters;
  readonly everybody: ForetoldLetters;
}

/** How many could be claimed when the window opens, of those whom no register holds back and of everybody. */
async function previewClaims(
  context: Context,
  { mailOut, policy, letters }: Pick<Receiving, "mailOut" | "policy"> & { readonly letters: Letters },
  read: readonly ReadRecipient[],
  { clear, withheld }: SortedPeople,
): Promise<Preview> {
  const { manifest } = mailOut;
  const { purpose, round } = manifest;
  const { limits, requires } = plannedLimits(mailOut, policy, opensAt(mailOut, context.clock.now()));
  const asked = { purpose, limits, requires, personStops: "hold" } as const;
  const unstopped = { ...asked, personStops: "ignored" } as const;
  const everybody = [...clear, ...withheld.clear].toSorted((a, b) => a.row - b.row).map(rowOf);
  const previewBatch = async (tx: LedgerTransaction): Promise<Preview & { readonly keep?: () => void }> => {
    await context.pseudonyms.assertPresent(tx);
    await bringTogether(context, tx, read);
    const corrects = manifest.corrects?.mailOut ?? null;
    // Of a mail-out that nobody knows there is nobody to correct: the order is refused for it.
    if (corrects !== null && !(await tx.loadMailOut(corrects)))
      return { clear: [nobodyOf(clear.length)], everybody: [nobodyOf(everybody.length)] };
    if (letters.everybody.areAlone(everybody)) {
      const those = await tx.preview({ ...asked, people: clear.map(rowOf) });
      const all = those.stopped === 0 ? those : await tx.preview({ ...unstopped, people: clear.map(rowOf) });
      const others = await tx.preview({ ...unstopped, people: withheld.clear.map(rowOf) });
      return { clear: [those], everybody: [all, others] };
    }
    const those = await letters.clear.preview(tx, clear.map(rowOf), { ...asked, round });
    const all = await letters.everybody.preview(tx, everybody, { ...unstopped, round });
    const keep = (): void => {
      those.keep();
      all.keep();
    };
    return { clear: those.counts, everybody: all.counts, keep };
  };
  const { keep, ...preview } = await context.ledger.transact(previewBatch, { durability: "soon" });
  keep?.();
  return preview;
}

const nobodyOf = (rows: number): ClaimCounts => ({
  clear: 0,
  stopped: 0,
  notRequired: rows,
  limited: {},
  refused: [],
});

interface Batch {
  readonly given: number;
  readonly valid: number;
  readonly optedOut: number;
  readonly hindered: number;
  readonly unknown: number;
  readonly counts: readonly ClaimCounts[];
}

function add(tally: Tally, batch: Batch): Tally {
  const limited: Record<string, number> = { ...tally.limited };
  for (const [name, count] of batch.counts.flatMap((counts) => Object.entries(counts.limited)))
    limited[name] = (limited[name] ?? 0) + count;
  const sum = (of: "stopped" | "notRequired" | "clear"): number =>
    batch.counts.reduce((total, counts) => total + counts[of], 0);
  return {
    given: tally.given + batch.given,
    valid: tally.valid + batch.valid,
    duplicate: tally.duplicate,
    invalid: tally.invalid,
    languages: tally.languages,
    refusals: tally.refusals,
    optedOut: tally.optedOut + batch.optedOut,
    hindered: tally.hindered + batch.hindered,
    hindrances: tally.hindrances,
    unknown: tally.unknown + batch.unknown,
    limited,
    stopped: tally.stopped + sum("stopped"),
    notRequired: tally.notRequired + sum("notRequired"),
    clear: tally.clear + sum("clear"),
    withheldOtherwise: tally.withheldOtherwise,
  };
}
