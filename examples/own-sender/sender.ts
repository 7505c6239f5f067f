import { channelsOf, type Outcome } from "@sluse/core";
import type { LetterToSend, Wave } from "@sluse/gate";

/** Sends a wave through a message service of one's own, each clearance once, and settles as it goes. */
export async function sendWave(wave: Wave, service: string): Promise<void> {
  for (const { id } of wave.clearances) {
    // One by one: what a crash leaves open is as little as can be. A faster sender begins some tens at once.
    const { begun } = await wave.begin([id]);
    // Not begun: another process sends it, somebody has stopped the mail-out, or it is too late.
    if (begun.length === 0) continue;
    const outcome = await sendOne(await wave.letterFor(id), service);
    await wave.settle([{ clearance: id, outcome }]);
  }
}

/** How long an answer is waited for, in milliseconds. The example is in a hurry; a minute is right in earnest. */
const PATIENCE = 3000;

async function sendOne(
  { clearance, recipient, mandate, bytes }: LetterToSend,
  service: string,
): Promise<Outcome> {
  // This service writes to Helsenorge and nowhere else.
  if (!channelsOf(mandate).includes("helsenorge")) return "failed";
  const body = JSON.stringify({
    reference: clearance,
    to: recipient.nationalId,
    pdf: Buffer.from(bytes).toString("base64"),
  });
  try {
    const response = await fetch(`${service}/letters`, {
      method: "POST",
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 201) return "delivered";
    if (response.status === 410) return "unreachable";
    // Turned away unread. Of anything else, a 500, a 504, nobody knows what was done before it.
    return [400, 401, 403, 429].includes(response.status) ? "failed" : "unknown";
  } catch {
    // A time-out, a connection that broke: perhaps it arrived. Never again.
    return "unknown";
  }
}
