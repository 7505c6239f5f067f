import type { MarkupElement } from "./markup-reading.ts";
import type { MarkupRule } from "./markup-rule.ts";

export const markupAlternativeText: MarkupRule<"text/markup-alternative-text"> = {
  id: "text/markup-alternative-text",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Bilde uten tekst",
      what: "Et bilde har ingen alternativ tekst.",
      why: "Den som ikke ser bildet, får ikke vite hva det viser.",
      mend: 'Skriv i alt hva bildet viser, eller alt="" om det bare er pynt.',
    },
    en: {
      title: "Image without text",
      what: "An image has no alternative text.",
      why: "Whoever does not see the image is not told what it shows.",
      mend: 'Say in alt what the image shows, or alt="" when it is decoration only.',
    },
  },
  source: "forskrift om universell utforming av IKT; WCAG 2.1, 1.1.1",
  example: {
    fails: '<img src="data:image/png;base64,iVBORw0KGgo=">',
    passes: '<img src="data:image/png;base64,iVBORw0KGgo=" alt="Logo">',
  },
  *find({ elements }) {
    for (const { name, attributes, at, length } of elements) {
      if ((name === "img" || name === "area") && attributes["alt"] === undefined) yield { at, length };
    }
  },
};

const levelOf = (element: MarkupElement): number | undefined =>
  /^h[1-6]$/u.test(element.name) ? Number(element.name[1]) : undefined;

export const markupHeadingOrder: MarkupRule<"text/markup-heading-order"> = {
  id: "text/markup-heading-order",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Overskriftene hopper over et nivå",
      what: "En overskrift på nivå {level} følger etter nivå {before}.",
      why: "Skjermlesere bruker nivåene for å finne fram, og brevet skal ha én hovedoverskrift.",
      mend: "Bruk nivåene i rekkefølge, og bare én overskrift på øverste nivå.",
    },
    en: {
      title: "Headings skip a level",
      what: "A heading of level {level} follows level {before}.",
      why: "Screen readers find their way by the levels, and a letter should have one main heading.",
      mend: "Use the levels in order, and only one heading of the top level.",
    },
  },
  source: "WCAG 2.1, 1.3.1",
  example: {
    fails: "<h1>Brev</h1><h3>Om studien</h3>",
    passes: "<h1>Brev</h1><h2>Om studien</h2><h2>Kontakt</h2>",
  },
  *find({ elements }) {
    let before = 0;
    for (const element of elements) {
      const level = levelOf(element);
      if (level === undefined) continue;
      const isSecondTop = level === 1 && before > 0;
      if ((before > 0 && level > before + 1) || isSecondTop) {
        yield { at: element.at, length: element.length, facts: { level, before } };
      }
      before = level;
    }
  },
};

export const markupLayoutTable: MarkupRule<"text/markup-layout-table"> = {
  id: "text/markup-layout-table",
  severity: "warn",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Tabell brukt til å plassere tekst",
      what: "En tabell har ingen overskriftsceller, eller ligger inne i en annen tabell.",
      why: "Skjermlesere leser tabellen celle for celle, og på mobil blir teksten smal.",
      mend: "Bruk avsnitt og lister. Er det virkelig en tabell, gi den overskrifter med <th>.",
    },
    en: {
      title: "Table used to place text",
      what: "A table has no heading cells, or lies inside another table.",
      why: "Screen readers read it cell by cell, and on a phone the text becomes narrow.",
      mend: "Use paragraphs and lists. When it really is a table, give it headings with <th>.",
    },
  },
  source: "WCAG 2.1, 1.3.1",
  example: {
    fails: "<table><tr><td>Hei</td><td>du</td></tr></table>",
    passes: "<table><tr><th>Dag</th></tr><tr><td>Mandag</td></tr></table>",
  },
  *find({ elements }) {
    const tables: (number | undefined)[] = [];
    const withHeadings = new Set<number>();
    const nested = new Set<number>();
    for (const [index, { name, parent }] of elements.entries()) {
      const around = parent === undefined ? undefined : tables[parent];
      tables.push(name === "table" ? index : around);
      if (name === "table" && around !== undefined) nested.add(index);
      if (name === "th" && around !== undefined) withHeadings.add(around);
    }
    for (const [index, { name, at, length }] of elements.entries()) {
      if (name === "table" && (nested.has(index) || !withHeadings.has(index))) yield { at, length };
    }
  },
};
