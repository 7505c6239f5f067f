import type { Model } from "./explore-states.ts";

/** What the protocol rests on. With any of them left out, a fault can be reached. */
export interface Guards {
  /** Only the current attempt adds people, and ends. */
  readonly currentAttemptAdds: boolean;
  /** The transaction that opens an attempt asks once more what it read before. */
  readonly openingAsksAgain: boolean;
  /** Stops have names: lifting one leaves the others. */
  readonly stopsHaveNames: boolean;
  /** The transaction that claims asks once more for stops, state and approval. */
  readonly claimAsksAgain: boolean;
  /** The registers are asked for each wave. */
  readonly registersAreAskedAnew: boolean;
  /** Nobody is claimed twice. */
  readonly onceAPerson: boolean;
  /** Whoever rechecks with other people counts as having ordered, and may not approve. */
  readonly recheckerCountsAsOrderer: boolean;
  /** The transaction that begins asks once more for stops, state and approval. */
  readonly beginAsksAgain: boolean;
  /** A clearance is begun once, whoever has it. */
  readonly beginsOnce: boolean;
  /** What was not begun in its time is not begun. */
  readonly beginHoldsTime: boolean;
}

export const ALL_GUARDS: Guards = {
  currentAttemptAdds: true,
  openingAsksAgain: true,
  stopsHaveNames: true,
  claimAsksAgain: true,
  registersAreAskedAnew: true,
  onceAPerson: true,
  recheckerCountsAsOrderer: true,
  beginAsksAgain: true,
  beginsOnce: true,
  beginHoldsTime: true,
};

/** How much there is of everything: what is not there is not explored. */
export interface Scope {
  readonly gates: number;
  readonly deaths: number;
}

// People and users are bits of a number. Two lists of one person each are enough for every fault known.
const PEOPLE = [1, 2];
const NOBODY = 0;
const OLA = 1;
const KARI = 2;
const SOL = 4;
const NAMES: Readonly<Record<number, string>> = { [OLA]: "ola", [KARI]: "kari", [SOL]: "sol" };
const ATTEMPTS = 2;

/** A recheck under way: it has read the mail-out, or has opened an attempt. */
interface Look {
  readonly phase: "read" | "open";
  readonly attempt: number;
  readonly by: number;
  readonly wants: number;
  readonly left: number;
}

/** A gate that releases. `left` were not cleared when it began, `clear` are those whom the registers let through. */
interface Gate {
  readonly phase: "idle" | "begun" | "wave" | "screened";
  readonly left: number;
  readonly clear: number;
}

export interface ProtocolState {
  readonly state: "held" | "awaiting" | "approved" | "releasing" | "withdrawn";
  readonly attempt: number;
  readonly people: number;
  /** The people of the report that stands, and who gave them; nobody while they are read. */
  readonly digest: number;
  readonly givenBy: number;
  /** Who counts as having ordered. */
  readonly orderers: number;
  readonly approval: { readonly by: number; readonly digest: number } | undefined;
  readonly looks: readonly (Look | undefined)[];
  readonly gates: readonly Gate[];
  /** Stops in force, by who set them; and what a ledger believes that keeps one for each scope. */
  readonly stops: number;
  readonly oneStop: number;
  readonly optedOut: number;
  readonly claimed: number;
  /** What became of the clearance of the first person once it was handed over: others may have it, twice. */
  readonly handed: "nothing" | "waiting" | "late" | "begun";
  readonly deaths: number;
  readonly fault: string | undefined;
}

type Step = readonly [step: string, next: ProtocolState];

const IDLE: Gate = { phase: "idle", left: NOBODY, clear: NOBODY };

