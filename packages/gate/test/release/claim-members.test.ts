import type { ClaimPerson, Pseudonym } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { people, sampleClaim, withMailOuts } from "@sluse/testkit/ledger";
import { expect, test } from "vitest";

import { claimMembers } from "../../src/release/claim-members.ts";
import type { ReadRecipient } from "../../src/recipients/read-recipients.ts";

const INVITATION = "hunt-2027-1";
const [approved, stranger, present] = people(3) as [Pseudonym, Pseudonym, Pseudonym];

/** As far as claiming looks at a row. */
const row = (person: Pseudonym, standsAs: Pseudonym | null): ReadRecipient => {
  const as: ClaimPerson | null = standsAs === null ? null : { person: standsAs, about: null };
  return { person, about: null, standsAs: as } as ReadRecipient;
};

test("nobody is claimed by another name who does not stand in the audience when they are claimed", async () => {
  const ledger = createMemoryLedger();
  await withMailOuts(ledger, { [INVITATION]: [approved] });
  const rows = [row(present, approved), row(stranger, stranger)];
  const asked = sampleClaim(
    INVITATION,
    rows.map(({ person }) => person),
  );
  const verdicts = await ledger.transact((tx) => claimMembers(tx, asked, rows));
  expect(new Map(verdicts.map(({ person, kind }) => [person, kind]))).toEqual(
    new Map([
      [present, "claimed"],
      [stranger, "not-in-audience"],
    ]),
  );
});

test("nor whoever has one name, in a wave with others who have two", async () => {
  const ledger = createMemoryLedger();
  await withMailOuts(ledger, { [INVITATION]: [approved] });
  const rows = [row(present, approved), row(stranger, null)];
  const asked = sampleClaim(INVITATION, [present, stranger]);
  const verdicts = await ledger.transact((tx) => claimMembers(tx, asked, rows));
  expect(verdicts.filter(({ kind }) => kind === "claimed").map(({ person }) => person)).toEqual([present]);
});
