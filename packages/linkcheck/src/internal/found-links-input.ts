import type { FoundLink, LinkTrap } from "@sluse/core";
import { readArgument } from "@sluse/core/house";
import { z } from "zod";

import type { LetterLinks } from "../letter-links.ts";

const link = z.preprocess(readLink, z.custom<FoundLink>(isLink, { error: "is no link that was found" }));
const linksInput = z.array(link);

type Fields = Readonly<Record<string, unknown>>;

const isObject = (given: unknown): given is Fields => typeof given === "object" && given !== null;
const listOf = (given: unknown, read: (each: unknown) => unknown): unknown =>
  Array.isArray(given) ? Array.from<unknown, unknown>(given, read) : given;
const fieldsOf = (given: unknown): unknown => (isObject(given) ? { ...given } : given);
const asItIs = (given: unknown): unknown => given;

/** Copied field by field, by hand: a letter has few links, and a mail-out many letters. */
function readLink(given: unknown): unknown {
  if (!isObject(given)) return given;
  const { shows, place, traps, ...rest } = given;
  return {
    ...rest,
    place: fieldsOf(place),
    ...(shows === undefined ? {} : { shows: listOf(shows, asItIs) }),
    ...(traps === undefined ? {} : { traps: listOf(traps, fieldsOf) }),
  };
}

function isLink(given: unknown): boolean {
  if (!isObject(given)) return false;
  const { address, text, shows, sample, place, traps } = given;
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

function readLetter(given: unknown): unknown {
  if (!isObject(given)) return given;
  const { links, values, inValues, ...rest } = given;
  return {
    ...rest,
    links: listOf(links, readLink),
    ...(values === undefined ? {} : { values: fieldsOf(values) }),
    ...(inValues === undefined ? {} : { inValues: addressesOf(inValues) }),
  };
}

const addressesOf = (given: unknown): unknown =>
  isObject(given)
    ? Object.fromEntries(Object.entries(given).map(([slot, each]) => [slot, listOf(each, asItIs)]))
    : given;

const letterInput = z.preprocess(
  readLetter,
  z.custom<LetterLinks>(isLetter, { error: "are none, or hold what is no text" }),
);

/** @throws SluseError `SLUSE_ARGUMENT_INVALID` */
export const readLetterLinks = (given: LetterLinks): LetterLinks =>
  readArgument(letterInput, given, "the links of a letter");

/** @throws SluseError `SLUSE_ARGUMENT_INVALID` */
export const readLinks = (links: readonly FoundLink[]): readonly FoundLink[] =>
  readArgument(linksInput, links, "the links");
