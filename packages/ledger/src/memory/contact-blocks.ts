import type { ContactBlock, LedgerTransaction } from "@sluse/core";
import { createContactsDigest } from "@sluse/core/house";

import { knownMailOut } from "./known.ts";
import type { KeptContact, State } from "./state.ts";

type ContactBlocks = Pick<LedgerTransaction, "findContactBlocks" | "digestContacts" | "countClearances">;

export const contactBlocks = (state: State): ContactBlocks => ({
  async findContactBlocks(people) {
    const asked = new Set(people);
    const blocks = new Map<string, ContactBlock>();
    for (const theirs of everyContact(state)) {
      if (!asked.has(theirs.person) && (theirs.about === null || !asked.has(theirs.about))) continue;
      const { mailOut, wave } = theirs;
      const key = `${mailOut} ${wave}`;
      if (!blocks.has(key)) blocks.set(key, { mailOut, wave, ...stretchOf(state, theirs) });
    }
    const order = (block: ContactBlock): number => state.numbers.get(block.mailOut) ?? 0;
    return [...blocks.values()].toSorted((a, b) => order(a) - order(b) || a.wave - b.wave);
  },

  async digestContacts({ mailOut, first, count }) {
    knownMailOut(state, mailOut);
    const digest = createContactsDigest();
    const inBlock = everyContact(state).filter(
      (contact) => contact.mailOut === mailOut && contact.number >= first && contact.number < first + count,
    );
    for (const contact of inBlock.toSorted((a, b) => a.number - b.number || a.part - b.part))
      digest.add(contact);
    return digest.end();
  },

  async countClearances() {
    return everyContact(state).filter(({ part }) => part === 0).length;
  },
});

const everyContact = (state: State): KeptContact[] => [...state.contacts.values()].flat();

function stretchOf(state: State, { mailOut, wave, number }: KeptContact): { first: number; count: number } {
  const all = everyContact(state).filter((each) => each.mailOut === mailOut && each.part === 0);
  const others = all.filter((each) => each.wave !== wave).map((each) => each.number);
  const below = Math.max(0, ...others.filter((each) => each < number));
  const above = Math.min(Infinity, ...others.filter((each) => each > number));
  const between = all.map((each) => each.number).filter((each) => each > below && each < above);
  return { first: Math.min(...between), count: between.length };
}
