/**
 * An ordering system that asks Sluse before anything leaves: one letter and one form, from an empty ledger to the last
 * callback. Run it: `npx pnpm@12 example`.
 */
import { fullReport, type ListedOrderInput } from "@sluse/gate";

import { openOrderingSystem } from "./ordering-system.ts";
import { formOrder, letterOrder } from "./orders.ts";
import { printReport, say } from "./print.ts";
import { PROJECT, activation, registration } from "./project.ts";
import { copySite, startEprom } from "./surroundings.ts";
import { BJORN, QUALITY, SIRI } from "./users.ts";

await using site = await copySite();
const { folder } = site;
await using eprom = await startEprom(folder);
await using system = await openOrderingSystem({
  folder,
  epromUrl: eprom.baseUrl,
  epromKey: eprom.apiKey,
  // The same each time, and one letter after the other: so every run says the same.
  pseudonymKey: new TextEncoder().encode("the example's key, which is no secret at all"),
  concurrency: 1,
});
const { gate } = system;

/** The way of one mail-out. In your system these are five screens, on five days, and not one function. */
async function takeThrough(order: ListedOrderInput, recipientsFile: string): Promise<void> {
  say(`\n${order.kind}: ${order.content.notice.title}`);
  const submitted = await gate.submit({ ...order, recipients: system.readRecipients(recipientsFile) });
  say(`submitted by ${order.orderedBy}: ${submitted.decision}`);
  for (const { rule, message } of submitted.findings) say(`  ${rule}: ${message.en.what}`);

  // Whoever approves is shown everything, and names the digest of what was shown.
  const { mailOut, digest, manifest } = await gate.report(submitted.mailOut, { by: SIRI });
  for (const { language } of manifest.documents) {
    const { notice, format } = await gate.letter(mailOut, { by: SIRI, language });
    say(`shown to ${SIRI}: the letter in ${language} (${format}), from ${notice.sender}`);
  }
  const ownWork = await gate.approve(mailOut, { by: BJORN, digest, comment: "Mine, and fine." });
  say(`approved by ${BJORN}: ${ownWork.decision} (${ownWork.findings.map(({ rule }) => rule).join(", ")})`);
  const approved = await gate.approve(mailOut, {
    by: SIRI,
    digest,
    comment: "Read it; the number is right.",
  });
  say(`approved by ${SIRI}: ${approved.decision}`);

  // The first wave is small, and somebody looks at what became of it before the rest goes.
  await system.send(mailOut, recipientsFile);
  await eprom.callBack(system.callbackUrl);
  await gate.goOn(mailOut, { by: SIRI, comment: "The first wave arrived as it should." });
  await system.send(mailOut, recipientsFile);
  await eprom.callBack(system.callbackUrl);

  printReport(
    fullReport(await gate.report(mailOut, { by: SIRI })),
    await gate.unknownOutcomes(mailOut, { by: SIRI }),
  );
}

await gate.projects.register(registration);
await gate.projects.activate(PROJECT, activation);
await takeThrough(letterOrder(), "letter-recipients.csv");
await takeThrough(formOrder(), "form-recipients.csv");

const audit = await gate.audit.verify({ by: QUALITY });
say(`\naudit log: ${audit.kind}`);
say(`reserved people who got anything: ${eprom.reservedReached()}`);
