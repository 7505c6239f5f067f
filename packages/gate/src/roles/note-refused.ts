import { isSluseError, type Ledger } from "@sluse/core";
import { ofCallers } from "@sluse/core/house";

import { record, type Context } from "../internal/context.ts";
import type { DoorName } from "./doors.ts";
import { assertMayPass, refusedAt, type Act } from "./may-pass.ts";
import { rolesOf } from "./roles.ts";

/**
 * A ledger whose transactions leave behind that somebody was refused, when they end in that: nothing else of them stays, and
 * what people try to see is worth seeing as much as what they try to do. What the ledger itself ends in is told as its own.
 */
export function notingRefusals(context: Context): Ledger {
  const { ledger } = context;
  return {
    async transact(work, options) {
      let ended: { readonly error: unknown } | undefined;
      try {
        return await ledger.transact(async (tx) => {
          try {
            return await work(tx);
          } catch (error) {
            ended = { error };
            throw error;
          }
        }, options);
      } catch (error) {
        const refused = isSluseError(error) ? refusedAt(error) : undefined;
        if (refused) await note(context, refused);
        throw ended?.error === error ? error : ofCallers("the ledger", error);
      }
    },
    close: () => ledger.close(),
  };
}

const note = (context: Context, { door, by, project, mailOut }: Act): Promise<void> =>
  context.ledger.transact((tx) =>
    record(context, tx, "act-refused", {
      by,
      roles: rolesOf(context.site, by, { ...(project ? { project } : {}), ...(mailOut ? { mailOut } : {}) }),
      ...(project ? { project: project.id } : {}),
      ...(mailOut ? { mailOut } : {}),
      details: { door, rules: [] },
    }),
  );

/**
 * For doors that ask before anything is read.
 * @throws SluseError `SLUSE_ROLE_MISSING`
 */
export const assertMayEnter = (
  context: Context,
  door: DoorName,
  by: Parameters<typeof assertMayPass>[2],
): Promise<void> => context.ledger.transact(async () => assertMayPass(context, door, by));
