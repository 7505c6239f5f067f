import type { Language, RuleId } from "@sluse/core";

/** One thing that is wrong, and rules that may say so. */
interface Planted {
  readonly language: Language;
  /** Any of these tells it. */
  readonly rules: readonly RuleId[];
  /** Why no rule tells it; it is counted, and looked for all the same. */
  readonly missed?: string;
}
/** A passage that somebody wrote into a letter. */
export interface PlantedText extends Planted {
  readonly kind: FaultKind;
  readonly text: string;
}
/** A value of one recipient's. */
export interface PlantedValue extends Planted {
  readonly kind: "value";
  readonly slot: string;
  readonly value: string;
}
/** The title of the message that tells of the letter. */
export interface PlantedTitle extends Planted {
  readonly kind: "title";
  readonly title: string;
}

export const FAULT_KINDS = [
  "duty",
  "threat",
  "reward",
  "silence",
  "no way out",
  "deadline",
  "time and year",
  "contact",
  "left over",
  "note",
  "wording",
  "characters",
  "language",
  "enclosure",
  "misspelling",
] as const;
type FaultKind = (typeof FAULT_KINDS)[number];

const of =
  (kind: FaultKind, ...rules: readonly RuleId[]) =>
  (language: Language, ...texts: readonly string[]): PlantedText[] =>
    texts.map((text) => ({ kind, language, text, rules }));

const duty = of("duty", "text/coercive-wording", "text/free-choice-denied");
const threat = of("threat", "text/consequence-threatened");
const reward = of("reward", "text/reward-promised");
const silence = of("silence", "text/silence-as-consent");
const noWayOut = of("no way out", "text/free-choice-denied");
const deadline = of(
  "deadline",
  "text/past-deadline",
  "text/deadlines-disagree",
  "text/deadline-before-window-end",
  "text/date-impossible",
  "text/date-far-off",
  "text/weekday-wrong",
);
const time = of("time and year", "text/time-impossible", "text/date-far-off", "text/date-impossible");
const contact = of(
  "contact",
  "text/phone-number-invalid",
  "text/e-mail-invalid",
  "text/organisation-number-invalid",
);
const leftOver = of(
  "left over",
  "text/placeholder-left",
  "text/filler-left",
  "text/bracketed-word",
  "text/fill-in-line",
  "text/program-value",
  "text/null-left",
  "text/empty-field",
  "text/note-left",
  "text/silent-blank",
);
const note = of("note", "text/note-left");
const wording = of("wording", "text/doubled-word", "text/doubled-sentence", "text/sentence-broken-off");
const characters = of(
  "characters",
  "text/mojibake",
  "text/lost-letter",
  "text/undecoded-markup",
  "text/replacement-character",
  "text/mixed-script",
  "text/invisible-character",
);
const foreign = of(
  "language",
  "text/mixed-language",
  "text/other-norwegian-word",
  "text/wrong-language",
  "text/language-undecided",
);
const misspelt = of("misspelling", "text/frequent-misspelling", "text/misspelling");
const enclosure = of("enclosure", "text/missing-part");

/** Why some are not told. */
const missed = (because: string, planted: readonly PlantedText[]): PlantedText[] =>
  planted.map((each) => ({ ...each, missed: because }));

