import {
  NO_OUTCOMES,
  clearanceId,
  countsAsContact,
  isInTheWay,
  limitReached,
  standsAgainst,
  type Claim,
  type ClaimPerson,
  type ClaimVerdict,
  type Contact,
  type ContactRound,
  type CountedLimit,
  type Instant,
  type LedgerTransaction,
  type Outcome,
  type Precondition,
  type Preview,
  type ProjectId,
  type Pseudonym,
  type SettledChange,
  type StoredOutcome,
  type WaveRecord,
} from "@sluse/core";
import { meets, toldDelivered } from "@sluse/core/house";

import { byMailOut } from "../internal/by-mail-out.ts";
import { eachOnce, inTurns, placeIn, uniquePeople } from "../internal/unique-people.ts";
import { unknownRecord } from "../internal/unknown-record.ts";
import { knownKey, knownMailOut } from "./known.ts";
import {
  asContact,
  countOfClaims,
  countUnbegun,
  lastClearance,
  memberOf,
  numberOf,
  type KeptContact,
  type State,
} from "./state.ts";
import type { UndoLog } from "./undo-log.ts";

type Sending = Pick<
  LedgerTransaction,
  | "saveWave"
  | "loadWaves"
  | "listOpenWaves"
  | "latestWave"
  | "countSending"
  | "earliestClaim"
  | "saveWaiting"
  | "listWaiting"
  | "deleteWaiting"
  | "preview"
  | "claim"
  | "settle"
  | "tallyOutcomes"
  | "listUnknown"
  | "countClaims"
>;

type Blocked =
  | { readonly kind: "not-in-audience" | "already-claimed" | "stopped" | "not-required" }
  | { readonly kind: "limited"; readonly limit: string };

