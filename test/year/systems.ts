/**
 * The 133 systems that ordered through ePROM in 2022, in their proportions (agenda item 6-39/23): 437 043 forms and 64 544
 * letters, of which eFORSK 51 547 and 62 946. How many each of them ordered is not public: the shares fall off as 1 / rank.
 */

/** Why a system writes, in the words of whoever registers it. */
export type Why = "research" | "health-survey" | "quality-register" | "treatment";

/** How its people come: ordered one by one the moment it happens, or gathered and ordered each morning. */
export type Manner = "one by one" | "each morning";

/** A system that orders forms for whoever comes. */
export interface FormSystem {
  readonly kind: "forms";
  readonly id: string;
  readonly family: Family;
  readonly why: Why;
  readonly manner: Manner;
  /** Forms ordered in the year, follow-ups included. */
  readonly forms: number;
  /** Follow-ups to those who answered, at these distances in days. */
  readonly steps: readonly number[];
  /** Its forms are answered by parents, about a child. */
  readonly aboutChildren: boolean;
  /** May write on paper, too. */
  readonly paper: boolean;
  /** Has a register of its own of those who said no to it. */
  readonly ownRegister: boolean;
}

/** A project that writes letters to lists: an invitation, and a reminder four weeks later. */
export interface LetterSystem {
  readonly kind: "letters";
  readonly id: string;
  readonly family: Family;
  readonly why: Why;
  /** People on its list. */
  readonly people: number;
  /** On which day of the year it begins. */
  readonly day: number;
  /** The project of April: it writes once, and tries to write again. */
  readonly isApril: boolean;
  readonly ownRegister: boolean;
}

export type System = FormSystem | LetterSystem;

const FAMILIES = ["eFORSK", "MRS", "qReg", "DIPS", "eReg", "Hemit", "Kreftregisteret", "HUNT"] as const;
export type Family = (typeof FAMILIES)[number];

/** What was ordered in 2022. */
export const ORDERED = {
  forms: 437_043,
  formsOfEforsk: 51_547,
  letters: 64_544,
  lettersOfEforsk: 62_946,
} as const;

const PURPOSE: Readonly<Record<Family, Why>> = {
  eFORSK: "research",
  MRS: "quality-register",
  qReg: "quality-register",
  DIPS: "treatment",
  eReg: "quality-register",
  Hemit: "health-survey",
  Kreftregisteret: "quality-register",
  HUNT: "research",
};

const LETTERS_OF_EFORSK = 12;
const OF_APRIL = 30_000;
/** Registers that follow their patients up; two of them twice. */
const FOLLOWED_UP = 8;

/** The systems of a year that is so much smaller: as many as there were, with fewer people. */
export function makeSystems(scale: number): readonly System[] {
  const size = (full: number): number => Math.max(1, Math.round(full * scale));
  const perProject = (ORDERED.lettersOfEforsk - OF_APRIL) / 2 / (LETTERS_OF_EFORSK - 1);
  const letters = Array.from({ length: LETTERS_OF_EFORSK }, (_, place): LetterSystem => {
    const isApril = place === 0;
    return {
      kind: "letters",
      id: `eforsk-${two(place + 1)}`,
      family: "eFORSK",
      why: "research",
      people: size(isApril ? OF_APRIL : perProject),
      day: isApril ? 81 : 14 + place * 24,
      isApril,
      ownRegister: place % 3 === 1,
    };
  });
  const hunt: LetterSystem = {
    kind: "letters",
    id: "hunt-01",
    family: "HUNT",
    why: "research",
    people: size((ORDERED.letters - ORDERED.lettersOfEforsk) / 2),
    day: 250,
    isApril: false,
    ownRegister: true,
  };
  const others: readonly (readonly [Family, number])[] = [
    ["MRS", 33],
    ["qReg", 9],
    ["DIPS", 5],
    ["eReg", 3],
    ["Hemit", 4],
    ["Kreftregisteret", 1],
  ];
  const named = others.flatMap(([family, count]) =>
    Array.from({ length: count }, (_, place) => ({ family, place })),
  );
  const eforsk = Array.from({ length: 77 - LETTERS_OF_EFORSK }, (_, place) => ({
    family: "eFORSK" as const,
    place: place + LETTERS_OF_EFORSK,
  }));
  return [
    ...letters,
    hunt,
    ...sharedOut(ORDERED.formsOfEforsk * scale, eforsk),
    ...sharedOut((ORDERED.forms - ORDERED.formsOfEforsk) * scale, named),
  ];
}

/** Forms of each of these systems, as 1 / rank of them; who comes first is not always the largest. */
function sharedOut(
  forms: number,
  systems: readonly { readonly family: Family; readonly place: number }[],
): FormSystem[] {
  const weights = systems.map((_, rank) => 1 / (((rank * 7) % systems.length) + 3));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return systems.map(({ family, place }, rank): FormSystem => {
    const isFollowedUp = family === "MRS" && place < FOLLOWED_UP;
    return {
      kind: "forms",
      id: `${family.toLowerCase()}-${two(place + 1)}`,
      family,
      why: PURPOSE[family],
      manner: rank % 2 === 0 ? "one by one" : "each morning",
      forms: Math.max(4, Math.round((forms * (weights[rank] ?? 0)) / all)),
      steps: isFollowedUp ? (place < 2 ? [91, 182] : [91]) : [],
      aboutChildren: family === "MRS" && place === 20,
      paper: family === "DIPS" && place % 2 === 0,
      ownRegister: rank % 6 === 2,
    };
  });
}

const two = (place: number): string => String(place).padStart(2, "0");
