import { partOf } from "../../letter/pdf-letter.ts";
import type { Rectangle, TextLine } from "../../pdf-facts.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

interface Lost {
  readonly count: number;
  readonly rectangle: Rectangle;
}

/**
 * Control characters, private ones, those that stand for a lost one; a bullet alone may be private. A tab is a space:
 * some producers write every space so.
 */
const LOST = /(?!\t)[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu;

function lostIn(line: TextLine, unreadable: ReadonlySet<string>): Lost[] {
  return line.runs.flatMap((run) => {
    const text = line.text.slice(run.from, run.to);
    const count = unreadable.has(run.font) ? text.trim().length : (text.match(LOST)?.length ?? 0);
    const rectangle = partOf(line, run.from, run.to);
    const isBullet = run.from === 0 && text.trim().length === 1;
    return count > 0 && rectangle && !isBullet ? [{ count, rectangle }] : [];
  });
}

export const textNotExtractable: PdfContentRule<"pdf/text-not-extractable"> = {
  id: "pdf/text-not-extractable",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Teksten kan ikke hentes ut",
      what: "Filen sier ikke hvilke bokstaver {count} av tegnene på side {page} er.",
      why: "Skjermlesere leser opp noe annet enn det som står der, og teksten kan ikke kontrolleres.",
      mend: "Lag PDF-en på nytt fra dokumentet, med en vanlig skrift. Unngå «skriv ut til PDF» via eldre drivere.",
    },
    en: {
      title: "The text cannot be extracted",
      what: "The file does not tell which letters {count} of the characters on page {page} are.",
      why: "Screen readers say something else than what stands there, and the text cannot be checked.",
      mend: "Make the PDF anew from the document, with an ordinary font. Avoid printing to PDF through old drivers.",
    },
  },
  example: {
    fails: "A letter that reads «÷XTU» when copied.",
    passes: "A letter that reads the same when copied.",
  },
  *find({ pages, file }) {
    const unreadable = new Set(file.fonts.filter((font) => !font.readable).flatMap((font) => font.names));
    for (const page of pages) {
      const lost = page.lines.flatMap((line) => lostIn(line, unreadable));
      const [first] = lost;
      if (!first) continue;
      const count = lost.reduce((sum, part) => sum + part.count, 0);
      yield { page: page.number, rectangle: first.rectangle, facts: { count, page: page.number } };
    }
  },
};
