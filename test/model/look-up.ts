import assert from "node:assert/strict";

import { CENTRAL } from "../everyday/users.ts";
import type { Sent, Book } from "./book.ts";
import { step, type GateCommand } from "./command.ts";
import { PEOPLE } from "./model-world.ts";
import type { System } from "./system.ts";
import type { Systems } from "./systems.ts";

/** A contact as the model tells it: mail-outs and clearances by number. */
interface SeenContact {
  readonly mailOut: number;
  readonly clearance: number;
  readonly at: number;
  readonly outcome: string;
}

interface Seen {
  readonly contacts: readonly SeenContact[];
  readonly stopped: boolean;
}

async function seenBy(system: System, person: number): Promise<Seen> {
  const held = await system.gate.contactsOf(PEOPLE[person]!, {
    by: CENTRAL,
    reason: "Spør hvem som har skrevet.",
    case: "2027/4711",
  });
  const contacts = held.contacts.map(({ clearance, mailOut, at, outcome }) => ({
    mailOut: system.mailOuts.indexOf(mailOut),
    clearance: Number(clearance.split("/")[1]),
    at,
    outcome,
  }));
  return { contacts: contacts.toSorted(inOrder), stopped: held.stopped !== undefined };
}

const inOrder = (one: SeenContact, other: SeenContact): number =>
  one.mailOut - other.mailOut || one.clearance - other.clearance;

/** What the ledger holds on somebody is what the book does: after a crash at least that. */
function assertInTheBooks(book: Book, person: number, { contacts, stopped }: Seen): void {
  const own = book.sent.filter((sent) => sent.person === person);
  for (const sent of own) assert.ok(contacts.some(isContactOf(sent)), "lost from the books");
  if (!book.exact) return;
  assert.equal(contacts.length, own.length, "in the books, and sent to nobody");
  assert.equal(stopped, book.stoppedPeople.has(person));
}

const isContactOf =
  ({ mailOut, clearance, at, outcome, uncertain }: Sent) =>
  (contact: SeenContact): boolean =>
    contact.mailOut === mailOut &&
    contact.clearance === clearance &&
    contact.at === at &&
    (uncertain || contact.outcome === outcome);

export const lookUp = (person: number): GateCommand =>
  step(`look up ${person}`, async (book, systems) => {
    const seen = await systems.all((system) => system.attempt(() => seenBy(system, person)));
    if (seen === "crashed") book.exact = false;
    else assertInTheBooks(book, person, seen);
  });

export async function lookUpEverybody(book: Book, systems: Systems): Promise<void> {
  for (const person of PEOPLE.keys())
    assertInTheBooks(book, person, await systems.all((system) => seenBy(system, person)));
}
