import type { Finding, Notice } from "@sluse/core";
import { eforsk } from "@sluse/core";

import { checkDocument, parseTemplate, type Template } from "../../src/index.ts";
import { checkNotice } from "../../src/notice/check-notice.ts";
import type { PlantedText, PlantedTitle, PlantedValue } from "./faults.ts";
import { contextOf, lifeLetters, sourceOf, type LifeLetter } from "./letters.ts";

/** What a fault came to: the rules that told it, of those that may, and whatever else stops the letter. */
export interface Told {
  readonly isFound: boolean;
  readonly others: readonly string[];
}

const told = (findings: readonly Finding[], rules: readonly string[]): Told => {
  const met = new Set(findings.filter(({ severity }) => severity !== "note").map(({ rule }) => rule));
  return {
    isFound: rules.some((rule) => met.has(rule as Finding["rule"])),
    others: findings
      .filter(({ rule, severity }) => (severity === "hold" || severity === "refuse") && !rules.includes(rule))
      .map(({ rule }) => rule),
  };
};

/** Each letter of a language in turn has a passage more. */
export async function plantText({ language, text, rules }: PlantedText, turn: number): Promise<Told> {
  const letters = lifeLetters.filter(({ template }) => template.language === language);
  const letter = letters[turn % letters.length];
  if (!letter) throw new Error(`no letter in ${language}`);
  const source = sourceOf(letter).replace(
    "<!-- passage: contact -->",
    `<!-- passage: body -->\n${text}\n\n<!-- passage: contact -->`,
  );
  const { template, findings } = parseTemplate(source, { file: `${letter.name}.md` });
  // A template that cannot be read is not approved.
  if (!template) return told(findings, rules.concat(findings.map(({ rule }) => rule)));
  return told(await findingsIn({ ...letter, template }, letter.row), rules);
}

export async function plantValue({ slot, value, rules }: PlantedValue): Promise<Told> {
  const letter = lifeLetters.find(({ name }) => name === "register-nb");
  if (!letter) throw new Error("no letter with slots");
  return told(await findingsIn(letter, { ...letter.row, [slot]: value }), rules);
}

async function findingsIn(
  { name, template }: LifeLetter & { readonly template: Template },
  row: Readonly<Record<string, string>>,
): Promise<readonly Finding[]> {
  const { language, id } = template;
  const document = { kind: "rendered", name, language, template: { id }, values: {} } as const;
  const { findings, renderer } = await checkDocument(document, contextOf(template));
  return [...findings, ...(renderer?.check(row, { kind: "row", row: 2 }) ?? [])];
}

const SENDER: Notice["sender"] = {
  name: "Fjordheim universitetssykehus HF",
  organisationNumber: "974767880",
};

export function plantTitle({ language, title, rules }: PlantedTitle): Told {
  const [letter] = lifeLetters;
  if (!letter) throw new Error("no letters");
  const { now, window, round } = contextOf(letter.template);
  const context = { language, policy: eforsk, purpose: "research", round, now, window } as const;
  return told(checkNotice({ title, sender: SENDER }, context).findings, rules);
}
