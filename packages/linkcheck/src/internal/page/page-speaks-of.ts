import { comparable, type PageReading } from "./page-reading.ts";

/** What a page is about, where that is not what a letter promises. */
export type SpokenOf = "error" | "login";

/** A title or a heading that begins so is of a page for something else. */
const ERROR_HEADINGS =
  /(?:^|\s{2}|\| )(?:oops|ups|oi+(?:sann)?|hm+|beklager|orsak|sorry|error|feil(?:melding)?|server ?error|runtime error|access denied|forbidden|unauthori[sz]ed|ingen tilgang|ikke tilgang|not authori[sz]ed|too many requests|request (?:blocked|rejected)|noe gikk galt|noko gjekk gale|something went wrong|siden er (?:flyttet|fjernet|borte)|sida er (?:flytta|fjerna|borte)|page (?:has )?moved|ugyldig|invalid|index of|directory listing|it works|apache2?|welcome to nginx|iis windows|test page|default (?:web )?page|under (?:construction|arbeid|utvikling|oppgradering|vedlikehold)|maintenance|vedlikehald|vedlikehold|coming soon|kommer snart|kjem snart|samtykke til (?:informasjonskapsler|cookies)|cookie (?:consent|wall)|[45]\d\d(?: |$))/u;
const LOGIN_HEADINGS =
  /(?:^|\s{2}|\| )(?:logg (?:inn|på)|innlogging|pålogging|log ?in|sign ?in|velg innlogging|velg inn?loggings?|single sign|id-porten|sisaloggen|čálit sisa)/u;
const LOGIN_WORDS =
  /velg inn?loggings(?:metode|måte)|sign in to (?:your|continue)|log in to (?:your|continue)|logg (?:deg )?inn for å (?:fortsette|gå videre)|du må (?:være )?logge?t? inn|you (?:must|need to) (?:be logged|log|sign) in/u;
/** What little pages say that have nothing of what a letter promises. No page with a form says so. */
const ERROR_WORDS: readonly RegExp[] = [
  /(?:klarte|klarer|greide|kunne|kan) ikk?j?e (?:å )?finne (?:det|siden|sida|skjemaet|innholdet|undersøkelsen)/u,
  /(?:det|siden|sida) (?:som )?du (?:leter|leiter|lette|leita|ser|såg) etter,? (?:har |er |finnes|finst|ble|vart)/u,
  /(?:cannot|can't|could not|couldn't) find what you/u,
  /(?:datainnsamling\p{L}{0,3}|innsamling\p{L}{0,3}|studien|studia|undersøkelsen|undersøkinga|rekruttering\p{L}{0,3}) (?:er|har) (?:nå |no |dessverre )?(?:ferdig|avsluttet|avslutta|over|slutt|fullført|blitt avsluttet)(?= ?[.!])/u,
  /(?:ingen|inga) (?:flere |fleire |ledige |ledige )(?:plasser|plassar)|(?:fulltegnet|fullteikna|no more places|is full(?= ?[.!]))/u,
  /ikk?j?e (?:lov|tilgang|løyve|rettighet(?:er)?) til (?:dette|denne|å se|å sjå|siden|sida|skjemaet)|(?:don't|do not) have (?:permission|access)/u,
  /(?:krever|krev) at du er (?:invitert|innlogget|logga inn)|only (?:open|available) to (?:invited|registered)/u,
  /(?:svarene|svaret|svara)(?: dine| ditt)? (?:er|ble|vart|har blitt) (?:allerede |alt )?(?:registrert|mottatt|motteke|sendt inn|sendt|levert)|(?:your )?(?:answers?|responses?) (?:has|have) (?:already )?been (?:recorded|received|submitted)/u,
  /ikk?j?e imot svar/u,
  /responses will not be (?:saved|recorded)|svar(?:ene|a)? (?:blir|vert|vil) ikk?j?e (?:bli )?(?:lagret|lagra)|this is a (?:preview|test) (?:of|survey)|this is a preview/u,
  /under (?:oppgradering|vedlikehald|vedlikehold|utvikling|construction|maintenance)|snart tilbake|straks tilbake|(?:be right|be) back soon|back shortly/u,
  /(?:prøv|try)(?: gjerne| it)? (?:igjen|again|på nytt|att)(?: ?(?:senere|seinare|later|om litt))/u,
  /(?:koden|lenken|lenka|lenkja|the code|the link)(?: \p{L}{1,12}){0,3} (?:finnes ikke|finst ikkje|er ikke gyldig|er ugyldig|does not exist|is not valid)/u,
  /(?:domain|domenet)(?: name)? (?:is |er )?(?:parked|parkert)|buy this domain|may be for sale|kjøp (?:dette )?domenet|courtesy of the registrar/u,
  /kom (?:gjerne )?tilbake (?:da|då|senere|seinare|når)|(?:come|check) back (?:later|then|soon|when)/u,
  /slow down and try|too many requests|rate limit/u,
  /(?:har|er) (?:blitt )?(?:flyttet|flytta)(?= ?[.!]|$)|has (?:been )?moved|oppdater bokmerke/u,
  /default (?:welcome )?page|this is the default/u,
  /(?:stack trace|server error in|exception details|fatal error:|syntax error,|sqlstate|undefined index)/u,
];

/** What a page of so few words is about, by what it says. */
export function spokenOf(page: PageReading): SpokenOf | undefined {
  const headings = comparable(page.headings.replaceAll(/\s*\n\s*|\s{2,}/gu, "  | "));
  const shown = comparable(page.shown);
  if (ERROR_HEADINGS.test(headings) || ERROR_WORDS.some((words) => words.test(shown))) return "error";
  return LOGIN_HEADINGS.test(headings) || LOGIN_WORDS.test(shown) ? "login" : undefined;
}
