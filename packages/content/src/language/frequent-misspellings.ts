import type { Language } from "@sluse/core";

/** Words that are never right, and what was meant: a pair a line. */
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(/[,\n]/u)
      .map((pair) => pair.trim())
      .filter((pair) => pair !== "")
      .map((pair) => {
        const [wrong = "", right = ""] = pair.split(" → ");
        return [wrong, right] as const;
      }),
  );

const BOKMÅL = `
  frivilig → frivillig, friviilig → frivillig, frivilllig → frivillig, frivillg → frivillig,
  desverre → dessverre, dessvere → dessverre, istedet → i stedet, interresert → interessert,
  intressert → interessert, interesert → interessert, nysjerrig → nysgjerrig, sansynlig → sannsynlig,
  sannsynelig → sannsynlig, tilstrekelig → tilstrekkelig, nødvendi → nødvendig, nødvending → nødvendig,
  komunne → kommune, komune → kommune, kommisjone → kommisjon, kommite → komité, kommitè → komité,
  annonym → anonym, annonymt → anonymt, annonymisert → anonymisert, anonymmisert → anonymisert,
  konfidensiel → konfidensiell, konfindensielt → konfidensielt, personoplysninger → personopplysninger,
  opplsyninger → opplysninger, oplysninger → opplysninger, opplysningner → opplysninger,
  undersøkesle → undersøkelse, undersøkese → undersøkelse, undersøklse → undersøkelse,
  undersøkelesen → undersøkelsen, sprørreskjema → spørreskjema, spørreskejma → spørreskjema,
  spøreskjema → spørreskjema, skejma → skjema, sjema → skjema, skjemea → skjema, forskining → forskning,
  forksning → forskning, forskningsprosjket → forskningsprosjekt, forsknigsprosjekt → forskningsprosjekt,
  prosjket → prosjekt, samtyke → samtykke, samtykkke → samtykke, behandlig → behandling,
  behanlding → behandling, behandlingn → behandlingen, deltaklese → deltakelse, deltakesle → deltakelse,
  deltagelsee → deltakelse, sykehuest → sykehuset, sykhus → sykehus, syekhus → sykehus,
  henvendlse → henvendelse, hendvendelse → henvendelse, telfon → telefon, telefonummer → telefonnummer,
  adresssen → adressen, addresse → adresse, addressen → adressen, kontkat → kontakt, konktakt → kontakt,
  kontaktt → kontakt, spørsmåll → spørsmål, spørmål → spørsmål, spørsmåøl → spørsmål, mulihet → mulighet,
  mulightet → mulighet, rettighter → rettigheter, rettigeter → rettigheter, begrunelse → begrunnelse,
  begrunnlese → begrunnelse, konsekvneser → konsekvenser, konskvenser → konsekvenser,
  resultatne → resultatene, reslutat → resultat, resutlat → resultat, vennlg → vennlig, vennnlig → vennlig,
  vennelig → vennlig, påminelse → påminnelse, påminnnelse → påminnelse,
  påmminnelse → påminnelse, innvitasjon → invitasjon, invitajson → invitasjon, gjenomføre → gjennomføre,
  gjenomført → gjennomført, gjennomørt → gjennomført, tilbakemeling → tilbakemelding,
  informasjoen → informasjonen, infomasjon → informasjon, informsjon → informasjon,
  informassjon → informasjon, publisret → publisert, lagrret → lagret, slettett → slettet,
  sletet → slettet, ansvarelig → ansvarlig, ansvarligg → ansvarlig, univeristetet → universitetet,
  univeritetet → universitetet, univeristet → universitet, avdelig → avdeling, pasienent → pasienten,
  pasintene → pasientene, hvorfår → hvorfor, fordii → fordi, alerede → allerede, allereded → allerede,
  eventult → eventuelt, evenutelt → eventuelt, bekalger → beklager, bekager → beklager
`;
const NYNORSK = `
  friviljugg → friviljug, frivilug → friviljug, frivilig → frivillig, friviljuig → friviljug,
  ikkkje → ikkje, ikje → ikkje, forskingsprosjket → forskingsprosjekt, opplysningr → opplysningar,
  opplsyningar → opplysningar, oplysningar → opplysningar, undersøkig → undersøking,
  undersøkinng → undersøking, spørjeskejma → spørjeskjema, skejma → skjema, samtyke → samtykke,
  behandlig → behandling, sjukehsuet → sjukehuset, sjukhus → sjukehus, telfon → telefon,
  addresse → adresse, spørmål → spørsmål, føremåll → føremål, korelis → korleis,
  kvifår → kvifor, nokonn → nokon, påminnning → påminning, påmining → påminning, innvitasjon → invitasjon,
  resutlat → resultat, univeristetet → universitetet, annonym → anonym
`;
const ENGLISH = `
  volontary → voluntary, voluntery → voluntary, volantary → voluntary, voluntarly → voluntarily,
  withdrawl → withdrawal, widthdraw → withdraw, withraw → withdraw, recieve → receive, recieved → received,
  recieving → receiving, questionaire → questionnaire, questionnare → questionnaire,
  questionnair → questionnaire, seperate → separate, seperately → separately, accomodate → accommodate,
  definately → definitely, occured → occurred, untill → until, adress → address, adresses → addresses,
  goverment → government, comittee → committee, commitee → committee, committe → committee,
  reserach → research, reasearch → research, resarch → research, particpate → participate,
  partcipate → participate, participtate → participate, particpation → participation,
  confidental → confidential, confidencial → confidential, anonimous → anonymous, annonymous → anonymous,
  hosptial → hospital, hopsital → hospital, treatement → treatment, treatmnet → treatment,
  infomation → information, teh → the, becuase → because, thier → their, wich → which,
  neccessary → necessary, necesary → necessary, enviroment → environment, sincerly → sincerely,
  sincerley → sincerely, anwser → answer, answear → answer, univeristy → university,
  univercity → university, responsable → responsible, consquences → consequences
`;

/** Misspellings of these letters' own words, told whether or not there is a dictionary. Never a word of another sense. */
export const FREQUENT_MISSPELLINGS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  nb: pairs(BOKMÅL),
  nn: pairs(NYNORSK),
  en: pairs(ENGLISH),
  se: new Map(),
};
