import type { Claim, ClaimVerdict, LedgerTransaction, MailOut } from "@sluse/core";

import { rowKey, rowOf, type ReadRecipient } from "../recipients/read-recipients.ts";

/** Whether it must be known of those whom registers or stops by hand withhold what else is in their way. */
export const countsRefused = ({ tally }: Pick<MailOut, "tally">): boolean => tally.refusals === "untold";

/**
 * Of whoever registers or stops by hand withheld, those who would be cleared but for that: of a short list it was not foretold who
 * has opted out, and only they are missing for that alone.
 */
export async function countRefusedAlone(
  tx: LedgerTransaction,
  mailOut: Pick<MailOut, "tally">,
  asked: Claim,
  refused: readonly ReadRecipient[],
  verdicts: readonly ClaimVerdict[],
): Promise<number> {
  if (!countsRefused(mailOut)) return 0;
  const once = new Map(refused.map((each) => [rowKey(each), rowOf(each)]));
  const stopped = verdicts
    .filter(({ kind }) => kind === "stopped")
    .map(({ person, about }) => ({ person, about }));
  const people = [...once.values(), ...stopped];
  if (people.length === 0) return 0;
  const { clear } = await tx.preview({ ...asked, people, personStops: "ignored" });
  return clear;
}

/**
 * Claims, and nobody who stands outside the audience. Whoever stands there under an older key or number the ledger would not
 * find by the name they are claimed by: they are looked for first, in the same transaction.
 */
export async function claimMembers(
  tx: LedgerTransaction,
  asked: Claim,
  people: readonly ReadRecipient[],
): Promise<readonly ClaimVerdict[]> {
  if (asked.whom === "whoever-comes" || people.every(({ standsAs }) => standsAs === null))
    return tx.claim(asked);
  const { mailOut: id, attempt } = asked;
  const members = await tx.findMembers(
    { id, attempt },
    people.map((each) => each.standsAs ?? rowOf(each)),
  );
  const outside = people.filter((_, index) => members[index] === undefined).map(rowOf);
  const inside = people.filter((_, index) => members[index] !== undefined).map(rowOf);
  const claimed = await tx.claim({ ...asked, people: inside, whom: "whoever-comes" });
  return [...outside.map((each): ClaimVerdict => ({ ...each, kind: "not-in-audience" })), ...claimed];
}
