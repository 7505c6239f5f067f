import { added, greeting, type Fault } from "../fault.ts";

const placeholder = (name: string, text: string, formats?: Fault["formats"]): Fault => ({
  name: `placeholder ${name}`,
  expects: "text/placeholder-left",
  ...(formats ? { formats } : {}),
  inject: greeting({ nb: `Hei ${text},`, nn: `Hei ${text},`, en: `Dear ${text},` }),
});

const programValue = (value: string): Fault => ({
  name: `program value ${value}`,
  expects: "text/program-value",
  inject: added({ nb: `Kontaktperson: ${value}.`, nn: `Kontaktperson: ${value}.`, en: `Contact: ${value}.` }),
});

const nothing = (value: string): Fault => ({ ...programValue(value), expects: "text/null-left" });

const bracketed = (text: string, formats?: Fault["formats"]): Fault => ({
  ...placeholder(text, text, formats),
  expects: "text/bracketed-word",
});

const filler = (text: string, formats?: Fault["formats"]): Fault => ({
  name: `filler ${text}`,
  expects: "text/filler-left",
  ...(formats ? { formats } : {}),
  inject: added({ nb: `Møt opp: ${text}.`, nn: `Møt opp: ${text}.`, en: `Come here: ${text}.` }),
});

const blank = (name: string, nb: string, nn: string, en: string): Fault => ({
  name: `blank ${name}`,
  expects: "text/silent-blank",
  inject: added({ nb, nn, en }),
});

/** What is left of templates, programs and drafts. */
export const leftOvers: readonly Fault[] = [
  placeholder("mustache", "{{fornavn}}"),
  placeholder("half", "{{ fornavn"),
  placeholder("dollar", "${fornavn}"),
  placeholder("brace", "{fornavn}"),
  placeholder("number", "{0}"),
  placeholder("double parentheses", "((fornavn))"),
  placeholder("percent", "%FORNAVN%"),
  placeholder("printf", "%s"),
  placeholder("capitals in brackets", "[FORNAVN]"),
  placeholder("words in brackets", "[sett inn navn]"),
  placeholder("eforsk", "[_FORELDRESKJEMA_3_]", ["text", "html"]),
  placeholder("angle", "<fornavn>", ["text", "html"]),
  placeholder("merge field", "«Fornavn_Etternavn»", ["text", "html"]),
  placeholder("field name in quotes", "«Fornavn»"),
  placeholder("word prompt", "Klikk eller trykk her for å skrive inn tekst"),
  placeholder("mailchimp", "*|FNAME|*", ["text", "html"]),
  placeholder("liquid", "{% if navn %}"),
  placeholder("erb", "<%= navn %>", ["text", "html"]),
  programValue("undefined"),
  programValue("NaN"),
  programValue("Invalid Date"),
  programValue("[object Object]"),
  programValue("#N/A"),
  nothing("null"),
  nothing("None"),
  bracketed("[PORTO BETALT]"),
  bracketed("((se side 2))"),
  bracketed("«Dato»"),
  filler("XXX"),
  filler("xx.xx.20xx"),
  filler("TODO"),
  filler("UTKAST"),
  filler("Lorem ipsum dolor sit amet"),
  filler("dd.mm.åååå"),
  filler("01.01.1970"),
  filler("Test Testesen"),
  filler("12345678"),
  {
    name: "line of dots",
    expects: "text/fill-in-line",
    inject: added({ nb: "Navn ..........", nn: "Namn ..........", en: "Name .........." }),
  },
  {
    name: "greeting without a name",
    expects: "text/silent-blank",
    inject: greeting({ nb: "Hei ,", nn: "Hei ,", en: "Hello ," }),
  },
  {
    name: "dear nobody",
    expects: "text/silent-blank",
    inject: greeting({ nb: "Kjære,", nn: "Kjære,", en: "Dear," }),
  },
  blank("date", "Møt opp hos oss den .", "Møt opp hos oss den .", "Come to us on the ."),
  blank("brackets", "Vi er åpne hver dag ( ).", "Vi har ope kvar dag ( ).", "We are open every day ( )."),
  { ...blank("field", "Adresse:", "Adresse:", "Address:"), expects: "text/empty-field" },
];

/** The same in more spellings. */
export const moreLeftOvers: readonly Fault[] = [
  bracketed("@fornavn"),
  bracketed("*etternavn*", ["text"]),
  bracketed("(navn)", ["text"]),
  filler("XX minutter"),
  filler("tekst tekst tekst"),
  filler("asdf"),
  filler("to be confirmed"),
];