export const plantedTexts: readonly PlantedText[] = [
  duty(
    "nb",
    "Å delta er et vilkår for videre oppfølging hos oss.",
    "Det forventes at du svarer.",
    "Alle pasienter ved avdelingen skal delta.",
    "Svar er obligatorisk.",
  ),
  duty(
    "nn",
    "Det er eit krav at du deltek.",
    "Alle som får brevet, må svare.",
    "Du er forplikta til å svare.",
  ),
  duty("en", "All patients are expected to take part.", "You are obliged to reply."),
  duty("se", "Buohkat fertejit searvat."),
  threat(
    "nb",
    "Et nei vil bli notert i journalen din.",
    "De som ikke deltar, kommer bakerst på ventelisten.",
    "Fastlegen får vite det hvis du ikke svarer.",
  ),
  threat("nn", "Seier du nei, mistar du plassen på ventelista."),
  threat(
    "en",
    "Refusing will be noted in your medical record.",
    "If you do not take part, you may lose your appointment.",
  ),
  threat("se", "Jus it searvva, de massát saji vuordinlisttus."),
  reward("nb", "Deltakere får førsteprioritet på operasjon.", "Svarer du, rykker du frem på ventelisten."),
  reward("nn", "Dei som svarar, får raskare time."),
  reward("en", "If you take part, you will be seen sooner."),
  silence("nb", "Du er med i studien hvis du ikke sier fra.", "Vi tar det som et ja om du ikke svarer."),
  silence("nn", "Høyrer vi ikkje frå deg, reknar vi med at du er med."),
  silence("en", "Unless you tell us otherwise, you will be included."),
  silence("se", "Jus eat gula dus, de árvidit ahte don searvvat."),
  noWayOut(
    "nb",
    "Samtykket kan ikke trekkes tilbake.",
    "Når du har sagt ja, er det bindende.",
    "Du må oppgi en god grunn for å slutte.",
  ),
  noWayOut("nn", "Du kan ikkje seie nei til dette."),
  noWayOut("en", "Once you have agreed, you cannot withdraw."),
  noWayOut("se", "It sáhte biehttalit."),
  deadline(
    "nb",
    "Skjemaet er åpent til 20. januar 2027.",
    "Svarfristen er 31.02.2027.",
    "Svar helst innen 15. mars 2072.",
  ),
  deadline("nn", "Svar innan tysdag 16. februar 2027."),
  deadline("en", "Please reply by 31 January 2027.", "Please reply by Tuesday 18 March 2027."),
  deadline("se", "Vástit ovdal ođđajagimánu 15. beaivvi 2027."),
  time(
    "nb",
    "Prosjektet varer fra 2027 til 2020.",
    "Telefonen er åpen kl. 15.30–08.75.",
    "Opplysningene slettes i 1949.",
  ),
  time("nn", "Telefontid: 14.00–09.00"),
  contact(
    "nb",
    "Telefonen til studien er 73 55 12, eller ring 73 55 12.",
    "Du kan også skrive til studien@fjordheim.",
  ),
  contact("nn", "Telefon til prosjektleiaren: 55 58 12 3"),
  contact("en", "You can also write to sleep@fjordheim-university."),
  leftOver(
    "nb",
    "Kontaktperson: <<navn>>",
    "Studien heter %%studie%%.",
    "Det tar ca. X minutter.",
    "Frist: ##.##.####",
    "[Sett inn tekst her]",
    "Ansvarlig: N.N.",
  ),
  leftOver("nn", "Kontaktperson: [namn]"),
  leftOver("en", "Dear [First name], this is about you.", "The contact person is undefined."),
  leftOver("se", "Oktavuohtaolmmoš: [namma]"),
  note(
    "nb",
    "(lenke kommer)",
    "KUN TIL INTERN BRUK",
    "Kari: sjekk dette før vi sender!",
    "Sist lagret av kari",
    "Må omskrives før utsending.",
    "Ikke send ut før REK har svart.",
  ),
  note("nn", "Hugs å endre denne datoen."),
  note("en", "Note to self: check this with legal.", "(more text to come)"),
  wording(
    "nb",
    "Vi vil vite mer vite mer om hverdagen din.",
    "Svarene dine lagres uten navn og",
    "Vi spør deg først. Vi spør deg først.",
  ),
  wording("en", "The answers are stored without your name and"),
  characters(
    "nb",
    "Vi spÃ¸r om sÃ¸vn.",
    "Vi sp?r deg om dette.",
    "Vi spør om s&amp;oslash;vn.",
    "Vi spør om dr=F8mmer.",
  ),
  foreign(
    "nb",
    "Du kan hoppe over spørsmål du ikkje vil svare på, og du treng ikkje seie kvifor.",
    "Please return the form as soon as possible.",
    "Du kan när som helst avbryta utan att ange något skäl.",
  ),
  foreign("nn", "Du kan hoppe over spørsmål du ikke vil svare på, og vi vet ikke hva som hjelper."),
  foreign("en", "Vi ber deg om å svare på skjemaet når du har tid, og takker for at du er med."),
  foreign("se", "Du kan trekke deg når som helst uten å oppgi grunn."),
  misspelt("nb", "Undersøkesle er frivilig.", "Vi samler inn oplysninger."),
  misspelt("nn", "Undersøkig er friviljuig."),
  misspelt("en", "You will recieve a questionaire."),
  enclosure("nb", "Svarkonvolutt følger vedlagt.", "Se side 9 for mer informasjon."),
  enclosure("en", "Please sign the form attached."),
  missed(
    "the page is not there, but a letter may well have a next one",
    enclosure("nb", "Fyll ut skjemaet på neste side."),
  ),
  time("nb", "Ring mellom kl. 9 og 8."),
  missed("a year is said, and no day", deadline("nb", "Vi venter svar før jul 2026.")),
  foreign("nn", "Please return the form."),
  missed("a number beside it may well work", contact("nb", "Telefonnummeret er for tiden ute av drift.")),
  missed("both may be asked about", wording("nb", "Brevet gjelder hofteprotesen. Vi spør om kneet ditt.")),
  missed("the day may be when it was due", time("en", "We have received your form of 3 May 2027.")),
  missed("past and infinitive are one word in Sámi", time("se", "Don vástidit miessemánu 3. beaivvi 2027.")),
].flat();

