/**
 * A quality register that orders one form for one patient at a time, each morning, from whoever was operated three months
 * ago. Run it: `npx pnpm@12 example:one-at-a-time`. People and letter are those of `../mailout`.
 */
import { DAY, HOUR, instant, later, type Recipient } from "@sluse/core";
import { fullReport, type Cleared, type FormToSend } from "@sluse/gate";
import { createSimulatedClock } from "@sluse/testkit";

import { REGISTER, SIRI, openGate, patients } from "./gate.ts";
import { activation, order, registration } from "./order.ts";

const say = (text: string): void => console.log(text);
// A morning at a time, so that every run says the same.
const clock = createSimulatedClock("2027-03-01T09:00:00+01:00");
const gate = await openGate(clock);
await gate.projects.register(registration);
await gate.projects.activate(registration.id, activation);

// Once: ordered, shown, and approved by somebody who did not order it.
const { mailOut, digest, decision } = await gate.submit(order);
say(`ordered: ${decision}`);
await gate.letter(mailOut, { by: SIRI });
const approved = await gate.approve(mailOut, {
  by: SIRI,
  digest,
  comment: "Form, trigger and ceilings are right.",
});
say(`approved: ${approved.decision}`);

/** How your system orders a form: here nowhere at all. */
const orderForm = async ({ form, recipient }: FormToSend): Promise<"delivered"> => {
  if (form.id === "" || recipient.nationalId === "") throw new Error("nothing to order");
  return "delivered";
};

/** Asks for one patient, and orders the form if it may be. */
async function clearAndOrder(patient: Recipient): Promise<Cleared["kind"]> {
  const answer = await gate.clear(mailOut, patient, { by: REGISTER });
  if (answer.kind !== "cleared") return answer.kind;
  const { wave } = answer;
  for (const clearance of (await wave.begin(wave.clearances)).begun) {
    const outcome = await orderForm(await wave.formFor(clearance));
    await wave.settle([{ clearance, outcome }]);
  }
  return "cleared";
}

/** Those whose turn has come and who are not decided about: asked for again the next morning. */
let waiting: Recipient[] = [];
const AGAIN: ReadonlySet<Cleared["kind"]> = new Set(["waiting", "held"]);

async function morning(day: number, operated: readonly Recipient[]): Promise<void> {
  clock.set(later(instant("2027-03-01T09:00:00+01:00"), day * DAY));
  const counts = new Map<string, number>();
  const left: Recipient[] = [];
  for (const patient of [...waiting, ...operated]) {
    const kind = await clearAndOrder(patient);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    // Whoever is not cleared is not asked for again, and not remembered.
    if (AGAIN.has(kind)) left.push(patient);
  }
  waiting = left;
  say(`day ${day}: ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(", ")}`);
}

const all: Recipient[] = [];
for await (const patient of patients()) all.push(patient);
await morning(1, all.slice(0, 4));
clock.advance(HOUR);
await gate.goOn(mailOut, { by: SIRI, comment: "The first three arrived as they should." });
say("a superuser has looked at the first three");
await morning(2, all.slice(4, 8));
await morning(3, all.slice(8, 16));
await morning(4, all.slice(16, 18));

const { state, outcomes } = fullReport(await gate.report(mailOut, { by: SIRI }));
say(`report: ${state}; delivered ${outcomes.delivered}, unknown ${outcomes.unknown}`);
await gate.withdraw(mailOut, { by: SIRI, comment: "The register moves to another form." });
say(`after it was withdrawn: ${await clearAndOrder(all[20] ?? { nationalId: "" })}`);
