import type { UserId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** Something a superuser wants to know of whoever ordered, before anything is decided. It stays with the mail-out. */
export interface MailOutQuestion {
  /** From 1, in the order they were asked. */
  readonly number: number;
  readonly by: UserId;
  readonly at: Instant;
  readonly question: string;
  /** Null until it is answered. */
  readonly answer: { readonly by: UserId; readonly at: Instant; readonly answer: string } | null;
}
