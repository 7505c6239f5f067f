import {
  DAY,
  SluseError,
  createFinding,
  digestOf,
  isEnded,
  later,
  mostRecipients,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type Manifest,
  type Rule,
} from "@sluse/core";
import { contentDigest } from "@sluse/core/house";

import { INCIDENT_2023 } from "../findings/sources.ts";

export const orderSameOpen: Rule = {
  id: "order/same-open",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Den samme utsendingen finnes fra før",
      what: "Utsendingen «{mailOut}» har samme brev og samme mottakere, og er ikke ferdig.",
      why: "Det samme er trolig bestilt to ganger. I april 2023 fikk mottakerne det samme brevet tre–fire ganger.",
      mend: "Trekk den ene, med mindre begge skal sendes.",
    },
    en: {
      title: "The same mail-out is there already",
      what: "The mail-out `{mailOut}` has the same letter and the same recipients, and is not done.",
      why: "The same was probably ordered twice; in April 2023 people got the same letter three or four times.",
      mend: "Withdraw one of them, unless both are to be sent.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "An order is submitted, and the same once more an hour later.",
    passes: "An order is submitted once the one before it is done, withdrawn or refused.",
  },
};

export const orderSameLetterElsewhere: Rule = {
  id: "order/same-letter-elsewhere",
  // A site whose projects share their letters may leave it a warning.
  severity: "warn",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Et annet prosjekt sender det samme brevet",
      what: "Et annet prosjekt har bestilt et brev med nøyaktig samme innhold de siste {days} dagene.",
      why: "De samme menneskene kan få det samme brevet flere ganger, uten at grensene for hvert prosjekt merker det. I april 2023 fikk mottakerne det samme brevet tre–fire ganger.",
      mend: "Kontroller at brevet er skrevet for dette prosjektet, og spør den sentrale funksjonen hvem andre som sender det. En superbruker kan godta funnet med en begrunnelse.",
    },
    en: {
      title: "Another project sends the same letter",
      what: "Another project has ordered a letter with exactly the same content in the last {days} days.",
      why: "The same people may get the same letter several times without the limits of each project noticing; in April 2023 people got the same letter three or four times.",
      mend: "See that the letter is written for this project, and ask the central function who else sends it; a superuser may acknowledge the finding with a reason.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "The letter of one project is ordered by another a week later.",
    passes: "The letter says the name of the project it is written for.",
  },
};

/** Letters that go out within so many days belong to one mail-out, however many orders it came in. */
const TOGETHER_DAYS = 30;

/** What the orders of a project that stand beside a new one say of it. */
export interface Beside {
  /** The mail-out that this order is, submitted once more under its own reference. */
  readonly same: MailOut | undefined;
  readonly findings: readonly Finding[];
  /** People of this and of the other mail-outs with the same letter. */
  readonly together: number;
}

/**
 * Looks at an order whose recipients were read beside the others of its project. Two that end at the same time are one
 * after the other: the ceiling of the project is held.
 * @throws SluseError `SLUSE_REFERENCE_TAKEN` when another order has its reference
 */
export async function lookBeside(
  tx: LedgerTransaction,
  { id, project }: MailOut,
  manifest: Manifest,
  now: Instant,
): Promise<Beside> {
  const since = later(now, -TOGETHER_DAYS * DAY);
  const { reference } = manifest;
  const content = contentDigest(manifest);
  const others = await tx.listBeside({ project, since, reference, content });
  const inPlace = others.filter((other) => other.id !== id && holdsItsPlace(other));
  const beside = inPlace.filter((other) => other.project === project);
  const named = reference === null ? [] : beside.filter((other) => other.manifest.reference === reference);
  const taken = named.find((other) => orderDigest(other.manifest) !== orderDigest(manifest));
  if (taken) {
    throw new SluseError(
      "SLUSE_REFERENCE_TAKEN",
      `another order has this reference: mail-out \`${taken.id}\``,
      {
        place: { path: "reference" },
      },
    );
  }
  const alike = beside.filter((other) => letterDigest(other.manifest) === letterDigest(manifest));
  const twins = alike.filter((other) => !isEnded(other) && isSameAudience(other.manifest, manifest));
  // Whatever stands in the title: the letter is the same.
  const slices = beside.filter(
    (other) =>
      other.submittedAt >= since &&
      other.manifest.round === manifest.round &&
      contentDigest(other.manifest) === content &&
      !isSameAudience(other.manifest, manifest),
  );
  return {
    same: named[0],
    findings: [
      ...twins.map((twin) => createFinding(orderSameOpen, { facts: { mailOut: twin.id }, same: twin.id })),
      ...(inPlace.length > beside.length
        ? [createFinding(orderSameLetterElsewhere, { facts: { days: TOGETHER_DAYS } })]
        : []),
    ],
    together: slices.reduce((sum, slice) => sum + mostRecipients(slice.manifest), mostRecipients(manifest)),
  };
}

/** What came to nothing gives its reference, and its people, to another; whose recipients are being read has none yet. */
function holdsItsPlace(mailOut: MailOut): boolean {
  switch (mailOut.state) {
    case "refused":
    case "rejected":
    case "withdrawn":
    case "receiving":
      return false;
    case "held":
    case "awaiting-approval":
      return mailOut.digest !== undefined;
    case "approved":
    case "releasing":
    case "paused":
    case "completed":
    case "expired":
      return true;
  }
}

/**
 * What people read, what they are asked to do, and why it comes: at which step, because of what. Not what its files are called, or
 * why it is corrected.
 */
const letterDigest = (manifest: Manifest): string =>
  digestOf({
    content: contentDigest(manifest),
    round: manifest.round,
    step: manifest.step,
    trigger: manifest.standing?.trigger ?? null,
    form: manifest.form,
    corrects: manifest.corrects?.mailOut ?? null,
    notice: manifest.notice,
  });

/** Everything the one who orders has said. What the gate found out, and by which policy, may be another an hour later. */
const orderDigest = (manifest: Manifest): string =>
  digestOf({
    letter: letterDigest(manifest),
    audience: people(manifest),
    standing: manifest.standing,
    purposeTag: manifest.purposeTag,
    canaries: manifest.canaries,
    channels: manifest.channels,
    window: manifest.window,
    answerBy: manifest.answerBy,
    announcement: manifest.announcement,
    orderedBy: manifest.orderedBy,
    alsoOrderedBy: manifest.alsoOrderedBy,
  });

const people = ({ audience: { count, digest, key } }: Manifest): object => ({ count, digest, key });
const isSameAudience = (a: Manifest, b: Manifest): boolean => digestOf(people(a)) === digestOf(people(b));
