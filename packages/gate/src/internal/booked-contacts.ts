import type {
  AuditValue,
  Claim,
  ClaimVerdict,
  ContactBlock,
  Digest,
  LedgerTransaction,
  Rekeying,
} from "@sluse/core";
import { createContactsDigest, readClearanceId } from "@sluse/core/house";

/** What a wave cleared, as the log keeps it: so many clearances from this number on, and what they were booked as. */
export interface SealedBlock {
  readonly first: number;
  readonly count: number;
  readonly digest: Digest;
}

/** A wave's contacts that were brought to other names of the same people: what they were booked as before and after. */
export type MovedBlock = ContactBlock & { readonly from: Digest; readonly to: Digest };

/**
 * Digests what a claim books, from what the ledger answered: what is changed in the books by another way than the gate's is
 * found when the log is verified (P7). Undefined where nobody was cleared.
 */
export function sealClaim(claim: Claim, verdicts: readonly ClaimVerdict[]): SealedBlock | undefined {
  const booked = verdicts.flatMap((verdict) => {
    const number = verdict.kind === "claimed" ? readClearanceId(verdict.clearance)?.number : undefined;
    return number === undefined ? [] : [{ number, person: verdict.person, about: verdict.about }];
  });
  const sorted = booked.toSorted((a, b) => a.number - b.number);
  const [first] = sorted;
  if (!first) return undefined;
  const { wave, project, purpose, round, corrects } = claim;
  const digest = createContactsDigest();
  for (const { number, person, about } of sorted) {
    const same = { number, wave, person, about, project, purpose, corrects };
    digest.add({ ...same, part: 0, at: claim.at, round });
    for (const [index, at] of claim.channelReminders.entries())
      digest.add({ ...same, part: index + 1, at, round: "channel-reminder" });
  }
  return { first: first.number, ...digest.end() };
}

/** Of how many people something was brought to another name, and the waves that it was of. */
export interface Moved {
  readonly people: number;
  readonly blocks: readonly MovedBlock[];
}

export const NOBODY_MOVED: Moved = { people: 0, blocks: [] };

/** Does `move`, which brings people's contacts to other names, and answers what became of the waves they are of. */
export async function moveSealed(
  tx: LedgerTransaction,
  pairs: readonly Rekeying[],
  move: () => Promise<number>,
): Promise<Moved> {
  const blocks = await tx.findContactBlocks(pairs.map(({ from }) => from));
  const before: Digest[] = [];
  for (const block of blocks) before.push((await tx.digestContacts(block)).digest);
  const people = await move();
  const moved: MovedBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const [from, { digest: to }] = [before[index], await tx.digestContacts(block)];
    if (from !== undefined && from !== to) moved.push({ ...block, from, to });
  }
  return { people, blocks: moved };
}

/** As an event holds it. */
export const asDetails = (block: SealedBlock | MovedBlock): AuditValue => ({ ...block });
