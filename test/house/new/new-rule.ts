import { Recipe, camel, pascal, readName, type Plan } from "./plan.ts";

/** Folders of the gate by the group of a rule's id, and the file its scenario stands in. */
const GATE: Readonly<Record<string, { readonly folder: string; readonly scenarios: string }>> = {
  project: { folder: "projects", scenarios: "order" },
  order: { folder: "orders", scenarios: "order" },
  recipient: { folder: "recipients", scenarios: "recipient" },
  register: { folder: "recipients", scenarios: "recipient" },
  approval: { folder: "approval", scenarios: "approval" },
  release: { folder: "release", scenarios: "release" },
};

const MESSAGES = `  messages: {
    nb: {
      title: "TODO: en kort overskrift",
      what: "TODO: hva som er funnet, med {met}.",
      why: "TODO: hvorfor det betyr noe for mottakeren.",
      mend: "TODO: hvem som gjør hva.",
    },
    en: {
      title: "TODO: a short heading",
      what: "TODO: what was met, with {met}.",
      why: "TODO: why it matters to the recipient.",
      mend: "TODO: who does what.",
    },
  },
`;

/** `text/two-spaces` with a folder of text rules, or `order/…`, `release/…` and the other groups of the gate. */
export function newRule(id: string, folder: string | undefined): Plan {
  const [group = "", rest] = id.split("/");
  const name = readName(rest, "what follows the group of a rule's id");
  if (group === "text") return newTextRule(name, readName(folder, "the folder of a text rule"));
  const home = GATE[group];
  if (!home) throw new Error(`a rule's group is text, ${Object.keys(GATE).join(", ")}; not \`${group}\``);
  return newGateRule(group, name, home);
}

function newTextRule(name: string, folder: string): Plan {
  const recipe = new Recipe();
  const own = camel(name);
  recipe.create(
    `packages/content/src/text/${folder}/${name}.ts`,
    `import { findMatches } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

export const ${own}: TextRule<"text/${name}"> = {
  id: "text/${name}",
  severity: "hold",
  clearedBy: "superuser",
${MESSAGES}  example: { fails: "TODO: a text that breaks it", passes: "TODO: one that nearly does" },
  find: (reading) => findMatches(reading.text, /TODO/gu),
};
`,
  );
  const list = "packages/content/src/text/text-rules.ts";
  recipe.insert(list, /^import type \{ TextRule \}/mu, `import { ${own} } from "./${folder}/${name}.ts";\n`);
  recipe.insert(list, /(?<=export type TextRuleId =)(?=\n)/u, `\n  | "text/${name}"`);
  recipe.insert(list, /(?<=export const textRules[^=]*= \{\n)/u, `  "text/${name}": ${own},\n`);
  return recipe.plan;
}

function newGateRule(
  group: string,
  name: string,
  { folder, scenarios }: (typeof GATE)[string] & object,
): Plan {
  const recipe = new Recipe();
  const own = `${group}${pascal(name)}`;
  recipe.create(
    `packages/gate/src/${folder}/check-${name}.ts`,
    `import { createFinding, type Finding, type Rule } from "@sluse/core";

export const ${own}: Rule = {
  id: "${group}/${name}",
  severity: "hold",
  clearedBy: "mending",
${MESSAGES}  example: {
    fails: "TODO: what breaks it.",
    passes: "TODO: what nearly does.",
  },
};

/** TODO: what is asked, and when. Called by the check of its folder. */
export function check${pascal(name)}(met: string): Finding[] {
  return [createFinding(${own}, { facts: { met } })];
}
`,
  );
  const list = "packages/gate/src/gate-rules.ts";
  recipe.insert(list, /^\/\*\* Every rule/mu, `import { ${own} } from "./${folder}/check-${name}.ts";\n\n`);
  recipe.insert(list, /^ {2}\]\.map\(/mu, `    ${own},\n`);
  recipe.insert(
    `packages/gate/test/rules/scenarios/${scenarios}-scenarios.ts`,
    /^\};\n(?![\s\S]*^\};\n)/mu,
    `  "${group}/${name}": { gives: [] },\n`,
  );
  return recipe.plan;
}
