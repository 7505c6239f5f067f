import type { LetterShown } from "@sluse/gate";

import { html, type Html, type Part } from "../../markup/html.ts";
import type { Visit } from "../../visit/visit.ts";
import { paragraphsOf } from "./shown-letter.ts";

/** The letter's words as texts, with a mark where each recipient's own will stand. */
export const letterWords = (
  { say }: Visit,
  { words = "", language }: Pick<LetterShown, "language" | "words">,
  slots: readonly string[],
): Html =>
  html`<article class="letter" lang="${language}" aria-label="${say("Brevet", "The letter")}">
    ${paragraphsOf(words).map((paragraph) => html`<p>${marked(paragraph, slots)}</p>`)}
  </article>`;

/** `[fornavn]`, where it is the name of a slot. */
function marked(text: string, slots: readonly string[]): Part {
  const parts: Part[] = [];
  let rest = text;
  while (rest !== "") {
    const next = nearest(rest, slots);
    if (next === undefined) return [...parts, rest];
    const { at, written } = next;
    parts.push(
      rest.slice(0, at),
      html`<mark class="value" data-kind="personal">${written.slice(1, -1)}</mark>`,
    );
    rest = rest.slice(at + written.length);
  }
  return parts;
}

function nearest(
  text: string,
  slots: readonly string[],
): { readonly at: number; readonly written: string } | undefined {
  return slots
    .map((slot) => ({ at: text.indexOf(`[${slot}]`), written: `[${slot}]` }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
}
