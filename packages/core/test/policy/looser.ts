import type { Contact, LimitSubject, Policy } from "@sluse/core";

import { isForbidden } from "../limits/situations.ts";
import { fieldOf } from "./layers.ts";

const LOWER_IS_TIGHTER = [
  "registers.maxAgeMinutes",
  "registers.hitRate.implausibleZeroFrom",
  "registers.hitRate.implausibleFactor",
  "sending.waveSize",
  "sending.canarySize",
  "sending.perProjectHour",
  "sending.perHour",
  "sending.waveMinutes",
  "sending.clearanceMinutes",
  "approval.validDays",
  "approval.standingValidDays",
  "approval.secondSuperuserAbove",
  "approval.announcedAbove",
  "approval.maxRecipients",
  "approval.acknowledgementDays",
  "approval.maxProofs",
  "breakers.minimumSettled",
  "breakers.failedShare",
  "breakers.unreachableShare",
  "breakers.unknownShare",
  "breakers.shortfallShare",
  "breakers.complaints",
  "links.recheckMinutes",
  "links.maxHosts",
  "content.maxBytes",
  "content.maxPages",
  "content.maxTitleLength",
  "content.maxLix",
];
const EXAMPLES_TELL = { shape: 2, length: 1, "not-kept": 0 };
const HIGHER_IS_TIGHTER = [
  "recipients.minimumAge",
  "sending.daysAhead",
  "sending.outcomeShare",
  "approval.announcedDays",
  "retention.contactDays",
];
/** Lists that an overlay adds to. */
export const MORE_IS_TIGHTER: readonly string[] = [
  "sending.closedDays",
  "links.testHosts",
  "links.notPublicHosts",
  "links.previewWords",
  "links.shorteners",
  "links.trackingParameters",
  "links.forbiddenOnPage",
  "content.forbiddenPhrases",
  "content.sensitiveWords",
  "content.requiredPassages",
  "registers.populationFor",
];
const REGISTERS = ["helsenorge", "project-list", "krr", "another"];
const HOSTS = ["*", "helsenorge.no", "cookie", "another.no"];
const STRICTNESS = ["note", "warn", "hold", "refuse"];

/** What a world looks like in which two policies are compared. */
export interface World {
  readonly contacts: readonly Contact[];
  readonly wanted: LimitSubject;
}

/**
 * Where `above` lets something through that `below` does not, point by point: each number, each word of each list,
 * each minute of the day, each register's age, and the limits in each world. Knows nothing of how policies are laid
 * on each other.
 */
export function looserPlaces(below: Policy, above: Policy, worlds: readonly World[]): string[] {
  const number = (policy: Policy, path: string): number => Number(fieldOf(policy, path));
  const list = (policy: Policy, path: string): string[] => fieldOf(policy, path) as string[];
  return [
    ...LOWER_IS_TIGHTER.filter((path) => !(number(above, path) <= number(below, path))),
    ...HIGHER_IS_TIGHTER.filter((path) => !(number(above, path) >= number(below, path))),
    ...MORE_IS_TIGHTER.filter((path) => list(below, path).some((word) => !list(above, path).includes(word))),
    ...(above.people === below.people ? [] : ["people"]),
    ...(above.sending.priority.share >= below.sending.priority.share ? [] : ["sending.priority.share"]),
    ...above.sending.priority.purposes.filter((each) => !below.sending.priority.purposes.includes(each)),
    ...(below.approval.lettersShown === "every-language" && above.approval.lettersShown === "not-asked"
      ? ["approval.lettersShown"]
      : []),
    ...(EXAMPLES_TELL[above.approval.exampleValues] > EXAMPLES_TELL[below.approval.exampleValues]
      ? ["approval.exampleValues"]
      : []),
    ...(below.recipients.remindersTo === "delivered" && above.recipients.remindersTo !== "delivered"
      ? ["recipients.remindersTo"]
      : []),
    ...(below.recipients.resultsTo === "answered" && above.recipients.resultsTo !== "answered"
      ? ["recipients.resultsTo"]
      : []),
    ...(below.approval.namedOrderer === "required" && above.approval.namedOrderer === "not-asked"
      ? ["approval.namedOrderer"]
      : []),
    ...above.orders.purposes.filter((purpose) => !below.orders.purposes.includes(purpose)),
    ...above.orders.kinds.filter((kind) => !below.orders.kinds.includes(kind)),
    ...(below.approval.templates === "approved" && above.approval.templates === "not-asked"
      ? ["approval.templates"]
      : []),
    ...(daysOf(above.approval.exercisedWithinDays) > daysOf(below.approval.exercisedWithinDays)
      ? ["approval.exercisedWithinDays"]
      : []),
    ...(channelsOf(above).every((channel) => channelsOf(below).includes(channel))
      ? []
      : ["secondaryUseChannels"]),
    ...HOSTS.filter((host) => allows(above, host) && !allows(below, host)),
    ...everyMinute().filter((minute) => isQuiet(below, minute) && !isQuiet(above, minute)),
    ...REGISTERS.filter((id) => !(ageOf(above, id) <= ageOf(below, id))),
    ...Object.keys(below.registers.required).filter((id) => above.registers.required[id] === undefined),
    ...Object.keys(below.rules).filter((rule) => strictnessOf(above, rule) < strictnessOf(below, rule)),
    ...worlds
      .filter(({ contacts, wanted }) => isForbidden(below.limits, contacts, wanted))
      .filter(({ contacts, wanted }) => !isForbidden(above.limits, contacts, wanted))
      .map(() => "limits"),
  ];
}

const channelsOf = ({ secondaryUseChannels: mandate }: Policy): readonly string[] =>
  mandate.kind === "channels" ? mandate.inOrder : ["helsenorge"];
const allows = ({ links }: Policy, host: string): boolean =>
  links.allowedHosts.includes("*") || links.allowedHosts.includes(host);
const strictnessOf = ({ rules }: Policy, rule: string): number => STRICTNESS.indexOf(rules[rule] ?? "");
const ageOf = ({ registers }: Policy, id: string): number =>
  Math.min(registers.maxAgeMinutes, registers.required[id]?.maxAgeMinutes ?? Infinity);

const everyMinute = (): string[] =>
  Array.from({ length: 24 * 60 }, (_, minute) =>
    [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":"),
  );

/** Times of day compare as their texts do. */
function isQuiet({ sending: { quietHours } }: Policy, minute: string): boolean {
  const { from, until } = quietHours;
  if (from === until) return false;
  return from < until ? from <= minute && minute < until : minute >= from || minute < until;
}

const daysOf = (within: number | "not-asked"): number => (within === "not-asked" ? Infinity : within);
