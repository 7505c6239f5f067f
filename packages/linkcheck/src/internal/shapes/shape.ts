import { PLACES_SHOWN, type FoundLink } from "@sluse/core";

import { parseMark, type CutAddress } from "./cut-address.ts";
import { Repeats } from "./repeats.ts";

/** At most this many addresses of a shape are variants (a language, a page), not one for each person. */
const VARIANTS = 20;
const WELL_FORMED = /^(?:[\w.~-]|%[\dA-Fa-f]{2})*$/u;

/** Letters in which a part of the address is not as it should be. */
export interface Oddity {
  readonly kind: "missing" | "malformed";
  readonly mark: string;
  readonly rows: number[];
  count: number;
}

/** What has been met of one shape. */
export class Shape {
  readonly text: string;
  /** The first link of the shape. */
  readonly first: FoundLink;
  /** Whether the letters' slot values were known. */
  readonly hadValues: boolean;
  /** Letters that have a link of the shape. */
  letters = 0;
  /** The addresses of the shape that differ; of very many, the first. */
  readonly variants: Map<string, FoundLink> = new Map();
  readonly oddities: Map<string, Oddity> = new Map();
  readonly #firstParts: ReadonlyMap<string, string>;
  readonly #differing = new Set<string>();
  readonly #addresses: Repeats;

  constructor(cut: CutAddress, first: FoundLink, hadValues: boolean, seed: number) {
    this.text = cut.shape;
    this.first = first;
    this.hadValues = hadValues;
    this.#firstParts = cut.parts;
    this.#addresses = new Repeats(seed);
  }

  add(link: FoundLink, parts: ReadonlyMap<string, string>, row: number): void {
    this.letters += 1;
    this.#addresses.add(link.address, row);
    if (this.variants.size <= VARIANTS) this.variants.set(link.address, link);
    for (const [mark, value] of parts) {
      if (value !== this.#firstParts.get(mark)) this.#differing.add(mark);
      if (value === "") this.#note("missing", mark, row);
      else if (!WELL_FORMED.test(value)) this.#note("malformed", mark, row);
    }
  }

  /** Whether the recipient's own slot values stand in it. */
  get hasSlots(): boolean {
    return [...this.#firstParts.keys()].some((mark) => parseMark(mark).kind === "slot");
  }

  /** Whether each letter has a link of its own: by its slots, or by how many different ones there are. */
  get isPersonal(): boolean {
    if (this.hasSlots) return true;
    return this.variants.size > VARIANTS || (this.variants.size > 1 && this.variants.size > this.letters / 2);
  }

  /** What differs from letter to letter. */
  get personalMarks(): readonly string[] {
    return [...this.#firstParts.keys()].filter(
      (mark) => parseMark(mark).kind === "slot" || this.#differing.has(mark),
    );
  }

  /** What stands at a mark in the first letter. */
  firstPart(mark: string): string {
    return this.#firstParts.get(mark) ?? "";
  }

  repeats(): ReturnType<Repeats["find"]> {
    return this.#addresses.find();
  }

  #note(kind: Oddity["kind"], mark: string, row: number): void {
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
