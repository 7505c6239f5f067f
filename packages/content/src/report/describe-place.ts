import type { MessageLanguage, PdfPlace, Place, TemplatePlace } from "@sluse/core";

import { REPORT_WORDS } from "./words.ts";

/** A place in words: `invitasjon.md linje 3:5`, `brev.pdf side 2, 61 mm ned`, `rad 17, fornavn`. */
export function describePlace(place: Place, language: MessageLanguage): string {
  const words = REPORT_WORDS[language];
  switch (place.kind) {
    case "text":
      return `${place.document} ${words.line} ${place.line}:${place.column}${expected(place.expectedAt, language)}`;
    case "pdf":
      return place.document + onPage(place, language) + expected(place.expectedAt, language);
    case "row":
      return `${place.file === undefined ? "" : `${place.file} `}${words.row} ${place.row}${
        place.column === undefined ? "" : `, ${place.column}`
      }`;
    case "field":
      return place.path;
    case "link":
      return place.in === undefined
        ? place.address
        : `${place.address} (${describePlace(place.in, language)})`;
    case "register":
      return `${words.register} ${place.register}`;
    default:
      return place satisfies never;
  }
}

/** Rectangles are in points, 72 to the inch, from the top of the page. */
function onPage({ page, rectangle }: PdfPlace, language: MessageLanguage): string {
  if (page === undefined) return "";
  const words = REPORT_WORDS[language];
  const down = rectangle ? `, ${words.down(Math.round((rectangle.y * 25.4) / 72))}` : "";
  return ` ${words.page} ${page}${down}`;
}

function expected(at: TemplatePlace | undefined, language: MessageLanguage): string {
  if (at === undefined) return "";
  const words = REPORT_WORDS[language];
  const passage = at.passage === undefined ? "" : `${at.passage}, `;
  return ` (${words.template}: ${passage}${words.line} ${at.line}:${at.column})`;
}
