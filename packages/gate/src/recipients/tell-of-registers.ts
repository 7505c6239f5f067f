import { DAY, parseRegisterId, type Finding } from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { tellOnce } from "../internal/tell.ts";

/** That registers say nothing, or what was true too long ago: nobody can be written to meanwhile. */
export async function tellOfRegisters(context: Context, findings: readonly Finding[]): Promise<void> {
  if (context.tell.length === 0) return;
  const registers = new Set(
    findings.flatMap(({ places }) =>
      places.flatMap((place) => (place.kind === "register" ? [parseRegisterId(place.register)] : [])),
    ),
  );
  await context.ledger.transact(async (tx) => {
    for (const register of registers) {
      const subject = `register ${register}`;
      const alert = {
        project: null,
        mailOut: null,
        stop: null,
        what: "register.silent",
        subject,
        register,
      } as const;
      await tellOnce(context, tx, { ...alert, at: context.clock.now() }, DAY);
    }
  });
}
