import type { Instant, MessageLanguage } from "@sluse/core";

/** Which ledger, and which schema it has: the number of its newest migration; undefined where nobody can tell. */
export interface LedgerTold {
  readonly kind: "sqlite" | "postgres" | "memory";
  readonly schema: number | undefined;
  /** How large it is; undefined where nobody can tell. */
  readonly bytes?: number | undefined;
}

/** What lies in the folder that letters are handed over in. `none`: there is no such folder. */
export type OutboxTold =
  | { readonly kind: "none" }
  | { readonly kind: "empty" }
  /** The wave that has lain longest, and is not accounted for. */
  | { readonly kind: "oldest"; readonly since: Instant };

/** The machinery round the gate at one moment. Holds no person. */
export interface HouseState {
  readonly ledger: LedgerTold;
  readonly outbox: OutboxTold;
  /** Undefined where nobody told. */
  readonly backedUpAt: Instant | undefined;
}

type Told = Readonly<Record<MessageLanguage, string>>;

/** One thing that was examined, as `sluse doctor` tells of it. */
export interface Examined {
  readonly looked: Told;
  /** Which one of several: a register, a project, a folder. */
  readonly of?: string;
  /** `look`: somebody should see to it. `broken`: nothing goes out, or not as it should, until it is mended. */
  readonly found: "well" | "look" | "broken";
  readonly said: Told;
  readonly mend?: Told;
}

/** What only whoever serves the pages knows of the house they stand in. Is shown to those who run the site. */
export interface House {
  /** Of Sluse itself: `1.4.0`. */
  readonly version: string;
  /** Is read for each page that shows it. */
  state(): Promise<HouseState>;
  /** Looks at everything, which takes seconds: registers, disks and proxies are asked. Sends nothing. */
  examine(): Promise<readonly Examined[]>;
}
