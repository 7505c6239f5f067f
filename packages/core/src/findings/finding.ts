import { createHash } from "node:crypto";

import { SluseError } from "../errors/sluse-error.ts";
import { sayCounts, sayFact } from "./say-fact.ts";
import type { MessageLanguage } from "../language.ts";
import type { Name } from "../vocabulary/name.ts";
import type { Place } from "./place.ts";
import type { Rule, RuleId, RuleMessage } from "./rule.ts";
import { SEVERITIES, type Severity } from "./severity.ts";

/** One rule's verdict on something that was met. Never holds anything that identifies a person. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Where it was met; the first places when it was met many times. */
  readonly places: readonly Place[];
  /** How many times the same thing was met: 30 000 letters broken the same way are one finding. */
  readonly count: number;
  /** Facts that fill the message. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** The same fault has the same fingerprint, wherever it stands: 16 hexadecimal characters. */
  readonly fingerprint: string;
  readonly message: Readonly<Record<MessageLanguage, RuleMessage>>;
}

/** At most this many places are kept with a finding; the rest are counted. */
export const PLACES_SHOWN = 20;

/** What is given when a rule is broken. */
export interface FindingInput {
  readonly place?: Place;
  /** Moments as `isoOf` writes them: messages say them by the clock in Norway. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** What a fact is called in messages, by the fact; one that is not known may have a name all the same. */
  readonly names?: Readonly<Record<string, Name>>;
  /** What makes two findings the same fault. Default: the facts. */
  readonly same?: string;
}

/**
 * Makes a finding of `rule`, with the rule's default severity.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID` when the rule is none, or the facts are no texts and numbers
 * @example `createFinding(rule, { facts: { days: 365 } })`
 */
export function createFinding(rule: Rule, input: FindingInput = {}): Finding {
  try {
    if (typeof rule.id === "string" && SEVERITIES.includes(rule.severity)) return make(rule, input);
  } catch (cause) {
    throw new SluseError("SLUSE_ARGUMENT_INVALID", "no finding can be made of this rule and these facts", {
      cause,
    });
  }
  // A severity that nobody knows would stop nothing.
  throw new SluseError("SLUSE_ARGUMENT_INVALID", "a finding is made of a rule, with an id and a severity");
}

function make(rule: Rule, input: FindingInput): Finding {
  const facts = { ...input.facts };
  return {
    rule: rule.id,
    severity: rule.severity,
    places: input.place ? [input.place] : [],
    count: 1,
    facts,
    fingerprint: createHash("sha256")
      .update(`${rule.id}\n${input.same ?? inOrder(facts)}`)
      .digest("hex")
      .slice(0, 16),
    message: { nb: fill(rule, input, "nb"), en: fill(rule, input, "en") },
  };
}

const inOrder = (facts: Finding["facts"]): string =>
  JSON.stringify(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1)));

function fill(
  { messages }: Rule,
  { facts = {}, names = {} }: FindingInput,
  language: MessageLanguage,
): RuleMessage {
  const { title, what, why, mend } = messages[language];
  const put = (text: string): string =>
    sayCounts(
      text.replace(
        /\{([a-zA-Z]+)\}/gu,
        (whole, name: string) =>
          names[name]?.[language] ??
          (Object.hasOwn(facts, name) ? sayFact(name, facts[name] ?? "", language) : whole),
      ),
      language,
    );
  return { title, what: put(what), why: put(why), mend: put(mend) };
}
