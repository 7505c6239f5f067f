import type { RuleTable } from "@sluse/core";

/** Every rule that typesetting a letter may speak by. */
export type LetterRuleId =
  | "text/typeset-character"
  | "text/typeset-word-too-long"
  | "text/typeset-link"
  | "text/typeset-headings";

/** What keeps a letter from being made. Examples are paragraphs; `# ` begins a heading, `<…>` is a link. */
export const letterRules: RuleTable<LetterRuleId> = {
  "text/typeset-character": {
    id: "text/typeset-character",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Et tegn som ikke kan vises",
        what: "Tegnet {codePoint} finnes ikke i brevets skrifter, eller endrer hvordan det rundt blir lest.",
        why: "I det ferdige brevet ville det stått en tom firkant, eller ordene ville stått i en annen rekkefølge.",
        mend: "Skriv det med bokstaver som finnes i norsk, samisk eller engelsk, eller gi brevarket en skrift som har tegnet.",
      },
      en: {
        title: "A character that cannot be shown",
        what: "The character {codePoint} is in none of the letter's fonts, or changes how what is around it is read.",
        why: "The finished letter would have an empty box, or its words in another order.",
        mend: "Write it with letters of Norwegian, Sámi or English, or give the letterhead a font that has the character.",
      },
    },
    example: { fails: "Hei, 日向", passes: "Hei, Áilu Čáhppe" },
  },
  "text/typeset-word-too-long": {
    id: "text/typeset-word-too-long",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Et ord som er bredere enn siden",
        what: "Et ord på {length} tegn har ikke plass på en linje.",
        why: "Det som stikker utenfor siden, får mottakeren ikke se.",
        mend: "Sett inn mellomrom der ordet kan deles, eller kort det ned. I en adresse må ingen del uten skilletegn være så lang.",
      },
      en: {
        title: "A word that is wider than the page",
        what: "A word of {length} characters has no room on a line.",
        why: "What is beyond the page's edge is not seen by the recipient.",
        mend: "Put spaces where the word may be broken, or shorten it. In an address, no part without punctuation may be so long.",
      },
    },
    example: {
      fails:
        "Koden din er mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm",
      passes: "Koden din er mmmmmmmm mmmmmmmm",
    },
  },
  "text/typeset-link": {
    id: "text/typeset-link",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "En lenke av et annet slag",
        what: "En lenke begynner med «{scheme}». Brevet kan ha lenker til nettsider (https), e-post (mailto) og telefon (tel).",
        why: "Andre lenker åpner ikke en side, men kjører et program eller en fil hos mottakeren.",
        mend: "Skriv adressen til nettsiden, med https:// foran.",
      },
      en: {
        title: "A link of another kind",
        what: "A link begins with `{scheme}`. The letter may have links to web pages (https), e-mail (mailto) and telephone (tel).",
        why: "Other links do not open a page, but run a program or a file where the recipient is.",
        mend: "Write the page's address, with https:// before it.",
      },
    },
    example: { fails: "Svar på <javascript:alert(1)>", passes: "Svar på <https://skjema.fjordheim.no/svar>" },
  },
  "text/typeset-headings": {
    id: "text/typeset-headings",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Overskrifter i feil rekkefølge",
        what: "En overskrift på nivå {level} står der høyest nivå {most} kan stå.",
        why: "En skjermleser finner fram i brevet etter overskriftenes nivå, og standarden for universelt utformet PDF krever dem i rekkefølge.",
        mend: "Begynn med én overskrift på nivå 1, og gå ikke forbi noe nivå.",
      },
      en: {
        title: "Headings out of order",
        what: "A heading of level {level} stands where level {most} is the highest that may stand.",
        why: "A screen reader finds its way in the letter by the levels of its headings, and the standard for accessible PDF wants them in order.",
        mend: "Begin with one heading of level 1, and pass over no level.",
      },
    },
    source: "ISO 14289-1 (PDF/UA-1) 7.4.2; WCAG 2.1, 1.3.1",
    example: { fails: "## Om studien", passes: "# Om studien" },
  },
};
