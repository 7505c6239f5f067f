import {
  parseRegisterId,
  type Clock,
  parseProjectId,
  type Hindrance,
  type NationalId,
  type PersonStatus,
  type Register,
  type RegisterAnswer,
  type RegisterKind,
} from "@sluse/core";

/** How a register behaves: as it should, or as the gate must survive. */
export type RegisterMood =
  | "honest"
  | "throws"
  /** Answers with an old date. */
  | "stale"
  /** Leaves every other person out. */
  | "partial"
  /** Answers about nobody. */
  | "empty"
  /** Says `unknown` of everybody. */
  | "unsure"
  /** A date ahead of every clock. */
  | "from-the-future";

/** A register in memory. */
export interface RegisterDouble extends Register {
  /** Who is opted out; may be changed while the register is in use. */
  readonly optedOut: Set<string>;
  /** Who is hindered, and by what; may be changed as well. */
  readonly hindered: Map<string, Hindrance>;
  mood: RegisterMood;
  /** How many people it was asked about, in all. */
  readonly asked: number;
}

/**
 * A register whose truth and whose moods the test decides.
 * @throws never itself: in some moods, its answers do
 */
export function createRegisterDouble(options: {
  readonly clock: Clock;
  readonly id?: string;
  readonly kind?: RegisterKind;
  readonly optedOut?: Iterable<string>;
  readonly hindered?: Iterable<readonly [string, Hindrance]>;
  readonly projects?: readonly string[];
  readonly tells?: Register["tells"];
}): RegisterDouble {
  const optedOut = new Set(options.optedOut);
  const hindered = new Map(options.hindered);
  const { clock } = options;
  const truthOf = (id: NationalId): PersonStatus => {
    const hindrance = hindered.get(id);
    if (hindrance !== undefined) return { hindered: hindrance };
    return optedOut.has(id) ? "optedOut" : "clear";
  };
  let asked = 0;
  const double: RegisterDouble = {
    id: parseRegisterId(options.id ?? "forskningsreservasjon"),
    kind: options.kind ?? "secondary-use",
    ...(options.projects === undefined ? {} : { projects: options.projects.map(parseProjectId) }),
    ...(options.tells === undefined ? {} : { tells: options.tells }),
    optedOut,
    hindered,
    mood: "honest",
    get asked() {
      return asked;
    },
    async lookup(people): Promise<RegisterAnswer> {
      asked += people.length;
      const now = clock.now();
      const day = 24 * 60 * 60_000;
      const asOf =
        double.mood === "stale" ? now - 400 * day : double.mood === "from-the-future" ? now + day : now;
      if (double.mood === "throws") throw new Error(`no answer about ${people[0] ?? "nobody"}`);
      const statuses = new Map<NationalId, PersonStatus>();
      for (const [index, id] of people.entries()) {
        if (double.mood === "empty" || (double.mood === "partial" && index % 2 === 1)) continue;
        statuses.set(id, double.mood === "unsure" ? "unknown" : truthOf(id));
      }
      return { asOf: asOf as RegisterAnswer["asOf"], statuses };
    },
  };
  return double;
}
