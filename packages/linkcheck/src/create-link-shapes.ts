import { randomInt } from "node:crypto";

import type { CheckResult, Finding, FoundLink, Policy } from "@sluse/core";
import { groupFindings, parseInput, policyInputs } from "@sluse/core/house";
import { z } from "zod";

import { checkWebAddress } from "./internal/address/check-web-address.ts";
import { readAddress } from "./internal/address/read-address.ts";
import { shownAddress } from "./internal/address/shown-address.ts";
import { cutAddress, parseMark, type CutAddress } from "./internal/shapes/cut-address.ts";
import { FaultTally } from "./internal/shapes/fault-tally.ts";
import { fillPattern, parsePattern, type Pattern } from "./internal/shapes/fill-pattern.ts";
import type { LetterLinks } from "./letter-links.ts";
import { readLetterLinks } from "./internal/found-links-input.ts";
import { finishPersonal } from "./internal/shapes/finish-personal.ts";
import { checkLetterLink } from "./internal/shapes/letter-faults.ts";
import { Shape, type ShapeInput } from "./internal/shapes/shape.ts";
import { TokenOwners } from "./internal/shapes/token-owners.ts";

/** What shapes of links are found with. */
export interface LinkShapesOptions {
  readonly policy: Policy["links"];
  /**
   * Tokens from the form's owner that may be spent, by slot name, or by parameter name where no slots are known; a whole
   * address where the slot holds one.
   */
  readonly canaries?: Readonly<Record<string, string>>;
  /** Slots that hold a person's token. Default: those there is a canary for. */
  readonly tokenSlots?: readonly string[];
  /** Slots that hold a person's name, date of birth, telephone or mail address: no link may have them. */
  readonly personSlots?: readonly string[];
}

/** Links that are the same but for what is one person's. */
export interface LinkShape {
  /** `https://skjema.no/?t=…` */
  readonly address: string;
  /** How many letters have it. */
  readonly letters: number;
  readonly personal: boolean;
}

/** The shapes of a letter's links, and what was found of them. */
export interface LinkShapesResult extends CheckResult {
  readonly shapes: readonly LinkShape[];
  /**
   * What to look at, for `checkLinks` with the same canaries: links that are the same for everyone, and each personal
   * shape once, with its canary. Never a recipient's own link.
   */
  readonly links: readonly FoundLink[];
}

/** Takes letters one by one, and keeps of them only the shapes of their links. */
export interface LinkShapes {
  add(letter: LetterLinks): void;
  finish(): LinkShapesResult;
}

/** More shapes than this are a token in the path that nobody has told of. */
const MOST_SHAPES = 100;

/**
 * Checks the links of all letters without asking for any: that each has its recipient's token, well formed and like no
 * other's, no merge field left, no national id or name; and reduces them to shapes, each to be tried once with a canary.
 * @throws SluseError `SLUSE_LINKCHECK_OPTIONS`; of a letter that is none, `SLUSE_ARGUMENT_INVALID`
 */
export function createLinkShapes(options: LinkShapesOptions): LinkShapes {
  const read = parseInput(optionsInput, options, {
    what: "the options of shapes of links",
    code: "SLUSE_LINKCHECK_OPTIONS",
  });
  return new ShapeReducer(read as LinkShapesOptions);
}

const texts = z.record(z.string(), z.string());
const optionsInput = z.strictObject({
  policy: policyInputs.links,
  canaries: texts.optional(),
  tokenSlots: z.array(z.string()).optional(),
  personSlots: z.array(z.string()).optional(),
});

interface Known {
  readonly shape: Shape;
  readonly cut: CutAddress;
}

/** Whose letter it is. */
interface Letter {
  readonly values: Readonly<Record<string, string>>;
  readonly row: number;
  readonly person: number | undefined;
}

class ShapeReducer implements LinkShapes {
  readonly #policy: Policy["links"];
  readonly #canaries: Readonly<Record<string, string>>;
  readonly #tokenSlots: readonly string[];
  readonly #personSlots: readonly string[];
  readonly #shapes = new Map<string, Shape>();
  /** Shapes by their first address: most links are the same in every letter, and are met here. */
  readonly #byFirstAddress = new Map<string, Known>();
  readonly #patterns = new Map<string, Pattern>();
  readonly #tokens = new TokenOwners(randomInt(2 ** 31));
  readonly #faults = new FaultTally();
  #letters = 0;

  constructor(options: LinkShapesOptions) {
    this.#policy = options.policy;
    this.#canaries = options.canaries ?? {};
    this.#tokenSlots = options.tokenSlots ?? Object.keys(this.#canaries);
    this.#personSlots = options.personSlots ?? [];
  }

