import { DAY, HOUR, sendingHours, type Instant, type Outcome, type Round } from "@sluse/core";

import { CONTACT_DAYS, modelPolicy } from "./model-world.ts";
import type { WaitsForRoom } from "./turns.ts";

/** Something that went out to a person. People, projects and mail-outs are numbers here. */
export interface Sent {
  readonly person: number;
  readonly mailOut: number;
  readonly project: number;
  readonly round: Round;
  readonly at: Instant;
  readonly clearance: number;
  outcome: Outcome;
  /** Whether anybody said what became of it. */
  told: boolean;
  /** A process crashed while it told of the outcome: whether it was kept, nobody knows. */
  uncertain: boolean;
}

export interface BookedMailOut {
  readonly project: number;
  readonly round: Round;
  recipients: readonly number[];
  readonly window: { readonly from: Instant; readonly until: Instant };
  /** `held`: only a new look at it, with fresh answers, would let it be approved. */
  state: "submitted" | "held" | "approved" | "completed" | "ended";
  approval: { readonly at: Instant; readonly until: Instant } | undefined;
  paused: boolean;
  canaryPassed: boolean;
  /** How many the last look at it foretold; and how many fewer were cleared when a superuser last let that stand. */
  foretold: number;
  shortfallSeen: number;
  /** It waits for a superuser to see that fewer were cleared. */
  short: boolean;
}

export type StopName = "everything" | "system" | `project ${number}` | `mail-out ${number}`;

/** How a release ends, as the book foresees it; `left` when the caller went away. */
export type Ending =
  | "outcomes open"
  | "completed"
  | "waiting"
  | "stopped"
  | "paused"
  | "some unknown"
  | "fewer than foretold"
  | "refused"
  | "left";

export interface Foreseen {
  readonly waves: readonly (readonly number[])[];
  readonly ending: Ending;
  /** When its last wave was, then; and how it waits for room, if it does. */
  readonly lastWave: Instant | undefined;
  readonly waits: WaitsForRoom | undefined;
}

/**
 * The plain truth beside the gate: what went out, to whom, and what was said about it. It knows nothing of ledgers,
 * transactions or waves' records, and counts in the dullest way there is.
 */
export class Book {
  readonly sent: Sent[] = [];
  readonly mailOuts: BookedMailOut[] = [];
  readonly optedOut: Set<number> = new Set();
  readonly stoppedPeople: Set<number> = new Set();
  readonly stops: Set<StopName> = new Set();
  readonly waiting: Map<number, WaitsForRoom> = new Map();
  readonly lastWaves: Map<number, Instant> = new Map();
  /** How many of a mail-out had failed when a superuser last looked at it. */
  readonly failedSeen: Map<number, number> = new Map();
  readonly activeSince: (Instant | undefined)[];
  registerAnswers = true;
  /** How many keys there have been: people go out in the order of their pseudonyms under the present one. */
  keys = 1;
  /** False once a process crashed: what it had claimed and not sent counts against people, and nobody saw it. */
  exact = true;

  /** How many of a mail-out failed. */
  failedOf(number: number): number {
    return this.sent.filter(({ mailOut, outcome }) => mailOut === number && outcome === "failed").length;
  }

  /** Whether all that was sent of a mail-out failed, and not all of it was looked at. */
  isNobodySentTo(number: number): boolean {
    const failed = this.failedOf(number);
    return (
      failed > (this.failedSeen.get(number) ?? 0) &&
      failed === this.sent.filter(({ mailOut }) => mailOut === number).length
    );
  }

  constructor(projects: number, since: Instant) {
    this.activeSince = Array.from({ length: projects }, () => since);
  }

  /** Everything that may keep a letter from a person, by name; none when it may go. */
  hindrances(person: number, number: number, at: Instant): string[] {
    const mailOut = this.mailOuts[number]!;
    const own = this.sent.filter((each) => each.person === person);
    const counted = own.filter(({ outcome }) => outcome !== "failed" && outcome !== "unreachable");
    const inProject = counted.filter((each) => each.project === mailOut.project);
    const within = (list: readonly Sent[], days: number): Sent[] =>
      list.filter((each) => each.at > at - days * DAY);
    const of = (round: Round): Sent[] => inProject.filter((each) => each.round === round);
    const lastInvited = Math.max(...of("invitation").map(({ at: then }) => then));
    const answered = inProject.filter(({ outcome }) => outcome === "answered");
    const vain = within(
      own.filter(({ outcome }) => outcome === "unreachable"),
      365,
    );
    const lastVain = Math.max(...vain.map(({ at: then }) => then));
    const isReached = own.some(
      ({ outcome, at: then }) => (outcome === "delivered" || outcome === "answered") && then >= lastVain,
    );
    const hindered: readonly (readonly [string, boolean])[] = [
      ["not a recipient", !mailOut.recipients.includes(person)],
      ["opted out", this.optedOut.has(person)],
      ["register silent", !this.registerAnswers],
      ["stopped", this.stoppedPeople.has(person)],
      ["sent before", own.some((each) => each.mailOut === number)],
      ["invited before", mailOut.round === "invitation" && of("invitation").length > 0],
      ["never invited", mailOut.round === "reminder" && of("invitation").length === 0],
      ["answered", mailOut.round === "reminder" && answered.some(({ at: then }) => then >= lastInvited)],
      ["took no part", mailOut.round === "result" && answered.length === 0],
      ["reminded before", mailOut.round === "reminder" && of("reminder").length > 0],
      ["results sent lately", mailOut.round === "result" && within(of("result"), 30).length > 0],
      ["written to in fourteen days", within(inProject, 14).length > 0],
      ["not reached three times in a year", vain.length >= 3 && !isReached],
      ["written to four times in a year", within(counted, 365).length >= 4],
    ];
    return hindered.filter(([, holds]) => holds).map(([name]) => name);
  }

  /** Everything that may keep a whole mail-out from going on. */
  obstacles(number: number, at: Instant): string[] {
    const mailOut = this.mailOuts[number]!;
    const { approval, project } = mailOut;
    const named: readonly (readonly [string, boolean])[] = [
      ["stopped", this.isStopped(number)],
      ["not approved", mailOut.state !== "approved" || !approval || approval.at > at || at >= approval.until],
      ["project off", !this.isActive(project, at)],
      ["closed hours", sendingHours(at, modelPolicy.sending, mailOut.window).kind !== "open"],
    ];
    return named.filter(([, holds]) => holds).map(([name]) => name);
  }

  isActive(project: number, at: Instant): boolean {
    const since = this.activeSince[project];
    return since !== undefined && since <= at;
  }

  isStopped(number: number): boolean {
    const names: StopName[] = [
      "everything",
      "system",
      `project ${this.mailOuts[number]!.project}`,
      `mail-out ${number}`,
    ];
    return names.some((name) => this.stops.has(name));
  }

  sentInTheHour(at: Instant, project?: number): number {
    return this.sent.filter(
      (each) => each.at > at - HOUR && (project === undefined || each.project === project),
    ).length;
  }

  /** Lets go of what policy says is no longer needed, and of what can go out no more. */
  tidy(at: Instant): void {
    const kept = this.sent.filter((each) => each.at >= at - CONTACT_DAYS * DAY);
    this.sent.splice(0, this.sent.length, ...kept);
    // Whatever is under way when its window is over comes to an end.
    for (const mailOut of this.mailOuts)
      if (mailOut.state !== "completed" && mailOut.window.until <= at) mailOut.state = "ended";
  }
}
