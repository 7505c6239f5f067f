import { isoOf, type Recipient } from "@sluse/core";

import { shownOf } from "./release-lines.ts";
import { shownCleared, type ShownCleared } from "../schemas/cleared.ts";
import { recipient } from "../schemas/order.ts";
import { route, value, type Call, type Route } from "./route.ts";

/** What a standing mail-out is sent by, one person at a time. */
export const clearRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/mail-outs/{mailOut}/clearances",
    operation: "clearRecipient",
    summary:
      "Clears one person for a standing mail-out, and begins the sending: the answer has the letter or the form. An answer that is lost leaves a clearance that is unknown, and counts as contact.",
    door: "clear",
    scope: "release",
    callers: "everybody",
    subject: "mail-out",
    body: { kind: "json", schema: recipient },
    answer: { status: 200, what: "The clearance, or that there is none.", schema: shownCleared },
    run: async (call) => value(await clearOne(call)),
  }),
];

async function clearOne({
  gate,
  by,
  params,
  body,
  signal,
}: Call<Recipient & { readonly reference?: string }, unknown>): Promise<ShownCleared> {
  const { mailOut = "" } = params;
  const { reference, ...row } = body;
  const { manifest } = await gate.report(mailOut, { by });
  const answer = await gate.clear(mailOut, row, { by, signal });
  if (answer.kind !== "cleared") return answer;
  const { wave, findings } = answer;
  const [clearance] = wave.clearances;
  const begun = await wave.begin(wave.clearances);
  // A stop came between.
  if (!clearance || begun.begun.length === 0) return { kind: "held", findings: begun.findings };
  const shown = await shownOf(wave, clearance, {
    manifest,
    references: new Map(),
    inline: wave.kind === "letter",
  });
  return {
    kind: "cleared",
    mailOut: wave.mailOut,
    wave: wave.number,
    canary: wave.canary,
    sendBefore: isoOf(wave.sendBefore),
    mandate: clearance.mandate,
    notice: manifest.notice,
    form: wave.form,
    clearance: { ...shown, ...(reference === undefined ? {} : { reference }) },
    findings,
  };
}
