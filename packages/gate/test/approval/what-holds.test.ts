import { expect, test } from "vitest";

import { checkHolds } from "../../src/approval/check-holds.ts";
import {
  ORDERER,
  SECOND_SUPERUSER,
  SUPERUSER,
  approved,
  createOrder,
  openWorld,
  ordered,
  people,
  reportOf,
  testPolicy,
} from "../internal/world.ts";

const recipients = people(12);

test("a rule that could not be run holds by its name, and one that does not apply does not", async () => {
  const { gate, ledger, clock } = await openWorld();
  const { mailOut } = await gate.submit(createOrder(recipients));
  const found = await ledger.transact((tx) => tx.loadMailOut(mailOut));
  if (found?.state !== "awaiting-approval") throw new Error("it waits for its approval");
  const unrun = [
    { rule: "text/mojibake", kind: "could-not-run", reason: "engine-failed" },
    { rule: "text/subject-missing", kind: "not-applicable", reason: "no-letter" },
  ] as unknown as typeof found.unrun;
  const held = checkHolds({ clearedBy: () => "superuser" }, { ...found, unrun }, clock.now());
  expect(held.map(({ message }) => message.en.what)).toEqual([expect.stringContaining("text/mojibake")]);
});

test("a finding that is let stand for a reason of blanks holds on", async () => {
  const world = await openWorld();
  world.register.mood = "throws";
  const { mailOut, digest } = await world.gate.submit(createOrder(recipients));
  const holds = (await reportOf(world.gate, mailOut)).findings.filter(({ severity }) => severity === "hold");
  const acknowledge = holds.map(({ fingerprint }) => ({ fingerprint, reason: "  " }));
  const verdict = await world.gate
    .approve(mailOut, { by: SUPERUSER, digest, comment: "Lest.", acknowledge })
    .catch(() => ({ decision: "refuse" }));
  expect([holds.length > 0, verdict.decision]).toEqual([true, "refuse"]);
});

test("the letter that was refused for a number in it is not kept, and another refused one is shown", async () => {
  const { gate } = await openWorld();
  const withText = (add: string) => {
    const { content } = ordered();
    const [document] = content.documents;
    if (document?.kind !== "finished") throw new Error("the letter is finished");
    const bytes = new TextEncoder().encode(`${new TextDecoder().decode(document.bytes)}\n${add}\n`);
    return createOrder(recipients, { content: { ...content, documents: [{ ...document, bytes }] } });
  };
  const numbered = await gate.submit(withText(`Gjelder ${recipients[0]!.nationalId}.`));
  const other = await gate.submit(withText("Du må svare."));
  expect([numbered.decision, other.decision]).toEqual(["refuse", "refuse"]);
  await expect(gate.letter(numbered.mailOut, { by: SUPERUSER })).rejects.toMatchObject({
    code: "SLUSE_LETTER_NOT_KEPT",
  });
  expect(await gate.letter(other.mailOut, { by: SUPERUSER })).toMatchObject({ language: "nb" });
});

test("whoever approves once more what is under way leaves it under way", async () => {
  const sending = { ...testPolicy.sending, canarySize: 3, waveSize: 4 };
  const world = await openWorld({ policy: { ...testPolicy, sending } });
  const mailOut = await approved(world, recipients);
  for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER })) await wave.settle([]);
  const { state, digest } = await reportOf(world.gate, mailOut);
  await world.gate.approve(mailOut, { by: SECOND_SUPERUSER, digest, comment: "Lest." });
  expect((await reportOf(world.gate, mailOut)).state).toBe(state);
  expect(state).toBe("paused");
});
