import type { LetterRenderer } from "@sluse/content";
import { linksInValues } from "@sluse/content/house";
import type { Content, FoundLink, Language, Policy, Pseudonym, Recipient } from "@sluse/core";
import { createLinkShapes, type LinkShapesResult } from "@sluse/linkcheck";

import { shortNumber } from "../internal/short-number.ts";

/** Whether recipients' values stand in the link: then each recipient has their own. */
export const isPersonal = ({ sample }: FoundLink): boolean => sample !== undefined;

/** One language's letter: how it is rendered, and its links with recipients' slots in them. */
export interface PersonalLetter {
  readonly renderer: LetterRenderer;
  readonly links: readonly FoundLink[];
}

/** Looks at the links that are another in each letter while the recipients stream by. None of them is asked for. */
export interface PersonalLinks {
  add(recipient: Recipient, letter: PersonalLetter, row: number, person: Pseudonym | undefined): void;
  finish(): LinkShapesResult;
}

export function createPersonalLinks(
  letters: ReadonlyMap<Language, PersonalLetter>,
  policy: Policy["links"],
  canaries: Content["canaries"],
): PersonalLinks {
  const slots = [...letters.values()].flatMap(({ renderer }) => renderer.recipientSlots);
  const shapes = createLinkShapes({
    policy,
    ...(canaries ? { canaries } : {}),
    personSlots: slots.filter(({ type }) => PERSON.has(type)).map(({ name }) => name),
  });
  return {
    add({ values }, { links }, row, person) {
      if (!values) return;
      const inValues = linksInValues(values);
      shapes.add({
        links,
        stage: "template",
        values,
        inValues,
        row,
        ...(person && { person: shortNumber(person) }),
      });
    },
    finish: () => shapes.finish(),
  };
}

/** Types of slots that tell who somebody is. */
const PERSON: ReadonlySet<string> = new Set(["name", "date", "phone", "email"]);
