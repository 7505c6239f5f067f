import type { Rule, RuleTable } from "@sluse/core";

export type SlotRuleId =
  | "text/slot-unknown"
  | "text/slot-misplaced"
  | "text/slot-missing"
  | "text/slot-empty"
  | "text/slot-length"
  | "text/slot-line-break"
  | "text/slot-characters"
  | "text/slot-differs"
  | SlotTypeRuleId;

export type SlotTypeRuleId =
  | "text/slot-not-name"
  | "text/slot-not-date"
  | "text/slot-not-phone"
  | "text/slot-not-email"
  | "text/slot-not-url"
  | "text/slot-not-organisation"
  | "text/slot-not-study-number";

/** Values for the example template: `studie` is shared, the others are each recipient's. */
const WHOLE = "studie: Søvn i nord\nnavn: Kåre Sør\nfrist: 1. mars 2027\n";

function typeRule<Id extends SlotTypeRuleId>(
  id: Id,
  kind: { readonly nb: string; readonly en: string },
  shape: { readonly nb: string; readonly en: string },
  example: { readonly slot: string; readonly fails: string; readonly passes: string },
): Rule<Id> {
  return {
    id,
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: `Verdien er ikke ${kind.nb}`,
        what: `Feltet «{slot}» skal være ${kind.nb}, men verdien er noe annet.{tegn}`,
        why: "Ofte er kolonner byttet om, eller noe annet er limt inn.",
        mend: `Skriv ${shape.nb}.`,
      },
      en: {
        title: `The value is not ${kind.en}`,
        what: `The slot \`{slot}\` must be ${kind.en}, but its value is something else.{sign}`,
        why: "Often columns were swapped, or something else was pasted.",
        mend: `Write ${shape.en}.`,
      },
    },
    example: { fails: `${example.slot}: ${example.fails}`, passes: `${example.slot}: ${example.passes}` },
  };
}