/** The protocol of one mail-out: two rechecks, superusers, stops, gates that release, and people who opt out. */
export function mailOutModel(guards: Guards, scope: Scope): Model<ProtocolState> {
  return {
    initial: {
      state: "held",
      attempt: 0,
      people: NOBODY,
      digest: NOBODY,
      givenBy: OLA,
      orderers: OLA,
      approval: undefined,
      looks: [undefined, undefined],
      gates: Array.from({ length: scope.gates }, () => IDLE),
      stops: NOBODY,
      oneStop: NOBODY,
      optedOut: NOBODY,
      claimed: NOBODY,
      handed: "nothing",
      deaths: 0,
      fault: undefined,
    },
    fault: ({ fault }) => fault,
    key: keyOf,
    *steps(s) {
      yield* recheckSteps(s, guards);
      yield* superuserSteps(s);
      yield* releaseSteps(s, guards, scope);
      yield* sendingSteps(s, guards);
      if ((s.optedOut & 1) === 0) yield ["1 opts out", { ...s, optedOut: s.optedOut | 1 }];
    },
  };
}

const isRechecked = ({ state }: ProtocolState): boolean => state === "held" || state === "awaiting";

function* recheckSteps(s: ProtocolState, guards: Guards): Generator<Step> {
  for (const [number, look] of s.looks.entries()) {
    const after = (next: Look | undefined): Pick<ProtocolState, "looks"> => ({
      looks: s.looks.with(number, next),
    });
    if (!look) {
      if (!isRechecked(s) || s.attempt === ATTEMPTS) continue;
      for (const wants of PEOPLE)
        for (const by of [OLA, KARI]) {
          const reading: Look = { phase: "read", attempt: s.attempt, by, wants, left: wants };
          yield [`look ${number} by ${NAMES[by]} for ${wants} reads`, { ...s, ...after(reading) }];
        }
    } else if (look.phase === "read") {
      const isSame = isRechecked(s) && look.attempt === s.attempt;
      if (s.attempt === ATTEMPTS || (guards.openingAsksAgain && !isSame)) {
        yield [`look ${number} is refused`, { ...s, ...after(undefined) }];
        continue;
      }
      const attempt = s.attempt + 1;
      yield [
        `look ${number} opens an attempt`,
        {
          ...s,
          ...after({ ...look, phase: "open", attempt }),
          state: "held",
          attempt,
          people: NOBODY,
          digest: NOBODY,
          approval: undefined,
          fault: isRechecked(s) ? s.fault : `a recheck took back what was ${s.state}`,
        },
      ];
    } else {
      const isCurrent = !guards.currentAttemptAdds || (look.attempt === s.attempt && isRechecked(s));
      if (!isCurrent || s.digest !== NOBODY || s.state === "withdrawn")
        yield [`look ${number} is overtaken`, { ...s, ...after(undefined) }];
      else if (look.left !== NOBODY)
        yield [
          `look ${number} adds its people`,
          { ...s, ...after({ ...look, left: NOBODY }), people: s.people | look.left },
        ];
      else
        yield [
          `look ${number} ends`,
          {
            ...s,
            ...after(undefined),
            state: "awaiting",
            digest: s.people,
            givenBy: look.by,
            orderers: guards.recheckerCountsAsOrderer ? s.orderers | look.by : s.orderers,
            fault: s.people === look.wants ? s.fault : "a recheck ended with people it was not given",
          },
        ];
    }
  }
}

function* superuserSteps(s: ProtocolState): Generator<Step> {
  for (const by of [KARI, SOL]) {
    if (s.state !== "awaiting" || (by & s.orderers) !== 0) continue;
    const fault = s.givenBy === by ? "approved by the one who gave the people" : s.fault;
    yield [`${NAMES[by]} approves`, { ...s, state: "approved", approval: { by, digest: s.digest }, fault }];
  }
  if (s.state !== "withdrawn")
    yield ["ola withdraws", { ...s, state: "withdrawn", people: NOBODY, approval: undefined }];
  for (const by of [KARI, SOL]) {
    if ((s.stops & by) === 0) yield [`${NAMES[by]} stops`, { ...s, stops: s.stops | by, oneStop: by }];
    else yield [`${NAMES[by]} lifts`, { ...s, stops: s.stops & ~by, oneStop: NOBODY }];
  }
}

/** Nobody has stopped it, and superusers stand behind it, as far as is asked. */
function mayGo(s: ProtocolState, { stopsHaveNames }: Guards): boolean {
  const isStopped = (stopsHaveNames ? s.stops : s.oneStop) !== 0;
  const isApproved =
    (s.state === "approved" || s.state === "releasing") &&
    s.approval !== undefined &&
    s.approval.digest === s.digest;
  return isApproved && !isStopped;
}

