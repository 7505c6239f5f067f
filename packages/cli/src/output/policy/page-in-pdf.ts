import { addressOf, type LetterBlock, type LetterInline, type LetterTree } from "@sluse/core";
import { openTypesetter } from "@sluse/typeset";

import { PAGE_TEXTS, explainedIn } from "./page-texts.ts";
import type { RequirementsPage, Sentence } from "./requirements-page.ts";

/**
 * The requirements as tagged PDF, to be printed or sent on: after each sentence what happens otherwise, and its rule with its
 * figure. The same policy is the same bytes. Rules are links to their pages, which explain them.
 */
export async function pageInPdf(page: RequirementsPage): Promise<Uint8Array> {
  const { language, version } = page;
  const texts = PAGE_TEXTS[language];
  const sender = { name: texts.title, lines: [`${texts.policy} ${version}`] };
  await using typesetter = await openTypesetter({ letterhead: { sender, addressField: "none" }, threads: 1 });
  const { bytes } = await typesetter.typeset(treeOf(page));
  return bytes;
}

function treeOf({ language, version, topics, told, rules, figures }: RequirementsPage): LetterTree {
  const texts = PAGE_TEXTS[language];
  const section = (title: string, items: readonly (readonly LetterInline[])[]): LetterBlock[] =>
    items.length === 0 ? [] : [heading(2, title), list(items)];
  const itemOf = ({ text, severity, rule, figure }: Sentence): readonly LetterInline[] => [
    words(`${text} `),
    { kind: "emphasis", children: [words(texts.otherwise[severity])] },
    words(" ("),
    link(rule),
    words(figure === undefined ? ")" : `, ${figure})`),
  ];
  return {
    language,
    title: texts.title,
    body: [
      heading(1, texts.title),
      paragraph([words(texts.lead(version))]),
      ...topics.flatMap(({ topic, sentences }) => section(texts.topics[topic], sentences.map(itemOf))),
      ...section(texts.told, told.map(itemOf)),
      heading(2, texts.rules),
      ...rules.flatMap(({ id, effective, messages }) => {
        const { title, why, mend } = messages[explainedIn(language)];
        return [
          paragraph([
            { kind: "strong", children: [words(title)] },
            words(` (`),
            link(id),
            words(`, ${texts.otherwise[effective]}). ${why} ${texts.mend}: ${mend}`),
          ]),
        ];
      }),
      ...section(
        texts.figures,
        figures.map(({ path, value }) => [words(`${path}: ${spaced(value)}`)]),
      ),
    ],
  };
}

const words = (value: string): LetterInline => ({ kind: "text", value });
const heading = (level: number, title: string): LetterBlock => ({
  kind: "heading",
  level,
  children: [words(title)],
});
const paragraph = (children: readonly LetterInline[]): LetterBlock => ({ kind: "paragraph", children });
const list = (items: readonly (readonly LetterInline[])[]): LetterBlock => ({
  kind: "list",
  ordered: false,
  start: 1,
  items: items.map((children) => [paragraph(children)]),
});

function link(rule: string): LetterInline {
  const address = addressOf(rule);
  return address === undefined ? words(rule) : { kind: "link", address, children: [words(rule)] };
}

/** A value as JSON that may be parted between its entries: a list of hosts is wider than a line. */
const spaced = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll(/,(?=")/gu, ", ")
    .replaceAll('":', '": ');
