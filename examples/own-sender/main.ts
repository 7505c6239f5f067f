/**
 * A sender of one's own, killed in the middle of a wave and started again. Run it: `npx pnpm@12 example:own-sender`.
 * People, letter and opt-outs are those of `../mailout`.
 */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";

import type { Settlement } from "@sluse/core";
import { fullReport } from "@sluse/gate";

import { SIRI, openGate, readRecipients } from "./gate.ts";
import { startMessageService, wasTaken } from "./message-service.ts";
import { activation, orderOf, registration } from "./order.ts";
import { copySite } from "./site.ts";

const say = (text: string): void => console.log(text);
await using copy = await copySite();
const { folder } = copy;
// In earnest from a vault. The same each time, so that every run says the same.
const key = "5e".repeat(32);
await using service = await startMessageService();
await using site = await openGate(folder, key);
const { gate } = site;

await gate.projects.register(registration);
await gate.projects.activate(registration.id, activation);
const { mailOut, digest, decision } = await gate.submit(orderOf(readRecipients(folder)));
say(`submitted: ${decision}`);
await gate.letter(mailOut, { by: SIRI });
const approved = await gate.approve(mailOut, { by: SIRI, digest, comment: "Read it." });
say(`approved: ${approved.decision}`);

/** Starts the process that sends. */
const startRelease = (): ChildProcess =>
  fork(new URL("release.ts", import.meta.url), [folder, mailOut, service.url], {
    env: { ...process.env, SLUSE_KEY: key },
    execArgv: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"],
  });

say("release");
await once(startRelease(), "exit");
await gate.goOn(mailOut, { by: SIRI, comment: "The first wave arrived as it should." });

say("release, killed in the middle of a wave");
const child = startRelease();
const exited = once(child, "exit");
service.at(12, async () => {
  child.kill("SIGKILL");
  await exited;
});
await exited;
say(`  the service has taken ${service.taken} letters`);

// Unknown counts as contact, so nobody gets a second letter. This service knows letters by their clearance: asked about
// them, it tells which arrived. Those it never heard of were not sent, and the next release clears them anew, but for
// those that were settled as unknown: they stay so. Ask when nothing can be on its way any longer: here the process is
// dead, and the service has answered all it was asked.
const settlements: Settlement[] = [];
for (const clearance of await gate.unknownOutcomes(mailOut, { by: SIRI })) {
  const taken = await wasTaken(service.url, clearance);
  if (taken !== undefined) settlements.push({ clearance, outcome: taken ? "delivered" : "not-sent" });
}
const arrived = settlements.filter(({ outcome }) => outcome === "delivered").length;
say(`unknown: ${settlements.length}, of which ${arrived} arrived`);
await gate.reconcile(settlements, { by: "message-service" });

say("release once more");
await once(startRelease(), "exit");

const { state, outcomes, tally } = fullReport(await gate.report(mailOut, { by: SIRI }));
say(`report: ${state}; ${tally.clear} could be written to`);
say(`  delivered ${outcomes.delivered}, failed ${outcomes.failed}, unknown ${outcomes.unknown}`);
say(`most letters to one person: ${service.mostForOne}; different letters: ${service.different}`);
