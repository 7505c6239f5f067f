import type { ProjectId, RegisterId } from "../ids.ts";
import type { Language } from "../language.ts";
import type { NationalId } from "../national-id/national-id.ts";
import type { Day } from "../people/age.ts";
import type { Hindered } from "../people/hindrance.ts";
import { OPT_OUT_KINDS, type OptOutStatus } from "../people/opt-out.ts";
import type { Instant } from "../time/instant.ts";

/**
 * What a register knows about people: one of the opt-outs, or what else may be in the way of a letter.
 *
 * - `population`: who lives, where, and under which numbers
 * - `reachability`: whom Helsenorge reaches
 */
export const REGISTER_KINDS: readonly [...typeof OPT_OUT_KINDS, "population", "reachability"] = [
  ...OPT_OUT_KINDS,
  "population",
  "reachability",
];
/** One of `REGISTER_KINDS`. */
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** Whether a register tells of hindrances and of no opt-outs. */
export const tellsHindrances = (kind: RegisterKind): boolean =>
  kind === "population" || kind === "reachability";

/** What a register says of one person. Only `clear` clears. */
export type PersonStatus = OptOutStatus | Hindered;

/** What a register answered about the people asked for. */
export interface RegisterAnswer {
  /** When the facts were true: the age of the answer counts from here. */
  readonly asOf: Instant;
  /** A person who is missing here is unknown. */
  readonly statuses: ReadonlyMap<NationalId, PersonStatus>;
  /** The register's own version or digest of what it answered from, for the decision's record. */
  readonly version?: string;
  /** Why people are unknown, in words without persons: "page 3 of the list did not come". */
  readonly trouble?: string;
  /** When people were born, where the register knows: numbers given out from 2032 on do not tell. */
  readonly births?: ReadonlyMap<NationalId, Day>;
  /** The language the register says a person wants, where it knows. Believed of `digital-post` registers alone. */
  readonly languages?: ReadonlyMap<NationalId, Language>;
}

/**
 * A source of opt-outs or hindrances. A thrown error, a missing id, a partial page is unknown, never clear: the gate sees to the
 * first two, the register must see to the third.
 */
export interface Register {
  readonly id: RegisterId;
  readonly kind: RegisterKind;
  /** The projects it answers for: what one study was told is no other's. Default: all of them. */
  readonly projects?: readonly ProjectId[];
  /**
   * `consents`: whoever is not in it has not said yes, and is opted out of what only participants get. Whoever is invited
   * has not answered yet, so it is not asked then. Default `refusals`.
   */
  readonly tells?: "refusals" | "consents";
  lookup(people: readonly NationalId[], options?: { readonly signal?: AbortSignal }): Promise<RegisterAnswer>;
}
