import {
  EMPTY_TALLY,
  SMALL_COUNT,
  FindingGroups,
  LanguagesAskedFor,
  judgeHitRate,
  planLimits,
  type ClaimCounts,
  type Finding,
  type LedgerTransaction,
  type MailOut,
  type NationalIdFault,
  type Policy,
  type Pseudonym,
  type Recipient,
  type Register,
  type RegisterRun,
  type Tally,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { find } from "../internal/findings.ts";
import type { CheckedContent } from "./check-content.ts";
import { judgeTally } from "./judge-tally.ts";
import { idsOf, inBatches, readRecipient, type ReadRecipient } from "./read-recipients.ts";
import { screen } from "./screen.ts";
import { sortPeople, type SortedPeople } from "./sort-people.ts";

const BATCH = 5000;
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
 * nothing about anybody. So it is with the findings: they are those there would be had nobody opted out.
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
  const languages = new LanguagesAskedFor(mailOut.manifest.documents);
  let tally: Tally = EMPTY_TALLY;
  let ignoringOptOuts: Tally = EMPTY_TALLY;
  let row = 0;
  for await (const batch of inBatches(recipients, BATCH)) {
    signal?.throwIfAborted();
    const read: ReadRecipient[] = [];
    for (const recipient of batch) {
      row += 1;
      const result = readRecipient(recipient, recipient.row ?? row, context.pseudonyms, policy.people);
      if (result.kind === "read") {
        read.push(result.read);
        languages.add(recipient.language);
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
    const unique = firstRows(read);
    const people = sortPeople(unique.values(), screening);
    const kept = await keep(context, mailOut, policy, read, people);
    for (const differing of kept.differing)
      groups.add(
        find("recipient/values-differ", { place: { kind: "row", row: differing.row }, same: "values" }),
      );
    const rows = { given: batch.length, valid: read.length, duplicate: read.length - kept.added };
    const { optedOut } = people;
    tally = add(tally, {
      ...rows,
      optedOut: optedOut.clear.length + optedOut.unknown,
      unknown: people.unknown,
      counts: [kept.counts],
    });
    ignoringOptOuts = add(ignoringOptOuts, {
      ...rows,
      optedOut: 0,
      unknown: people.unknown + optedOut.unknown,
      counts: [kept.counts, kept.countsOfOptedOut],
    });
  }
  tally = { ...tally, invalid: Object.fromEntries(invalid) };
  groups.addAll(judgeTally(ignoringOptOuts, mailOut));
  groups.addAll(languages.findings());
  const judged = await judgeRuns(context, runs, policy);
  groups.addAll(judged.findings);
  return { tally, findings: groups.toArray(), runs: judged.runs };
}

/** Each person by their first row. */
function firstRows(read: readonly ReadRecipient[]): Map<Pseudonym, ReadRecipient> {
  const first = new Map<Pseudonym, ReadRecipient>();
  for (const each of read) if (!first.has(each.person)) first.set(each.person, each);
  return first;
}

interface Kept {
  readonly added: number;
  /** Rows of people who have another row that says something else. */
  readonly differing: readonly ReadRecipient[];
  readonly counts: ClaimCounts;
  readonly countsOfOptedOut: ClaimCounts;
}

async function keep(
  context: Context,
  mailOut: MailOut,
  policy: Policy,
  read: readonly ReadRecipient[],
  { clear, optedOut }: SortedPeople,
): Promise<Kept> {
  const { manifest } = mailOut;
  const limits = planLimits(policy.limits, {
    project: mailOut.project,
    purpose: manifest.purpose,
    round: manifest.round,
    corrects: manifest.corrects?.mailOut ?? null,
    channelReminders: 0,
    at: context.clock.now(),
  });
  const unique = [...firstRows(read).values()];
  const keepBatch = async (tx: LedgerTransaction): Promise<Kept> => {
    await context.pseudonyms.assertPresent(tx);
    await context.pseudonyms.bringUpToDate(tx, idsOf(read));
    const members = unique.map(({ person, values }) => ({ person, values }));
    const added = await tx.addAudience(mailOut.id, members, context.pseudonyms.keyId);
    const previewOf = (people: readonly ReadRecipient[]): Promise<ClaimCounts> =>
      tx.preview(
        people.map(({ person, about }) => ({ person, about: about?.person ?? null })),
        limits,
        manifest.corrects?.mailOut ?? null,
      );
    return {
      added,
      differing: added < read.length ? await differingRows(tx, mailOut, read) : [],
      counts: await previewOf(clear),
      countsOfOptedOut: await previewOf(optedOut.clear),
    };
  };
  // Kept with the submission as a whole, which ends in one transaction that is kept at once.
  return context.ledger.transact(keepBatch, { kept: "soon" });
}

/** Of several rows for one person the first was kept; these say something else than it. */
async function differingRows(
  tx: LedgerTransaction,
  { id }: MailOut,
  read: readonly ReadRecipient[],
): Promise<ReadRecipient[]> {
  const kept = await tx.findMembers(
    id,
    read.map(({ person }) => person),
  );
  return read.filter(({ values }, index) => kept[index]?.values !== values);
}

interface Batch {
  readonly given: number;
  readonly valid: number;
  readonly duplicate: number;
  readonly optedOut: number;
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
    duplicate: tally.duplicate + batch.duplicate,
    invalid: tally.invalid,
    optedOut: tally.optedOut + batch.optedOut,
    unknown: tally.unknown + batch.unknown,
    limited,
    stopped: tally.stopped + sum("stopped"),
    notRequired: tally.notRequired + sum("notRequired"),
    clear: tally.clear + sum("clear"),
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
