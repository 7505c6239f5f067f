import { wordsOf } from "./words-of.ts";

/**
 * Words that only bokmål writes so. Forms that nynorsk allows beside its own (`bare`, `mye`, `tar`, `uke`) are left
 * out: they do not show that the two are mixed.
 */
export const BOKMÅL_ONLY: ReadonlySet<string> = wordsOf(`
  ikke jeg hvordan hva hvem hver hvert hvorfor hvor hvilke hvilken hvilket noen noe fra være vært ble dere deres hun
  hennes hvis kun uten innen dem en opplysninger opplysningene personopplysninger forskning forskningsprosjekt
  forskningsprosjektet undersøkelse undersøkelsen deltakelse sykehus sykdom pasienter lagres slettes brukes sendes
  behandles oppbevares besvares hentes publiseres svarene spørsmålene skjemaene resultatene dataene deltakerne
  pasientene forskerne legene
`);

/**
 * Words that only nynorsk writes so. Forms that bokmål allows beside its own (`forsking`, `deltaking`, `sjukehus`,
 * `lagra`) are left out.
 */
export const NYNORSK_ONLY: ReadonlySet<string> = wordsOf(`
  ikkje eg korleis kva kven kvar kvart kvifor korfor nokon noko nokre frå vere vore vart dykk dykkar ein eit dei deira
  berre saman utan innan mykje meir heile fleire ynskje ynskjer ønskjer namn opplysningar opplysningane
  personopplysningar pasientar personar anten elles venleg òg lagrast
  slettast brukast sendast behandlast oppbevarast hentast deltakarane pasientane forskarane legane
`);
