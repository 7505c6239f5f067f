import { heading, link, list, paragraph, title, type Letter } from "../letter.ts";

/** Clean letters in nynorsk. Institutions and people are made up. */
export const nynorsk: readonly Letter[] = [
  {
    name: "invitasjon-nn",
    language: "nn",
    blocks: [
      title("Vil du vere med i ein studie om kvardagen din?"),
      paragraph("Hei,"),
      paragraph(
        "Vi spør deg om å vere med i eit forskingsprosjekt om korleis folk på Sunnmøre har det i kvardagen. Du får dette brevet fordi du er mellom 40 og 69 år og bur på Sunnmøre.",
      ),
      heading("Kva vil det seie å delta?"),
      paragraph(
        "Du svarar på eit skjema på nett. Det tek om lag 20 minutt. Vi spør mellom anna om søvn, kosthald og trivsel. Svara dine blir kopla med opplysningar frå Norsk pasientregister.",
      ),
      heading("Det er frivillig"),
      paragraph(
        "Det er frivillig å delta. Du kan når som helst trekkje deg utan å seie kvifor. Det får ingen følgjer for deg eller for behandlinga du får hos oss.",
      ),
      list(
        "Du kan be om å få sjå kva opplysningar vi har om deg.",
        "Du kan be om at feil blir retta.",
        "Du kan be om at opplysningane blir sletta.",
      ),
      paragraph(
        "Fristen for å svare er torsdag 15. april 2027. Opplysningane om deg blir sletta seinast 31. desember 2035.",
      ),
      link("Svar på skjemaet", "https://skjema.fjordheim-universitet.no/kvardag"),
      heading("Kven står bak?"),
      paragraph(
        "Fjordheim universitet er ansvarleg for prosjektet. Regional komité for medisinsk og helsefagleg forskingsetikk har godkjent det (REK 2025/123456).",
      ),
      paragraph(
        "Har du spørsmål? Ring prosjektleiar Åse Hætta på telefon 73 55 12 34 (kl. 09.00–14.00), eller skriv til kvardag@fjordheim-universitet.no. Personvernombodet når du på personvern@fjordheim-universitet.no. Du kan òg klage til Datatilsynet.",
      ),
      paragraph("Venleg helsing\nÅse Hætta, prosjektleiar\nFjordheim universitet, org.nr. 974 767 880"),
    ],
  },
  {
    name: "påminning-nn",
    language: "nn",
    blocks: [
      title("Påminning: Studien om kvardagen din"),
      paragraph("Kjære Ingvild,"),
      paragraph(
        "For nokre veker sidan spurde vi deg om å vere med i ein studie om kvardagen på Sunnmøre. Vi har ikkje fått svar frå deg, og minner derfor om at du framleis kan delta. Dette er den einaste påminninga du får.",
      ),
      paragraph(
        "Det er frivillig å delta, og du treng ikkje å gi beskjed om du ikkje vil. Har du svart alt, takkar vi for det, og du kan sjå bort frå dette brevet.",
      ),
      paragraph(
        "Du finn skjemaet på https://skjema.fjordheim-universitet.no/kvardag. Svar gjerne innan 15.04.2027.",
      ),
      paragraph(
        "Lurer du på noko? Ring oss på tlf. +47 73 55 12 34 eller send ein e-post til kvardag@fjordheim-universitet.no.",
      ),
      paragraph("Helsing oss i prosjektet\nFjordheim universitet"),
    ],
  },
  {
    name: "retting-nn",
    language: "nn",
    blocks: [
      title("Vi seier orsak: Feil lenkje i førre brev"),
      paragraph("Hei,"),
      paragraph(
        "Måndag 1. mars 2027 sende vi deg eit brev om forskingsprosjektet Kvardag. Lenkja i brevet verka ikkje. Det var vår feil, og vi er lei oss for at du fekk bry med det.",
      ),
      paragraph(
        "Her er rett lenkje: https://skjema.fjordheim-universitet.no/kvardag. Brevet du fekk, gjeld elles som før. Det er frivillig å delta, og du kan trekkje deg når som helst utan å seie kvifor.",
      ),
      paragraph("Fristen er flytta til fredag 30. april 2027, slik at alle får tid til å svare."),
      paragraph("Telefon: 73 55 12 34\nE-post: kvardag@fjordheim-universitet.no"),
      paragraph("Venleg helsing\nFjordheim universitet"),
    ],
  },
  {
    name: "resultat-nn",
    language: "nn",
    blocks: [
      title("Takk for at du var med"),
      paragraph("Kjære deltakar,"),
      paragraph(
        "Takk for at du var med i studien vår. No er resultata klare, og vi vil gjerne dele dei med deg. Meir enn 12 000 personar svara, og det er vi svært glade for.",
      ),
      paragraph(
        "Vi fann at dei fleste har det bra i kvardagen. Tre av fire søv godt. Null toleranse for støy om natta var det flest bad om.",
      ),
      list(
        "Søvn: 75 % søv godt.",
        "Kosthald: Halvparten et fisk to gonger i veka.",
        "Trivsel: 8 av 10 trivst.",
      ),
      paragraph(
        "Du kan lese meir på www.fjordheim-universitet.no/resultat. Det er framleis frivillig å vere med vidare. Vil du trekkje deg, kan du ringe 73 55 12 34 eller skrive til kvardag@fjordheim-universitet.no.",
      ),
      paragraph("Venleg helsing\nFjordheim universitet ved Kåre Ødegård, Máret Sárá og Siân Müller"),
    ],
  },
];
