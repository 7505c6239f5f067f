import type { SpellingAdapter, TemplateLibrary } from "@sluse/content";
import type {
  Clock,
  DocumentFormat,
  Identities,
  Language,
  Ledger,
  LinkProbe,
  PdfReader,
  Policy,
  Project,
  Register,
  SiteRole,
  Typesetter,
  UserId,
} from "@sluse/core";

import type { Logger } from "./logger.ts";

/** A key people are pseudonymised with. */
export interface PseudonymKey {
  /** A name for it, stored with what it names: `2027-1`. */
  readonly id: string;
  /** At least 32 random bytes, the same on every gate of the site. Never stored. */
  readonly secret: Uint8Array;
}

/** Everything a gate is made of. See `createGate`. */
export interface GateOptions {
  readonly ledger: Ledger;
  readonly registers: readonly Register[];
  /**
   * Tells under which other numbers a person is known: a population register. Without one each number is a person by itself,
   * and whoever said no under a D-number is written to under the birth number.
   */
  readonly identities?: Identities;
  readonly linkProbe: LinkProbe;
  /** Reads letters in PDF: `createPdfReader()` of `@sluse/pdf`. Without it, a letter in PDF holds its mail-out. */
  readonly pdf?: PdfReader;
  /**
   * Makes PDF letters of templates: `openTypesetter()` of `@sluse/typeset`, or which one for a project. Without it a
   * rendered letter is text.
   */
  readonly typeset?: Typesetter | ((project: Project) => Typesetter | undefined);
  /**
   * What whoever sends for this site takes: a letter that cannot become any of it holds its order at submission. For
   * ePROM `EPROM_TAKES` of `@sluse/eprom`. Default: anything.
   */
  readonly takes?: readonly DocumentFormat[];
  /**
   * Dictionaries by language, such as a Hunspell one or `createWordList`. Without one of a letter's language, spelling is
   * listed as not looked at.
   */
  readonly spelling?: Readonly<Partial<Record<Language, SpellingAdapter>>>;
  /** The resolved policy, or how to find it for a project. See `resolvePolicy`. */
  readonly policy: Policy | ((project: Project) => Policy);
  readonly templates: TemplateLibrary;
  readonly pseudonymKey: PseudonymKey;
  /** Older keys that people in the ledger may still be known by. */
  readonly retiredKeys?: readonly PseudonymKey[];
  /** Users of the central function: they register projects, and lift stops of a system and of everything. */
  readonly centralFunction: readonly string[];
  /** Users who answer people that call: they look up who wrote to a person. Default: nobody but the central function. */
  readonly serviceDesk?: readonly string[];
  /** Users, machines among them, that run the ordering system and the gate: they release what was approved. */
  readonly operations?: readonly string[];
  /** Users who read reports and the audit log, and change nothing. */
  readonly auditors?: readonly string[];
  /**
   * What somebody is to the site besides what the lists name them as, because whoever logged them in says so. Asked at every
   * act, and answers for that act alone. Default: nothing.
   */
  readonly heldRoles?: (user: UserId) => readonly SiteRole[];
  /** Who is told of what happens: alerts are kept for them in the ledger, until somebody delivers them. Default: nobody. */
  readonly tell?: readonly { readonly name: string; readonly system?: string }[];
  /** Default: silent. Gets counts and ids, never a person. A `pino` logger is one. */
  readonly logger?: Logger;
  /** Default: the machine's. One that is not simulated is held against the ledger's: more than five minutes apart, nothing goes out. */
  readonly clock?: Clock;
}
