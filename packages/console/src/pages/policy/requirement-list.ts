import { isPassageRole, roleName } from "@sluse/content";
import { requirementsOf, TOPICS, type Name, type Policy, type Requirement, type Topic } from "@sluse/core";

import { html, type Html, type Part } from "../../markup/html.ts";
import type { Visit } from "../../visit/visit.ts";
import { toldIn, toldLang } from "../../words/page-language.ts";

const passageName = (role: string): Name =>
  isPassageRole(role) ? { nb: roleName(role, "nb"), en: roleName(role, "en") } : { nb: role, en: role };

const requirementsIn = (policy: Policy): readonly Requirement[] => requirementsOf(policy, { passageName });

/** What is asked under a policy, by what it is about, each a sentence. */
export const requirementList = (visit: Visit, policy: Policy): Html =>
  html`${TOPICS.map((topic) =>
      group(
        visit,
        topic,
        requirementsIn(policy).filter((each) => each.topic === topic),
      ),
    )}
    <p class="quiet">${visit.say("Regelverk", "Policy")}: ${policy.version}</p>`;

const group = ({ say, language }: Visit, topic: Topic, list: readonly Requirement[]): Html | false =>
  list.length > 0 &&
  html`<h3 class="ds-heading" data-size="2xs">${topicName(say, topic)}</h3>
    <ul class="ds-list">
      ${list.map(({ sentence }) => html`<li ${toldLang(language)}>${sentenceView(sentence[toldIn(language)])}</li>`)}
    </ul>`;

/** More than one reads at a glance: lists of words that a link or a page may not hold. */
const LONGEST = 260;

/** A sentence whose list of words is long shows its beginning, and the rest to whoever asks. */
function sentenceView(sentence: string): Part {
  const list = sentence.search(/[(:«]/u);
  if (sentence.length <= LONGEST || list < 0) return sentence;
  return html`<details class="details">
    <summary>${sentence.slice(0, list).trim()} …</summary>
    <p>${sentence}</p>
  </details>`;
}

function topicName(say: Visit["say"], topic: Topic): string {
  switch (topic) {
    case "project":
      return say("Prosjektet", "The project");
    case "order":
      return say("Bestillingen", "The order");
    case "letter":
      return say("Brevet", "The letter");
    case "links":
      return say("Lenkene", "The links");
    case "recipients":
      return say("Mottakerne", "The recipients");
    case "approval":
      return say("Godkjenningen", "The approval");
    case "sending":
      return say("Utsendingen", "The sending");
  }
}

/** Sentences that differ between two policies: what is said instead of what. */
export interface RequirementChange {
  readonly before: Requirement | undefined;
  readonly now: Requirement | undefined;
}

/** What another policy asks otherwise, point by point. */
export function requirementChanges(before: Policy, now: Policy): readonly RequirementChange[] {
  const [old, fresh] = [requirementsIn(before), requirementsIn(now)];
  const isIn = (list: readonly Requirement[], { sentence }: Requirement): boolean =>
    list.some((each) => each.sentence.nb === sentence.nb);
  const gone = old.filter((each) => !isIn(fresh, each));
  const come = fresh.filter((each) => !isIn(old, each));
  const partner = (list: readonly Requirement[], each: Requirement): Requirement | undefined =>
    list.find(({ rule, figure }) => rule === each.rule && figure === each.figure);
  return [
    ...come.map((each) => ({ before: partner(gone, each), now: each })),
    ...gone
      .filter((each) => partner(come, each) === undefined)
      .map((each) => ({ before: each, now: undefined })),
  ];
}
