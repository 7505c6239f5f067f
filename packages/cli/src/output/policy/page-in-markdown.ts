import { PAGE_TEXTS, explainedIn } from "./page-texts.ts";
import type { RequirementsPage, Sentence } from "./requirements-page.ts";

/** The place of a rule or figure in the page. */
export const anchorOf = (kind: "rule" | "figure", name: string): string =>
  `${kind}-${name.replaceAll(/[./]/gu, "-").toLowerCase()}`;

/** What stands as it is, also where Markdown would read a mark in it. */
const plain = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|]/gu, String.raw`\$&`);

/** The requirements as Markdown: each sentence linked to its rule and figure, further down in the same page. */
export function pageInMarkdown({
  language,
  version,
  topics,
  told,
  rules,
  figures,
}: RequirementsPage): string {
  const texts = PAGE_TEXTS[language];
  const lineOf = ({ text, severity, rule, figure }: Sentence): string => {
    const links = [
      `[${rule}](#${anchorOf("rule", rule)})`,
      ...(figure === undefined ? [] : [`[${figure}](#${anchorOf("figure", figure)})`]),
    ];
    return `- ${plain(text)} *${texts.otherwise[severity]}* (${links.join(", ")})`;
  };
  const section = (title: string, sentences: readonly Sentence[]): string[] =>
    sentences.length === 0 ? [] : [`## ${title}`, sentences.map(lineOf).join("\n")];
  const parts = [
    `# ${texts.title}`,
    plain(texts.lead(version)),
    ...topics.flatMap(({ topic, sentences }) => section(texts.topics[topic], sentences)),
    ...section(texts.told, told),
    `## ${texts.rules}`,
    ...rules.flatMap(({ id, effective, messages, source }) => {
      const { title, why, mend } = messages[explainedIn(language)];
      return [
        `### <a id="${anchorOf("rule", id)}"></a>${id}`,
        `**${plain(title)}** (${texts.otherwise[effective]}). ${plain(why)}`,
        `${texts.mend}: ${plain(mend)}${source === undefined ? "" : `\n\n${texts.source}: ${plain(source)}`}`,
      ];
    }),
    `## ${texts.figures}`,
    [
      `| ${texts.figure} | ${texts.value} |`,
      "|---|---|",
      ...figures.map(
        ({ path, value }) =>
          `| <a id="${anchorOf("figure", path)}"></a>${path} | ${plain(JSON.stringify(value))} |`,
      ),
    ].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}
