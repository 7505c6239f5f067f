import { fc } from "@fast-check/vitest";
import { MAIL_OUT_KINDS, PURPOSES, ROUNDS, eforsk, type Limit } from "@sluse/core";

/** A layer as a file would give it. */
export type Layer = Readonly<Record<string, unknown>>;

const SOME_WORDS = ["cookie", "æøå", "påmelding", "ruoktu", "*", "helsenorge.no", "sender", "ethics"];
const SOME_LIMITS = [...Object.keys(eforsk.limits), "one-a-month", "two-a-year"];

/** A whole number on either side of what the preset has. */
const near = (preset: number, least = 0): fc.Arbitrary<number> =>
  fc.integer({ min: least, max: Math.max(least + 2, Math.ceil(preset * 1.5)) });
const share = (): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
const words = (): fc.Arbitrary<string[]> => fc.uniqueArray(fc.constantFrom(...SOME_WORDS), { maxLength: 4 });
const timeOfDay = (): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(23), fc.constantFrom(0, 0, 0, 30))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));

const contactRounds = [...ROUNDS, "channel-reminder"] as const;
const someOf = <Value>(all: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.boolean().chain((whole) => fc.subarray([...all], { minLength: whole ? all.length : 1 }));

const limitFields = {
  rounds: someOf(ROUNDS),
  purposes: someOf(PURPOSES),
  scope: fc.constantFrom("project" as const, "everywhere" as const, "corrected-mail-out" as const),
  of: fc.constantFrom("recipient" as const, "in-vain" as const),
  counts: someOf(contactRounds),
  max: fc.nat(4),
  days: fc.constantFrom(null, 1, 14, 30, 365),
};

/** A limit as policies have them. */
export const limit = (): fc.Arbitrary<Limit> => fc.record(limitFields);

/** A limit, and the same one with a few of its words changed. */
export const changedLimit = (): fc.Arbitrary<{ readonly floor: Limit; readonly overlay: Limit }> =>
  fc
    .tuple(limit(), fc.record(limitFields, { requiredKeys: [] }))
    .map(([floor, changes]) => ({ floor, overlay: { ...floor, ...changes } }));

const { registers, sending, approval, breakers, links, content } = eforsk;

/** Every field of a policy, by its path, with values on both sides of the preset's. */
export const fieldValues: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  people: fc.constantFrom("production", "test"),
  secondaryUseChannels: fc.oneof(
    fc.constant({ kind: "helsenorge-only" }),
    fc.record({
      kind: fc.constant("channels"),
      inOrder: fc.uniqueArray(fc.constantFrom("helsenorge", "digital-mailbox", "unsecure", "paper"), {
        minLength: 1,
      }),
    }),
  ),
  limits: fc.dictionary(fc.constantFrom(...SOME_LIMITS), limit(), { maxKeys: 2 }),
  "recipients.minimumAge": near(16),
  "recipients.remindersTo": fc.constantFrom("delivered", "delivered-or-unknown"),
  "recipients.resultsTo": fc.constantFrom("answered", "invited"),
  "registers.maxAgeMinutes": near(registers.maxAgeMinutes, 1),
  "registers.required": fc.dictionary(
    fc.constantFrom("helsenorge", "project-list", "krr"),
    fc.record({ maxAgeMinutes: near(60, 1) }),
    { maxKeys: 2 },
  ),
  "registers.populationFor": fc.subarray([...PURPOSES]),
  "registers.hitRate.implausibleZeroFrom": near(registers.hitRate.implausibleZeroFrom, 1),
  "registers.hitRate.implausibleFactor": near(registers.hitRate.implausibleFactor, 1),
  "sending.waveSize": near(sending.waveSize, 1),
  "sending.canarySize": near(sending.canarySize, 1),
  "sending.perProjectHour": near(sending.perProjectHour),
  "sending.perHour": near(sending.perHour),
  "sending.priority": fc.record({ purposes: fc.subarray([...PURPOSES]), share: share() }),
  "sending.quietHours": fc.record({ from: timeOfDay(), until: timeOfDay() }),
  "sending.closedDays": fc.subarray(["saturday", "sunday", "public-holiday"]),
  "sending.daysAhead": near(3),
  "sending.waveMinutes": near(sending.waveMinutes, 1),
  "sending.clearanceMinutes": near(sending.clearanceMinutes, 1),
  "sending.outcomeShare": share(),
  "approval.validDays": near(approval.validDays, 1),
  "approval.standingValidDays": near(approval.standingValidDays, 1),
  "orders.purposes": someOf(PURPOSES),
  "orders.kinds": someOf(MAIL_OUT_KINDS),
  "approval.secondSuperuserAbove": near(approval.secondSuperuserAbove),
  "approval.announcedAbove": near(approval.announcedAbove),
  "approval.announcedDays": near(approval.announcedDays),
  "approval.maxRecipients": near(approval.maxRecipients),
  "approval.acknowledgementDays": near(approval.acknowledgementDays, 1),
  "approval.lettersShown": fc.constantFrom("every-language", "not-asked"),
  "approval.exampleValues": fc.constantFrom("shape", "length", "not-kept"),
  "approval.maxProofs": near(approval.maxProofs),
  "approval.namedOrderer": fc.constantFrom("required", "not-asked"),
  "approval.templates": fc.constantFrom("approved", "not-asked"),
  "approval.exercisedWithinDays": fc.constantFrom(90, 365, 366, "not-asked"),
  "breakers.minimumSettled": near(breakers.minimumSettled, 1),
  "breakers.failedShare": share(),
  "breakers.unreachableShare": share(),
  "breakers.unknownShare": share(),
  "breakers.shortfallShare": share(),
  "breakers.complaints": near(breakers.complaints, 1),
  "links.recheckMinutes": near(links.recheckMinutes, 1),
  "links.allowedHosts": words(),
  "links.testHosts": words(),
  "links.notPublicHosts": words(),
  "links.previewWords": words(),
  "links.shorteners": words(),
  "links.trackingParameters": words(),
  "links.maxHosts": near(links.maxHosts),
  "links.forbiddenOnPage": words(),
  "content.maxBytes": near(content.maxBytes, 1),
  "content.maxPages": near(content.maxPages, 1),
  "content.maxTitleLength": near(content.maxTitleLength, 1),
  "content.maxLix": near(content.maxLix, 1),
  "content.forbiddenPhrases": words(),
  "content.sensitiveWords": words(),
  "content.requiredPassages": words(),
  rules: fc.dictionary(
    fc.constantFrom("link/broken", "text/lix", "recipient/unknown"),
    fc.constantFrom("note", "warn", "hold", "refuse"),
  ),
  "retention.contactDays": fc.integer({ min: 365, max: 5000 }),
};

/** A layer that sets up to `most` fields. */
export const layer = (most: number): fc.Arbitrary<Layer> =>
  fc
    .subarray(Object.keys(fieldValues), { maxLength: most })
    .chain((paths) => fc.tuple(...paths.map((path) => valueAt(path))))
    .map((fields) =>
      fields.reduce<Layer>((tree, [path, value]) => withField(tree, path, value), { version: "1" }),
    );

const valueAt = (path: string): fc.Arbitrary<readonly [path: string, value: unknown]> =>
  (fieldValues[path] ?? fc.constant(null)).map((value) => [path, value]);

/** The layer with one field more, named by its path. */
export function withField(tree: Layer, path: string, value: unknown): Layer {
  const [first = "", ...rest] = path.split(".");
  if (rest.length === 0) return { ...tree, [first]: value };
  const below = (tree[first] ?? {}) as Layer;
  return { ...tree, [first]: withField(below, rest.join("."), value) };
}

/** What stands at a path. */
export const fieldOf = (tree: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((below, key) => (below as Record<string, unknown>)[key], tree);
