import { readText, trackedFiles } from "../repository.ts";

/** Files that a recipe writes or changes, by path from the top of the house, with their whole text. */
export type Plan = ReadonlyMap<string, string>;

/** `two-spaces` → `twoSpaces` */
export const camel = (name: string): string =>
  name.replaceAll(/[-/]([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());

/** `two-spaces` → `TwoSpaces` */
export const pascal = (name: string): string => camel(`-${name}`);

/** A plan in the making. Says what is in the way, and writes nothing itself. */
export class Recipe {
  readonly #plan = new Map<string, string>();

  get plan(): Plan {
    return this.#plan;
  }

  /** @throws Error where a file of this path is there, for another could be taken for it */
  refuse(path: string): void {
    if (trackedFiles.includes(path)) throw new Error(`${path} is there already`);
  }

  /** A file that is not there yet. */
  create(path: string, text: string): void {
    this.refuse(path);
    this.#plan.set(path, text);
  }

  /** Puts `text` before the first match of `place`, which must be there. */
  insert(path: string, place: RegExp, text: string): void {
    const whole = this.#plan.get(path) ?? readText(path);
    const at = whole.search(place);
    if (at === -1) throw new Error(`${path} has no place like ${place.source} any more: mend the recipe`);
    this.#plan.set(path, whole.slice(0, at) + text + whole.slice(at));
  }
}

/** @throws Error for a name that no file and no id could have */
export function readName(name: string | undefined, what: string): string {
  if (name !== undefined && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name)) return name;
  throw new Error(
    `${what} is written in lower case with hyphens, like \`two-spaces\`; not \`${name ?? ""}\``,
  );
}
