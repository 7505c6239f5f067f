import { html, type Html } from "../../markup/html.ts";
import { page, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import type { ShownLetter } from "./shown-letter.ts";

/** How many pages of a letter can be shown as pictures to the one who asks: 0 of what is no PDF, and where nothing draws. */
export async function drawPages({ pictures, session }: Visit, shown: ShownLetter): Promise<number> {
  if (!pictures || shown.kind === "none" || shown.letter.format !== "pdf") return 0;
  const { digest, bytes } = shown.letter;
  const pages = await pictures.of(digest, bytes);
  if (pages) session.lettersShown.add(digest);
  return pages?.length ?? 0;
}

/** The pages one after the other, each to be opened by itself and enlarged. */
export const letterPages = ({ say }: Visit, digest: string, count: number): Html =>
  html`<div class="letter-pages">
    ${Array.from({ length: count }, (_, at) => at + 1).map(
      (number) =>
        html`<a href="/brevsider/${digest}/${number}" target="_blank" rel="noopener"
          ><img
            class="letter-page"
            src="/brevsider/${digest}/${number}"
            alt="${say(`Side ${number} av ${count}: åpne stort i en ny fane`, `Page ${number} of ${count}: open it large in a new tab`)}"
        /></a>`,
    )}
  </div>`;

/** One page, to whoever was shown the letter in this session: that it was shown is in the gate's log already. */
export async function pagePicture(visit: Visit): Promise<Answer> {
  const digest = visit.part("digest");
  const pages = visit.session.lettersShown.has(digest) ? await visit.pictures?.find(digest) : undefined;
  const picture = pages?.[Number(visit.part("page")) - 1];
  return picture
    ? { kind: "document", type: "image/png", bytes: Uint8Array.from(picture) }
    : page(unknownPage(visit));
}
