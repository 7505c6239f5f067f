import type { Claim, ClaimVerdict, LedgerTransaction } from "@sluse/core";

import { rowOf, type ReadRecipient } from "../recipients/read-recipients.ts";

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
