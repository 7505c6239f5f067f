import { contentRules, isPassageRole, roleName } from "@sluse/content";
import {
  TOPICS,
  compareSeverity,
  type Name,
  type Policy,
  type Requirement,
  type Rule,
  type Severity,
  type Topic,
} from "@sluse/core";
import { requirementsOf } from "@sluse/core/house";
import { gateRules } from "@sluse/gate";
import { linkRules } from "@sluse/linkcheck";
import { pdfRules } from "@sluse/pdf";

import { inNynorsk } from "./nynorsk.ts";
import type { PageLanguage } from "./page-texts.ts";

/** A requirement with what happens when it is not met. */
export interface Sentence {
  readonly text: string;
  readonly rule: string;
  readonly figure?: string;
  readonly severity: Severity;
}

/** The requirements of a policy in one language, ready to be written. */
export interface RequirementsPage {
  readonly language: PageLanguage;
  readonly version: string;
  /** Sentences whose rule refuses or holds. */
  readonly topics: readonly { readonly topic: Topic; readonly sentences: readonly Sentence[] }[];
  /** Sentences whose rule only tells: it stops nothing under this policy. */
  readonly told: readonly Sentence[];
  readonly rules: readonly (Rule & { readonly effective: Severity })[];
  readonly figures: readonly { readonly path: string; readonly value: unknown }[];
}

const RULES: Readonly<Record<string, Rule>> = { ...gateRules, ...contentRules, ...linkRules, ...pdfRules };

const passageName = (role: string): Name =>
  isPassageRole(role) ? { nb: roleName(role, "nb"), en: roleName(role, "en") } : { nb: role, en: role };

/** What a policy asks of whoever orders, with the rules and figures behind it. */
export function requirementsPage(policy: Policy, language: PageLanguage): RequirementsPage {
  const requirements = requirementsOf(policy, { passageName });
  const rules = [...new Set(requirements.map(({ rule }) => rule))].toSorted().map((id) => ruleOf(id, policy));
  const severities = new Map<string, Severity>(rules.map(({ id, effective }) => [id, effective]));
  const sentenceOf = ({ sentence, rule, figure }: Requirement): Sentence => ({
    text: language === "nn" ? inNynorsk(sentence.nb) : sentence[language],
    rule,
    severity: severities.get(rule) ?? "note",
    ...(figure === undefined ? {} : { figure }),
  });
  const stops = ({ severity }: Sentence): boolean => compareSeverity(severity, "hold") >= 0;
  const paths = [...new Set(requirements.flatMap(({ figure }) => figure ?? []))];
  return {
    language,
    version: policy.version,
    topics: TOPICS.map((topic) => ({
      topic,
      sentences: requirements
        .filter((each) => each.topic === topic)
        .map(sentenceOf)
        .filter(stops),
    })),
    told: requirements.map(sentenceOf).filter((sentence) => !stops(sentence)),
    rules,
    figures: paths.map((path) => ({ path, value: valueAt(policy, path) })),
  };
}

/** A rule as hard as it bites under a policy. */
function ruleOf(id: string, policy: Policy): Rule & { readonly effective: Severity } {
  const rule = RULES[id];
  // INVARIANT: a test holds every requirement to a rule there is.
  if (!rule) throw new TypeError(`no rule is called ${id}`);
  const asked = policy.rules[id];
  const isStricter = asked !== undefined && compareSeverity(asked, rule.severity) > 0;
  return { ...rule, effective: isStricter ? asked : rule.severity };
}

function valueAt(policy: Policy, path: string): unknown {
  let value: unknown = policy;
  for (const key of path.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }
  return value;
}
