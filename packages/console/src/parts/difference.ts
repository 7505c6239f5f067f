import { diffWordsWithSpace } from "diff";

import { html, type Html } from "../markup/html.ts";
import type { Visit } from "../visit/visit.ts";

/** A stretch of text that two versions share, or that only one has. */
interface Stretch {
  readonly text: string;
  readonly isOwn: boolean;
}

/** What stands between two marked words and is none itself: marked with them, so that one change is one mark. */
const BETWEEN = /^[\s.,:–-]*$/u;

/** The stretches of `text`, told apart by whether `other` has them too. */
function stretchesOf(text: string, other: string): Stretch[] {
  const parts = diffWordsWithSpace(other, text).filter(({ removed }) => !removed);
  const joined: Stretch[] = [];
  for (const [index, { value, added }] of parts.entries()) {
    const isBetween =
      BETWEEN.test(value) && parts[index - 1]?.added === true && parts[index + 1]?.added === true;
    const isOwn = added || isBetween;
    const last = joined.at(-1);
    if (last?.isOwn === isOwn) joined[joined.length - 1] = { text: last.text + value, isOwn };
    else joined.push({ text: value, isOwn });
  }
  return joined;
}

/** A text before and now; undefined: there was none. Or how many in a row stayed as they were. */
export type Change =
  | {
      readonly kind: "changed";
      /** What it is the text of. A paragraph has no name. */
      readonly name?: string;
      readonly before: string | undefined;
      readonly now: string | undefined;
    }
  | { readonly kind: "same"; readonly count: number };

/** What changed, marked by sign, word and line, and by colour last. */
export const difference = (visit: Visit, changes: readonly Change[]): Html =>
  html`<ol class="changes">
    ${changes.map((change) => (change.kind === "same" ? sameView(visit, change.count) : changeView(visit, change)))}
  </ol>`;

const sameView = ({ say }: Visit, count: number): Html =>
  html`<li class="quiet">
    ${count === 1 ? say("1 avsnitt er likt", "1 paragraph is the same") : say(`${count} avsnitt er like`, `${count} paragraphs are the same`)}
  </li>`;

function changeView({ say }: Visit, { name, before, now }: Extract<Change, { kind: "changed" }>): Html {
  const line = (kind: "before" | "now", text: Html): Html =>
    html`<p class="change-line" data-kind="${kind}">
      <span class="change-sign" aria-hidden="true">${kind === "before" ? "−" : "+"}</span>
      <span class="change-word">${kind === "before" ? say("Før", "Before") : say("Nå", "Now")}</span>
      <span class="change-text">${text}</span>
    </p>`;
  const changeName = (): string => {
    if (before === undefined) return say("Nytt avsnitt", "New paragraph");
    return now === undefined
      ? say("Avsnittet er fjernet", "The paragraph was removed")
      : say("Endret avsnitt", "Changed paragraph");
  };
  return html`<li class="change">
    <p class="change-name">${name ?? changeName()}</p>
    ${
      before !== undefined &&
      line(
        "before",
        html`${stretchesOf(before, now ?? "").map(({ text, isOwn }) => (isOwn ? html`<del>${text}</del>` : text))}`,
      )
    }
    ${
      now !== undefined &&
      line(
        "now",
        html`${stretchesOf(now, before ?? "").map(({ text, isOwn }) => (isOwn ? html`<ins>${text}</ins>` : text))}`,
      )
    }
  </li>`;
}
