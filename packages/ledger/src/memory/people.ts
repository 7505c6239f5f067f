import type { Attempt, FoundMember, LedgerTransaction, Pseudonym, Rekeying } from "@sluse/core";
import { createAudienceDigest } from "@sluse/core/house";

import { widest } from "../internal/widest.ts";
import { unknownRecord } from "../internal/unknown-record.ts";
import { knownKey, knownMailOut } from "./known.ts";
import { asContact, mailOutsInOrder, memberOf, numberOf, type KeptContact, type State } from "./state.ts";
import type { UndoLog } from "./undo-log.ts";

type People = Pick<
  LedgerTransaction,
  | "rekey"
  | "mergePeople"
  | "countPeopleUnderKey"
  | "addAudience"
  | "digestAudience"
  | "countInBoth"
  | "deleteAudience"
  | "findMembers"
  | "addPersonStop"
  | "liftPersonStop"
  | "stopOf"
  | "loadContacts"
  | "findMemberships"
  | "deleteContacts"
>;

export const people = (state: State, undo: UndoLog): People => ({
  async rekey(pairs) {
    let moved = 0;
    for (const { from, to, key } of pairs) {
      if (state.keys.get(key)?.state !== "present") throw unknownRecord("key", key);
      if (rekeyOne(state, undo, from, to, key)) moved += 1;
    }
    return moved;
  },

  async mergePeople(pairs) {
    let moved = 0;
    for (const { from, to, key } of pairs) {
      if (state.keys.get(key)?.state !== "present") throw unknownRecord("key", key);
      if (from === to) continue;
      const isStopped = copyStop(state, undo, { from, to, key });
      const isWrittenOf = moveAbout(state, undo, { from, to, key }, () => true);
      const isWrittenTo = moveContacts(state, undo, { from, to, key }, () => true);
      if (isWrittenTo || isWrittenOf || isStopped) moved += 1;
    }
    return moved;
  },

  async countPeopleUnderKey(key) {
    knownKey(state, key);
    const found = new Set<Pseudonym>();
    for (const [person, stop] of state.personStops) if (stop.key === key) found.add(person);
    for (const members of state.audiences.values()) {
      for (const [person, rows] of members) if (rows.some((row) => row.key === key)) found.add(person);
    }
    for (const [person, kept] of state.contacts)
      for (const contact of kept) {
        if (contact.key === key) found.add(person);
        if (contact.about !== null && contact.aboutKey === key) found.add(contact.about);
      }
    return found.size;
  },

  async addAudience({ id: mailOut, attempt }, members, key) {
    knownMailOut(state, mailOut);
    knownKey(state, key);
    if (!state.audiences.has(mailOut)) undo.set(state.audiences, mailOut, new Map());
    const audience = state.audiences.get(mailOut)!;
    let added = 0;
    for (const { person, about, values } of members) {
      if (memberOf(state, mailOut, { person, about })) continue;
      undo.set(audience, person, [...(audience.get(person) ?? []), { about, attempt, values, key }]);
      added += 1;
    }
    return added;
  },

  async digestAudience({ id, attempt }) {
    knownMailOut(state, id);
    const digest = createAudienceDigest();
    const sorted = [...(state.audiences.get(id) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [person, rows] of sorted)
      for (const row of rows.toSorted((a, b) => ((a.about ?? "") < (b.about ?? "") ? -1 : 1)))
        if (row.attempt === attempt) digest.add(person, row.values);
    return digest.end();
  },

  async countInBoth(one, other) {
    knownMailOut(state, one.id);
    knownMailOut(state, other.id);
    const peopleOf = ({ id, attempt }: Attempt): Set<Pseudonym> =>
      new Set(
        [...(state.audiences.get(id) ?? [])].flatMap(([person, rows]) =>
          rows.some((row) => row.attempt === attempt) ? [person] : [],
        ),
      );
    return peopleOf(one).intersection(peopleOf(other)).size;
  },

  async deleteAudience(mailOut) {
    knownMailOut(state, mailOut);
    const size = [...(state.audiences.get(mailOut)?.values() ?? [])].flat().length;
    undo.delete(state.audiences, mailOut);
    return size;
  },

  async findMembers({ id: mailOut, attempt }, asked) {
    knownMailOut(state, mailOut);
    return asked.map(({ person, about }): FoundMember | undefined => {
      const member = memberOf(state, mailOut, { person, about });
      if (member?.attempt !== attempt) return undefined;
      const contacts = state.contacts.get(person) ?? [];
      const claimed = contacts.some(
        (contact) =>
          contact.mailOut === mailOut &&
          contact.about === about &&
          contact.part === 0 &&
          contact.outcome !== "void",
      );
      return { values: member.values, claimed };
    });
  },

  async addPersonStop(stop) {
    const key = [...state.keys.values()].find((each) => each.state === "present");
    if (!key) throw unknownRecord("key", "present");
    const before = state.personStops.get(stop.person);
    if (!before) undo.set(state.personStops, stop.person, { ...stop, key: key.id });
    else if (stop.reach === "everything")
      undo.set(state.personStops, stop.person, { ...before, reach: stop.reach });
  },

  async liftPersonStop(asked) {
    return [...new Set(asked)].filter((person) => undo.delete(state.personStops, person)).length;
  },

  async stopOf(asked) {
    return widest(asked.flatMap((person) => state.personStops.get(person)?.reach ?? []));
  },

  async loadContacts(asked) {
    const those = new Set(asked);
    return [...state.contacts.values()]
      .flat()
      .filter(({ person, about }) => those.has(person) || (about !== null && those.has(about)))
      .toSorted(
        (a, b) =>
          a.at - b.at ||
          numberOf(state, a.mailOut) - numberOf(state, b.mailOut) ||
          a.number - b.number ||
          a.part - b.part,
      )
      .flatMap((kept) => asContact(kept) ?? []);
  },

  async findMemberships(asked) {
    const those = new Set(asked);
    return mailOutsInOrder(state)
      .map((mailOut) => mailOut.id)
      .filter((id) =>
        [...(state.audiences.get(id) ?? [])].some(
          ([person, rows]) =>
            those.has(person) || rows.some(({ about }) => about !== null && those.has(about)),
        ),
      );
  },

  async deleteContacts(before) {
    let deleted = 0;
    for (const [person, kept] of state.contacts) {
      const recent = new Set(
        kept.filter((contact) => contact.at >= before).map((contact) => contact.clearance),
      );
      const left = kept.filter((contact) => recent.has(contact.clearance));
      deleted += kept.length - left.length;
      if (left.length < kept.length) undo.set(state.contacts, person, left);
    }
    return deleted;
  },
});

function rekeyOne(state: State, undo: UndoLog, from: Pseudonym, to: Pseudonym, key: string): boolean {
  let changed = false;
  const stop = state.personStops.get(from);
  if (stop && stop.key !== key) {
    copyStop(state, undo, { from, to, key });
    undo.delete(state.personStops, from);
    changed = true;
  }
  const isWrittenOf = moveAbout(state, undo, { from, to, key }, (contact) => contact.aboutKey !== key);
  const isWrittenTo = moveContacts(state, undo, { from, to, key }, (contact) => contact.key !== key);
  return isWrittenOf || isWrittenTo || changed;
}

/** Answers whether it reaches further under the new name by it. */
function copyStop(state: State, undo: UndoLog, { from, to, key }: Rekeying): boolean {
  const stop = state.personStops.get(from);
  if (!stop) return false;
  const there = state.personStops.get(to);
  const reach = widest([stop.reach, ...(there ? [there.reach] : [])]) ?? stop.reach;
  if (there?.reach === reach) return false;
  undo.set(state.personStops, to, { ...(there ?? stop), person: to, key, reach });
  return true;
}

function moveContacts(
  state: State,
  undo: UndoLog,
  { from, to, key }: Rekeying,
  moves: (contact: KeptContact) => boolean,
): boolean {
  const kept = Map.groupBy(state.contacts.get(from) ?? [], moves);
  const older = kept.get(true);
  if (!older) return false;
  const moved = older.map((contact): KeptContact => Object.assign({}, contact, { person: to, key }));
  undo.set(state.contacts, from, kept.get(false) ?? []);
  undo.set(state.contacts, to, [...(state.contacts.get(to) ?? []), ...moved]);
  for (const contact of moved) undo.set(state.clearances, contact.clearance, to);
  return true;
}

/** Written about under the older name, in letters to anybody. */
function moveAbout(
  state: State,
  undo: UndoLog,
  { from, to, key }: Rekeying,
  moves: (contact: KeptContact) => boolean,
): boolean {
  let changed = false;
  for (const [person, contacts] of state.contacts) {
    const isAbout = (contact: KeptContact): boolean => contact.about === from && moves(contact);
    if (!contacts.some(isAbout)) continue;
    const renamed = contacts.map((each): KeptContact =>
      isAbout(each) ? { ...each, about: to, aboutKey: key } : each,
    );
    undo.set(state.contacts, person, renamed);
    changed = true;
  }
  return changed;
}
