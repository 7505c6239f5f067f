import {
  createFinding,
  type CheckResult,
  type Finding,
  type Language,
  type PdfReader,
  type Policy,
  type Rule,
} from "@sluse/core";

export const orderLetterReadsOtherwise: Rule = {
  id: "order/letter-reads-otherwise",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Det ferdige brevet leses ikke slik malen sier",
      what: "Et brev «{document}» ble satt og lest tilbake, og ordene var ikke de samme som i malen med verdiene.",
      why: "Noe er kommet bort, kommet til eller byttet plass på veien til siden, og mottakeren ville sett det.",
      mend: "Se på brevarket og verdiene i raden. Er det ikke noe galt med dem, er det en feil i sluse: meld fra.",
    },
    en: {
      title: "The finished letter does not read as its template says",
      what: "A letter `{document}` was typeset and read back, and its words were not those of the template with its values.",
      why: "Something was lost, added or moved on its way to the page, and the recipient would see it.",
      mend: "Look at the letterhead and the row's values. When nothing is wrong with them, it is a fault in Sluse: report it.",
    },
  },
  example: {
    fails: "A letterhead whose own arrangement covers the letter's first line.",
    passes: "A letter of which the reader finds every word, in order, after the letterhead's.",
  },
};

/** A letter that was made, and what it should say. */
export interface MadeLetter {
  readonly document: string;
  readonly language: Language;
  readonly bytes: Uint8Array;
  /** The letterhead's words, then the letter's. */
  readonly words: string;
}

/** Reads a made letter with a reader that shares nothing with what made it, by all of the reader's rules. */
export async function readBack(
  reader: PdfReader,
  { document, language, bytes, words }: MadeLetter,
  { policy, paper }: { readonly policy: Policy; readonly paper: "possible" | "excluded" },
): Promise<CheckResult> {
  const read = await reader.check(bytes, {
    document,
    language,
    policy: policy.content,
    severities: policy.rules,
    paper,
  });
  const findings: Finding[] = [...read.findings];
  // Where lines end is the page's matter.
  if (read.letter && withoutSpaces(read.letter.text) !== withoutSpaces(words))
    findings.push(createFinding(orderLetterReadsOtherwise, { facts: { document } }));
  return { findings, unrun: read.unrun };
}

const withoutSpaces = (text: string): string => text.normalize("NFC").replaceAll(/\s/gu, "");