export const sending = (state: State, undo: UndoLog): Sending => {
  const wavesOf = (project: ProjectId | null): WaveRecord[] =>
    [...state.waves.values()].filter(
      (wave) => project === null || state.mailOuts.get(wave.mailOut)?.project === project,
    );

  return {
    async saveWave(wave) {
      knownMailOut(state, wave.mailOut);
      undo.set(state.waves, `${wave.mailOut} ${wave.number}`, wave);
    },

    async loadWaves(mailOut, numbers) {
      knownMailOut(state, mailOut);
      return [...state.waves.values()]
        .filter((wave) => wave.mailOut === mailOut && (numbers?.includes(wave.number) ?? true))
        .toSorted((a, b) => a.number - b.number);
    },

    async listOpenWaves(at) {
      return [...state.waves.values()]
        .filter(({ claimed }) => claimed !== undefined && claimed.sendBefore > at)
        .toSorted((a, b) => numberOf(state, a.mailOut) - numberOf(state, b.mailOut) || a.number - b.number);
    },

    async latestWave(mailOut) {
      knownMailOut(state, mailOut);
      const ofMailOut = [...state.waves.values()].filter((wave) => wave.mailOut === mailOut);
      return Math.max(0, ...ofMailOut.map((wave) => wave.number));
    },

    async countSending({ since, openSince, project, mailOut }) {
      if (mailOut !== undefined) knownMailOut(state, mailOut);
      let [claimed, reserved] = [0, 0];
      const waves =
        mailOut === undefined
          ? wavesOf(project)
          : [...state.waves.values()].filter((wave) => wave.mailOut === mailOut);
      for (const wave of waves) {
        if (wave.claimed) claimed += wave.claimed.at > since ? wave.claimed.count : 0;
        else if (wave.openedAt > openSince) reserved += wave.reserved;
      }
      return { claimed, reserved };
    },

    async earliestClaim({ since, project }) {
      const times = wavesOf(project)
        .filter((wave) => (wave.claimed?.count ?? wave.reserved) > 0)
        .map((wave) => wave.claimed?.at ?? wave.openedAt)
        .filter((at) => at > since);
      return times.length === 0 ? undefined : (Math.min(...times) as Instant);
    },

    async saveWaiting(waiting) {
      knownMailOut(state, waiting.mailOut);
      undo.set(state.waiting, waiting.mailOut, waiting);
    },

    async listWaiting(askedSince) {
      return [...state.waiting.values()]
        .filter(({ askedAt }) => askedAt > askedSince)
        .toSorted((a, b) => a.since - b.since || numberOf(state, a.mailOut) - numberOf(state, b.mailOut))
        .map((each) => ({ ...each, project: state.mailOuts.get(each.mailOut)!.project }));
    },

    async deleteWaiting(mailOut) {
      knownMailOut(state, mailOut);
      undo.delete(state.waiting, mailOut);
    },

    async preview(preview) {
      knownSubjects(state, preview.limits, preview.requires);
      const refused: number[] = [];
      const counts = { stopped: 0, notRequired: 0, limited: {} as Record<string, number>, clear: 0, refused };
      const once = eachOnce(preview.people);
      const placeOf = placeIn(preview.people, once);
      for (const [position, person] of once.entries()) {
        const blocked = judge(state, person, preview);
        if (!blocked) {
          counts.clear += 1;
          continue;
        }
        refused.push(placeOf(position));
        if (blocked.kind === "stopped") counts.stopped += 1;
        else if (blocked.kind === "limited")
          counts.limited[blocked.limit] = (counts.limited[blocked.limit] ?? 0) + 1;
        else counts.notRequired += 1;
      }
      return counts;
    },

    async claim(claim) {
      knownMailOut(state, claim.mailOut, claim.corrects);
      knownProject(state, claim.project);
      knownKey(state, claim.key);
      knownSubjects(state, claim.limits, claim.requires);
      let number = lastClearance(state, claim.mailOut);
      const verdicts = inTurns(uniquePeople(claim.people))
        .flat()
        .map((asked): ClaimVerdict => {
          const { person, about } = asked;
          const blocked =
            audienceBlock(state, claim, asked) ?? judge(state, asked, { ...claim, personStops: "hold" });
          if (blocked) return Object.assign({ person, about }, blocked);
          number += 1;
          const clearance = clearanceId(claim.mailOut, number);
          undo.set(state.contacts, person, [
            ...(state.contacts.get(person) ?? []),
            ...contactsOf(claim, asked, clearance, number),
          ]);
          undo.set(state.clearances, clearance, person);
          return { person, about, kind: "claimed", clearance };
        });
      const claimed = verdicts.filter((verdict) => verdict.kind === "claimed").length;
      undo.set(state.lastClearances, claim.mailOut, number);
      const tally = state.tallies.get(claim.mailOut) ?? NO_OUTCOMES;
      undo.set(state.tallies, claim.mailOut, {
        ...tally,
        unknown: tally.unknown + claimed,
        unsettled: tally.unsettled + claimed,
      });
      undo.set(state.unbegun, claim.mailOut, countUnbegun(state, claim.mailOut) + claimed);
      return verdicts;
    },

    async settle(reports, told) {
      const changes: SettledChange[] = [];
      for (const [mailOut, group] of byMailOut(reports, told)) {
        for (const report of group.values()) {
          const { clearance, outcome, at } = report;
          const person = state.clearances.get(clearance);
          const kept = person === undefined ? undefined : state.contacts.get(person);
          const was = kept?.find((contact) => contact.clearance === clearance && contact.part === 0);
          if (person === undefined || !kept || !was) continue;
          const stands = standsAgainst(report, was);
          const deliveredAt = toldDelivered(report, was);
          const first = was.settledAt === null;
          const { outcome: before, wave } = was;
          const wasBegun = was.begunAt !== null;
          const after = stands || before === "void" ? outcome : before;
          changes.push({ clearance, wave, before, after, first, wasBegun });
          if (!stands && deliveredAt === was.deliveredAt) continue;
          const word = stands
            ? { outcome, settledAt: at, deliveredAt }
            : { outcome: "unreachable" as const, settledAt: was.settledAt ?? at, deliveredAt };
          undo.set(
            state.contacts,
            person,
            kept.map((contact) => (contact.clearance === clearance ? settled(contact, word) : contact)),
          );
          if (!stands) continue;
          if (!wasBegun && before !== "void")
            undo.set(state.unbegun, mailOut, countUnbegun(state, mailOut) - 1);
          const tally = state.tallies.get(mailOut) ?? NO_OUTCOMES;
          const without = before === "void" ? tally : { ...tally, [before]: tally[before] - 1 };
          undo.set(state.tallies, mailOut, {
            ...without,
            [outcome]: without[outcome] + 1,
            unsettled: tally.unsettled - (first && before !== "void" ? 1 : 0),
          });
        }
      }
      return changes;
    },

    async tallyOutcomes(mailOut) {
      knownMailOut(state, mailOut);
      return state.tallies.get(mailOut) ?? NO_OUTCOMES;
    },

    async listUnknown(mailOut, limit) {
      knownMailOut(state, mailOut);
      return [...state.contacts.values()]
        .flat()
        .filter(
          (contact) => contact.mailOut === mailOut && contact.part === 0 && contact.outcome === "unknown",
        )
        .toSorted((a, b) => a.number - b.number)
        .slice(0, limit)
        .map((contact) => contact.clearance);
    },

    async countClaims(filter) {
      if ("mailOut" in filter) return countOfClaims(state, filter.mailOut);
      return wavesOf(filter.project)
        .map((wave) => (wave.claimed && wave.claimed.at >= filter.since ? wave.claimed.count : 0))
        .reduce((sum, count) => sum + count, 0);
    },
  };
};

