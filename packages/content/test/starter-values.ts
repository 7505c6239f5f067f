import type { Language } from "@sluse/core";

const EVERYWHERE = {
  name: "Kåre Ášši Bø",
  "project-leader": "Ánne Sør",
  minutes: "15",
  "end-year": "2035",
  "dpo-email": "personvernombud@stolav.no",
  "study-number": "2012/834",
  "form-link": "https://skjema.helsenorge.no/sovn",
  phone: "73 59 50 00",
  email: "sovnstudien@stolav.no",
  "report-link": "https://www.stolav.no/sovn",
} as const;

const BOKMÅL = {
  ...EVERYWHERE,
  study: "Søvn i mørketida",
  form: "Slik sover du",
  institution: "St. Olavs hospital HF",
  aim: "å finne ut hvordan mørketida virker på søvnen, og hva som hjelper",
  "recruited-because": "du var til time hos oss i fjor",
  "data-source": "pasientlisten vår",
  "data-kinds": "alder og diagnose",
  "legal-basis": "at studien er i alles interesse (personvernforordningen artikkel 6 og 9)",
  "shared-with": "Universitetet i Tromsø",
  "answer-by": "1. mars 2027",
  "first-letter": "11. januar 2027",
  "faulty-letter": "11. januar 2027",
  fault: "det sto feil telefonnummer",
  correct: "du når oss på telefon 73 59 50 00",
  findings: "Mange sover dårligere om vinteren.\nLys om morgenen hjalp for noen.",
  status: "Nå er 400 med i studien.\nVi spør dere igjen til høsten.",
} as const;

const NYNORSK = {
  ...BOKMÅL,
  form: "Slik søv du",
  aim: "å finne ut korleis mørketida verkar på søvnen, og kva som hjelper",
  "recruited-because": "du var til time hos oss i fjor",
  "data-source": "pasientlista vår",
  "data-kinds": "alder og diagnose",
  "legal-basis": "at studien er i interessa til alle (personvernforordninga artikkel 6 og 9)",
  fault: "det stod feil telefonnummer",
  correct: "du når oss på telefon 73 59 50 00",
  findings: "Mange søv dårlegare om vinteren.\nLys om morgonen hjelpte for nokre.",
  status: "No er 400 med i studien.\nVi spør dykk igjen til hausten.",
} as const;

const ENGLISH = {
  ...BOKMÅL,
  study: "Sleep in the dark season",
  form: "How you sleep",
  institution: "St. Olav’s Hospital",
  aim: "to find out how the dark season changes sleep, and what helps",
  "recruited-because": "you had an appointment with us last year",
  "data-source": "our list of patients",
  "data-kinds": "your age and diagnosis",
  "legal-basis": "that the study serves everybody (GDPR articles 6 and 9)",
  "shared-with": "the University of Tromsø",
  "answer-by": "1 March 2027",
  "first-letter": "11 January 2027",
  "faulty-letter": "11 January 2027",
  fault: "the telephone number was wrong",
  correct: "you reach us on telephone 73 59 50 00",
  findings: "Many sleep worse in winter.\nLight in the morning helped some.",
  status: "There are 400 people in the study now.\nWe ask you again in the autumn.",
} as const;

/** Values for the slots of the starter set, as a project would give them. */
export const STARTER_VALUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nb: BOKMÅL,
  nn: NYNORSK,
  en: ENGLISH,
  se: {},
};
