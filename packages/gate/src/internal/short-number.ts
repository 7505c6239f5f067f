import type { Pseudonym } from "@sluse/core";

/** 52 bits of a pseudonym: enough to tell a million people apart, and small enough to remember them all. */
export const shortNumber = (person: Pseudonym): number => Number.parseInt(person.slice(0, 13), 16);
