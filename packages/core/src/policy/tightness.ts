import { compareSeverity, type Severity } from "../findings/severity.ts";
import type { Limit } from "../limits/limit.ts";
import type { Addressees } from "../limits/precondition.ts";
import type { Channel, ChannelMandate } from "../vocabulary/channel.ts";
import { isQuietMinute, MINUTES_A_DAY } from "../time/quiet-hours.ts";
import type { Name } from "../vocabulary/name.ts";
import type {
  ExampleValues,
  ExercisedWithin,
  LettersShown,
  NamedOrderer,
  Policy,
  RegisterRequirement,
  TemplatesUsed,
} from "./policy.ts";
import type { QuietHours } from "../time/quiet-hours.ts";

/** How one field of a policy may change from one layer to the next. */
export interface Tightness<Value> {
  /** What is asked of an overlay, for the error: "at most", "at least as long as" … */
  readonly relation: Name;
  readonly isTighter: (base: Value, overlay: Value) => boolean;
  /** What holds after both. Default: the overlay's value. */
  readonly combine?: (base: Value, overlay: Value) => Value;
}

type TightnessOf<Value> = Value extends readonly unknown[] | string | number
  ? Tightness<Value>
  : TightnessTree<Value>;
type TightnessTree<Value> = {
  readonly [Key in keyof Value]: TightnessOf<Value[Key]> | Tightness<Value[Key]>;
};

const lower: Tightness<number> = {
  relation: { nb: "høyst", en: "at most" },
  isTighter: (base, overlay) => overlay <= base,
};
const higher: Tightness<number> = {
  relation: { nb: "minst", en: "at least" },
  isTighter: (base, overlay) => overlay >= base,
};
const free: Tightness<string> = {
  relation: { nb: "hva som helst, ikke bare", en: "any" },
  isTighter: () => true,
};
const same: Tightness<string> = {
  relation: { nb: "det samme som", en: "the same as" },
  isTighter: (base, overlay) => base === overlay,
};

/** More entries are tighter; an overlay adds to what is there. */
const added = <Entry>(): Tightness<readonly Entry[]> => ({
  relation: { nb: "lagt til", en: "added to" },
  isTighter: () => true,
  combine: (base, overlay) => [...new Set([...base, ...overlay])],
});

/** Fewer entries are tighter; `*` is every entry. */
const chosenFrom: Tightness<readonly string[]> = {
  relation: { nb: "valgt blant", en: "chosen from" },
  isTighter: (base, overlay) => base.includes("*") || overlay.every((entry) => base.includes(entry)),
};

function includesAll<Entry>(wide: readonly Entry[], narrow: readonly Entry[]): boolean {
  return narrow.every((entry) => wide.includes(entry));
}

const someOf = <Entry>(): Tightness<readonly Entry[]> => ({
  relation: { nb: "valgt blant", en: "chosen from" },
  isTighter: includesAll,
});

/** Whom it is kept from can only become more, and whom it is kept for only fewer. */
const priority: Tightness<Policy["sending"]["priority"]> = {
  relation: {
    nb: "ingen andre formål, og minst så stor del som",
    en: "no other purposes, and at least the share of",
  },
  isTighter: (base, overlay) => includesAll(base.purposes, overlay.purposes) && overlay.share >= base.share,
};

const quietHours: Tightness<QuietHours> = {
  relation: { nb: "minst så lenge som", en: "at least as long as" },
  isTighter: (base, overlay) =>
    Array.from({ length: MINUTES_A_DAY }, (_, minute) => minute).every(
      (minute) => !isQuietMinute(minute, base) || isQuietMinute(minute, overlay),
    ),
};

const channels: Tightness<ChannelMandate> = {
  relation: { nb: "valgt blant", en: "chosen from" },
  isTighter: (base, overlay) => includesAll(channelsOf(base), channelsOf(overlay)),
};

const channelsOf = (mandate: ChannelMandate): readonly Channel[] =>
  mandate.kind === "channels" ? mandate.inOrder : ["helsenorge"];

const lettersShown: Tightness<LettersShown> = {
  relation: { nb: "minst", en: "at least" },
  isTighter: (base, overlay) => base === "not-asked" || overlay === "every-language",
};

/** The least telling last. */
const EXAMPLE_VALUES: readonly ExampleValues[] = ["shape", "length", "not-kept"];
const exampleValues: Tightness<ExampleValues> = {
  relation: { nb: "høyst", en: "at most" },
  isTighter: (base, overlay) => EXAMPLE_VALUES.indexOf(overlay) >= EXAMPLE_VALUES.indexOf(base),
};

const namedOrderer: Tightness<NamedOrderer> = {
  relation: { nb: "minst", en: "at least" },
  isTighter: (base, overlay) => base === "not-asked" || overlay === "required",
};

const templates: Tightness<TemplatesUsed> = {
  relation: { nb: "minst", en: "at least" },
  isTighter: (base, overlay) => base === "not-asked" || overlay === "approved",
};

