import { isIn, saidNoTo, type Person } from "./people.ts";
import type { Why } from "./systems.ts";

/**
 * Who should get what, told in the plainest way: from what people's lives are like and what went out. It shares nothing with the
 * gate: no rule, no policy, no limit, no ledger. What it holds is what the presets promise people, in figures of its own.
 */

export type RoundOf = "invitation" | "reminder" | "follow-up";
export type Became = "delivered" | "unreachable" | "failed" | "unknown" | "answered";

/** What a mail-out is, to whoever gets it. */
export interface Plan {
  /** A form, or else a letter. */
  readonly form: boolean;
  readonly project: string;
  readonly why: Why;
  readonly round: RoundOf;
  /** Of a follow-up: its place among the steps, and how many days each of them comes after the first. */
  readonly step: number | undefined;
  readonly steps: readonly number[];
  readonly paper: boolean;
  readonly ownRegister: boolean;
  /** When Helsenorge reminds of it by itself. */
  readonly reminders: readonly number[];
}

/** What went out. */
export interface Sent {
  readonly mailOut: string;
  readonly plan: Plan;
  readonly person: number;
  readonly about: number | undefined;
  readonly at: number;
  became: Became;
  answeredAt: number | undefined;
}

export interface Asked {
  readonly mailOut: string;
  readonly plan: Plan;
  readonly person: number;
  readonly about: number | undefined;
}

const DAY = 86_400_000;
/** How much earlier than its distance a step may come. */
const EARLY_DAYS = 14;

export class Oracle {
  readonly #people: readonly Person[];
  readonly #to = new Map<number, Sent[]>();
  readonly #about = new Map<number, Sent[]>();

  constructor(people: readonly Person[]) {
    this.#people = people;
  }

  /** Writes down what left. */
  sent(asked: Asked, at: number, became: Became): Sent {
    const sent: Sent = { ...asked, at, became, answeredAt: undefined };
    push(this.#to, asked.person, sent);
    if (asked.about !== undefined) push(this.#about, asked.about, sent);
    return sent;
  }

  sentTo(person: number): readonly Sent[] {
    return this.#to.get(person) ?? [];
  }

  /** Why somebody should not get it at a moment; undefined when they should. */
  whyNot(asked: Asked, at: number): string | undefined {
    return this.#ofTheirLife(asked, at) ?? (this.#hadIt(asked) ? "had it" : this.#ofWhatTheyHad(asked, at));
  }

  #hadIt({ mailOut, person, about }: Asked): boolean {
    return this.sentTo(person).some((sent) => sent.mailOut === mailOut && sent.about === about);
  }

  #ofTheirLife({ plan, person, about }: Asked, at: number): string | undefined {
    const isForThemselves = about === undefined;
    const them = this.#people[person]!;
    const child = isForThemselves ? undefined : this.#people[about]!;
    if (age(them, at) < 16) return "too young";
    if (isIn(them.dead, at) || (child && isIn(child.dead, at))) return "dead";
    if (isIn(them.emigrated, at)) return "emigrated";
    if (!plan.paper && isIn(them.unreached, at)) return "not on Helsenorge";
    // Nobody with a protected address stands for another, or is stood for; and nothing goes on paper to one.
    if (them.hasProtectedAddress && (plan.paper || !isForThemselves)) return "protected address";
    if (child?.hasProtectedAddress) return "protected address";
    if (plan.ownRegister && saidNoTo(plan.project, person)) return "said no to the project";
    if (plan.ownRegister && about !== undefined && saidNoTo(plan.project, about))
      return "said no to the project";
    if (plan.why === "treatment") return undefined;
    return isIn(them.optedOut, at) || isIn(child?.optedOut, at) ? "opted out" : undefined;
  }

