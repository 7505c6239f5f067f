import type { RegisterId } from "../ids.ts";
import type { NationalId } from "../national-id/national-id.ts";
import type { Instant } from "../time/instant.ts";

/** Which numbers people have and had. */
export interface IdentitiesAnswer {
  /** When the facts were true: the age of the answer counts from here. */
  readonly asOf: Instant;
  /**
   * By the number asked for, every number of that person, the present one first. Whoever is missing here is unknown, and
   * cleared by nobody: under another number they may have said no.
   */
  readonly numbers: ReadonlyMap<NationalId, readonly NationalId[]>;
  /** Why people are unknown, in words without persons. */
  readonly trouble?: string;
}

/** A source of people's numbers over time, as a population register has them. */
export interface Identities {
  /** Its id in findings: the population register's own. */
  readonly id: RegisterId;
  aliases(
    people: readonly NationalId[],
    options?: { readonly signal?: AbortSignal },
  ): Promise<IdentitiesAnswer>;
}
