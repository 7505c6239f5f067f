import type { Language, Manifest, NationalId, PersonStatus, Policy } from "@sluse/core";

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
  /** People whom a register of languages was asked about in vain: they are not among `people`. */
  readonly languageUnknown: number;
}

/**
 * Gives people whose order names no language the one that KRR tells, where there is a letter in it. A register of
 * reservations against digital post that the policy does not ask for is asked for this alone, and only about them: its
 * reservations keep nobody out. Whom it does not answer about, and whose language nothing else tells, wait: a letter in the
 * wrong language spends their invitation. In a mail-out with one language nobody is asked about: there is nothing to choose.
 */
export async function chooseLanguages(
  context: Context,
  people: readonly ReadRecipient[],
  { manifest, asking, policy, screening, signal }: Knowledge,
): Promise<Chosen> {
  const written = new Set<Language>(manifest.documents.map(({ language }) => language));
  const without = people.filter(({ recipient }) => recipient.language === undefined).map(({ id }) => id);
  if (written.size < 2 || without.length === 0) return { people, unwritten: new Map(), languageUnknown: 0 };
  const screened = new Set(registersFor(context.registers, asking, policy));
  const others = context.registers.filter(
    (register) => register.kind === "digital-post" && !screened.has(register),
  );
  const answers = await Promise.all(others.map((register) => ask(register, without, context, signal)));
  const told = languageIn(answers);
  const isAnswered = (id: NationalId): boolean =>
    answers.every((answer) => answer !== "silent" && isKnown(answer.statuses.get(id)));
  const unwritten = new Map<string, Language>();
  const chosen: ReadRecipient[] = [];
  let languageUnknown = 0;
  for (const each of people) {
    const { recipient, id } = each;
    const language = recipient.language ?? screening.languageOf(id) ?? told(id);
    if (language === undefined && !isAnswered(id)) {
      languageUnknown += 1;
    } else if (recipient.language !== undefined || language === undefined) {
      chosen.push(each);
    } else if (written.has(language)) {
      chosen.push({ ...each, recipient: { ...recipient, language } });
    } else {
      unwritten.set(recipient.nationalId, language);
      chosen.push(each);
    }
  }
  return { people: chosen, unwritten, languageUnknown };
}

const isKnown = (status: PersonStatus | undefined): boolean => status !== undefined && status !== "unknown";
