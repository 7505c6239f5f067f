import { checkDocument } from "@sluse/content";
import { createValueColumns } from "@sluse/content/house";
import {
  createFinding,
  instant,
  presentDigest,
  type Finding,
  type Language,
  type LetterDocument,
  type MailOut,
  type Policy,
  type Project,
  type Pseudonym,
  type Recipient,
  type Rule,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { digestOfPolicy } from "../internal/digest-of-policy.ts";
import { idsIn, lettersByLanguage } from "./letters-by-language.ts";
import { createPersonalLinks, isPersonal, type PersonalLetter } from "./personal-links.ts";
import { storedContent } from "./stored-content.ts";
import { unusedValues } from "./value-unused.ts";

export const recipientLinkNotApproved: Rule = {
  id: "recipient/link-not-approved",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Verdiene gir en lenke som ikke er godkjent",
      what: "Med verdiene i raden får brevet lenken {address}, og den var ikke med i det som ble godkjent.",
      why: "En lenke som ingen har prøvd, kan være død eller føre til feil sted.",
      mend: "Rett verdiene, eller bestill en ny løpende utsending med eksempelverdier som gir denne lenken.",
    },
    en: {
      title: "The values make a link that was not approved",
      what: "With the row's values the letter has the link {address}, which was no part of what was approved.",
      why: "A link that nobody has tried may be dead, or lead to the wrong place.",
      mend: "Correct the values, or order a new standing mail-out whose sample makes this link.",
    },
  },
  example: {
    fails: "A sample with a link to `skjema.no`, and a recipient with one to `skjema.example`.",
    passes: "Each recipient's link is the sample's but for the token.",
  },
};

/** Looks at what each recipient's own values make of letters that were approved without them. */
export interface OwnValues {
  /** What is wrong with one recipient's. Nothing in it tells of the person. */
  check(recipient: Recipient, row: number, person: Pseudonym): readonly Finding[];
}

const KNOWN = new WeakMap<Context, Map<string, Promise<OwnValues>>>();
/** More mail-outs than one process takes people to at a time. */
const MOST_KNOWN = 200;

/**
 * The own values' check of an approved mail-out. Made once for each manifest and policy: templates, letterheads and documents that are
 * not as they were approved are found at each clearance, before it.
 */
export function ownValuesOf(context: Context, about: Omit<Approved, "documents">): Promise<OwnValues> {
  const known = KNOWN.get(context) ?? new Map<string, Promise<OwnValues>>();
  KNOWN.set(context, known);
  const { manifest } = about.mailOut;
  const which = `${presentDigest(about.mailOut)} ${digestOfPolicy(about.policy)}`;
  const before = known.get(which);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = (async () => {
    const documents = await context.ledger.transact((tx) => storedContent(tx, manifest));
    return createOwnValues(context, { ...about, documents });
  })();
  known.set(which, made);
  made.catch(() => known.delete(which));
  return made;
}

interface Approved {
  readonly mailOut: MailOut;
  readonly project: Project;
  readonly policy: Policy;
  /** As they are stored. */
  readonly documents: readonly LetterDocument[];
}

/** The same rules that a submission holds each row to, over documents that were approved. Nothing is asked for on the net. */
async function createOwnValues(
  context: Context,
  { mailOut, project, policy, documents }: Approved,
): Promise<OwnValues> {
  const { manifest } = mailOut;
  const now = context.clock.now();
  const window = { from: instant(manifest.window.from), until: instant(manifest.window.until) };
  const letters = new Map<Language, PersonalLetter>();
  for (const document of documents) {
    if (document.kind === "finished") continue;
    const { renderer, letter } = await checkDocument(document, {
      templates: context.templates,
      policy,
      purpose: manifest.purpose,
      round: manifest.round,
      now,
      window,
      paperPossible: false,
    });
    if (renderer)
      letters.set(document.language, { renderer, links: (letter?.links ?? []).filter(isPersonal) });
  }
  const isLanguageTold = context.registers.some(({ kind }) => kind === "digital-post");
  const which = lettersByLanguage(documents, letters, isLanguageTold);
  const typesetter = context.typesetterOf(project);
  const isTypeset = new Set(
    manifest.documents.filter(({ typeset }) => typeset !== null).map(({ language }) => language),
  );

  const shapesOf = (recipient: Recipient, own: readonly PersonalLetter[], person?: Pseudonym) => {
    const personal = createPersonalLinks(letters, policy.links, manifest.canaries);
    for (const letter of own) personal.add(recipient, letter, recipient.row ?? 1, person);
    return personal.finish();
  };
  const sample = { nationalId: "", values: manifest.standing?.sample ?? {} };
  // Tried, by their canaries, when the sample was looked at.
  const approved = new Set(shapesOf(sample, [...letters.values()]).shapes.map(({ address }) => address));

  return {
    check(recipient, row, person) {
      const own = which.lettersFor(recipient.language);
      if (own.length === 0) return which.isKnown ? unusedValues(recipient, which.used, row) : [];
      const place = { kind: "row", row } as const;
      const findings = own.flatMap(({ renderer }): Finding[] => {
        const { language } = renderer.template;
        const columns = createValueColumns(renderer.recipientSlots, now);
        const { body } = renderer.tree(recipient.values, place);
        return [
          ...renderer.check(recipient.values, place),
          ...columns.add(recipient.values ?? {}, place, idsIn(recipient)),
          ...(body && typesetter && isTypeset.has(language)
            ? typesetter.check({ language, title: manifest.notice.title, body }, place)
            : []),
        ];
      });
      const links = shapesOf({ ...recipient, row }, own, person);
      const others = links.shapes.map(({ address }) => address).filter((address) => !approved.has(address));
      return [...findings, ...links.findings, ...others.map((address) => notApproved(address, row))];
    },
  };
}

const notApproved = (address: string, row: number): Finding =>
  createFinding(recipientLinkNotApproved, {
    place: { kind: "row", row },
    facts: { address },
    same: address,
  });
