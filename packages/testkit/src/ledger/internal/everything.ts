import {
  NO_COMPLAINTS,
  later,
  type LedgerTransaction,
  type MailOutId,
  type ProjectId,
  type Pseudonym,
  type RegisterId,
} from "@sluse/core";

import {
  asked,
  MORNING,
  people,
  person,
  sampleApproval,
  sampleClaim,
  sampleClaimed,
  sampleCompetence,
  sampleEvent,
  sampleKey,
  sampleMailOut,
  samplePersonStop,
  sampleProject,
  sampleStop,
  sampleWave,
  sampleAttempt,
} from "../sample-records.ts";

const register = "pvk" as RegisterId;
const PEOPLE = 6;

/** Writes something of every kind; each `round` writes more, and changes what the one before wrote. */
export async function writeEverything(tx: LedgerTransaction, round: number): Promise<void> {
  const mailOut = `runde-${round}` as MailOutId;
  const key = `nøkkel-${round}`;
  const who = people(PEOPLE);
  if (round > 1) await tx.saveKey(sampleKey(`nøkkel-${round - 1}`, "retired"));
  await tx.saveKey(sampleKey(key));
  await tx.saveProject(sampleProject("hunt-2027", { title: `Runde ${round}` }));
  await tx.saveMailOut(sampleMailOut(mailOut, { complaints: { ...NO_COMPLAINTS, seen: round } }));
  await tx.saveContent(sampleMailOut(mailOut).digest, Buffer.from(`brev ${round}: æøå`));
  await tx.addAudience(
    sampleAttempt(mailOut),
    who.map((each) => ({ person: each, about: null, values: each })),
    key,
  );
  await tx.addApproval(sampleApproval(mailOut));
  await tx.saveCompetence(sampleCompetence(round));
  await tx.addStop(sampleStop({ kind: "global" }, `runde ${round}`));
  await tx.addPersonStop(samplePersonStop(person(round)));
  await tx.saveWave(sampleWave(mailOut, 1, { claimed: sampleClaimed(MORNING, PEOPLE - 1) }));
  await tx.saveWaiting({ mailOut, ceiling: "all", since: MORNING, askedAt: MORNING, wanted: 9, got: round });
  const verdicts = await tx.claim(sampleClaim(mailOut, who, { key, wave: round }));
  const [first, second, third] = verdicts.filter((verdict) => verdict.kind === "claimed");
  if (first) await tx.settle([{ clearance: first.clearance, outcome: "delivered" }], MORNING);
  if (second) await tx.begin([second.clearance], MORNING);
  if (third) await tx.takeBack([third.clearance]);
  await tx.saveAnswer({
    key: sampleMailOut(mailOut).digest,
    request: sampleMailOut(mailOut).digest,
    at: MORNING,
    mailOut,
    answer: `svar ${round}`,
  });
  await tx.saveRegisterRun({ register, mailOut, at: MORNING, asked: PEOPLE, optedOut: round });
  await tx.appendAudit(sampleEvent("wave-claimed", { round }));
  if (round > 1) await tx.rekey([{ from: person(2), to: person(2, "ny"), key }]);
}

/** Everything a ledger answers about what `writeEverything` wrote, for comparison. */
export async function readEverything(tx: LedgerTransaction): Promise<unknown> {
  const who: Pseudonym[] = [...people(PEOPLE), person(2, "ny")];
  const mailOuts = await tx.listMailOuts({});
  const keys = await tx.loadKeys();
  return {
    keys,
    peopleUnderKeys: await inTurn(keys, (key) => tx.countPeopleUnderKey(key.id)),
    projects: await tx.listProjects(),
    mailOuts,
    contents: await inTurn(mailOuts, async (each) => {
      const bytes = each.digest && (await tx.loadContent(each.digest));
      return bytes && Buffer.from(bytes).toString("hex");
    }),
    audiences: await inTurn(mailOuts, (each) => tx.digestAudience(each)),
    members: await inTurn(mailOuts, (each) => tx.findMembers(each, asked(who))),
    memberships: await tx.findMemberships(who),
    approvals: await inTurn(mailOuts, (each) => tx.loadApprovals(each.id)),
    competences: await tx.listCompetences(),
    stops: await tx.loadStops([{ kind: "global" }]),
    stoppedPeople: await inTurn(who, (each) => tx.stopOf([each])),
    waves: await inTurn(mailOuts, (each) => tx.loadWaves(each.id)),
    latestWaves: await inTurn(mailOuts, (each) => tx.latestWave(each.id)),
    claims: await inTurn(mailOuts, (each) => tx.countClaims({ mailOut: each.id })),
    claimsOfProject: await tx.countClaims({ project: "hunt-2027" as ProjectId, since: MORNING }),
    contacts: await tx.loadContacts(who),
    outcomes: await inTurn(mailOuts, (each) => tx.tallyOutcomes(each.id)),
    unknown: await inTurn(mailOuts, (each) => tx.listUnknown(each.id, 100)),
    unbegun: await inTurn(mailOuts, (each) => tx.listUnbegun({ mailOut: each.id })),
    openWaves: await tx.listOpenWaves(MORNING),
    waiting: await tx.listWaiting(later(MORNING, -1)),
    registerRuns: await tx.loadRegisterRuns(register, 100),
    audit: (await tx.readAudit(0, 1000)).length,
  };
}

async function inTurn<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const item of items) answers.push(await ask(item));
  return answers;
}