function knownProject(state: State, project: ProjectId | null): void {
  if (project !== null && !state.projects.has(project)) throw unknownRecord("project", project);
}

function knownSubjects(state: State, limits: readonly CountedLimit[], requires: Precondition | null): void {
  knownMailOut(state, requires?.mailOut ?? null, ...limits.map((limit) => limit.corrects));
  if (requires !== null) knownProject(state, requires.project);
  for (const limit of limits) knownProject(state, limit.project);
}

/**
 * The channel's own reminders share the fate of what never arrived, and are void where they would come after the answer;
 * otherwise they stay unknown.
 */
function settled(
  contact: KeptContact,
  {
    outcome,
    settledAt,
    deliveredAt,
  }: Pick<Contact, "outcome" | "deliveredAt"> & { readonly settledAt: Instant },
): KeptContact {
  const told = { ...contact, begunAt: contact.begunAt ?? settledAt, settledAt };
  if (contact.part === 0) return { ...told, outcome, deliveredAt };
  return {
    ...told,
    outcome: deliveredAt === null ? reminderAfter(contact, outcome, settledAt) : "unknown",
  };
}

function reminderAfter({ at }: KeptContact, outcome: Outcome, settledAt: Instant): StoredOutcome {
  if (outcome === "answered") return at > settledAt ? "void" : "unknown";
  return countsAsContact(outcome) ? "unknown" : outcome;
}

function audienceBlock(state: State, claim: Claim, asked: ClaimPerson): Blocked | undefined {
  const { person, about } = asked;
  const stands = memberOf(state, claim.mailOut, asked)?.attempt === claim.attempt;
  if (claim.whom === "audience" && !stands) return { kind: "not-in-audience" };
  const claimed = state.contacts
    .get(person)
    ?.some(
      (contact) =>
        contact.mailOut === claim.mailOut &&
        contact.about === about &&
        contact.part === 0 &&
        contact.outcome !== "void",
    );
  return claimed ? { kind: "already-claimed" } : undefined;
}

function judge(
  state: State,
  { person, about }: ClaimPerson,
  {
    limits,
    requires,
    purpose,
    personStops,
  }: Pick<Preview, "limits" | "requires" | "purpose" | "personStops">,
): Blocked | undefined {
  const stops = [person, about].map((each) => each !== null && state.personStops.get(each));
  if (personStops === "hold" && stops.some((stop) => stop && isInTheWay(stop, purpose)))
    return { kind: "stopped" };
  const own = (state.contacts.get(person) ?? []).flatMap((kept) => asContact(kept) ?? []);
  if (
    requires !== null &&
    !meets(
      own.filter((contact) => contact.about === about),
      requires,
    )
  )
    return { kind: "not-required" };
  const others =
    about === null || !limits.some(({ unit }) => unit === "about") ? [] : aboutThem(state, about);
  const limit = limitReached([...own, ...others.filter((contact) => contact.person !== person)], limits, {
    person,
    about,
  });
  return limit && { kind: "limited", limit: limit.name };
}

/** What others, too, got about a person. */
const aboutThem = (state: State, about: Pseudonym): Contact[] =>
  [...state.contacts.values()]
    .flat()
    .filter((kept) => kept.about === about)
    .flatMap((kept) => asContact(kept) ?? []);

function contactsOf(
  claim: Claim,
  { person, about }: ClaimPerson,
  clearance: KeptContact["clearance"],
  number: number,
): KeptContact[] {
  const contact = (part: number, round: ContactRound, at: Instant): KeptContact => ({
    person,
    about,
    aboutKey: about === null ? null : claim.key,
    part,
    number,
    wave: claim.wave,
    key: claim.key,
    clearance,
    mailOut: claim.mailOut,
    project: claim.project,
    purpose: claim.purpose,
    round,
    corrects: claim.corrects,
    step: claim.step,
    at,
    outcome: "unknown",
    begunAt: null,
    settledAt: null,
    deliveredAt: null,
  });
  return [
    contact(0, claim.round, claim.at),
    ...claim.channelReminders.map((at, index) => contact(index + 1, "channel-reminder", at)),
  ];
}
