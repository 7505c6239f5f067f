import { SMALL_COUNT, suppressCount, type Clearance, type Finding, type Language } from "@sluse/core";

import { find } from "../findings/findings.ts";

/** People who got a letter in another language than the one a register tells, counted over one release. */
export class LanguagesTold {
  #cleared = 0;
  readonly #missing = new Map<Language, number>();

  /** `unwritten`: the language told of a person, by national id, where the mail-out has no letter in it. */
  add(clearances: readonly Clearance[], unwritten: ReadonlyMap<string, Language>): void {
    this.#cleared += clearances.length;
    for (const { recipient } of clearances) {
      const language = unwritten.get(recipient.nationalId);
      if (language !== undefined) this.#missing.set(language, (this.#missing.get(language) ?? 0) + 1);
    }
  }

  /**
   * One finding for each such language, with suppressed counts and without rows. The language came from a register and
   * not from the order, and may tell who somebody is: among very few people nothing is said at all.
   */
  findings(): Finding[] {
    if (this.#cleared < SMALL_COUNT) return [];
    return Array.from(this.#missing, ([language, count]) =>
      find("release/language-missing", {
        facts: { language, count: suppressCount(count) },
        same: language,
      }),
    );
  }
}