const value = (slot: string, worth: string, ...rules: readonly RuleId[]): PlantedValue => ({
  kind: "value",
  language: "nb",
  slot,
  value: worth,
  rules,
});

/** Values in `register-nb`, which has a name and a day. */
export const plantedValues: readonly PlantedValue[] = [
  value("navn", "10234", "text/slot-not-name"),
  value("navn", "K?re Ås", "text/slot-not-name", "text/lost-letter"),
  value("navn", "KÃ¥re Ås", "text/mojibake"),
  value("navn", "ukjent", "text/no-value"),
  value("navn", "Kari undefined", "text/program-value"),
  value("navn", "Kari Ås (utvandret)", "text/remark-in-name"),
  value("navn", "Nordby legesenter", "text/remark-in-name"),
  value("navn", "{{fornavn}}", "text/placeholder-left", "text/slot-not-name"),
  value("operert", "46082", "text/slot-not-date"),
  value("operert", "31.11.2026", "text/slot-not-date"),
  value("operert", "", "text/slot-empty"),
];

const title = (language: Language, text: string, ...rules: readonly RuleId[]): PlantedTitle => ({
  kind: "title",
  language,
  title: text,
  rules,
});

export const plantedTitles: readonly PlantedTitle[] = [
  title("nb", "Studie om prostatakreft", "text/notice-health-fact"),
  title("nb", "Invitasjon til KOLS-studien", "text/notice-health-fact"),
  title("nb", "Oppfølging etter din hjerneblødning", "text/notice-health-fact"),
  title("nb", "Testutsending 3", "text/notice-title-unfinished"),
  title("nb", "Studie om kjønnsinkongruens", "text/notice-health-fact"),
  title("nb", "Kunstig befruktning – skjema", "text/notice-health-fact"),
  title("nb", "Sett inn tittel", "text/notice-title-unfinished"),
  title("nb", "Invitasjon v2", "text/notice-title-unfinished"),
  title("nb", "Ikke åpne", "text/notice-title-unfinished"),
  title("en", "Prostate study", "text/notice-health-fact"),
  title("se", "Iskkadeapmi deprešuvnna birra", "text/notice-health-fact"),
  title("nn", "Utkast: invitasjon", "text/notice-title-unfinished", "text/note-left"),
  title("en", "Study on depression and anxiety", "text/notice-health-fact"),
];
