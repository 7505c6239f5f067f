import type { RegisterId } from "../ids.ts";
import type { Language } from "../language.ts";
import type { NationalId } from "../people/national-id.ts";
import type { OptOutKind, OptOutStatus } from "../people/opt-out.ts";
import type { Instant } from "../time/instant.ts";

/** What a register answered about the people asked for. */
export interface RegisterAnswer {
  /** When the facts were true: the age of the answer counts from here. */
  readonly asOf: Instant;
  /** A person who is missing here is unknown. */
  readonly statuses: ReadonlyMap<NationalId, OptOutStatus>;
  /** The register's own version or digest of what it answered from, for the decision's record. */
  readonly version?: string;
  /** Why people are unknown, in words without persons: "page 3 of the list did not come". */
  readonly trouble?: string;
  /** The language the register says a person wants, where it knows. Believed of `digital-post` registers alone. */
  readonly languages?: ReadonlyMap<NationalId, Language>;
}

/**
 * A source of opt-outs. A thrown error, a missing id, a partial page is unknown, never clear: the gate sees to the
 * first two, the register must see to the third.
 */
export interface Register {
  readonly id: RegisterId;
  readonly kind: OptOutKind;
  lookup(people: readonly NationalId[], options?: { readonly signal?: AbortSignal }): Promise<RegisterAnswer>;
}
