import { html, type Html } from "../markup/html.ts";
import type { Visit } from "../visit/visit.ts";

/** The way to the page after this one. */
export const nextPage = ({ say, path }: Visit, next: string | undefined): Html | false =>
  next !== undefined &&
  html`<p>
    <a class="ds-link" href="${path.split("?")[0] ?? "/"}?etter=${next}"
      >${say("Vis eldre utsendinger", "Show older mail-outs")}</a
    >
  </p>`;

/** Where the page that is asked for begins. */
export const askedFrom = ({ parameter }: Visit): string | undefined => {
  const after = parameter("etter");
  return after !== undefined && /^[1-9][0-9]{0,9}$/u.test(after) ? after : undefined;
};
