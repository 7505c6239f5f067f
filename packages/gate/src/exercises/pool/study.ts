import type { ExerciseText } from "../exercise.ts";

/** A made-up project that the exercises send for. */
export interface Study {
  readonly id: string;
  /** With what the address of its form ends. */
  readonly slug: string;
  readonly name: ExerciseText;
  readonly purpose: "research" | "quality-register" | "health-survey";
  /** The language of its letters. */
  readonly letters: "nb" | "nn";
  /** What it asks about, as it stands after «om» and `about`. */
  readonly topic: ExerciseText;
  /** From among whom it chooses, as it stands after `among`. */
  readonly people: ExerciseText;
  readonly contact: string;
  /** Eight digits, as they are written. No two studies have the same. */
  readonly phone: string;
  /** A title of a notice, in the language of its letters, that tells what somebody suffers from. No rule's list has it. */
  readonly telling: string;
}

export const SENDER = "Fjordheim universitet";

const named = (nb: string, nn: string, en: string): ExerciseText => ({ nb, nn, en });

/** As many as there are kinds of fault, so that each kind meets each study once before it meets one again. */
export const STUDIES: readonly Study[] = [
  {
    id: "sleep",
    slug: "sovn",
    name: named("Søvnstudien", "Søvnstudien", "the sleep study"),
    purpose: "research",
    letters: "nb",
    topic: named("søvn og døgnrytme", "søvn og døgnrytme", "sleep and daily rhythm"),
    people: named("voksne i Fjordheim", "vaksne i Fjordheim", "adults in Fjordheim"),
    contact: "Åse Hætta",
    phone: "73 55 12 34",
    telling: "Skjema til deg med pustestopp om natten",
  },
  {
    id: "back",
    slug: "rygg",
    name: named("Ryggstudien", "Ryggstudien", "the back study"),
    purpose: "research",
    letters: "nb",
    topic: named("rygg og arbeid", "rygg og arbeid", "back and work"),
    people: named("yrkesaktive i fylket", "yrkesaktive i fylket", "people at work in the county"),
    contact: "Per Gaup",
    phone: "73 55 12 99",
    telling: "Skjema til deg som er blitt ufør",
  },
  {
    id: "heart",
    slug: "hjerte",
    name: named("Hjerteregisteret", "Hjarteregisteret", "the heart register"),
    purpose: "quality-register",
    letters: "nb",
    topic: named("livet etter operasjonen", "livet etter operasjonen", "life after the operation"),
    people: named(
      "opererte ved Fjordheim sykehus",
      "opererte ved Fjordheim sjukehus",
      "people operated on at Fjordheim hospital",
    ),
    contact: "Live Strand",
    phone: "73 55 40 37",
    telling: "Hvordan går det med pacemakeren?",
  },
  {
    id: "food",
    slug: "kosthold",
    name: named("Kosthold i nord", "Kosthald i nord", "Food in the north"),
    purpose: "health-survey",
    letters: "nb",
    topic: named("mat og måltider", "mat og måltid", "food and meals"),
    people: named("voksne i Troms og Finnmark", "vaksne i Troms og Finnmark", "adults in Troms and Finnmark"),
    contact: "Biret Sara",
    phone: "78 44 50 60",
    telling: "Kosthold for deg med mindre magesekk",
  },
  {
    id: "knee",
    slug: "kne",
    name: named("Kneoperert", "Kneoperert", "the knee study"),
    purpose: "research",
    letters: "nb",
    topic: named("kneet etter operasjonen", "kneet etter operasjonen", "the knee after the operation"),
    people: named(
      "kneopererte i regionen",
      "kneopererte i regionen",
      "people with an operated knee in the region",
    ),
    contact: "Ola Lund",
    phone: "73 55 61 06",
    telling: "Skjema etter korsbåndet ditt",
  },
  {
    id: "hip",
    slug: "hofte",
    name: named("Hofteregisteret", "Hofteregisteret", "the hip register"),
    purpose: "quality-register",
    letters: "nb",
    topic: named("livet med ny hofte", "livet med ny hofte", "life with a new hip"),
    people: named(
      "hofteopererte i regionen",
      "hofteopererte i regionen",
      "people with an operated hip in the region",
    ),
    contact: "Jon Nilsen",
    phone: "73 55 40 22",
    telling: "Ett år med ny hofte",
  },
  {
    id: "shoulder",
    slug: "skulder",
    name: named("Skulderstudien", "Skulderstudien", "the shoulder study"),
    purpose: "research",
    letters: "nb",
    topic: named("skulder og nakke", "skulder og nakke", "shoulder and neck"),
    people: named("kasserere og frisører", "kasserarar og frisørar", "cashiers and hairdressers"),
    contact: "Mona Berg",
    phone: "73 55 18 80",
    telling: "Til deg som har røket en sene i skulderen",
  },
  {
    id: "everyday",
    slug: "hverdagen",
    name: named("Hverdagen", "Kvardagen", "Everyday life"),
    purpose: "research",
    letters: "nb",
    topic: named("hverdag og helse", "kvardag og helse", "everyday life and health"),
    people: named("voksne i hele landet", "vaksne i heile landet", "adults in all of the country"),
    contact: "Nina Dahl",
    phone: "73 55 17 45",
    telling: "Hverdagen når du hører stemmer",
  },
  {
    id: "liver",
    slug: "lever",
    name: named("Leverregisteret", "Leverregisteret", "the liver register"),
    purpose: "quality-register",
    letters: "nb",
    topic: named("tiden etter behandlingen", "tida etter behandlinga", "the time after the treatment"),
    people: named(
      "behandlede ved Fjordheim sykehus",
      "behandla ved Fjordheim sjukehus",
      "people treated at Fjordheim hospital",
    ),
    contact: "Eva Moe",
    phone: "73 55 40 10",
    telling: "Ett år med ny lever",
  },
  {
    id: "hearing",
    slug: "horsel",
    name: named("Hørsel i arbeid", "Høyrsel i arbeid", "Hearing at work"),
    purpose: "research",
    letters: "nb",
    topic: named("støy på jobben", "støy på jobben", "noise at work"),
    people: named("ansatte i industrien", "tilsette i industrien", "people who work in industry"),
    contact: "Tor Wik",
    phone: "73 55 26 71",
    telling: "Til deg som har fått høreapparat",
  },
  {
    id: "lungs",
    slug: "pust",
    name: named("Lungeregisteret", "Lungeregisteret", "the lung register"),
    purpose: "quality-register",
    letters: "nb",
    topic: named("pust og aktivitet", "pust og aktivitet", "breath and activity"),
    people: named("pasienter ved poliklinikken", "pasientar ved poliklinikken", "patients of the clinic"),
    contact: "Kari Eng",
    phone: "73 55 40 58",
    telling: "Skjema til deg som har surstoff hjemme",
  },
  {
    id: "teeth",
    slug: "tenner",
    name: named("Tannhelse i Fjordheim", "Tannhelse i Fjordheim", "Dental health in Fjordheim"),
    purpose: "health-survey",
    letters: "nb",
    topic: named("tenner og tannlege", "tenner og tannlege", "teeth and dentists"),
    people: named("innbyggere i Fjordheim", "innbyggjarar i Fjordheim", "inhabitants of Fjordheim"),
    contact: "Anh Nguyen",
    phone: "73 55 33 02",
    telling: "Tannhelse for deg som er strålebehandlet",
  },
  {
    id: "fjords",
    slug: "fjordane",
    name: named("Helse i fjordane", "Helse i fjordane", "Health in the fjords"),
    purpose: "health-survey",
    letters: "nn",
    topic: named("helse og trivsel", "helse og trivsel", "health and well-being"),
    people: named("voksne i Fjordane", "vaksne i Fjordane", "adults in Fjordane"),
    contact: "Synnøve Øye",
    phone: "57 72 30 90",
    telling: "Til deg som ventar på ny nyre",
  },
  {
    id: "balance",
    slug: "balanse",
    name: named("Balansestudien", "Balansestudien", "the balance study"),
    purpose: "research",
    letters: "nn",
    topic: named("balanse og trygg gange", "balanse og trygg gange", "balance and safe walking"),
    people: named("eldre i Sunnfjord", "eldre i Sunnfjord", "older people in Sunnfjord"),
    contact: "Leif Aase",
    phone: "57 72 31 14",
    telling: "Skjema om ustøe bein og krystallsjuke",
  },
  {
    id: "births",
    slug: "fodsel",
    name: named("Fødestudien", "Fødestudien", "the birth study"),
    purpose: "research",
    letters: "nn",
    topic: named("tiden etter fødselen", "tida etter fødselen", "the time after the birth"),
    people: named(
      "mødre ved Fjordane sykehus",
      "mødrer ved Fjordane sjukehus",
      "mothers at Fjordane hospital",
    ),
    contact: "Gro Lid",
    phone: "57 72 32 05",
    telling: "Til deg som blødde etter fødselen",
  },
  {
    id: "eyes",
    slug: "syn",
    name: named("Synsregisteret", "Synsregisteret", "the sight register"),
    purpose: "quality-register",
    letters: "nn",
    topic: named("syn og lesing", "syn og lesing", "sight and reading"),
    people: named(
      "pasienter ved øyeavdelingen",
      "pasientar ved augeavdelinga",
      "patients of the eye department",
    ),
    contact: "Marit Hove",
    phone: "57 72 33 48",
    telling: "Korleis går det etter sprøytene i auget?",
  },
  {
    id: "skin",
    slug: "hud",
    name: named("Sol og hud", "Sol og hud", "Sun and skin"),
    purpose: "health-survey",
    letters: "nb",
    topic: named("sol, vær og hud", "sol, vêr og hud", "sun, weather and skin"),
    people: named("folk som jobber ute", "folk som jobbar ute", "people who work outdoors"),
    contact: "Rolf Haug",
    phone: "73 55 29 13",
    telling: "Til deg som har fjernet en føflekk",
  },
];
