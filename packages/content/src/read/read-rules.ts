import type { RuleTable } from "@sluse/core";

export type ReadRuleId = "text/encoding" | "text/too-large" | "text/too-deep" | "text/empty";

/** Rules for reading a document at all. In the examples, `\xNN` stands for the byte NN. */
export const readRules: RuleTable<ReadRuleId> = {
  "text/encoding": {
    id: "text/encoding",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Filen er ikke UTF-8",
        what: "Byte {byte} hører ikke hjemme i UTF-8; filen ser ut som {koding}.",
        why: "Med feil tegnkoding blir æ, ø, å og samiske bokstaver til andre tegn.",
        mend: "Lagre filen som UTF-8.",
      },
      en: {
        title: "The file is not UTF-8",
        what: "Byte {byte} does not belong in UTF-8; the file looks like {encoding}.",
        why: "In the wrong encoding æ, ø, å and Sámi letters become other characters.",
        mend: "Save the file as UTF-8.",
      },
    },
    example: { fails: String.raw`Hei p\xE5 deg`, passes: String.raw`Hei p\xC3\xA5 deg` },
  },
  "text/too-large": {
    id: "text/too-large",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Filen er for stor",
        what: "Filen er på {bytes} byte; grensen er {max}.",
        why: "Et brev er aldri så langt, og en så stor fil kan stanse kontrollen av de andre.",
        mend: "Se etter om det er riktig fil.",
      },
      en: {
        title: "The file is too large",
        what: "The file has {bytes} bytes; the limit is {max}.",
        why: "No letter is that long, and so large a file can hold up the checking of others.",
        mend: "Look whether it is the right file.",
      },
    },
    example: { fails: "Hei. ".repeat(60_000), passes: "Hei. " },
  },
  "text/too-deep": {
    id: "text/too-deep",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Oppmerkingen er for innviklet",
        what: "Elementer ligger mer enn {max} lag inne i hverandre, eller har for mye oppmerking.",
        why: "Slik oppmerking lages ikke for et brev, og kan stanse kontrollen av de andre.",
        mend: "Lag brevet på nytt med overskrifter, avsnitt og lister.",
      },
      en: {
        title: "The markup is too intricate",
        what: "Elements lie more than {max} deep in each other, or there is too much markup.",
        why: "Such markup is not made for a letter, and can hold up the checking of others.",
        mend: "Make the letter anew with headings, paragraphs and lists.",
      },
    },
    example: { fails: "<div>".repeat(200), passes: "<div><p>Hei</p></div>" },
  },
  "text/empty": {
    id: "text/empty",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Brevet er tomt",
        what: "Det er ingen tekst i filen.",
        why: "Mottakeren får et tomt brev, eller teksten er et bilde ingen kan kontrollere.",
        mend: "Se etter om det er riktig fil.",
      },
      en: {
        title: "The letter is empty",
        what: "There is no text in the file.",
        why: "The recipient gets an empty letter, or the text is an image that nobody can check.",
        mend: "Look whether it is the right file.",
      },
    },
    example: { fails: " \n", passes: "Hei" },
  },
};
