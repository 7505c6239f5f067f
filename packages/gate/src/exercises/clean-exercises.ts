import type { Exercise } from "./exercise.ts";

/** Mail-outs without a fault: whoever stops everything has not shown that they can tell. */
export const cleanExercises: readonly Exercise[] = [
  {
    id: "shoulder-invitation",
    title: { nb: "Invitasjon til Skulderstudien", en: "Invitation to the shoulder study" },
    facts: [
      {
        nb: "Prosjekt: Skulderstudien, forskning. Runde: invitasjon.",
        en: "Project: the shoulder study, research. Round: invitation.",
      },
      {
        nb: "480 mottakere: behandlet for skulderskade i 2025. 14 holdes utenfor på grunn av reservasjon.",
        en: "480 recipients: treated for a shoulder injury in 2025. 14 are left out because they opted out.",
      },
      {
        nb: "Sendevindu: 2. til 20. november. Lenken er prøvd og virker: https://skjema.fjordheim-universitet.no/skulder",
        en: "Window: 2 to 20 November. The link was tried and works: https://skjema.fjordheim-universitet.no/skulder",
      },
      { nb: "Ingen funn.", en: "No findings." },
    ],
    letter:
      "Vil du være med i Skulderstudien?\n\nVi vil vite hvordan det går med folk som har hatt vondt i skulderen. Skjemaet tar ti minutter, og ligger her til 20. desember: https://skjema.fjordheim-universitet.no/skulder\n\nDet er frivillig å delta. Det får ingen følger for behandlingen din om du sier nei, og du kan når som helst trekke deg.\n\nSpørsmål? Ring Mona Berg på telefon 73 55 18 80.\n\nVennlig hilsen Skulderstudien, Fjordheim universitet",
    planted: {
      kind: "clean",
      why: {
        nb: "Brev, utvalg, lenke og vindu sier det samme. Antallet reserverte er som ventet.",
        en: "Letter, choice of people, link and window say the same. As many opted out as is to be expected.",
      },
    },
  },
  {
    id: "hip-correction",
    title: { nb: "Retting fra Hofteregisteret", en: "Correction from the hip register" },
    facts: [
      {
        nb: "Prosjekt: Hofteregisteret, kvalitetsregister. Runde: retting av utsendingen 4. mai.",
        en: "Project: the hip register, quality register. Round: correction of the mail-out of 4 May.",
      },
      {
        nb: "861 mottakere av de 873 som fikk brevet 4. mai, og ingen andre. 12 faller fra (døde, reservert eller trukket seg).",
        en: "861 recipients of the 873 who got the letter of 4 May, and nobody else. 12 fall away (dead, opted out or withdrawn).",
      },
      {
        nb: "Hva som var galt: telefonnummeret manglet et siffer. Det er den første rettingen.",
        en: "What was wrong: a digit of the telephone number was missing. It is the first correction.",
      },
    ],
    letter:
      "Riktig telefonnummer til Hofteregisteret\n\nI brevet vi sendte deg 4. mai, manglet telefonnummeret et siffer. Det riktige nummeret er 73 55 40 22. Du trenger ikke å gjøre noe. Har du svart, er svaret ditt kommet fram.\n\nDet er frivillig å svare, og du kan når som helst trekke deg.\n\nVi beklager feilen.\n\nVennlig hilsen Hofteregisteret",
    planted: {
      kind: "clean",
      why: {
        nb: "Den sier hva som var galt, går bare til dem som fikk feilen, og er den første. At noen få er falt fra siden, er som ventet.",
        en: "It says what was wrong, goes only to those who got the fault, and is the first. That a few have fallen away since is to be expected.",
      },
    },
  },
  {
    id: "knee-results",
    title: { nb: "Resultater fra Kneoperert", en: "Results of the knee study" },
    facts: [
      {
        nb: "Prosjekt: Kneoperert, forskning. Runde: resultat.",
        en: "Project: the knee study, research. Round: result.",
      },
      {
        nb: "1 604 mottakere: de som svarte på skjemaet i 2025. 18 faller fra (døde, reservert eller trukket seg).",
        en: "1,604 recipients: those who answered the form of 2025. 18 fall away (dead, opted out or withdrawn).",
      },
      {
        nb: "Ett varsel om lesbarhet: lange ord. Ingen andre funn.",
        en: "One warning on readability: long words. No other findings.",
      },
    ],
    letter:
      "Dette fant vi om kneoperasjoner\n\nI 2025 svarte du på et skjema om kneet ditt. 1 622 svarte. To av tre gikk uten smerter etter et halvt år. De som trente fra første uke, kom raskere tilbake i jobb.\n\nDu bestemmer selv om opplysningene dine skal være med videre, og du kan når som helst trekke deg.\n\nSpørsmål? Ring Ola Lund på telefon 73 55 61 06.\n\nVennlig hilsen Kneoperert, Fjordheim universitet",
    planted: {
      kind: "clean",
      why: {
        nb: "Resultatene går til dem som svarte. 1 622 svarte, og noen få er falt fra siden. Et varsel er ikke en feil.",
        en: "Results go to those who answered. 1,622 did, and a few have fallen away since. A warning is no fault.",
      },
    },
  },
  {
    id: "child-health-invitation",
    title: { nb: "Innbyding til foreldre, Barnehelse", en: "Invitation to parents, Child health" },
    facts: [
      {
        nb: "Prosjekt: Barnehelse, helseundersøkelse. Runde: invitasjon, på nynorsk.",
        en: "Project: Child health, health survey. Round: invitation, in nynorsk.",
      },
      {
        nb: "950 mottakere: én forelder for hvert barn født i 2021. Barnet er ført opp som den brevet gjelder.",
        en: "950 recipients: one parent of each child born in 2021. The child is entered as the person it is about.",
      },
      {
        nb: "31 holdes utenfor på grunn av reservasjon. Ingen funn.",
        en: "31 are left out because they opted out. No findings.",
      },
    ],
    letter:
      "Kan barnet ditt vere med i Barnehelse?\n\nVi spør foreldre til barn som er fødde i 2021, om søvn, mat og leik. Skjemaet ligg på Helsenorge og tek eit kvarter.\n\nDet er frivillig å vere med, og de kan når som helst trekkje dykk. Det får ingen følgjer for barnet.\n\nSpørsmål? Ring Synnøve Øye på telefon 57 72 30 90.\n\nVenleg helsing Barnehelse, Fjordheim universitet",
    planted: {
      kind: "clean",
      why: {
        nb: "Et brev om et barn går til en forelder. At det er på nynorsk, er ikke en feil.",
        en: "A letter about a child goes to a parent. That it is in nynorsk is no fault.",
      },
    },
  },
];
