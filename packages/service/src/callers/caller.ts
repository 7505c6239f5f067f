import { SluseError, parseUserId, type OrderingSystemId, type UserId } from "@sluse/core";
import { isSystemUser } from "@sluse/core/house";

import type { Scope } from "./scope.ts";

/** Who calls, as their token says. Nothing in a body changes it. */
export type Caller =
  /** An ordering system by itself. It sees its own projects. */
  | {
      readonly kind: "system";
      readonly user: UserId;
      readonly system: OrderingSystemId;
      readonly scopes: ReadonlySet<Scope>;
    }
  /** A person, whose roles are the gate's to know. */
  | { readonly kind: "person"; readonly user: UserId; readonly scopes: ReadonlySet<Scope> };

/** Why a caller is not let in. */
export interface NotLetIn {
  readonly kind: "refused";
  readonly code: "SLUSE_SERVICE_TOKEN_REFUSED" | "SLUSE_SERVICE_KEYS_UNREACHABLE";
  /** For the caller's log: which claim, never its value. */
  readonly because: string;
  readonly scheme: "Bearer" | "DPoP";
}

/** The parts of a request that tell who calls. */
export interface CallingRequest {
  readonly method: string;
  /** Below the service's address. */
  readonly path: string;
  readonly headers: Headers;
}

/** Tells who calls. */
export interface Callers {
  /** Their keys are known to everybody: whoever listens for them listens to this machine alone. */
  readonly loopbackOnly: boolean;
  identify(request: CallingRequest): Promise<Caller | NotLetIn>;
}

/**
 * A person as `by`. One who is called as a system is would act as it.
 * @throws SluseError `SLUSE_ID_INVALID`
 */
export function userOfPerson(given: string): UserId {
  const user = parseUserId(given);
  if (isSystemUser(user)) throw new SluseError("SLUSE_ID_INVALID", "a person is called as a system is");
  return user;
}