/** Workers of a queue, which gives them the same more than once and at any time: beginning is the one transaction they have. */
function* sendingSteps(s: ProtocolState, guards: Guards): Generator<Step> {
  if (s.handed === "waiting") yield ["time passes", { ...s, handed: "late" }];
  const isThere =
    s.handed === "waiting" ||
    (s.handed === "late" && !guards.beginHoldsTime) ||
    (s.handed === "begun" && !guards.beginsOnce);
  if (!isThere || (guards.beginAsksAgain && !mayGo(s, guards))) return;
  yield ["1 is begun", { ...s, handed: "begun", fault: sendingFault(s) ?? s.fault }];
}

function sendingFault(s: ProtocolState): string | undefined {
  if (s.handed === "begun") return "the same person was sent to twice";
  if (s.handed === "late") return "sent when its time was over";
  if (s.stops !== 0) return "sent under a stop";
  return s.state === "withdrawn" ? "sent when it was withdrawn" : undefined;
}

function* releaseSteps(s: ProtocolState, guards: Guards, { deaths }: Scope): Generator<Step> {
  const may = mayGo(s, guards);
  const lets = PEOPLE.reduce((all, each) => all | each, 0) & ~s.optedOut;
  for (const [number, gate] of s.gates.entries()) {
    const after = (next: Gate): Pick<ProtocolState, "gates"> => ({ gates: s.gates.with(number, next) });
    const left = s.people & ~s.claimed;
    if (gate.phase === "idle" && may && s.people === s.digest && left !== NOBODY)
      yield [`gate ${number} begins`, { ...s, ...after({ phase: "begun", left, clear: lets }) }];
    if (gate.phase === "begun" && may)
      yield [
        `gate ${number} opens a wave`,
        { ...s, ...after({ ...gate, phase: "wave" }), state: "releasing" },
      ];
    if (gate.phase === "wave") {
      const clear = guards.registersAreAskedAnew ? lets : gate.clear;
      const fault = (clear & s.optedOut) === 0 ? s.fault : "cleared by an answer older than the wave";
      yield [`gate ${number} screens`, { ...s, ...after({ ...gate, phase: "screened", clear }), fault }];
    }
    if (gate.phase === "screened") yield claimStep(s, guards, number, gate, may);
    if (gate.phase !== "idle" && s.deaths < deaths)
      yield [`gate ${number} dies`, { ...s, ...after(IDLE), deaths: s.deaths + 1 }];
  }
}

function claimStep(s: ProtocolState, guards: Guards, number: number, gate: Gate, may: boolean): Step {
  const isAsked = may || !guards.claimAsksAgain;
  const among = guards.onceAPerson ? s.people & ~s.claimed : s.people;
  const now = isAsked ? among & gate.left & gate.clear : NOBODY;
  const handed = (now & 1) === 0 || s.handed !== "nothing" ? s.handed : "waiting";
  const next = { ...s, gates: s.gates.with(number, IDLE), claimed: s.claimed | now, handed };
  return [`gate ${number} claims ${now}`, { ...next, fault: claimFault(s, now) ?? s.fault }];
}

function claimFault(s: ProtocolState, now: number): string | undefined {
  if (now === NOBODY) return undefined;
  if ((now & s.claimed) !== 0) return "the same person was claimed twice";
  if (s.stops !== 0) return "claimed under a stop";
  if (s.approval === undefined) return "claimed without an approval";
  return (now & ~s.approval.digest) === 0 ? undefined : "claimed outside the approved people";
}

/** Looks and gates have no names of their own: in which order they stand says nothing. */
function keyOf(s: ProtocolState): string {
  const looks = s.looks.map((each) => (each ? Object.values(each).join(",") : "-")).toSorted();
  const gates = s.gates.map((each) => Object.values(each).join(",")).toSorted();
  const { approval, looks: _looks, gates: _gates, ...rest } = s;
  return [...Object.values(rest), approval?.by, approval?.digest, ...looks, ...gates].join(";");
}
