import { heading, link, list, paragraph, title, type Letter } from "../letter.ts";

/** Clean letters in bokmål. Institutions and people are made up. */
export const bokmål: readonly Letter[] = [
  {
    name: "invitasjon-nb",
    language: "nb",
    blocks: [
      title("Vil du være med i en studie om hverdagen din?"),
      paragraph("Hei,"),
      paragraph(
        "Vi spør deg om å være med i et forskningsprosjekt om hvordan folk i Trøndelag har det i hverdagen. Du får dette brevet fordi du er mellom 40 og 69 år og bor i Trøndelag.",
      ),
      heading("Hva betyr det å delta?"),
      paragraph(
        "Du svarer på et skjema på nett. Det tar ca. 20 minutter. Vi spør blant annet om søvn, kosthold og trivsel. Svarene dine blir koblet med opplysninger fra Norsk pasientregister.",
      ),
      heading("Det er frivillig"),
      paragraph(
        "Det er frivillig å delta. Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for deg eller for behandlingen du får hos oss.",
      ),
      list(
        "Du kan be om å få se hvilke opplysninger vi har om deg.",
        "Du kan be om at feil blir rettet.",
        "Du kan be om at opplysningene blir slettet.",
      ),
      paragraph(
        "Fristen for å svare er torsdag 15. april 2027. Opplysningene om deg blir slettet senest 31. desember 2035.",
      ),
      link("Svar på skjemaet", "https://skjema.fjordheim-universitet.no/hverdag"),
      heading("Hvem står bak?"),
      paragraph(
        "Fjordheim universitet er ansvarlig for prosjektet. Regional komité for medisinsk og helsefaglig forskningsetikk har godkjent det (REK 2025/123456).",
      ),
      paragraph(
        "Har du spørsmål? Ring prosjektleder Åse Hætta på telefon 73 55 12 34 (kl. 09.00–14.00), eller skriv til hverdag@fjordheim-universitet.no. Personvernombudet når du på personvern@fjordheim-universitet.no. Du kan også klage til Datatilsynet.",
      ),
      paragraph("Vennlig hilsen\nÅse Hætta, prosjektleder\nFjordheim universitet, org.nr. 974 767 880"),
    ],
  },
  {
    name: "påminnelse-nb",
    language: "nb",
    blocks: [
      title("Påminnelse: Studien om hverdagen din"),
      paragraph("Kjære Ingvild,"),
      paragraph(
        "For noen uker siden spurte vi deg om å være med i en studie om hverdagen i Trøndelag. Vi har ikke fått svar fra deg, og minner derfor om at du fortsatt kan delta. Dette er den eneste påminnelsen du får.",
      ),
      paragraph(
        "Det er frivillig å delta, og du trenger ikke å gi beskjed om du ikke vil. Har du svart allerede, takker vi for det, og du kan se bort fra dette brevet.",
      ),
      paragraph(
        "Du finner skjemaet på https://skjema.fjordheim-universitet.no/hverdag. Svar gjerne innen 15.04.2027.",
      ),
      paragraph(
        "Lurer du på noe? Ring oss på tlf. +47 73 55 12 34 eller send en e-post til hverdag@fjordheim-universitet.no.",
      ),
      paragraph("Hilsen oss i prosjektet\nFjordheim universitet"),
    ],
  },
  {
    name: "retting-nb",
    language: "nb",
    blocks: [
      title("Vi beklager: Feil lenke i forrige brev"),
      paragraph("Hei,"),
      paragraph(
        "Mandag 1. mars 2027 sendte vi deg et brev om forskningsprosjektet Hverdag. Lenken i brevet virket ikke. Det var vår feil, og vi beklager at du fikk bryet med det.",
      ),
      paragraph(
        "Her er riktig lenke: https://skjema.fjordheim-universitet.no/hverdag. Brevet du fikk, gjelder ellers som før. Det er frivillig å delta, og du kan trekke deg når som helst uten å si hvorfor.",
      ),
      paragraph("Fristen er flyttet til fredag 30. april 2027, slik at alle får tid til å svare."),
      paragraph("Telefon: 73 55 12 34\nE-post: hverdag@fjordheim-universitet.no"),
      paragraph("Vennlig hilsen\nFjordheim universitet"),
    ],
  },
  {
    name: "resultat-nb",
    language: "nb",
    blocks: [
      title("Takk for at du var med"),
      paragraph("Kjære deltaker,"),
      paragraph(
        "Takk for at du var med i studien vår. Nå er resultatene klare, og vi vil gjerne dele dem med deg. Mer enn 12 000 personer svarte, og det er vi svært glade for.",
      ),
      paragraph(
        "Vi fant at de fleste har det bra i hverdagen. Tre av fire sover godt. Null toleranse for støy om natten var det flest ba om. Et døgnrytmeskjema med 5 μg som enhet er lagt ved.",
      ),
      list(
        "Søvn: 75 % sover godt.",
        "Kosthold: Halvparten spiser fisk to ganger i uken.",
        "Trivsel: 8 av 10 trives.",
      ),
      paragraph(
        "Du kan lese mer på www.fjordheim-universitet.no/resultater. Det er fortsatt frivillig å være med videre. Vil du trekke deg, kan du ringe 73 55 12 34 eller skrive til hverdag@fjordheim-universitet.no.",
      ),
      paragraph("Vennlig hilsen\nFjordheim universitet ved Kåre Ødegård, Máret Sárá og Siân Müller"),
    ],
  },
];
