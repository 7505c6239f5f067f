import type { LedgerTransaction } from "@sluse/core";

import { MORNING, asked, sampleLimit, samplePreview, sampleAttempt } from "../sample-records.ts";
import { EVERYBODY, HUNT, NEW_KEY, OLD_KEY, TROMSØ } from "./world.ts";

/** All that can be asked about the small world. */
export async function readWorld(tx: LedgerTransaction): Promise<unknown> {
  const mailOuts = await tx.listMailOuts({});
  const each: unknown[] = [];
  for (const { id } of mailOuts) {
    each.push({
      id,
      audience: [await tx.digestAudience(sampleAttempt(id)), await tx.digestAudience(sampleAttempt(id, 2))],
      members: await tx.findMembers(sampleAttempt(id), asked(EVERYBODY)),
      approvals: await tx.loadApprovals(id),
      waves: await tx.loadWaves(id),
      outcomes: await tx.tallyOutcomes(id),
      unknown: await tx.listUnknown(id, 100),
      unbegun: [await tx.listUnbegun({ mailOut: id }), await tx.countUnbegun(id)],
      claims: await tx.countClaims({ mailOut: id }),
    });
  }
  const people: unknown[] = [];
  for (const person of EVERYBODY) {
    people.push({
      contacts: await tx.loadContacts([person]),
      memberships: await tx.findMemberships([person]),
      stopped: await tx.stopOf([person]),
      unbegun: await tx.listUnbegun({ people: [person] }),
      preview: await tx.preview(samplePreview(asked([person]), [sampleLimit(3), sampleLimit(1)])),
    });
  }
  return {
    mailOuts,
    unbegun: (await tx.listMailOuts({ unbegun: true })).map(({ id }) => id),
    openWaves: await tx.listOpenWaves(MORNING),
    each,
    people,
    keys: await tx.loadKeys(),
    underKeys: [await tx.countPeopleUnderKey(OLD_KEY), await tx.countPeopleUnderKey(NEW_KEY)],
    contacts: await tx.loadContacts(EVERYBODY),
    stops: await tx.loadStops([{ kind: "global" }, { kind: "project", project: HUNT }]),
    allStops: await tx.listStops(),
    claims: [
      await tx.countClaims({ project: HUNT, since: MORNING }),
      await tx.countClaims({ project: TROMSØ, since: MORNING }),
    ],
    audit: (await tx.readAudit(0, 1000)).map(({ sequence, previous, hash, details }) => ({
      sequence,
      previous,
      hash,
      details,
    })),
  };
}
