import { SluseError, createAudienceDigest, type LedgerTransaction, type Pseudonym } from "@sluse/core";

import type { KeptContact, State } from "./state.ts";
import type { UndoLog } from "./undo-log.ts";

type People = Pick<
  LedgerTransaction,
  | "rekey"
  | "countPeopleUnderKey"
  | "addAudience"
  | "digestAudience"
  | "deleteAudience"
  | "findPending"
  | "addPersonStop"
  | "liftPersonStop"
  | "isStopped"
  | "loadContacts"
  | "deleteContacts"
>;

export const people = (state: State, undo: UndoLog): People => ({
  async rekey(pairs) {
    let moved = 0;
    for (const { from, to, key } of pairs) if (rekeyOne(state, undo, from, to, key)) moved += 1;
    return moved;
  },

  async countPeopleUnderKey(key) {
    const found = new Set<Pseudonym>();
    for (const [person, stop] of state.personStops) if (stop.key === key) found.add(person);
    for (const members of state.audiences.values()) {
      for (const [person, member] of members) if (member.key === key) found.add(person);
    }
    for (const [person, kept] of state.contacts)
      if (kept.some((contact) => contact.key === key)) found.add(person);
    return found.size;
  },

  async addAudience(mailOut, members, key) {
    if (!state.mailOuts.has(mailOut)) unknown("mail out", mailOut);
    if (!state.audiences.has(mailOut)) undo.set(state.audiences, mailOut, new Map());
    const audience = state.audiences.get(mailOut)!;
    let added = 0;
    for (const { person, values } of members) {
      if (audience.has(person)) continue;
      undo.set(audience, person, { values, key });
      added += 1;
    }
    return added;
  },

  async digestAudience(mailOut) {
    const digest = createAudienceDigest();
    const sorted = [...(state.audiences.get(mailOut) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [person, { values }] of sorted) digest.add(person, values);
    return digest.end();
  },

  async deleteAudience(mailOut) {
    const size = state.audiences.get(mailOut)?.size ?? 0;
    undo.delete(state.audiences, mailOut);
    return size;
  },

  async findPending(mailOut, asked) {
    const pending = new Map<Pseudonym, string | null>();
    for (const person of asked) {
      const member = state.audiences.get(mailOut)?.get(person);
      const claimed = state.contacts
        .get(person)
        ?.some((contact) => contact.mailOut === mailOut && contact.part === 0);
      if (member && !claimed) pending.set(person, member.values);
    }
    return pending;
  },

  async addPersonStop(stop) {
    if (state.personStops.has(stop.person)) return;
    const key = [...state.keys.values()].find((each) => each.state === "present")?.id ?? "";
    undo.set(state.personStops, stop.person, { ...stop, key });
  },

  async liftPersonStop(asked) {
    return [...new Set(asked)].filter((person) => undo.delete(state.personStops, person)).length;
  },

  async isStopped(asked) {
    return asked.some((person) => state.personStops.has(person));
  },

  async loadContacts(asked) {
    const order = [...state.mailOuts.keys()];
    return asked
      .flatMap((person) => state.contacts.get(person) ?? [])
      .toSorted(
        (a, b) => a.at - b.at || order.indexOf(a.mailOut) - order.indexOf(b.mailOut) || a.part - b.part,
      )
      .map(({ person: _person, part: _part, number: _number, key: _key, ...contact }) => contact);
  },

  async deleteContacts(before) {
    let deleted = 0;
    for (const [person, kept] of state.contacts) {
      const left = kept.filter((contact) => contact.at >= before);
      deleted += kept.length - left.length;
      if (left.length < kept.length) undo.set(state.contacts, person, left);
    }
    return deleted;
  },
});

function rekeyOne(state: State, undo: UndoLog, from: Pseudonym, to: Pseudonym, key: string): boolean {
  let changed = false;
  for (const audience of state.audiences.values()) {
    const member = audience.get(from);
    if (!member) continue;
    undo.delete(audience, from);
    undo.set(audience, to, { ...member, key });
    changed = true;
  }
  const stop = state.personStops.get(from);
  if (stop) {
    undo.delete(state.personStops, from);
    undo.set(state.personStops, to, { ...stop, person: to, key });
    changed = true;
  }
  const kept = state.contacts.get(from);
  if (kept && kept.length > 0) {
    const moved = kept.map((contact): KeptContact => ({ ...contact, person: to, key }));
    undo.delete(state.contacts, from);
    undo.set(state.contacts, to, [...(state.contacts.get(to) ?? []), ...moved]);
    for (const contact of moved) undo.set(state.clearances, contact.clearance, to);
    changed = true;
  }
  return changed;
}

function unknown(what: string, id: string): never {
  throw new SluseError("SLUSE_LEDGER_UNKNOWN", `the ledger has no ${what} \`${id}\``);
}