/** Rules for the values of slots. No message repeats a value: it may identify a person. */
export const slotRules: RuleTable<SlotRuleId> = {
  "text/slot-unknown": {
    id: "text/slot-unknown",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Malen har ikke feltet",
        what: "Det er gitt en verdi for «{slot}», som ikke er et felt i malen.{nearest}",
        why: "Navnet kan være skrevet feil, eller verdien hører til en annen mal.",
        mend: "Bruk navnene som står i malen, og ta bort andre verdier.",
      },
      en: {
        title: "The template has no such slot",
        what: "A value is given for `{slot}`, which is no slot of the template.{nearest}",
        why: "The name may be misspelt, or the value belongs to another template.",
        mend: "Use the names in the template, and remove other values.",
      },
    },
    example: { fails: `${WHOLE}fornavn: Kåre`, passes: WHOLE },
  },
  "text/slot-misplaced": {
    id: "text/slot-misplaced",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Verdien er gitt på feil sted",
        what: "Feltet «{slot}» er felles i malen, men gitt for én mottaker, eller omvendt.",
        why: "Da kan alle få brev med samme navn, eller mottakere få ulik tekst.",
        mend: "Gi felles verdier sammen med brevet, og de andre sammen med hver mottaker.",
      },
      en: {
        title: "The value is given in the wrong place",
        what: "The slot `{slot}` is shared in the template but given for one recipient, or the other way round.",
        why: "Everyone could get a letter with the same name, or recipients different text.",
        mend: "Give shared values with the letter, and the others with each recipient.",
      },
    },
    example: { fails: "shared:\n  studie: Søvn i nord\n  navn: Kåre Sør", passes: WHOLE },
  },
  "text/slot-missing": {
    id: "text/slot-missing",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Feltet mangler verdi",
        what: "Det er ikke gitt noen verdi for feltet «{slot}».",
        why: "Brevet får et hull der verdien skulle stå.",
        mend: "Gi en verdi, eller la være å sende til denne mottakeren.",
      },
      en: {
        title: "The slot has no value",
        what: "No value is given for the slot `{slot}`.",
        why: "The letter gets a gap where the value should stand.",
        mend: "Give a value, or leave this recipient out.",
      },
    },
    example: { fails: "studie: Søvn i nord\nnavn: Kåre Sør", passes: WHOLE },
  },
  "text/slot-empty": {
    id: "text/slot-empty",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Feltet er tomt",
        what: "Feltet «{slot}» er tomt, eller har bare mellomrom eller et kulepunkt.",
        why: "Brevet får et hull, som i «Hei ,».",
        mend: "Gi en verdi, eller la være å sende til denne mottakeren.",
      },
      en: {
        title: "The slot is empty",
        what: "The slot `{slot}` is empty, or holds only spaces or a bullet.",
        why: "The letter gets a gap, as in “Dear ,”.",
        mend: "Give a value, or leave this recipient out.",
      },
    },
    example: { fails: WHOLE.replace("Kåre Sør", '"  "'), passes: WHOLE },
  },
  "text/slot-length": {
    id: "text/slot-length",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Verdien er for kort eller for lang",
        what: "Verdien for «{slot}» skal ha {min}–{max} tegn.",
        why: "En så kort eller lang verdi er trolig noe annet enn det feltet er til for.",
        mend: "Rett verdien. Er den riktig, må malen få en ny versjon med andre grenser.",
      },
      en: {
        title: "The value is too short or too long",
        what: "The value of `{slot}` must have {min}–{max} characters.",
        why: "So short or long a value is probably something else than the slot is for.",
        mend: "Mend the value. If it is right, the template needs a new version with other limits.",
      },
    },
    example: { fails: WHOLE.replace("Kåre Sør", "Kåre ".repeat(30)), passes: WHOLE },
  },
  "text/slot-line-break": {
    id: "text/slot-line-break",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Verdien går over flere linjer",
        what: "Verdien for «{slot}» har linjeskift eller tomme linjer der det ikke er lov.",
        why: "Ofte er flere celler limt inn som én, og brevets avsnitt blir brutt.",
        mend: "Skriv verdien på én linje.",
      },
      en: {
        title: "The value runs over several lines",
        what: "The value of `{slot}` has line ends or empty lines where none may be.",
        why: "Often several cells were pasted as one, and the letter's passages are broken.",
        mend: "Write the value on one line.",
      },
    },
    example: { fails: WHOLE.replace("Kåre Sør", '"Kåre\\nSør"'), passes: WHOLE },
  },
  "text/slot-characters": {
    id: "text/slot-characters",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Verdien har tegn som ikke kan stå i et brev",
        what: "Verdien for «{slot}» har styretegn, et halvt tegn eller et løst aksenttegn.{tegn}",
        why: "Slike tegn vises ikke, eller endrer teksten rundt.",
        mend: "Skriv verdien på nytt med vanlige tegn.",
      },
      en: {
        title: "The value has characters that cannot stand in a letter",
        what: "The value of `{slot}` has control characters, half a character or a loose accent.{sign}",
        why: "Such characters are not shown, or change the text around them.",
        mend: "Write the value anew with ordinary characters.",
      },
    },
    example: { fails: WHOLE.replace("Kåre Sør", '"Kåre\\u0007 Sør"'), passes: WHOLE },
  },
  "text/slot-differs": {
    id: "text/slot-differs",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Feltet har to ulike verdier i samme brev",
        what: "Feltet «{slot}» står flere ganger i malen, men ikke med samme verdi i brevet.",
        why: "Ett av stedene er trolig rettet for hånd, eller gjelder en annen.",
        mend: "Lag brevet på nytt fra malen.",
      },
      en: {
        title: "The slot has two values in one letter",
        what: "The slot `{slot}` stands more than once in the template, but not with one value in the letter.",
        why: "One of the places was probably changed by hand, or is about somebody else.",
        mend: "Make the letter anew from the template.",
      },
    },
    example: {
      fails: "Hei Kåre Sør\n\nVil du være med i Søvn i nord?\n\nSvar innen 1. mars 2027. Hilsen Søvn i sør",
      passes: "Hei Kåre Sør\n\nVil du være med i Søvn i nord?\n\nSvar innen 1. mars 2027. Hilsen Søvn i nord",
    },
  },
  "text/slot-not-name": typeRule(
    "text/slot-not-name",
    { nb: "et navn", en: "a name" },
    { nb: "navnet med bokstaver, uten siffer", en: "the name in letters, without digits" },
    { slot: "name", fails: "Kåre 4", passes: "Kåre Sør-Várri" },
  ),
  "text/slot-not-date": typeRule(
    "text/slot-not-date",
    { nb: "en dato som finnes", en: "a date that exists" },
    {
      nb: "datoen som 1. mars 2027, 01.03.2027 eller 2027-03-01; står ukedagen foran, må den være riktig",
      en: "the date like 1 March 2027 or 2027-03-01; a weekday before it must be the right one",
    },
    { slot: "date", fails: "30. februar 2027", passes: "1. mars 2027" },
  ),
  "text/slot-not-phone": typeRule(
    "text/slot-not-phone",
    { nb: "et telefonnummer", en: "a phone number" },
    {
      nb: "nummeret med åtte siffer, eller med landkode foran",
      en: "the number in eight digits, or with a country code in front",
    },
    { slot: "phone", fails: "sentralbordet", passes: "+47 73 00 00 00" },
  ),
  "text/slot-not-email": typeRule(
    "text/slot-not-email",
    { nb: "en e-postadresse", en: "an e-mail address" },
    { nb: "adressen som post@sykehus.example", en: "the address like post@hospital.example" },
    { slot: "email", fails: "post(a)sykehus.example", passes: "post@sykehus.example" },
  ),
  "text/slot-not-url": typeRule(
    "text/slot-not-url",
    { nb: "en nettadresse", en: "a web address" },
    { nb: "hele adressen, med https:// foran", en: "the whole address, with https:// in front" },
    { slot: "url", fails: "studie.example/svar", passes: "https://studie.example/svar" },
  ),
  "text/slot-not-organisation": typeRule(
    "text/slot-not-organisation",
    { nb: "navnet på en virksomhet", en: "the name of an organisation" },
    { nb: "navnet, ikke bare nummeret", en: "the name, not only the number" },
    { slot: "organisation", fails: "974 749 025", passes: "Sykehuset i nord HF" },
  ),
  "text/slot-not-study-number": typeRule(
    "text/slot-not-study-number",
    { nb: "et saksnummer for en studie", en: "a study's case number" },
    {
      nb: "nummeret som 2012/834, 123456 eller NCT01234567",
      en: "the number like 2012/834, 123456 or NCT01234567",
    },
    { slot: "study-number", fails: "REK nord", passes: "2012/834" },
  ),
};
