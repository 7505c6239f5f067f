import type { OrderingSystemId, UserId } from "../ids.ts";
import { foldUser } from "./same-user.ts";

/** What the user of a system begins with. */
const SYSTEM_USER = "system:";

/** An ordering system that acts by itself, as `by` and in the log. No person may be called so. */
export const userOfSystem = (system: OrderingSystemId): UserId => `${SYSTEM_USER}${system}` as UserId;

/** Whether a user is an ordering system, however that is spelt. */
export const isSystemUser = (user: UserId): boolean => foldUser(user).startsWith(SYSTEM_USER);
