import type { ClaimPerson, Pseudonym } from "@sluse/core";

/** 52 bits of a pseudonym or another digest: enough to tell a million apart, and small enough to remember them all. */
export const shortNumber = (digest: string): number => Number.parseInt(digest.slice(0, HEX), 16);

/** The same of a letter: of who gets it, and of both where it is about another. */
export const shortNumberOf = ({ person, about }: ClaimPerson): number =>
  about === null ? shortNumber(person) : mixed(person, about);

const HEX = 13;
const HALF = 26;

/** A parent has two children, and a child two parents: whatever both share must not come to the same number. */
function mixed(person: Pseudonym, about: Pseudonym): number {
  const both = BigInt(`0x${person}`) + 3n * BigInt(`0x${about}`);
  return Number(BigInt.asUintN(HALF * 2, both));
}