  add(given: LetterLinks): void {
    const { stage, values, inValues = {}, row, person, links: all } = readLetterLinks(given);
    // A list of the caller's may say of itself how lists are made of it.
    const links = Array.from(all);
    this.#letters += 1;
    const letter: Letter = { values: values ?? {}, row: row ?? this.#letters, person };
    const met = new Set<string>();
    for (const link of links) {
      if (met.has(link.address)) continue;
      met.add(link.address);
      if (stage === "template") this.#fill(link, this.#patternOf(link.address), letter);
      else this.#addLink(link, letter, values !== undefined);
    }
    if (stage === "template") this.#fillInValues(links, inValues, letter);
    else if (values) this.#findMissing(values, letter.row);
  }

  finish(): LinkShapesResult {
    const links: FoundLink[] = [];
    const findings: Finding[] = [];
    for (const shape of this.#shapes.values()) {
      findings.push(...this.#checkContent(shape));
      if (!shape.isPersonal && !shape.isTaken) {
        links.push(...shape.variants);
        continue;
      }
      const toTry = finishPersonal(shape, this.#shapes.values(), this.#canaries, this.#faults);
      if (toTry) links.push(toTry);
    }
    this.#tokens.report(this.#faults);
    const shapes = [...this.#shapes.values()].map((shape) => ({
      address: shownAddress(shape.text),
      letters: shape.letters,
      personal: shape.isPersonal,
    }));
    return { shapes, links, findings: groupFindings([...this.#faults.toFindings(), ...findings]), unrun: [] };
  }

  #findMissing(values: Letter["values"], row: number): void {
    for (const slot of this.#tokenSlots) {
      if ((values[slot] ?? "").trim() === "")
        this.#faults.add("link/token-missing", { address: "–", slot }, [row]);
    }
  }

  #addLink(link: FoundLink, letter: Letter, hadValues: boolean): void {
    const known = this.#byFirstAddress.get(link.address);
    if (known && !known.shape.hasSlots) {
      this.#count(known.shape, link, known.cut, letter);
      return;
    }
    const { kind } = readAddress(link.address);
    if (kind !== "web" && kind !== "malformed") return;
    const tokens = this.#tokenSlots.map((slot) => [slot, letter.values[slot] ?? ""] as const);
    const cut = cutAddress(link.address, tokens);
    const besidesToken = link.address === cut.shape ? "" : cut.shape;
    this.#checkLetter({ address: link.address, shape: cut.shape, besidesToken }, letter);
    const shape = this.#shapeOf({ cut, first: link, origin: "letters", hadValues, example: undefined });
    if (shape) this.#count(shape, link, cut, letter);
  }

  /** A link of a template, with this recipient's values in it. */
  #fill(link: FoundLink, pattern: Pattern, letter: Letter): void {
    const valueOf = (slot: string): string => (letter.values[slot] ?? "").trim();
    const told = pattern.slots.filter((slot) => this.#hasCanary(slot));
    const tokenSlots =
      told.length > 0 ? told : pattern.slots.filter((slot) => !this.#personSlots.includes(slot));
    const filled = fillPattern(pattern, valueOf, tokenSlots, this.#canaries);
    const { address, cut, example, hasCanary, besidesToken } = filled;
    for (const slot of pattern.slots) {
      if (!this.#personSlots.includes(slot)) continue;
      this.#faults.add("link/personal-data", { address: shownAddress(cut.shape), parameter: slot }, [
        letter.row,
      ]);
    }
    this.#checkLetter({ address, shape: cut.shape, besidesToken }, letter);
    const origin = hasCanary ? "canary" : "values";
    const first: FoundLink = { address, from: link.from, place: link.place };
    const shape = this.#shapeOf({ cut, first, origin, hadValues: true, example });
    if (shape) this.#count(shape, first, cut, letter);
  }

  /** Addresses that a recipient's value brings along, where the template has no link. */
  #fillInValues(
    links: readonly FoundLink[],
    inValues: NonNullable<LetterLinks["inValues"]>,
    letter: Letter,
  ): void {
    const used = new Set(links.flatMap(({ address }) => this.#patternOf(address).slots));
    for (const [slot, addresses] of Object.entries(inValues)) {
      if (used.has(slot)) continue;
      for (const address of addresses) {
        if (readAddress(address).kind !== "web") continue;
        const place = { kind: "text", document: `{{${slot}}}`, line: 1, column: 1 } as const;
        const values = { ...letter.values, [slot]: address };
        this.#fill({ address, from: "text", place }, WHOLE(slot), { ...letter, values });
      }
    }
  }

  #checkLetter(
    link: { readonly address: string; readonly shape: string; readonly besidesToken: string },
    { values, row }: Letter,
  ): void {
    checkLetterLink({ ...link, values, tokenSlots: this.#tokenSlots, row }, this.#faults);
  }

  #count(shape: Shape, link: FoundLink, cut: CutAddress, { row, person }: Letter): void {
    shape.add(link, cut.parts, row);
    this.#tokens.add(shape, link.address, cut.parts, row, person);
    for (const [mark, part] of cut.parts) {
      const { name } = parseMark(mark);
      const isCanary = this.#hasCanary(name) && this.#canaries[name] === part;
      if (isCanary || link.address === shape.example) shape.note("taken", mark, row);
    }
  }

  #hasCanary(slot: string): boolean {
    return Object.hasOwn(this.#canaries, slot) && this.#canaries[slot] !== "";
  }

  #patternOf(address: string): Pattern {
    let pattern = this.#patterns.get(address);
    if (!pattern) {
      pattern = parsePattern(address);
      this.#patterns.set(address, pattern);
    }
    return pattern;
  }

  #shapeOf(input: ShapeInput): Shape | undefined {
    const key = `${input.origin} ${input.cut.shape}`;
    const known = this.#shapes.get(key);
    if (known) return known;
    if (this.#shapes.size >= MOST_SHAPES) {
      this.#faults.add("link/too-many-shapes", { most: MOST_SHAPES }, []);
      return undefined;
    }
    const shape = new Shape(input);
    this.#shapes.set(key, shape);
    if (input.origin === "letters") this.#byFirstAddress.set(input.first.address, { shape, cut: input.cut });
    return shape;
  }

  /** The rest of an address is the same for everyone; national ids were looked for in each. */
  #checkContent(shape: Shape): readonly Finding[] {
    const address = shape.origin === "letters" ? shape.first.address : shape.text;
    const read = readAddress(address);
    if (read.kind !== "web") return [];
    return checkWebAddress({ ...shape.first, address }, read, this.#policy).filter(
      ({ rule }) => rule !== "link/national-id",
    );
  }
}

const WHOLE = (slot: string): Pattern => ({ literals: ["", ""], slots: [slot] });