const exercisedWithinDays: Tightness<ExercisedWithin> = {
  relation: { nb: "høyst", en: "at most" },
  isTighter: (base, overlay) => base === "not-asked" || (overlay !== "not-asked" && overlay <= base),
};

const remindersTo: Tightness<Addressees["remindersTo"]> = {
  relation: { nb: "høyst", en: "at most" },
  isTighter: (base, overlay) => base === "delivered-or-unknown" || overlay === "delivered",
};

const resultsTo: Tightness<Addressees["resultsTo"]> = {
  relation: { nb: "høyst", en: "at most" },
  isTighter: (base, overlay) => base === "invited" || overlay === "answered",
};

function isTighterLimit(base: Limit, overlay: Limit): boolean {
  return (
    overlay.max <= base.max &&
    (overlay.days === null || (base.days !== null && overlay.days >= base.days)) &&
    (overlay.scope === base.scope || overlay.scope === "everywhere") &&
    (overlay.of ?? "recipient") === (base.of ?? "recipient") &&
    includesAll(overlay.rounds, base.rounds) &&
    includesAll(overlay.purposes, base.purposes) &&
    includesAll(overlay.counts, base.counts) &&
    !becomesSpacing(base, overlay)
  );
}

/** A limit of one lets the channel remind of the same task; a higher one counts those reminders. */
const becomesSpacing = (base: Limit, overlay: Limit): boolean =>
  base.max > 1 && overlay.max === 1 && base.counts.includes("channel-reminder");

const limits: Tightness<Readonly<Record<string, Limit>>> = {
  relation: { nb: "minst så stram som", en: "at least as tight as" },
  isTighter: (base, overlay) =>
    Object.entries(overlay).every(([name, limit]) => {
      const floor = base[name];
      return floor === undefined || isTighterLimit(floor, limit);
    }),
  // A limit that is written anew has the title it is written with: the old one may be untrue of it.
  combine: (base, overlay) => ({ ...base, ...overlay }),
};

const required: Tightness<Readonly<Record<string, RegisterRequirement>>> = {
  relation: { nb: "minst så fersk som", en: "at least as fresh as" },
  isTighter: (base, overlay) =>
    Object.entries(overlay).every(
      ([register, { maxAgeMinutes }]) => maxAgeMinutes <= (base[register]?.maxAgeMinutes ?? Infinity),
    ),
  combine: (base, overlay) => ({ ...base, ...overlay }),
};

const severities: Tightness<Readonly<Record<string, Severity>>> = {
  relation: { nb: "minst så streng som", en: "at least as strict as" },
  isTighter: (base, overlay) =>
    Object.entries(overlay).every(([rule, severity]) => {
      const floor = base[rule];
      return floor === undefined || compareSeverity(severity, floor) >= 0;
    }),
  combine: (base, overlay) => ({ ...base, ...overlay }),
};

/** The direction in which every field of a policy is tighter. */
export const tightness: TightnessTree<Policy> = {
  version: free,
  people: same as Tightness<Policy["people"]>,
  secondaryUseChannels: channels,
  orders: { purposes: someOf(), kinds: someOf() },
  limits,
  recipients: { minimumAge: higher, remindersTo, resultsTo },
  registers: {
    maxAgeMinutes: lower,
    required,
    populationFor: added(),
    hitRate: { implausibleZeroFrom: lower, implausibleFactor: lower },
  },
  sending: {
    waveSize: lower,
    canarySize: lower,
    perProjectHour: lower,
    perHour: lower,
    priority,
    quietHours,
    closedDays: added(),
    daysAhead: higher,
    waveMinutes: lower,
    clearanceMinutes: lower,
    outcomeShare: higher,
  },
  approval: {
    validDays: lower,
    standingValidDays: lower,
    secondSuperuserAbove: lower,
    announcedAbove: lower,
    announcedDays: higher,
    maxRecipients: lower,
    acknowledgementDays: lower,
    lettersShown,
    exampleValues,
    maxProofs: lower,
    namedOrderer,
    templates,
    exercisedWithinDays,
  },
  breakers: {
    minimumSettled: lower,
    failedShare: lower,
    unreachableShare: lower,
    unknownShare: lower,
    shortfallShare: lower,
    complaints: lower,
  },
  links: {
    recheckMinutes: lower,
    allowedHosts: chosenFrom,
    testHosts: added(),
    notPublicHosts: added(),
    previewWords: added(),
    shorteners: added(),
    trackingParameters: added(),
    maxHosts: lower,
    forbiddenOnPage: added(),
  },
  content: {
    maxBytes: lower,
    maxPages: lower,
    maxTitleLength: lower,
    maxLix: lower,
    forbiddenPhrases: added(),
    sensitiveWords: added(),
    requiredPassages: added(),
  },
  rules: severities,
  retention: { contactDays: higher },
};
