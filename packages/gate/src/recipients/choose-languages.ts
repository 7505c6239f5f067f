import type { Language, Manifest, Policy } from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { registersFor, type Asking } from "./check-registers.ts";
import type { ReadRecipient } from "./read-recipients.ts";
import { ask, languageIn, type Screening } from "./screen.ts";

/** What is known of those who are about to be written to. */
export interface Knowledge {
  readonly manifest: Manifest;
  readonly asking: Asking;
  readonly policy: Policy;
  readonly screening: Screening;
  readonly signal: AbortSignal | undefined;
}

/** People with their languages, and the languages that could not be given. */
export interface Chosen {
  readonly people: readonly ReadRecipient[];
  /** By national id, the language told of those whom the mail-out has no letter for in it. */
  readonly unwritten: ReadonlyMap<string, Language>;
}

/**
 * Gives people whose order names no language the one that KRR tells, where there is a letter in it. A register of
 * reservations against digital post that the policy does not ask for is asked for this alone, and only about them: its
 * reservations keep nobody out. While it is silent nobody gets a language from it. In a mail-out with one language
 * nobody is asked about: there is nothing to choose.
 */
export async function chooseLanguages(
  context: Context,
  people: readonly ReadRecipient[],
  { manifest, asking, policy, screening, signal }: Knowledge,
): Promise<Chosen> {
  const written = new Set<Language>(manifest.documents.map(({ language }) => language));
  const without = people.filter(({ recipient }) => recipient.language === undefined).map(({ id }) => id);
  if (written.size < 2 || without.length === 0) return { people, unwritten: new Map() };
  const screened = new Set(registersFor(context.registers, asking, policy));
  const others = context.registers.filter(
    (register) => register.kind === "digital-post" && !screened.has(register),
  );
  const told = languageIn(
    await Promise.all(others.map((register) => ask(register, without, context, signal))),
  );
  const unwritten = new Map<string, Language>();
  const chosen = people.map((each) => {
    if (each.recipient.language !== undefined) return each;
    const language = screening.languageOf(each.id) ?? told(each.id);
    if (language === undefined) return each;
    if (written.has(language)) return { ...each, recipient: { ...each.recipient, language } };
    unwritten.set(each.recipient.nationalId, language);
    return each;
  });
  return { people: chosen, unwritten };
}
