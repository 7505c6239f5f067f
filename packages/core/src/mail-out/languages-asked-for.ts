import { createFinding, type Finding } from "../findings/finding.ts";
import type { Language } from "../language.ts";
import { recipientRules } from "../rules/recipient-rules.ts";

/** Counts the recipients who asked for a language that no document is in, while they stream by. */
export class LanguagesAskedFor {
  readonly #documents: readonly { readonly language: Language }[];
  readonly #missing = new Map<Language, number>();

  constructor(documents: readonly { readonly language: Language }[]) {
    this.#documents = documents;
  }

  add(language: Language | undefined): void {
    if (language === undefined || this.#documents.some((document) => document.language === language)) return;
    this.#missing.set(language, (this.#missing.get(language) ?? 0) + 1);
  }

  /** One finding for each such language, without rows: which language a person wants may say who they are. */
  findings(): Finding[] {
    const [first] = this.#documents;
    if (!first) return [];
    return Array.from(this.#missing, ([language, count]) =>
      createFinding(recipientRules["recipient/language-missing"], {
        facts: { language, count, instead: first.language },
        same: language,
      }),
    );
  }
}
