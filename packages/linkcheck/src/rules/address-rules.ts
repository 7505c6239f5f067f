import type { RuleTable } from "@sluse/core";

export type AddressRuleId =
  | "link/not-https"
  | "link/scheme"
  | "link/without-scheme"
  | "link/host-not-allowed"
  | "link/unusual-host"
  | "link/credentials"
  | "link/shortener"
  | "link/test-environment"
  | "link/tracking"
  | "link/mail-malformed"
  | "link/phone-malformed"
  | "link/in-notice"
  | "link/too-many-hosts"
  | "link/national-id"
  | "link/personal-data";

/**
 * What may stand in a link. The examples are HTML, but those of `link/in-notice`, which are a title; they are judged by
 * the `eforsk` policy, and `link/host-not-allowed` by one that allows `*.skjema.no` alone.
 */
export const addressRules: RuleTable<AddressRuleId> = {
  "link/not-https": {
    id: "link/not-https",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenken er ikke kryptert",
        what: "Lenken {address} begynner med http, ikke https.",
        why: "Andre kan se og endre det mottakeren leser og svarer.",
        mend: "Bruk adressen med https.",
      },
      en: {
        title: "Link is not encrypted",
        what: "The link {address} begins with http, not https.",
        why: "Others can see and change what the recipient reads and answers.",
        mend: "Use the address with https.",
      },
    },
    example: {
      fails: '<a href="http://skjema.no/">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/">Til skjemaet</a>',
    },
  },
  "link/scheme": {
    id: "link/scheme",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenken er av et slag som ikke skal stå i brev",
        what: "Lenken begynner med {scheme}:.",
        why: "Et brev kan lenke til nettsider, e-postadresser og telefonnumre; annet virker ikke, eller er farlig.",
        mend: "Bruk https:, mailto: eller tel:.",
      },
      en: {
        title: "Link is of a kind that has no place in letters",
        what: "The link begins with {scheme}:.",
        why: "A letter may link to web pages, mail addresses and telephone numbers; else does not work, or is dangerous.",
        mend: "Use https:, mailto: or tel:.",
      },
    },
    example: {
      fails: '<a href="javascript:history.back()">Tilbake</a>',
      passes: '<a href="mailto:post@skjema.no">post@skjema.no</a>',
    },
  },
  "link/without-scheme": {
    id: "link/without-scheme",
    severity: "warn",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Adressen mangler https://",
        what: "Adressen {address} er skrevet uten https://.",
        why: "Noen programmer gjør den ikke til en lenke, andre åpner den ukryptert.",
        mend: "Skriv https:// foran.",
      },
      en: {
        title: "Address lacks https://",
        what: "The address {address} is written without https://.",
        why: "Some programs do not make it a link, others open it unencrypted.",
        mend: "Write https:// before it.",
      },
    },
    example: { fails: "<p>Se www.skjema.no</p>", passes: "<p>Se https://www.skjema.no</p>" },
  },
  "link/host-not-allowed": {
    id: "link/host-not-allowed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Nettstedet er ikke tillatt",
        what: "Lenken {address} går til {host}, som ikke er på listen over tillatte nettsteder.",
        why: "Brev skal bare lenke til nettsteder som er vurdert.",
        mend: "Bruk et tillatt nettsted, eller be den sentrale funksjonen om å vurdere dette.",
      },
      en: {
        title: "Host is not allowed",
        what: "The link {address} leads to {host}, which is not on the list of allowed hosts.",
        why: "Letters link only to sites that have been considered.",
        mend: "Use an allowed site, or ask the central function to consider this one.",
      },
    },
    example: {
      fails: '<a href="https://annet.no/">Les mer</a>',
      passes: '<a href="https://hunt.skjema.no/">Les mer</a>',
    },
  },
  "link/unusual-host": {
    id: "link/unusual-host",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Nettstedets navn er ikke som det skal",
        what: "Lenken {address} har et navn som {sett}.",
        why: "Mottakeren kan ikke åpne den, eller vet ikke hvem som er i den andre enden.",
        mend: "Bruk nettstedets vanlige navn.",
      },
      en: {
        title: "Host name is not as it should be",
        what: "The link {address} has a name that {seen}.",
        why: "The recipient cannot open it, or does not know who is at the other end.",
        mend: "Use the site's usual name.",
      },
    },
    example: {
      fails: '<a href="https://0x7f.1/">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/">Til skjemaet</a>',
    },
  },
  "link/credentials": {
    id: "link/credentials",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Brukernavn eller passord i lenken",
        what: "Lenken {address} har noe foran @ i adressen.",
        why: "Det røper hemmeligheter, eller får lenken til å se ut som et annet nettsted.",
        mend: "Fjern det som står mellom // og @.",
      },
      en: {
        title: "User name or password in the link",
        what: "The link {address} has something before an @ in its address.",
        why: "It gives away secrets, or makes the link look like another site.",
        mend: "Remove what stands between // and @.",
      },
    },
    example: {
      fails: '<a href="https://helsenorge.no@skjema.no/">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/@hunt">Til skjemaet</a>',
    },
  },
  "link/shortener": {
    id: "link/shortener",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Forkortet lenke",
        what: "Lenken {address} går gjennom {host}, som skjuler hvor den fører.",
        why: "Mottakeren ser ikke hvem som står bak, og tjenesten kan sende dem et annet sted i morgen.",
        mend: "Bruk den fulle adressen.",
      },
      en: {
        title: "Shortened link",
        what: "The link {address} goes through {host}, which hides where it leads.",
        why: "The recipient does not see who is behind it, and the service may send them elsewhere tomorrow.",
        mend: "Use the full address.",
      },
    },
    example: {
      fails: '<a href="https://bit.ly/3xYz">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/">Til skjemaet</a>',
    },
  },
  "link/test-environment": {
    id: "link/test-environment",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenke til et testmiljø",
        what: "Lenken {address} går til {host}, som ser ut som et testmiljø («{part}»).",
        why: "Svar i et testmiljø går tapt, og er ikke vernet som pasientdata.",
        mend: "Bruk adressen i produksjon.",
      },
      en: {
        title: "Link to a test environment",
        what: "The link {address} leads to {host}, which looks like a test environment (“{part}”).",
        why: "Answers in a test environment are lost, and are not protected as patient data.",
        mend: "Use the address in production.",
      },
    },
    example: {
      fails: '<a href="https://eprom.hemitdev.no/">Til skjemaet</a>',
      passes: '<a href="https://eprom.hemit.no/">Til skjemaet</a>',
    },
  },
  "link/tracking": {
    id: "link/tracking",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Sporing i lenken",
        what: "Lenken {address} har {parameter}, som brukes til å følge den som trykker.",
        why: "At noen har fått et brev om helseforskning, skal ikke havne hos en annonsetjeneste.",
        mend: "Fjern {parameter} fra adressen.",
      },
      en: {
        title: "Tracking in the link",
        what: "The link {address} has {parameter}, which is used to follow whoever presses it.",
        why: "That somebody got a letter about health research must not reach an advertiser.",
        mend: "Remove {parameter} from the address.",
      },
    },
    example: {
      fails: '<a href="https://skjema.no/?utm_source=brev">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/?side=2">Til skjemaet</a>',
    },
  },
  "link/mail-malformed": {
    id: "link/mail-malformed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "E-postadressen er skrevet feil",
        what: "«{address}» er ikke en e-postadresse.",
        why: "Mottakeren kan ikke skrive til prosjektet.",
        mend: "Rett adressen.",
      },
      en: {
        title: "Mail address is misspelt",
        what: "“{address}” is not a mail address.",
        why: "The recipient cannot write to the project.",
        mend: "Mend the address.",
      },
    },
    example: {
      fails: '<a href="mailto:post@skjema">Skriv til oss</a>',
      passes: '<a href="mailto:post@skjema.no?subject=HUNT">Skriv til oss</a>',
    },
  },
  "link/phone-malformed": {
    id: "link/phone-malformed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Telefonnummeret finnes ikke",
        what: "«{address}» er ikke et mulig telefonnummer.",
        why: "Mottakeren kan ikke ringe prosjektet.",
        mend: "Rett nummeret; norske numre har fem eller åtte siffer.",
      },
      en: {
        title: "Telephone number cannot exist",
        what: "“{address}” is not a possible telephone number.",
        why: "The recipient cannot ring the project.",
        mend: "Mend the number; Norwegian numbers have five or eight digits.",
      },
    },
    example: {
      fails: '<a href="tel:+47 735 95 00">Ring oss</a>',
      passes: '<a href="tel:+4773595000">Ring oss</a>',
    },
  },
  "link/in-notice": {
    id: "link/in-notice",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenke i tittel eller varsel",
        what: "{where} inneholder {address}.",
        why: "Helsenorge lover innbyggerne at varsler aldri har lenker; da er en lenke tegn på svindel.",
        mend: "Fjern adressen. Den kan stå i selve brevet.",
      },
      en: {
        title: "Link in a title or notification",
        what: "{whereEnglish} holds {address}.",
        why: "Helsenorge promises citizens that notifications never have links, so a link is a sign of fraud.",
        mend: "Remove the address. It may stand in the letter itself.",
      },
    },
    source: "Helsenorge's advice to citizens on fraud, January 2023",
    example: {
      fails: "Svar på helsenorge.no/skjema",
      passes: "Undersøkelse om helse i Trøndelag",
    },
  },
  "link/too-many-hosts": {
    id: "link/too-many-hosts",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Lenker til mange nettsteder",
        what: "Brevet lenker til {count} nettsteder; grensen er {most}.",
        why: "Mottakeren vet ikke hvilket som er prosjektets, og hvert av dem kan svikte.",
        mend: "Samle lenkene på prosjektets egen side.",
      },
      en: {
        title: "Links to many sites",
        what: "The letter links to {count} sites; the limit is {most}.",
        why: "The recipient cannot tell which one is the project's, and each of them may fail.",
        mend: "Gather the links on the project's own page.",
      },
    },
    example: {
      fails:
        '<a href="https://a1.no/">a</a> <a href="https://b1.no/">b</a> <a href="https://c1.no/">c</a> <a href="https://d1.no/">d</a> <a href="https://e1.no/">e</a> <a href="https://f1.no/">f</a>',
      passes: '<a href="https://a1.no/">a</a> <a href="https://a1.no/b">b</a>',
    },
  },
  "link/national-id": {
    id: "link/national-id",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Fødselsnummer i lenken",
        what: "Lenken {address} har elleve siffer som er et fødselsnummer eller D-nummer.",
        why: "Adresser havner i logger, historikk og hos andre nettsteder.",
        mend: "Bruk en tilfeldig engangskode.",
      },
      en: {
        title: "National id in the link",
        what: "The link {address} has eleven digits that are a national id.",
        why: "Addresses end up in logs, histories and at other sites.",
        mend: "Use a random token.",
      },
    },
    source: "Helsenorge looks persons up by POST, so that no national id lands in an address",
    example: {
      fails: '<a href="https://skjema.no/?id=01815000036">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/?id=7">Til skjemaet</a>',
    },
  },
  "link/personal-data": {
    id: "link/personal-data",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Personopplysning i lenken",
        what: "Lenken {address} har {parameter}, som ser ut til å bære en personopplysning.",
        why: "Adresser havner i logger, historikk og hos andre nettsteder.",
        mend: "Bruk en tilfeldig engangskode, og hent opplysningen på serveren.",
      },
      en: {
        title: "Personal data in the link",
        what: "The link {address} has {parameter}, which seems to carry personal data.",
        why: "Addresses end up in logs, histories and at other sites.",
        mend: "Use a random token, and fetch the data on the server.",
      },
    },
    example: {
      fails: '<a href="https://skjema.no/?fornavn=Test">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/?side=2">Til skjemaet</a>',
    },
  },
};
