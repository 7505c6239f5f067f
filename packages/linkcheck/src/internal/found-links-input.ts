import type { FoundLink, LinkTrap } from "@sluse/core";
import { readArgument } from "@sluse/core/house";
import { z } from "zod";

import type { LetterLinks } from "../letter-links.ts";

const link = z.custom<FoundLink>(isLink, { error: "is no link that was found" });
const linksInput = z.array(link);

/** By hand: a letter has few links, and a mail-out many letters. */
function isLink(given: unknown): boolean {
  if (typeof given !== "object" || given === null) return false;
  const { address, text, shows, sample, place, traps } = given as Readonly<Record<string, unknown>>;
  return (
    typeof address === "string" &&
    [text, sample].every((each) => each === undefined || typeof each === "string") &&
    (shows === undefined || (Array.isArray(shows) && shows.every((each) => typeof each === "string"))) &&
    typeof place === "object" &&
    place !== null &&
    (traps === undefined || (Array.isArray(traps) && traps.every(isTrap)))
  );
}

function isTrap(given: unknown): given is LinkTrap {
  if (typeof given !== "object" || given === null || !("kind" in given)) return false;
  return given.kind !== "swallowed-parameter" || ("meant" in given && typeof given.meant === "string");
}

const isText = (given: unknown): boolean => typeof given === "string";
/** Each field by itself: rows have thousands of them, and a schema would make a copy of each. */
const areTexts = (given: unknown, isOne: (each: unknown) => boolean): boolean =>
  given === undefined || (typeof given === "object" && given !== null && Object.values(given).every(isOne));
const isCount = (given: unknown): boolean => given === undefined || Number.isSafeInteger(given);

function isLetter(given: unknown): boolean {
  if (typeof given !== "object" || given === null) return false;
  const { links, stage, inValues, values, row, person } = given as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(links) &&
    Array.from<unknown>(links).every(isLink) &&
    (stage === undefined || stage === "letter" || stage === "template") &&
    areTexts(values, isText) &&
    areTexts(inValues, (each) => Array.isArray(each) && Array.from<unknown>(each).every(isText)) &&
    isCount(row) &&
    isCount(person)
  );
}

const letterInput = z.custom<LetterLinks>(isLetter, { error: "are none, or hold what is no text" });

/** @throws SluseError `SLUSE_ARGUMENT_INVALID` */
export const readLetterLinks = (given: LetterLinks): LetterLinks =>
  readArgument(letterInput, given, "the links of a letter");

/** @throws SluseError `SLUSE_ARGUMENT_INVALID` */
export const readLinks = (links: readonly FoundLink[]): readonly FoundLink[] =>
  readArgument(linksInput, links, "the links");