  #ofWhatTheyHad({ plan, person, about }: Asked, at: number): string | undefined {
    if (plan.why === "treatment") return undefined;
    const all = this.sentTo(person).filter((sent) => isSecondary(sent.plan.why));
    if (this.#isTriedInVain(person, at)) return "not reached three times in a year";
    const got = all.filter(({ became }) => became !== "unreachable" && became !== "failed");
    const ofProject = got.filter((sent) => sent.plan.project === plan.project && sent.about === about);
    const of = (round: RoundOf): Sent[] => ofProject.filter((sent) => sent.plan.round === round);
    const hasAnsweredSince = (then: number): boolean =>
      ofProject.some((sent) => sent.became === "answered" && sent.at >= then);
    switch (plan.round) {
      case "invitation":
        if (of("invitation").length > 0) return "invited before";
        if (about !== undefined && this.#gotAbout(about).some((sent) => isInvitationOf(sent, plan.project)))
          return "the other parent is asked";
        break;
      case "reminder": {
        if (of("reminder").length > 0) return "reminded before";
        const invited = of("invitation").at(-1);
        if (!invited) return "never invited";
        if (hasAnsweredSince(invited.at)) return "has answered";
        break;
      }
      case "follow-up":
        return ofStep(plan, ofProject, at);
    }
    const near = [...ofProject.map((sent) => sent.at), ...ofProject.flatMap(remindersOf)];
    if (near.some((then) => Math.abs(at - then) < 14 * DAY)) return "within fourteen days";
    const ofYear = got.filter((sent) => sent.plan.round !== "follow-up" && sent.at > at - 365 * DAY);
    if (ofYear.length >= 4) return "four in a year";
    if (about !== undefined) {
      const aboutThem = this.#gotAbout(about).filter(
        (sent) => sent.plan.round !== "follow-up" && sent.at > at - 365 * DAY,
      );
      if (aboutThem.length >= 4) return "four about one in a year";
    }
    const reminders = got.flatMap(remindersOf).filter((then) => then > at - 365 * DAY).length;
    const coming = plan.reminders.filter((then) => then > at).length;
    return reminders + coming > 8 ? "eight of the channel's own reminders" : undefined;
  }

  #isTriedInVain(person: number, at: number): boolean {
    const vain = this.sentTo(person).filter(
      (sent) => sent.became === "unreachable" && isSecondary(sent.plan.why) && sent.at > at - 365 * DAY,
    );
    if (vain.length < 3) return false;
    const last = Math.max(...vain.map((sent) => sent.at));
    return !this.sentTo(person).some(
      ({ became, at: then }) => (became === "delivered" || became === "answered") && then >= last,
    );
  }

  #gotAbout(about: number): readonly Sent[] {
    return (this.#about.get(about) ?? []).filter(
      ({ became, plan }) => became !== "unreachable" && became !== "failed" && isSecondary(plan.why),
    );
  }
}

const isSecondary = (why: Why): boolean => why !== "treatment";

const isInvitationOf = ({ plan }: Sent, project: string): boolean =>
  plan.project === project && plan.round === "invitation";

/** Each step once, to those who answered the one before it, and never nearer to it than the plan says. */
function ofStep({ step = 0, steps }: Plan, ofProject: readonly Sent[], at: number): string | undefined {
  const ofSteps = ofProject.filter((sent) => sent.plan.round === "follow-up");
  if (ofSteps.some((sent) => sent.plan.step === step)) return "had the step";
  if (ofSteps.some((sent) => (sent.plan.step ?? 0) > step)) return "had a later step";
  const before =
    step === 0
      ? ofProject.filter((sent) => sent.plan.round !== "follow-up")
      : ofSteps.filter((sent) => sent.plan.step === step - 1);
  if (!before.some(({ became }) => became === "answered")) return "has not answered what comes before";
  const tooEarly = ofSteps.some((sent) => {
    const apart = (steps[step] ?? 0) - (steps[sent.plan.step ?? 0] ?? 0) - EARLY_DAYS;
    return sent.at > at - apart * DAY;
  });
  return tooEarly ? "too early for the step" : undefined;
}

/** Helsenorge's own reminders, which nobody gets who has answered. */
const remindersOf = ({ plan, at, answeredAt }: Sent): readonly number[] =>
  plan.reminders.filter((then) => then > at && (answeredAt === undefined || then <= answeredAt));

function age({ born }: Person, at: number): number {
  const today = new Date(at);
  const hadBirthday =
    today.getUTCMonth() + 1 > born.month ||
    (today.getUTCMonth() + 1 === born.month && today.getUTCDate() >= born.day);
  return today.getUTCFullYear() - born.year - (hadBirthday ? 0 : 1);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
