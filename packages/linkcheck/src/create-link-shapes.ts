import { randomInt } from "node:crypto";

import { groupFindings, type CheckResult, type Finding, type FoundLink, type Policy } from "@sluse/core";

import { checkWebAddress } from "./internal/address/check-web-address.ts";
import { readAddress } from "./internal/address/read-address.ts";
import { shownAddress } from "./internal/address/shown-address.ts";
import { cutAddress, type CutAddress } from "./internal/shapes/cut-address.ts";
import { FaultTally } from "./internal/shapes/fault-tally.ts";
import { finishPersonal } from "./internal/shapes/finish-personal.ts";
import { checkLetterLink } from "./internal/shapes/letter-faults.ts";
import { Shape } from "./internal/shapes/shape.ts";

export interface LinkShapesOptions {
  readonly policy: Policy["links"];
  /** Tokens from the form's owner that may be spent, by slot name, or by parameter name where no slots are known. */
  readonly canaries?: Readonly<Record<string, string>>;
  /** Slots that hold a person's token. Default: those there is a canary for. */
  readonly tokenSlots?: readonly string[];
}

/** One recipient's letter. */
export interface LetterLinks {
  readonly links: readonly FoundLink[];
  /** The recipient's slot values, which tell exactly where in an address the token stands. */
  readonly values?: Readonly<Record<string, string>>;
  /** Row in the caller's file, for findings. Default: the order of arrival, from 1. */
  readonly row?: number;
}

/** Links that are the same but for what is one person's. */
export interface LinkShape {
  /** `https://skjema.no/?t=…` */
  readonly address: string;
  /** How many letters have it. */
  readonly letters: number;
  readonly personal: boolean;
}

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
 */
export function createLinkShapes(options: LinkShapesOptions): LinkShapes {
  return new ShapeReducer(options);
}

interface Known {
  readonly shape: Shape;
  readonly cut: CutAddress;
}

class ShapeReducer implements LinkShapes {
  readonly #policy: Policy["links"];
  readonly #canaries: Readonly<Record<string, string>>;
  readonly #tokenSlots: readonly string[];
  readonly #seed = randomInt(2 ** 31);
  readonly #shapes = new Map<string, Shape>();
  /** Shapes by their first address: most links are the same in every letter, and are met here. */
  readonly #byFirstAddress = new Map<string, Known>();
  readonly #faults = new FaultTally();
  #letters = 0;

  constructor(options: LinkShapesOptions) {
    this.#policy = options.policy;
    this.#canaries = options.canaries ?? {};
    this.#tokenSlots = options.tokenSlots ?? Object.keys(this.#canaries);
  }

  add(letter: LetterLinks): void {
    this.#letters += 1;
    const row = letter.row ?? this.#letters;
    const met = new Set<string>();
    for (const link of letter.links) {
      if (met.has(link.address)) continue;
      met.add(link.address);
      this.#addLink(link, letter.values, row);
    }
    if (!letter.values) return;
    for (const slot of this.#tokenSlots) {
      if ((letter.values[slot] ?? "").trim() === "") {
        this.#faults.add("link/token-missing", { address: "–", slot }, [row]);
      }
    }
  }

  finish(): LinkShapesResult {
    const links: FoundLink[] = [];
    const findings: Finding[] = [];
    for (const shape of this.#shapes.values()) {
      findings.push(...this.#checkContent(shape.first));
      if (!shape.isPersonal) {
        links.push(...shape.variants.values());
        continue;
      }
      const toTry = finishPersonal(shape, this.#canaries, this.#faults);
      if (toTry) links.push(toTry);
    }
    const shapes = [...this.#shapes.values()].map((shape) => ({
      address: shownAddress(shape.text),
      letters: shape.letters,
      personal: shape.isPersonal,
    }));
    return { shapes, links, findings: groupFindings([...this.#faults.toFindings(), ...findings]), unrun: [] };
  }

  #addLink(link: FoundLink, values: LetterLinks["values"], row: number): void {
    const known = this.#byFirstAddress.get(link.address);
    if (known && !known.shape.hasSlots) {
      known.shape.add(link, known.cut.parts, row);
      return;
    }
    const { kind } = readAddress(link.address);
    if (kind !== "web" && kind !== "malformed") return;
    const tokens = this.#tokenSlots.map((slot) => [slot, values?.[slot] ?? ""] as const);
    const cut = cutAddress(link.address, tokens);
    const letterLink = {
      address: link.address,
      shape: cut.shape,
      values: values ?? {},
      tokenSlots: this.#tokenSlots,
    };
    checkLetterLink({ ...letterLink, row }, this.#faults);
    this.#shapeOf(cut, link, values !== undefined)?.add(link, cut.parts, row);
  }

  #shapeOf(cut: CutAddress, link: FoundLink, hadValues: boolean): Shape | undefined {
    const known = this.#shapes.get(cut.shape);
    if (known) return known;
    if (this.#shapes.size >= MOST_SHAPES) {
      this.#faults.add("link/too-many-shapes", { most: MOST_SHAPES }, []);
      return undefined;
    }
    const shape = new Shape(cut, link, hadValues, this.#seed);
    this.#shapes.set(cut.shape, shape);
    this.#byFirstAddress.set(link.address, { shape, cut });
    return shape;
  }

  /** The rest of an address is the same for everyone; national ids were looked for in each. */
  #checkContent(link: FoundLink): readonly Finding[] {
    const read = readAddress(link.address);
    if (read.kind !== "web") return [];
    return checkWebAddress(link, read, this.#policy).filter(({ rule }) => rule !== "link/national-id");
  }
}
