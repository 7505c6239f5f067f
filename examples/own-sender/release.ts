/**
 * A process that sends what is approved: a job of your system, started by `main.ts`, which may be killed at any moment
 * and is then simply started again.
 */
import { BJORN, openGate, readRecipients } from "./gate.ts";
import { sendWave } from "./sender.ts";

const [folder = "", mailOut = "", service = ""] = process.argv.slice(2);
await using site = await openGate(folder, process.env["SLUSE_KEY"] ?? "");
const release = site.gate.release(mailOut, readRecipients(folder), { by: BJORN });
for await (const wave of release) await sendWave(wave, service);
console.log(`  ${release.end?.kind}`);
