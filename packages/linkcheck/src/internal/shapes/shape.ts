import { PLACES_SHOWN, type FoundLink } from "@sluse/core";

import { parseMark, type CutAddress } from "./cut-address.ts";
import { SharedValues } from "./shared-values.ts";
import { TokenMake } from "./token-make.ts";

/** At most this many addresses of a shape are variants (a language, a page), not one for each person. */
const VARIANTS = 20;
/** A variant that comes from recipients' values is shared by this many letters at least, or may be a person's own. */
const SHARED_BY = 5;
const WELL_FORMED = /^(?:[\w.~-]|%[\dA-Fa-f]{2})*$/u;

/**
 * How a shape is known. `canary`: from slots that there is a canary for. `values`: from recipients' values that nobody
 * has told of. `letters`: from comparing finished letters.
 */
export type ShapeOrigin = "canary" | "values" | "letters";

export interface ShapeInput {
  readonly cut: CutAddress;
  /** The first link of the shape. */
  readonly first: FoundLink;
  readonly origin: ShapeOrigin;
  /** Whether the letters' slot values were known. */
  readonly hadValues: boolean;
  /** What is tried for all of them, when it is a whole address. */
  readonly example: string | undefined;
}

/** Letters in which a part of the address is not as it should be. */
export interface Oddity {
  /** `taken`: it is the canary's. */
  readonly kind: "missing" | "malformed" | "taken";
  readonly mark: string;
  readonly rows: number[];
  count: number;
}

/** What has been met of one shape. */
export class Shape {
  readonly text: string;
  readonly first: FoundLink;
  readonly origin: ShapeOrigin;
  readonly hadValues: boolean;
  readonly example: string | undefined;
  /** Letters that have a link of the shape. */
  letters = 0;
  readonly oddities: Map<string, Oddity> = new Map();
  /** The addresses of the shape that differ; of very many, the first. */
  readonly #variants = new Map<string, { readonly link: FoundLink; letters: number }>();
  readonly #firstParts: ReadonlyMap<string, string>;
  readonly #differing = new Set<string>();
  readonly #shared = new Map<string, SharedValues>();
  /** What the tokens look like, by mark. */
  readonly makes: Map<string, TokenMake> = new Map();
  /** Rows of the first letters. */
  readonly rows: number[] = [];

  constructor({ cut, first, origin, hadValues, example }: ShapeInput) {
    this.text = cut.shape;
    this.first = first;
    this.origin = origin;
    this.hadValues = hadValues;
    this.example = example;
    this.#firstParts = cut.parts;
  }

  add(link: FoundLink, parts: ReadonlyMap<string, string>, row: number): void {
    this.letters += 1;
    if (this.rows.length < PLACES_SHOWN) this.rows.push(row);
    const variant = this.#variants.get(link.address);
    if (variant) variant.letters += 1;
    else if (this.#variants.size <= VARIANTS) this.#variants.set(link.address, { link, letters: 1 });
    for (const [mark, value] of parts) {
      if (this.origin === "canary") this.#countShared(mark, value, row);
      if (value !== this.#firstParts.get(mark)) this.#differing.add(mark);
      if (value === "") this.note("missing", mark, row);
      else if (!WELL_FORMED.test(value)) this.note("malformed", mark, row);
    }
  }

  get variants(): readonly FoundLink[] {
    return [...this.#variants.values()].map(({ link }) => link);
  }

  /** Whether somebody's part is the canary's. */
  get isTaken(): boolean {
    return [...this.oddities.values()].some(({ kind }) => kind === "taken");
  }

  /** Whether the recipient's own slot values stand in it. */
  get hasSlots(): boolean {
    return [...this.#firstParts.keys()].some((mark) => parseMark(mark).kind === "slot");
  }

  /** Whether each letter has a link of its own: by its slots, or by how many different ones there are. */
  get isPersonal(): boolean {
    const variants = this.#variants.size;
    switch (this.origin) {
      case "canary":
        return true;
      case "values":
        return variants > VARIANTS || [...this.#variants.values()].some(({ letters }) => letters < SHARED_BY);
      case "letters":
        return this.hasSlots || variants > VARIANTS || (variants > 1 && variants > this.letters / 2);
    }
  }

  /** What differs from letter to letter. */
  get personalMarks(): readonly string[] {
    return [...this.#firstParts.keys()].filter(
      (mark) => parseMark(mark).kind === "slot" || this.#differing.has(mark),
    );
  }

  /** Parts that many letters share, of each step of an example by itself: those are no tokens. */
  get sharedParts(): readonly { readonly mark: string; readonly value: string; readonly letters: number }[] {
    return [...this.#shared].flatMap(([key, { shared }]) =>
      [...shared].map(([value, letters]) => ({ mark: key.slice(key.indexOf(" ") + 1), value, letters })),
    );
  }

  /** How many steps of an example are cut out. */
  get steps(): number {
    return this.text.split("{").length - 1;
  }

  #countShared(mark: string, value: string, row: number): void {
    let make = this.makes.get(mark);
    if (!make) this.makes.set(mark, (make = new TokenMake()));
    if (value !== "") make.add(value, row);
    for (const [step, part] of (this.example === undefined ? [value] : value.split("~")).entries()) {
      const key = `${step} ${mark}`;
      let values = this.#shared.get(key);
      if (!values) this.#shared.set(key, (values = new SharedValues()));
      values.add(part);
    }
  }

  /** What stands at a mark in the first letter. */
  firstPart(mark: string): string {
    return this.#firstParts.get(mark) ?? "";
  }

  note(kind: Oddity["kind"], mark: string, row: number): void {
    const key = `${kind} ${mark}`;
    let oddity = this.oddities.get(key);
    if (!oddity) {
      oddity = { kind, mark, rows: [], count: 0 };
      this.oddities.set(key, oddity);
    }
    oddity.count += 1;
    if (oddity.rows.length < PLACES_SHOWN) oddity.rows.push(row);
  }
}
