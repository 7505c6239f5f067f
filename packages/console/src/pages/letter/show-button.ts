import type { Language } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";

interface ShowButton {
  readonly className: string;
  readonly words: Html | string;
}

/** Shows the letter in another language, and keeps what was filled in on the page so far. */
export const showButton = (mailOut: string, language: Language, { className, words }: ShowButton): Html =>
  html`<button
    class="${className}"
    type="submit"
    form="avgjorelse"
    formaction="/utsendinger/${mailOut}/avgjorelse#brevet"
    name="show"
    value="${language}"
  >
    ${words}
  </button>`;
