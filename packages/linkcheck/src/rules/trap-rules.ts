import type { RuleTable } from "@sluse/core";

export type TrapRuleId =
  | "link/conditional-comment"
  | "link/swallowed-parameter"
  | "link/other-host-shown"
  | "link/invisible-characters"
  | "link/field-left"
  | "link/broken-over-lines"
  | "link/two-targets"
  | "link/relative"
  | "link/malformed"
  | "link/markup-left-open";

/** Ways in which a link in a letter is not what it seems. The examples are HTML. */
export const trapRules: RuleTable<TrapRuleId> = {
  "link/conditional-comment": {
    id: "link/conditional-comment",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenke i en betinget kommentar",
        what: "Lenken {address} står i en kommentar som bare noen programmer viser.",
        why: "Noen mottakere får en annen lenke enn den som er kontrollert og godkjent.",
        mend: "Fjern den betingede kommentaren.",
      },
      en: {
        title: "Link in a conditional comment",
        what: "The link {address} stands in a comment that only some programs show.",
        why: "Some recipients get another link than the one that was checked and approved.",
        mend: "Remove the conditional comment.",
      },
    },
    example: {
      fails: '<p>Hei</p><!--[if mso]><v:rect href="https://skjema.no/gammel"></v:rect><![endif]-->',
      passes: '<p>Hei</p><!-- knapp --><a href="https://skjema.no/">Til skjemaet</a>',
    },
  },
  "link/swallowed-parameter": {
    id: "link/swallowed-parameter",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Tegnet & i lenken leses som noe annet",
        what: "I lenken {address} leses et & med bokstavene etter som ett tegn, slik at lenken blir en annen.",
        why: "For eksempel blir &reg_id til ®_id, og skjemaet kjenner ikke igjen mottakeren.",
        mend: "Skriv &amp; i stedet for & i HTML.",
      },
      en: {
        title: "An & in the link reads as something else",
        what: "In the link {address} an & and the letters after it read as one character, and the link becomes another.",
        why: "&reg_id, for one, becomes ®_id, and the form does not know the recipient.",
        mend: "Write &amp; instead of & in HTML.",
      },
    },
    source: "HTML Living Standard 13.2.5.73, named character reference state",
    example: {
      fails: '<a href="https://skjema.no/?a=1&reg_id=2">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/?a=1&amp;reg_id=2">Til skjemaet</a>',
    },
  },
  "link/other-host-shown": {
    id: "link/other-host-shown",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenken går et annet sted enn den viser",
        what: "Teksten viser {shown}, men lenken går til {address}.",
        why: "Slik ser svindel ut, og mottakere er lært opp til ikke å trykke.",
        mend: "La teksten vise nettstedet som lenken går til, eller skriv hva som finnes der.",
      },
      en: {
        title: "Link leads elsewhere than it shows",
        what: "The text shows {shown}, but the link leads to {address}.",
        why: "Fraud looks like this, and recipients have been taught not to press it.",
        mend: "Let the text show the site the link leads to, or say what is there.",
      },
    },
    example: {
      fails: '<a href="https://skjema.no/">www.helsenorge.no</a>',
      passes: '<a href="https://www.helsenorge.no/skjema">helsenorge.no</a>',
    },
  },
  "link/invisible-characters": {
    id: "link/invisible-characters",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Usynlige tegn i lenken",
        what: "Lenken {address} har tegn som ikke synes, som myk bindestrek eller blanktegn uten bredde.",
        why: "Lenken ser riktig ut, men virker ikke, eller går til et annet sted.",
        mend: "Skriv adressen på nytt for hånd; tegnene følger ofte med fra Word eller PDF.",
      },
      en: {
        title: "Invisible characters in the link",
        what: "The link {address} has characters that do not show, as a soft hyphen or a space of no width.",
        why: "The link looks right and does not work, or leads elsewhere.",
        mend: "Type the address anew by hand; such characters often come along from Word or PDF.",
      },
    },
    example: {
      fails: '<a href="https://skje&#8203;ma.no/">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/">Til skjemaet</a>',
    },
  },
  "link/field-left": {
    id: "link/field-left",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Flettefelt står igjen i lenken",
        what: "Lenken {address} har et felt som ikke er fylt ut.",
        why: "Mottakeren kommer til en feilside, eller til en annens skjema.",
        mend: "Fyll ut feltet for hver mottaker, eller fjern det.",
      },
      en: {
        title: "Merge field left in the link",
        what: "The link {address} has a field that was not filled in.",
        why: "The recipient comes to an error page, or to somebody else's form.",
        mend: "Fill the field in for each recipient, or remove it.",
      },
    },
    example: {
      fails: '<a href="https://skjema.no/?kode={{kode}}">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/?kode=syntetisk-1">Til skjemaet</a>',
    },
  },
  "link/broken-over-lines": {
    id: "link/broken-over-lines",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Lenken kan være delt over to linjer",
        what: "Lenken {address} slutter der linjen slutter, og neste linje ser ut til å fortsette den.",
        why: "Bare den første delen kan trykkes på, og den fører til feil sted.",
        mend: "Skriv adressen på én linje, eller gjør den til en lenke med egen tekst.",
      },
      en: {
        title: "Link may be broken over two lines",
        what: "The link {address} ends where its line ends, and the next line seems to go on with it.",
        why: "Only the first part can be pressed, and it leads astray.",
        mend: "Write the address on one line, or make it a link with a text of its own.",
      },
    },
    example: {
      fails: "<pre>Svar på https://skjema.no/under-\nsokelse/2027</pre>",
      passes: "<pre>Svar på https://skjema.no/undersokelse/2027\nHilsen oss</pre>",
    },
  },
  "link/two-targets": {
    id: "link/two-targets",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenken har to adresser",
        what: "Lenken {address} har href to ganger; den første gjelder.",
        why: "Den andre adressen var kanskje den som var ment.",
        mend: "Behold bare den riktige.",
      },
      en: {
        title: "Link has two addresses",
        what: "The link {address} has href twice; the first counts.",
        why: "The second address may have been the one that was meant.",
        mend: "Keep the right one only.",
      },
    },
    example: {
      fails: '<a href="https://skjema.no/gammel" href="https://skjema.no/ny">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/ny">Til skjemaet</a>',
    },
  },
  "link/relative": {
    id: "link/relative",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenken mangler nettsted",
        what: "Lenken {address} er bare en del av en adresse.",
        why: "Et brev har ikke noe nettsted å regne fra, så lenken fører ingen steder.",
        mend: "Skriv hele adressen, med https://.",
      },
      en: {
        title: "Link lacks its site",
        what: "The link {address} is only part of an address.",
        why: "A letter has no site to count from, so the link leads nowhere.",
        mend: "Write the whole address, with https://.",
      },
    },
    example: {
      fails: '<a href="/skjema">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/skjema">Til skjemaet</a>',
    },
  },
  "link/malformed": {
    id: "link/malformed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Adressen er skrevet feil",
        what: "«{address}» skulle nok være en adresse, men kan ikke åpnes.",
        why: "Mottakeren kommer ikke fram.",
        mend: "Rett skrivefeilen.",
      },
      en: {
        title: "Address is misspelt",
        what: "“{address}” was probably meant to be an address, and cannot be opened.",
        why: "The recipient does not get through.",
        mend: "Mend the slip.",
      },
    },
    example: {
      fails: "<p>Se https:// skjema.no</p>",
      passes: "<p>Se https://skjema.no</p>",
    },
  },
  "link/markup-left-open": {
    id: "link/markup-left-open",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenkemerket #a# er ikke lukket",
        what: "Teksten har #a# uten et #a# som hører til.",
        why: "ePROM viser da merket som tekst, og lenken kan ikke trykkes på.",
        mend: "Sett #a# både foran og bak adressen.",
      },
      en: {
        title: "Link mark #a# is not closed",
        what: "The text has an #a# without the #a# that goes with it.",
        why: "ePROM then shows the mark as text, and the link cannot be pressed.",
        mend: "Put #a# both before and after the address.",
      },
    },
    source: "ePROM release notes 12.0",
    example: {
      fails: "<p>Les mer: #a#https://skjema.no/</p>",
      passes: "<p>Les mer: #a#https://skjema.no/#a#</p>",
    },
  },
};
