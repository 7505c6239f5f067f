import type { MessageLanguage, PdfPlace, Place, TemplatePlace } from "@sluse/core";

import { REPORT_TEXTS } from "./texts.ts";

/** A place in words: `invitasjon.md linje 3:5`, `brev.pdf side 2, 61 mm ned`, `rad 17, fornavn`. */
export function describePlace(place: Place, language: MessageLanguage): string {
  const texts = REPORT_TEXTS[language];
  switch (place.kind) {
    case "text":
      return `${place.document} ${texts.line} ${place.line}:${place.column}${expected(place.expectedAt, language)}`;
    case "pdf":
      return place.document + onPage(place, language) + expected(place.expectedAt, language);
    case "row":
      return `${place.file === undefined ? "" : `${place.file} `}${texts.row} ${place.row}${
        place.column === undefined ? "" : `, ${place.column}`
      }`;
    case "field":
      return place.path;
    case "link":
      return place.in === undefined
        ? place.address
        : `${place.address} (${describePlace(place.in, language)})`;
    case "register":
      return `${texts.register} ${place.register}`;
    default:
      return place satisfies never;
  }
}

/** Rectangles are in points, 72 to the inch, from the top of the page. */
function onPage({ page, rectangle }: PdfPlace, language: MessageLanguage): string {
  if (page === undefined) return "";
  const texts = REPORT_TEXTS[language];
  const down = rectangle ? `, ${texts.down(Math.round((rectangle.y * 25.4) / 72))}` : "";
  return ` ${texts.page} ${page}${down}`;
}

function expected(at: TemplatePlace | undefined, language: MessageLanguage): string {
  if (at === undefined) return "";
  const texts = REPORT_TEXTS[language];
  const passage = at.passage === undefined ? "" : `${at.passage}, `;
  return ` (${texts.template}: ${passage}${texts.line} ${at.line}:${at.column})`;
}
