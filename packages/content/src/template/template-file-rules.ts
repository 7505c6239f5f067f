import type { RuleTable } from "@sluse/core";

import { NAME_SLOT, templateExample } from "./template-example.ts";

export type TemplateFileRuleId =
  | "text/template-front-matter"
  | "text/template-comment"
  | "text/template-markup"
  | "text/template-character"
  | "text/template-too-large"
  | "text/template-passage-empty"
  | "text/template-role-unknown"
  | "text/template-role-missing"
  | "text/template-role-unsaid"
  | "text/template-optional";

const GREETING = templateExample("Hei {{navn}}", NAME_SLOT);

/** Rules for a template's file and its passages. */
export const templateFileRules: RuleTable<TemplateFileRuleId> = {
  "text/template-front-matter": {
    id: "text/template-front-matter",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malens hode er feil",
        what: "Feltet «{field}» mangler, eller har en verdi som ikke kan brukes der.",
        why: "Hodet sier hvilken mal, versjon og runde en godkjenning gjelder.",
        mend: "Skriv feltet slik: {allowed}",
      },
      en: {
        title: "The template's front matter is wrong",
        what: "The field `{field}` is missing or cannot be like this.",
        why: "The front matter says which template, version and round an approval is for.",
        mend: "Write the field like this: {allowed}",
      },
    },
    example: { fails: GREETING.replace("language: nb", "language: norsk"), passes: GREETING },
  },
  "text/template-comment": {
    id: "text/template-comment",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Kommentaren står ikke for seg selv",
        what: "En kommentar er ikke avsluttet, eller det står tekst etter den på samme linje.",
        why: "Tekst som forsvinner i en kommentar, mangler i brevet uten at noen ser det.",
        mend: "Avslutt kommentaren med -->, og la den stå på egne linjer.",
      },
      en: {
        title: "The comment does not stand by itself",
        what: "A comment is not closed, or text follows it on the same line.",
        why: "Text that is lost in a comment is missing from the letter without anyone seeing it.",
        mend: "Close the comment with -->, and let it stand on lines of its own.",
      },
    },
    example: {
      fails: templateExample("Hei\n\n<!-- husk kilden\n\nDet er frivillig å delta."),
      passes: templateExample("Hei\n\n<!-- husk kilden -->\n\nDet er frivillig å delta."),
    },
  },
  "text/template-markup": {
    id: "text/template-markup",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malen har oppmerking som ikke er tillatt",
        what: "Malen bruker {oppmerking}.",
        why: "Brevet skal si det samme på skjerm, i PDF og på papir. Adresser må stå synlig i teksten.",
        mend: "Bruk bare overskrifter, avsnitt, lister og utheving, og skriv adresser rett ut.",
      },
      en: {
        title: "The template has markup that is not allowed",
        what: "The template uses {markup}.",
        why: "The letter must say the same on screen, in PDF and on paper. Addresses must be visible in the text.",
        mend: "Use only headings, paragraphs, lists and emphasis, and write addresses out.",
      },
    },
    example: {
      fails: templateExample("Svar [her](https://studie.example/svar)."),
      passes: templateExample("Svar på https://studie.example/svar."),
    },
  },
  "text/template-character": {
    id: "text/template-character",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malen har et tegn uten fast betydning",
        what: "Malen har et tegn fra Unicodes private område.",
        why: "Slike tegn ser forskjellige ut på ulike maskiner, og kan mangle helt.",
        mend: "Fjern tegnet eller skriv det du mener, med vanlige tegn.",
      },
      en: {
        title: "The template has a character without a fixed meaning",
        what: "The template has a character from Unicode's private use area.",
        why: "Such characters look different on different machines, and may be missing.",
        mend: "Remove the character, or write what you mean with ordinary ones.",
      },
    },
    example: {
      fails: templateExample("\uE00C Det er frivillig å delta."),
      passes: templateExample("Det er frivillig å delta."),
    },
  },
  "text/template-too-large": {
    id: "text/template-too-large",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malen er for stor",
        what: "Malen er større enn 100 000 tegn, 100 felter, 60 avsnitt eller 50 000 tegn i feltene til sammen.",
        why: "Et brev skal kunne leses, og kontrollen av det skal ta kort tid uansett innhold.",
        mend: "Kort ned malen.",
      },
      en: {
        title: "The template is too large",
        what: "The template is larger than 100 000 characters, 100 slots, 60 passages or 50 000 characters of values.",
        why: "A letter must be readable, and checking it must be quick whatever it holds.",
        mend: "Shorten the template.",
      },
    },
    example: { fails: templateExample("{{navn}} har fått brev. ".repeat(101), NAME_SLOT), passes: GREETING },
  },
  "text/template-passage-empty": {
    id: "text/template-passage-empty",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Avsnittet er tomt",
        what: "Avsnittet «{role}» er merket, men har ingen tekst.",
        why: "Et tomt avsnitt kan ikke vise at brevet sier det som kreves.",
        mend: "Skriv teksten, eller fjern merket.",
      },
      en: {
        title: "The passage is empty",
        what: "The passage `{role}` is marked, but has no text.",
        why: "An empty passage cannot show that the letter says what it must.",
        mend: "Write its text, or remove the marker.",
      },
    },
    example: {
      fails: templateExample("<!-- passage: voluntary -->\n\n<!-- passage: closing -->\nVennlig hilsen"),
      passes: templateExample("<!-- passage: voluntary -->\nDet er frivillig å delta."),
    },
  },
  "text/template-role-unknown": {
    id: "text/template-role-unknown",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Ukjent rolle",
        what: "Avsnittet er merket «{role}», som ikke er en rolle sluse kjenner.",
        why: "En skrivefeil i merket gjør at et påkrevd avsnitt ikke blir gjenkjent.",
        mend: "Bruk en av rollene: {allowed}",
      },
      en: {
        title: "Unknown role",
        what: "The passage is marked `{role}`, which is no known role.",
        why: "With a slip in its marker, a required passage is not recognised.",
        mend: "Use one of the roles: {allowed}",
      },
    },
    example: {
      fails: templateExample("<!-- passage: volontary -->\nDet er frivillig å delta."),
      passes: templateExample("<!-- passage: voluntary -->\nDet er frivillig å delta."),
    },
  },
  "text/template-role-missing": {
    id: "text/template-role-missing",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malen mangler noe brevet må si",
        what: "Malen har ikke noe fast avsnitt for «{role}».",
        why: "Et låst avsnitt med denne rollen er beviset for at hver mottaker får vite det.",
        mend: "Skriv avsnittet, og sett <!-- passage: {role} --> på linjen over.",
      },
      en: {
        title: "The template lacks something the letter must say",
        what: "The template has no passage that is always there for `{role}`.",
        why: "A locked passage with this role is the proof that every recipient is told.",
        mend: "Write the passage, and put <!-- passage: {role} --> on the line above.",
      },
    },
    source: "GDPR articles 13 and 14; Helseforskningsloven §§ 13 and 16",
    example: {
      fails: templateExample("<!-- passage: purpose -->\nVi vil vite mer om søvn."),
      passes: templateExample("<!-- passage: voluntary -->\nDet er frivillig å delta."),
    },
  },
  "text/template-role-unsaid": {
    id: "text/template-role-unsaid",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Avsnittet sier ikke det merket sier",
        what: "Avsnittet «{role}» ser ikke ut til å si det det er merket med, eller tar det tilbake.",
        why: "Et merke på et avsnitt om noe annet gjør at brevet ser ut til å si mer enn det gjør.",
        mend: "Skriv det avsnittet skal si, for eksempel at det er frivillig. Sier det det med andre ord, kan en superbruker godta det.",
      },
      en: {
        title: "The passage does not say what its marker says",
        what: "The passage `{role}` does not seem to say what it is marked as, or takes it back.",
        why: "A marker on a passage about something else makes the letter seem to say more than it does.",
        mend: "Write what the passage should say, such as that it is voluntary. When it says so in other words, a superuser may accept it.",
      },
    },
    source: "helseforskningsloven §§ 13 and 16",
    example: {
      fails: templateExample("<!-- passage: voluntary -->\nKantinen er åpen hver dag."),
      passes: templateExample("<!-- passage: voluntary -->\nDet er frivillig å delta."),
    },
  },
  "text/template-optional": {
    id: "text/template-optional",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Det valgfrie avsnittet kan ikke velges",
        what: "Det valgfrie avsnittet «{role}» må ha minst ett felt, bare felles felter, og malen høyst fire slike.",
        why: "Avsnittet tas med når feltene har verdi. Valget må være likt for alle som får brevet.",
        mend: "Gi avsnittet et felt med shared: true, eller la det være et fast avsnitt.",
      },
      en: {
        title: "The optional passage cannot be chosen",
        what: "The optional passage `{role}` needs at least one slot, shared slots only, and a template has at most four.",
        why: "The passage is there when its slots have values. The choice must be the same for everyone.",
        mend: "Give the passage a slot with shared: true, or let it always be there.",
      },
    },
    example: {
      fails: templateExample("Hei\n\n<!-- optional passage: ethics -->\nStudien er godkjent."),
      passes: templateExample(
        "Hei\n\n<!-- optional passage: ethics -->\nStudien er godkjent ({{sak}}).",
        "  sak: { type: study-number, shared: true }",
      ),
    },
  },
};
