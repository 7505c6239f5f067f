import { anchorOf } from "./page-in-markdown.ts";
import { PAGE_TEXTS, explainedIn } from "./page-texts.ts";
import type { RequirementsPage, Sentence } from "./requirements-page.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const plain = (text: string): string => text.replaceAll(/[&<>"]/gu, (mark) => ENTITIES[mark] ?? mark);

const STYLE =
  "body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}" +
  "td,th{border:1px solid;padding:.3rem .5rem;text-align:left;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}";

/** The requirements as a page of HTML that needs nothing beside it: each sentence linked to its rule and figure. */
export function pageInHtml({ language, version, topics, told, rules, figures }: RequirementsPage): string {
  const texts = PAGE_TEXTS[language];
  const itemOf = ({ text, severity, rule, figure }: Sentence): string => {
    const links = [
      `<a href="#${anchorOf("rule", rule)}">${plain(rule)}</a>`,
      ...(figure === undefined ? [] : [`<a href="#${anchorOf("figure", figure)}">${plain(figure)}</a>`]),
    ];
    return `<li>${plain(text)} <em>${texts.otherwise[severity]}</em> (${links.join(", ")})</li>`;
  };
  const section = (title: string, sentences: readonly Sentence[]): string[] =>
    sentences.length === 0 ? [] : [`<h2>${title}</h2>`, "<ul>", ...sentences.map(itemOf), "</ul>"];
  const lines = [
    "<!doctype html>",
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${texts.title}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${texts.title}</h1>`,
    `<p>${plain(texts.lead(version))}</p>`,
    ...topics.flatMap(({ topic, sentences }) => section(texts.topics[topic], sentences)),
    ...section(texts.told, told),
    `<h2>${texts.rules}</h2>`,
    ...rules.flatMap(({ id, effective, messages, source }) => {
      const { title, why, mend } = messages[explainedIn(language)];
      return [
        `<h3 id="${anchorOf("rule", id)}">${plain(id)}</h3>`,
        `<p lang="${explainedIn(language)}"><strong>${plain(title)}</strong> (${texts.otherwise[effective]}). ${plain(why)}</p>`,
        `<p lang="${explainedIn(language)}">${texts.mend}: ${plain(mend)}</p>`,
        ...(source === undefined ? [] : [`<p>${texts.source}: ${plain(source)}</p>`]),
      ];
    }),
    `<h2>${texts.figures}</h2>`,
    `<table><thead><tr><th>${texts.figure}</th><th>${texts.value}</th></tr></thead><tbody>`,
    ...figures.map(
      ({ path, value }) =>
        `<tr id="${anchorOf("figure", path)}"><td>${plain(path)}</td><td>${plain(JSON.stringify(value))}</td></tr>`,
    ),
    "</tbody></table></main></body></html>",
  ];
  return `${lines.join("\n")}\n`;
}
