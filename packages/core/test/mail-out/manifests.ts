import { fc } from "@fast-check/vitest";
import {
  CHANNELS,
  LANGUAGES,
  PURPOSES,
  ROUNDS,
  digestOf,
  instant,
  isoOf,
  parseMailOutId,
  parseOrderingSystemId,
  parseProjectId,
  parseUserId,
  type Manifest,
  type ManifestDocument,
} from "@sluse/core";

const words = fc.oneof(
  fc.constantFrom(
    "",
    "Invitasjon til HUNT",
    "Bovdehus dutkamii",
    "Purring på spørreskjema",
    "æøå",
    "æøå".normalize("NFD"),
  ),
  fc.string(),
);
const digest = fc.string().map(digestOf);
const moment = fc.integer({ min: 0, max: 4e12 }).map((milliseconds) => isoOf(instant(milliseconds)));

const document: fc.Arbitrary<ManifestDocument> = fc.record({
  name: words,
  language: fc.constantFrom(...LANGUAGES),
  format: fc.constantFrom("pdf", "html", "markdown", "rendered"),
  digest,
  template: fc.record({ id: words, version: words, digest }),
  typeset: fc.option(digest),
});

/** Manifests with every field that they may have, empty or not. */
export const manifest: fc.Arbitrary<Manifest> = fc
  .record<Manifest>({
    format: fc.constant(1),
    mailOut: fc.constantFrom(parseMailOutId("hunt-2027-1"), parseMailOutId("hunt-2027-2")),
    project: fc.constantFrom(parseProjectId("hunt-2027"), parseProjectId("moba")),
    orderingSystem: fc.constantFrom(parseOrderingSystemId("eforsk"), parseOrderingSystemId("mrs")),
    reference: fc.option(words),
    purpose: fc.constantFrom(...PURPOSES),
    purposeTag: fc.option(fc.constantFrom("3", "5")),
    kind: fc.constantFrom("letter", "form"),
    round: fc.constantFrom(...ROUNDS),
    plan: fc.option(
      fc.record({
        steps: fc.array(fc.record({ name: words, days: fc.nat(), form: fc.option(words) }), { maxLength: 3 }),
        earlyDays: fc.nat(),
        after: fc.constantFrom("answered-invitation", "trigger"),
        next: fc.constantFrom("answered", "whoever-was-asked"),
        invites: fc.constantFrom("one-parent", "both-parents"),
      }),
    ),
    step: fc.option(words),
    form: fc.option(
      fc.record({
        id: words,
        expires: fc.option(moment),
        expiresAfterDays: fc.option(fc.integer({ min: 1, max: 365 })),
        taskText: fc.option(words),
      }),
    ),
    corrects: fc.option(
      fc.record({
        mailOut: fc.constant(parseMailOutId("faulty")),
        cause: words,
        first: fc.constant(parseMailOutId("faulty")),
      }),
    ),
    notice: fc.record({ title: words, text: words, sender: words, organisationNumber: words }),
    documents: fc.array(document, { maxLength: 3 }),
    links: fc.array(fc.webUrl(), { maxLength: 3 }),
    canaries: fc.dictionary(fc.constantFrom("kode", "lenke"), words),
    standing: fc.option(
      fc.record(
        { trigger: words, perDay: fc.nat(), inAll: fc.nat(), sample: fc.dictionary(words, words) },
        { requiredKeys: ["trigger", "perDay", "inAll"] },
      ),
    ),
    audience: fc.record({ count: fc.nat(), digest, key: words, together: fc.nat() }),
    channels: fc.option(fc.subarray([...CHANNELS])),
    mandate: fc.oneof(
      fc.constant({ kind: "helsenorge-only" } as const),
      fc.record({
        kind: fc.constant("channels" as const),
        inOrder: fc.array(fc.constantFrom(...CHANNELS)),
      }),
    ),
    window: fc.record({ from: moment, until: moment }),
    answerBy: fc.option(moment),
    announcement: fc.option(
      fc.record({
        schedule: words,
        projectManager: fc.record({ name: words, mobile: words, email: words }),
        recipientsAre: words,
        recruitedBecause: words,
        switchboardTold: fc.boolean(),
      }),
    ),
    alsoOrderedBy: fc.constantFrom([], [parseUserId("biret@uit.no")]),
    orderedBy: fc.constantFrom(parseUserId("kari@ntnu.no"), parseUserId("olá@uit.no")),
    policy: fc.record({ version: words, digest }),
  })
  .map(asStored);

/** As the ledger gives it back: plain records and lists. */
function asStored(whole: Manifest): Manifest {
  return JSON.parse(JSON.stringify(whole)) as Manifest;
}

/** A path to a value somewhere in a tree. */
export type Path = readonly (string | number)[];

/** Every leaf of a tree, and every list and record in it, by path. */
export function pathsOf(tree: unknown, here: Path = []): Path[] {
  if (typeof tree !== "object" || tree === null) return [here];
  return [
    here,
    ...Object.entries(tree).flatMap(([key, below]: [string, unknown]) => pathsOf(below, [...here, key])),
  ];
}

/** The tree with another value at the path. */
export function withValueAt(tree: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(tree)
    ? [...(tree as unknown[])]
    : { ...(tree as object) };
  const fields = copy as Record<string | number, unknown>;
  fields[key] = withValueAt(fields[key], rest, value);
  return copy;
}

/** The same tree, with the keys of every record in the opposite order. */
export function turned(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(turned);
  if (typeof tree !== "object" || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree)
      .toReversed()
      .map(([key, value]: [string, unknown]) => [key, turned(value)]),
  );
}
