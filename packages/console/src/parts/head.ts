import { html, type Html, type Part } from "../markup/html.ts";
import type { Tag } from "../markup/tag.ts";
import type { Visit } from "../visit/visit.ts";

export interface Crumb {
  readonly name: string;
  readonly address: string;
}

interface Head {
  readonly title: string;
  /** The way here, this page left out. */
  readonly crumbs?: readonly Crumb[];
  /** What this page is called at the end of that way. */
  readonly here?: string;
  readonly tags?: readonly Tag[];
  readonly lead?: Part;
  /** Said before the headline: what was just done, what must be mended. */
  readonly news?: Part;
  readonly facts?: Part;
}

/** The top of a page: where it is, what it asks, and what one must know first. */
export const head = (visit: Visit, { title, crumbs = [], here, tags = [], lead, news, facts }: Head): Html =>
  html`<div class="head">
    ${crumbs.length > 0 && wayHere(visit, crumbs, here ?? title)} ${news}
    ${
      tags.length > 0 &&
      html`<p class="tags">
        ${tags.map(({ name, color }) => html`<span class="ds-tag" data-color="${color}">${name}</span> `)}
      </p>`
    }
    <h1 class="ds-heading" data-size="lg">${title}</h1>
    ${lead !== undefined && html`<p class="lead">${lead}</p>`} ${facts}
  </div>`;

const wayHere = ({ say }: Visit, crumbs: readonly Crumb[], here: string): Html =>
  html`<nav class="crumbs" aria-label="${say("Du er her", "You are here")}">
    <ol>
      ${crumbs.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>`)}
      <li aria-current="page">${here}</li>
    </ol>
  </nav>`;
