import {
  NO_OUTCOMES,
  clearanceId,
  isInTheWay,
  readClearanceId,
  type ClearanceId,
  type ClearanceOfWave,
  type LedgerTransaction,
  type Pseudonym,
} from "@sluse/core";

import { beginVerdicts, type Found } from "../internal/begin-verdicts.ts";
import { numbersByMailOut } from "../internal/by-mail-out.ts";
import { knownMailOut } from "./known.ts";
import { countUnbegun, isUnbegun, numberOf, unbegunOf, type KeptContact, type State } from "./state.ts";
import type { UndoLog } from "./undo-log.ts";

type Beginnings = Pick<
  LedgerTransaction,
  "begin" | "listUnbegun" | "countUnbegun" | "countUntold" | "takeBack" | "takeBackExpired"
>;

export const beginnings = (state: State, undo: UndoLog): Beginnings => ({
  async begin(asked, at) {
    const found = new Map<ClearanceId, Found>();
    for (const clearance of asked) {
      const contact = contactOf(state, clearance);
      if (!contact || found.has(clearance)) continue;
      const kind = judge(state, contact);
      found.set(clearance, kind);
      if (kind !== "begun") continue;
      const { person, mailOut } = contact;
      undo.set(state.unbegun, mailOut, countUnbegun(state, mailOut) - 1);
      const kept = state.contacts.get(person) ?? [];
      undo.set(
        state.contacts,
        person,
        kept.map((each) => (each === contact ? { ...each, begunAt: at } : each)),
      );
    }
    return beginVerdicts(asked, found);
  },

  async listUnbegun(filter) {
    if ("people" in filter) {
      return [...new Set(filter.people)]
        .flatMap((person) => state.contacts.get(person) ?? [])
        .concat(aboutOthers(state, new Set(filter.people)))
        .filter(isUnbegun)
        .toSorted((a, b) => numberOf(state, a.mailOut) - numberOf(state, b.mailOut) || a.number - b.number)
        .map(({ clearance, wave }) => ({ clearance, wave }));
    }
    knownMailOut(state, filter.mailOut);
    return unbegunOf(state, filter.mailOut).map(({ clearance, wave }) => ({ clearance, wave }));
  },

  async countUnbegun(mailOut) {
    knownMailOut(state, mailOut);
    return countUnbegun(state, mailOut);
  },

  async countUntold(mailOut) {
    knownMailOut(state, mailOut);
    const untold = [...state.contacts.values()]
      .flat()
      .filter((contact) => contact.mailOut === mailOut && isUntold(contact));
    return [...Map.groupBy(untold, ({ wave }) => wave)]
      .toSorted(([a], [b]) => a - b)
      .map(([wave, all]) => {
        const unbegun = all.filter(isUnbegun).length;
        return { wave, begun: all.length - unbegun, unbegun };
      });
  },

  async takeBack(clearances, { begun = false } = {}) {
    return takeBack(state, undo, clearances, begun);
  },

  async takeBackExpired(mailOut, at) {
    knownMailOut(state, mailOut);
    const isExpired = ({ wave }: KeptContact): boolean => {
      const sendBefore = state.waves.get(`${mailOut} ${wave}`)?.claimed?.sendBefore;
      return sendBefore !== undefined && sendBefore <= at;
    };
    const expired = unbegunOf(state, mailOut).filter(isExpired);
    return takeBack(
      state,
      undo,
      expired.map(({ clearance }) => clearance),
      false,
    );
  },
});

function takeBack(
  state: State,
  undo: UndoLog,
  clearances: readonly ClearanceId[],
  begun: boolean,
): readonly ClearanceOfWave[] {
  const taken: ClearanceOfWave[] = [];
  const inOrder = [...numbersByMailOut(clearances)].flatMap(([mailOut, numbers]) =>
    numbers.map((number) => clearanceId(mailOut, number)),
  );
  for (const clearance of inOrder) {
    const was = contactOf(state, clearance);
    if (!was || !isUntold(was) || (was.begunAt !== null && !begun)) continue;
    const { person, mailOut, wave } = was;
    const kept = state.contacts.get(person) ?? [];
    undo.set(
      state.contacts,
      person,
      kept.map((each): KeptContact => (each.clearance === clearance ? { ...each, outcome: "void" } : each)),
    );
    const tally = state.tallies.get(mailOut) ?? NO_OUTCOMES;
    undo.set(state.tallies, mailOut, {
      ...tally,
      unknown: tally.unknown - 1,
      unsettled: tally.unsettled - 1,
    });
    if (was.begunAt === null) undo.set(state.unbegun, mailOut, countUnbegun(state, mailOut) - 1);
    taken.push({ clearance, wave });
  }
  return taken;
}

/** What others get about these people. */
const aboutOthers = (state: State, people: ReadonlySet<Pseudonym>): KeptContact[] =>
  [...state.contacts.values()]
    .flat()
    .filter(({ person, about }) => about !== null && people.has(about) && !people.has(person));

const isUntold = ({ part, settledAt, outcome }: KeptContact): boolean =>
  part === 0 && settledAt === null && outcome !== "void";

function contactOf(state: State, clearance: ClearanceId): KeptContact | undefined {
  const person = readClearanceId(clearance) ? state.clearances.get(clearance) : undefined;
  const kept = person === undefined ? undefined : state.contacts.get(person);
  return kept?.find((contact) => contact.clearance === clearance && contact.part === 0);
}

function judge(state: State, { outcome, begunAt, person, about, purpose }: KeptContact): Found {
  if (outcome === "void") return "void";
  if (begunAt !== null) return "already-begun";
  const stops = [person, about].map((each) => each !== null && state.personStops.get(each));
  return stops.some((stop) => stop && isInTheWay(stop, purpose)) ? "stopped" : "begun";
}
