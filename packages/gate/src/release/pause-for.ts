import type { Finding, LedgerTransaction, PausedMailOut, ReleasableMailOut } from "@sluse/core";

import { record, type Context } from "../internal/context.ts";

/** Only a superuser opens this pause. */
export async function pauseFor(
  context: Context,
  tx: LedgerTransaction,
  mailOut: ReleasableMailOut,
  findings: readonly Finding[],
): Promise<void> {
  const paused: PausedMailOut = {
    ...mailOut,
    state: "paused",
    pause: { findings, since: context.clock.now(), opens: { kind: "superuser" } },
  };
  await tx.saveMailOut(paused);
  await record(context, tx, "release-paused", {
    mailOut: paused,
    details: { rules: findings.map(({ rule }) => rule) },
  });
}
