import type { FoundLink, LinkTrap } from "@sluse/core";
import { readArgument } from "@sluse/core/house";
import { z } from "zod";

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

/** @throws SluseError `SLUSE_ARGUMENT_INVALID` */
export const readLinks = (links: readonly FoundLink[]): readonly FoundLink[] =>
  readArgument(linksInput, links, "the links");
