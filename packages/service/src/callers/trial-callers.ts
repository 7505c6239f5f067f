import { parseOrderingSystemId } from "@sluse/core";
import { readArgument, userOfSystem } from "@sluse/core/house";
import { z } from "zod";

import { userOfPerson, type Caller, type Callers } from "./caller.ts";
import { bearerOf } from "./bearer.ts";
import { SCOPES } from "./scope.ts";

/** Whom a trial key stands for: a person, or an ordering system. */
export type TrialCaller = { readonly person: string } | { readonly system: string };

const keysInput = z.record(
  z.string(),
  z.union([z.strictObject({ person: z.string() }), z.strictObject({ system: z.string() })]),
);

/**
 * Callers of a trial: fixed keys, with every scope. Whoever reads the documentation has them, so a server with such
 * callers listens on loopback only, and `startServer` holds it to that.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`, `SLUSE_ID_INVALID`
 * @example `createTrialCallers({ "trial-superuser": { person: "siri.superuser" } })`
 */
export function createTrialCallers(keys: Readonly<Record<string, TrialCaller>>): Callers {
  const read = readArgument(keysInput, keys, "the trial keys");
  const callers = new Map(Object.entries(read).map(([key, trial]) => [key, callerOf(trial)]));
  return {
    loopbackOnly: true,
    async identify({ headers }) {
      const bearer = bearerOf(headers);
      const caller = bearer?.scheme === "Bearer" ? callers.get(bearer.token) : undefined;
      return (
        caller ?? {
          kind: "refused",
          code: "SLUSE_SERVICE_TOKEN_REFUSED",
          because: "no trial key",
          scheme: "Bearer",
        }
      );
    },
  };
}

function callerOf(trial: TrialCaller): Caller {
  const scopes = new Set(SCOPES);
  if ("person" in trial) return { kind: "person", user: userOfPerson(trial.person), scopes };
  const system = parseOrderingSystemId(trial.system);
  return { kind: "system", system, user: userOfSystem(system), scopes };
}
