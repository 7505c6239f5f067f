import {
  EMPTY_TALLY,
  SMALL_COUNT,
  FindingGroups,
  isSecondaryUse,
  judgeHitRate,
  planLimits,
  type ClaimCounts,
  type Finding,
  type LedgerTransaction,
  type MailOut,
  type NationalIdFault,
  type Policy,
  type Recipient,
  type Register,
  type RegisterRun,
  type Tally,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { find } from "../internal/findings.ts";
import type { CheckedContent } from "./check-content.ts";
import { idsOf, inBatches, readRecipient, type ReadRecipient } from "./read-recipients.ts";
import { screen } from "./screen.ts";

const BATCH = 5000;
/** Above this share of bad rows the file, not the row, is wrong. */
const INVALID_SHARE = 0.05;
const HISTORY = 20;

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
 * nothing about anybody.
 */
export async function receive(
  context: Context,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  receiving: Receiving,
): Promise<Received> {
  const { mailOut, policy, content, signal } = receiving;
  const groups = new FindingGroups();
  const invalid = new Map<NationalIdFault, number>();
  const runs = new Map<Register, { asked: number; optedOut: number }>();
  let tally: Tally = EMPTY_TALLY;
  let row = 0;
  for await (const batch of inBatches(recipients, BATCH)) {
    signal?.throwIfAborted();
    const read: ReadRecipient[] = [];
    for (const recipient of batch) {
      row += 1;
      const result = readRecipient(recipient, recipient.row ?? row, context.pseudonyms, policy.people);
      if (result.kind === "read") {
        read.push(result.read);
        groups.addAll(content.checkRow(recipient, result.read.row, result.read.person));
      } else {
        invalid.set(result.fault, (invalid.get(result.fault) ?? 0) + 1);
        groups.add(find(RULE_OF_FAULT[result.fault], { place: { kind: "row", row: result.row } }));
      }
    }
    const screening = await screen(context, idsOf(read), {
      purpose: mailOut.manifest.purpose,
      policy,
      signal,
    });
    groups.addAll(screening.findings);
    for (const [register, run] of screening.runs) {
      const before = runs.get(register) ?? { asked: 0, optedOut: 0 };
      runs.set(register, { asked: before.asked + run.asked, optedOut: before.optedOut + run.optedOut });
    }
    const unique = new Map(read.map((each) => [each.person, each]));
    const clear: ReadRecipient[] = [];
    let optedOut = 0;
    for (const each of unique.values()) {
      const statuses = [
        screening.statusOf(each.id),
        each.about ? screening.statusOf(each.about.id) : "clear",
      ];
      if (statuses.includes("optedOut")) optedOut += 1;
      else if (statuses.every((status) => status === "clear")) clear.push(each);
    }
    const { added, counts } = await keep(context, mailOut, policy, read, [...unique.values()], clear);
    tally = add(tally, {
      given: batch.length,
      valid: read.length,
      duplicate: read.length - added,
      optedOut,
      unknown: unique.size - clear.length - optedOut,
      counts,
    });
  }
  tally = { ...tally, invalid: Object.fromEntries(invalid) };
  groups.addAll(judgeTally(tally, mailOut));
  const judged = await judgeRuns(context, runs, policy);
  groups.addAll(judged.findings);
  return { tally, findings: groups.toArray(), runs: judged.runs };
}

async function keep(
  context: Context,
  mailOut: MailOut,
  policy: Policy,
  read: readonly ReadRecipient[],
  unique: readonly ReadRecipient[],
  clear: readonly ReadRecipient[],
): Promise<{ added: number; counts: ClaimCounts }> {
  const { manifest } = mailOut;
  const limits = planLimits(policy.limits, {
    project: mailOut.project,
    purpose: manifest.purpose,
    round: manifest.round,
    corrects: manifest.corrects?.mailOut ?? null,
    channelReminders: 0,
    at: context.clock.now(),
  });
  const keepBatch = async (tx: LedgerTransaction): Promise<{ added: number; counts: ClaimCounts }> => {
    await context.pseudonyms.assertPresent(tx);
    await context.pseudonyms.bringUpToDate(tx, idsOf(read));
    const members = unique.map(({ person, values }) => ({ person, values }));
    const added = await tx.addAudience(mailOut.id, members, context.pseudonyms.keyId);
    const people = clear.map(({ person, about }) => ({ person, about: about?.person ?? null }));
    const counts = await tx.preview(people, limits, manifest.corrects?.mailOut ?? null);
    return { added, counts };
  };
  // Kept with the submission as a whole, which ends in one transaction that is kept at once.
  return context.ledger.transact(keepBatch, { kept: "soon" });
}

interface Batch {
  readonly given: number;
  readonly valid: number;
  readonly duplicate: number;
  readonly optedOut: number;
  readonly unknown: number;
  readonly counts: ClaimCounts;
}

function add(tally: Tally, batch: Batch): Tally {
  const limited: Record<string, number> = { ...tally.limited };
  for (const [name, count] of Object.entries(batch.counts.limited))
    limited[name] = (limited[name] ?? 0) + count;
  return {
    given: tally.given + batch.given,
    valid: tally.valid + batch.valid,
    duplicate: tally.duplicate + batch.duplicate,
    invalid: tally.invalid,
    optedOut: tally.optedOut + batch.optedOut,
    unknown: tally.unknown + batch.unknown,
    limited,
    stopped: tally.stopped + batch.counts.stopped,
    notRequired: tally.notRequired + batch.counts.notRequired,
    clear: tally.clear + batch.counts.clear,
  };
}

const RULE_OF_FAULT = {
  empty: "recipient/empty",
  "not-eleven-digits": "recipient/malformed",
  "ten-digits": "recipient/ten-digits",
  "no-such-date": "recipient/no-such-date",
  "check-digits": "recipient/check-digits",
  "h-number": "recipient/h-number",
  "fh-number": "recipient/fh-number",
  synthetic: "recipient/synthetic",
  "not-synthetic": "recipient/not-synthetic",
} as const satisfies Record<NationalIdFault, string>;

function judgeTally(tally: Tally, mailOut: MailOut): Finding[] {
  if (tally.given === 0) return [find("order/no-recipients")];
  const findings: Finding[] = [];
  const invalid = tally.given - tally.valid;
  if (invalid > tally.given * INVALID_SHARE) {
    findings.push(find("recipient/many-invalid", { facts: { invalid, given: tally.given } }));
  }
  if (tally.duplicate > 0) findings.push(find("recipient/duplicate", { facts: { count: tally.duplicate } }));
  if (tally.unknown > 0) findings.push(find("recipient/unknown", { facts: { count: tally.unknown } }));
  if (tally.stopped > 0) findings.push(find("recipient/stopped", { facts: { count: tally.stopped } }));
  if (tally.notRequired > 0)
    findings.push(find("recipient/not-required", { facts: { count: tally.notRequired } }));
  for (const [limit, count] of Object.entries(tally.limited)) {
    const mostly = count * 2 > tally.valid - tally.duplicate;
    findings.push(
      mostly
        ? find("recipient/mostly-limited", {
            facts: { limit, count, valid: tally.valid - tally.duplicate },
            same: limit,
          })
        : find("recipient/repeat-limit", { facts: { limit, count }, same: limit }),
    );
  }
  const mayClear = tally.clear + tally.unknown;
  if (mayClear === 0 && isSecondaryUse(mailOut.manifest.purpose))
    findings.push(find("recipient/nobody-left"));
  return findings;
}

async function judgeRuns(
  context: Context,
  runs: ReadonlyMap<Register, { asked: number; optedOut: number }>,
  policy: Policy,
): Promise<{ findings: Finding[]; runs: RegisterRun[] }> {
  const at = context.clock.now();
  return context.ledger.transact(async (tx) => {
    const findings: Finding[] = [];
    const judged: RegisterRun[] = [];
    for (const [register, run] of runs) {
      const history = await tx.loadRegisterRuns(register.id, HISTORY);
      const verdict = judgeHitRate(run, history, policy.registers.hitRate);
      judged.push({ register: register.id, at, ...run });
      if (verdict.kind === "plausible") continue;
      findings.push(
        find("register/implausible-hit-rate", {
          place: { kind: "register", register: register.id },
          facts: {
            register: register.id,
            // None at all is the finding; a few are not counted out loud.
            optedOut: run.optedOut === 0 || run.optedOut >= SMALL_COUNT ? run.optedOut : `< ${SMALL_COUNT}`,
            asked: run.asked,
            usual: `${(verdict.usual * 100).toFixed(1)} %`,
          },
          same: register.id,
        }),
      );
    }
    return { findings, runs: judged };
  });
}
