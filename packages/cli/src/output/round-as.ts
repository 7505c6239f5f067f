import {
  PART_NAMES,
  ROUND_NAMES,
  type ContactRound,
  type MessageLanguage,
  type PersonPart,
} from "@sluse/core";

/** What a contact was, and what it was to the one who is looked up where they are not both ends of it. */
export function roundAs(round: ContactRound, part: PersonPart, language: MessageLanguage): string {
  const name = ROUND_NAMES[round][language];
  const as = PART_NAMES[part][language];
  return as === "" ? name : `${name}, ${as}`;
}
