import type { Severity } from "../findings/severity.ts";
import type { Limit } from "../limits/limit.ts";
import type { Addressees } from "../limits/precondition.ts";
import type { ChannelMandate } from "../vocabulary/channel.ts";
import type { MailOutKind } from "../vocabulary/mail-out-kind.ts";
import type { Purpose } from "../vocabulary/purpose.ts";
import type { NationalIdMode } from "../national-id/national-id.ts";
import type { ClosedDay } from "../time/oslo.ts";
import type { QuietHours } from "../time/quiet-hours.ts";

/** What of a recipient's own values an example of a letter keeps: which kind of character stands where, how long, nothing. */
export type ExampleValues = "shape" | "length" | "not-kept";

/** What a superuser must have been shown before they approve. `every-language`: the letter in each language it goes out in. */
export type LettersShown = "every-language" | "not-asked";

/** `required`: a system that orders by itself says for which person. */
export type NamedOrderer = "required" | "not-asked";

/** `approved`: only templates that somebody has approved, as they were read then. */
export type TemplatesUsed = "approved" | "not-asked";

/** Within how many days somebody must have passed the exercises before they approve. */
export type ExercisedWithin = number | "not-asked";

/** What a policy asks of a register's answers. */
export interface RegisterRequirement {
  /** Oldest answer that clears anybody, in minutes. */
  readonly maxAgeMinutes: number;
}

/** Rules of a site. Every field only tightens from layer to layer. */
export interface Policy {
  readonly version: string;
  /** Which national ids may be written to. */
  readonly people: NationalIdMode;
  /** Who may be reached how, for secondary use. */
  readonly secondaryUseChannels: ChannelMandate;
  /** What may be ordered at all: an ordering system, or a project, is given no more than it is for. */
  readonly orders: {
    readonly purposes: readonly Purpose[];
    readonly kinds: readonly MailOutKind[];
  };
  /** Limits by name. */
  readonly limits: Readonly<Record<string, Limit>>;
  readonly recipients: {
    /** Whoever is younger, as far as the number tells, gets no letter; an order to them is held. */
    readonly minimumAge: number;
  } & Addressees;
  readonly registers: {
    /** Oldest answer of a register that clears anybody, in minutes, unless `required` says less. */
    readonly maxAgeMinutes: number;
    /** Registers that must be there and answer, by id. */
    readonly required: Readonly<Record<string, RegisterRequirement>>;
    /**
     * Purposes for which a population register must be there and answer, wherever people who exist are written to: the channel asks
     * none any more. Made-up people stand in none.
     */
    readonly populationFor: readonly Purpose[];
    readonly hitRate: {
      /** From this many people on, not one opted out is implausible. */
      readonly implausibleZeroFrom: number;
      /** A share this many times above or below the register's own history is implausible. */
      readonly implausibleFactor: number;
    };
  };
  readonly sending: {
    /** Largest wave. */
    readonly waveSize: number;
    /** People in the first wave, which a superuser looks at before the rest. */
    readonly canarySize: number;
    /** Claims in any sixty minutes for one project, and over all projects. */
    readonly perProjectHour: number;
    readonly perHour: number;
    /**
     * Purposes that do not wait behind large mail-outs of others: of `perHour` this share, from 0 to 1, is kept for them. None, or a
     * share of 0, is no priority.
     */
    readonly priority: { readonly purposes: readonly Purpose[]; readonly share: number };
    /** Nothing is sent from `from` until `until`, Europe/Oslo. */
    readonly quietHours: QuietHours;
    /** Days on which nothing is sent. */
    readonly closedDays: readonly ClosedDay[];
    /** Full days between submission and the first letter. */
    readonly daysAhead: number;
    /** A claim must follow the wave's opening within this many minutes. */
    readonly waveMinutes: number;
    /** Sending of what was cleared must be begun within this many minutes. */
    readonly clearanceMinutes: number;
    /** Of what was cleared before and may still be sent, this share must have an outcome before the next wave opens. */
    readonly outcomeShare: number;
  };
  readonly approval: {
    /** Longest life of an approval of a mail-out to a list, in days. */
    readonly validDays: number;
    /** Longest life of an approval of a standing mail-out, in days. */
    readonly standingValidDays: number;
    /** Above this many recipients two superusers approve. */
    readonly secondSuperuserAbove: number;
    /** Above this many recipients the superuser is told `announcedDays` ahead. */
    readonly announcedAbove: number;
    readonly announcedDays: number;
    readonly maxRecipients: number;
    /** Longest life of an acknowledgement, in days. */
    readonly acknowledgementDays: number;
    /** Which of the letters a superuser must have been shown before approving. */
    readonly lettersShown: LettersShown;
    /** What of recipients' own values examples of letters keep. */
    readonly exampleValues: ExampleValues;
    /** Proofs that may be made of one mail-out. */
    readonly maxProofs: number;
    /** Whether the person behind a system's order must be named. */
    readonly namedOrderer: NamedOrderer;
    /** Which templates letters may be made from. */
    readonly templates: TemplatesUsed;
    /** Days since whoever approves last passed the exercises. */
    readonly exercisedWithinDays: ExercisedWithin;
  };
  readonly breakers: {
    /** Shares, from 0 to 1, are looked at from this many settled clearances on. */
    readonly minimumSettled: number;
    readonly failedShare: number;
    readonly unreachableShare: number;
    readonly unknownShare: number;
    /** A release that cleared fewer people than its preview, by more than this share of them, is not done. */
    readonly shortfallShare: number;
    /** Reported complaints that stop a mail-out. */
    readonly complaints: number;
  };
  readonly links: {
    /** A link looked at longer ago than this is looked at again before a wave. */
    readonly recheckMinutes: number;
    /** Hosts a link may lead to, `*` for any. */
    readonly allowedHosts: readonly string[];
    /** Parts of a host name that show a test or QA environment. */
    readonly testHosts: readonly string[];
    /** Parts of a host name, perhaps with the beginning of a path, where only those who work there come in. */
    readonly notPublicHosts: readonly string[];
    /** Steps of a path, and names of parameters, of pages that are being written. */
    readonly previewWords: readonly string[];
    readonly shorteners: readonly string[];
    readonly trackingParameters: readonly string[];
    readonly maxHosts: number;
    /** Words on a page that show that it is not the right one. */
    readonly forbiddenOnPage: readonly string[];
  };
  readonly content: {
    readonly maxBytes: number;
    readonly maxPages: number;
    readonly maxTitleLength: number;
    /** Above this LIX a letter is reported as hard to read. */
    readonly maxLix: number;
    /** Words and phrases that may not stand in a letter. */
    readonly forbiddenPhrases: readonly string[];
    /** Words that make a title or notification text a health fact. */
    readonly sensitiveWords: readonly string[];
    /** Required roles of locked passages, for every letter. */
    readonly requiredPassages: readonly string[];
  };
  /** Stricter severities by rule id. */
  readonly rules: Readonly<Record<string, Severity>>;
  readonly retention: {
    /**
     * Days after which contacts are deleted: no fewer than the longest window among the limits. What is deleted tells no more
     * who was invited, who has answered, or which steps of a plan somebody had.
     */
    readonly contactDays: number;
  };
}
