import { shownAddress } from "../address/shown-address.ts";
import type { FaultTally } from "./fault-tally.ts";
import { Repeats } from "./repeats.ts";
import type { Shape } from "./shape.ts";

interface Page {
  readonly shapes: Set<Shape>;
  readonly repeats: Repeats;
}

/**
 * Whose token is whose: none may be two people's. Tokens of the same slots are held against each other in all their
 * links, so that the Norwegian letter of one and the Sámi letter of another cannot share one.
 */
export class TokenOwners {
  readonly #seed: number;
  readonly #pages = new Map<string, Page>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  add(
    shape: Shape,
    address: string,
    parts: ReadonlyMap<string, string>,
    row: number,
    person: number | undefined,
  ): void {
    const isByAddress = shape.origin !== "canary" || shape.example !== undefined;
    const key = isByAddress ? `${shape.origin} ${shape.text}` : [...parts.keys()].join("\n");
    let page = this.#pages.get(key);
    if (!page) {
      page = { shapes: new Set(), repeats: new Repeats(this.#seed) };
      this.#pages.set(key, page);
    }
    page.shapes.add(shape);
    const token = isByAddress ? address : [...parts.values()].join("\n");
    // Two links of one letter have the same token in them: the row tells them from two letters.
    page.repeats.add(token, row, person ?? row);
  }

  report(faults: FaultTally): void {
    for (const { shapes, repeats } of this.#pages.values()) {
      const personal = [...shapes].find((shape) => shape.isPersonal);
      if (!personal) continue;
      const { repeated, rows } = repeats.find();
      // Of values nobody has told of, those that most share are no tokens; a superuser looks at them all the same.
      if (repeated === 0 || (personal.origin === "values" && repeated * 2 >= repeats.count)) continue;
      faults.add("link/token-repeated", { address: shownAddress(personal.text), repeated }, rows, repeated);
    }
  }
}
