import type { AccessTexts } from "./access-texts.ts";

export const accessNb: AccessTexts = {
  heading: "INNSYN",
  as: (at) => `Dette er alt slusen har lagret om deg ${at}.`,
  contacts: "Brev og skjemaer som er sendt deg, eller som kan være sendt",
  noContacts: "Ingen henvendelser er registrert.",
  audiences: "Utsendinger som ikke er avsluttet, og der du er på listen",
  audiencesAre: "Å stå på listen betyr ikke at du får brevet: det avgjøres først når det sendes.",
  noAudiences: "Du er ikke på listen for noen utsending som pågår.",
  stops: "Ønske om ikke å bli skrevet til",
  stopped: {
    "secondary-use":
      "Det er registrert at det ikke skal skrives til deg fra forskning, helseundersøkelser og kvalitetsregistre.",
    everything: "Det er registrert at det ikke skal skrives til deg.",
  },
  notStopped: "Ingen har registrert at det ikke skal skrives til deg.",
  senders: "Hvem som svarer for prosjektene",
  about: "Om opplysningene",
  explanations: (key) => [
    `Fødselsnummeret ditt er ikke lagret. Du er oppført under en kode som er laget av det med nøkkelen «${key}».`,
    "Om du har reservert deg, lagres aldri, og står derfor ikke her. Registrene spørres på nytt hver gang noe skal sendes. Reservasjonene dine ser du på Helsenorge.",
    "Opplysninger om deg selv som er satt inn i et brev, lagres ikke. Bare et kontrolltall lagres, som viser om de er endret siden brevet ble godkjent.",
    "Loggen over hva som er gjort, nevner ingen personer. At noen har bedt om innsyn, står der, men ikke hvem det gjaldt.",
    "Henvendelsene lagres for at du ikke skal bli skrevet til for ofte, og slettes når reglene sier at de ikke trengs lenger. Listene slettes når utsendingen er avsluttet.",
    "Er noe feil, eller vil du vite mer, kan du ta kontakt med dem som svarer for prosjektet. Du kan også klage til Datatilsynet.",
  ],
  columns: {
    when: "Tid",
    from: "Fra",
    project: "Prosjekt",
    title: "Tittel",
    mailOut: "Utsending",
    round: "Runde",
    outcome: "Utfall",
    state: "Tilstand",
    ask: "Kontakt",
  },
};
