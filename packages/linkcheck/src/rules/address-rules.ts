import type { RuleTable } from "@sluse/core";

export type AddressRuleId =
  | "link/not-https"
  | "link/scheme"
  | "link/without-scheme"
  | "link/host-not-allowed"
  | "link/unusual-host"
  | "link/look-alike"
  | "link/credentials"
  | "link/shortener"
  | "link/test-environment"
  | "link/not-public"
  | "link/preview"
  | "link/mail-malformed"
  | "link/phone-malformed"
  | "link/too-many-hosts";

/**
 * Where a link may lead. The examples are HTML, judged by the `eforsk` policy, and those of `link/host-not-allowed` by
 * one that allows `*.skjema.no` alone.
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
  "link/look-alike": {
    id: "link/look-alike",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Lenken ligner et kjent nettsted",
        what: "{host} ligner {site}, men er et annet sted.",
        why: "Slik lager svindlere adresser. Oftest er det en skrivefeil, og mottakeren kommer til fremmede.",
        mend: "Skriv den riktige adressen. Er den riktig som den er, kan en superbruker godta den.",
      },
      en: {
        title: "Link looks like a known site",
        what: "{host} looks like {site}, and is another place.",
        why: "So fraudsters make addresses. Mostly it is a slip, and the recipient comes to strangers.",
        mend: "Write the right address. When it is right as it is, a superuser may accept it.",
      },
    },
    example: {
      fails: '<a href="https://www.helsen0rge.no/">Til Helsenorge</a>',
      passes: '<a href="https://tjenester.helsenorge.no/">Til Helsenorge</a>',
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
  "link/not-public": {
    id: "link/not-public",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Nettstedet er ikke åpent for alle",
        what: "Lenken {address} går til {host}, der bare de som arbeider med noe, slipper inn.",
        why: "Den som lagde brevet, kommer inn; mottakeren møter en innlogging eller en avvisning.",
        mend: "Lenk til den åpne siden, eller legg det som skal leses, på prosjektets nettside.",
      },
      en: {
        title: "Site is not open to everyone",
        what: "The link {address} leads to {host}, which lets in only those who work on something.",
        why: "Whoever made the letter gets in; the recipient meets a login or a refusal.",
        mend: "Link to the public page, or put what is to be read on the project's own site.",
      },
    },
    example: {
      fails: '<a href="https://sykehuset.sharepoint.com/sites/studie">Om studien</a>',
      passes: '<a href="https://sykehuset.no/studie">Om studien</a>',
    },
  },
  "link/preview": {
    id: "link/preview",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Lenken kan gå til en forhåndsvisning",
        what: "Lenken {address} har «{part}», slik sider har mens de blir skrevet.",
        why: "Forhåndsvisninger tar ikke imot svar, og blir borte eller krever innlogging.",
        mend: "Åpne lenken i en nettleser der du ikke er logget inn. Godkjenn den hvis det er den ferdige siden, ellers bytt den.",
      },
      en: {
        title: "Link may lead to a preview",
        what: "The link {address} has `{part}`, as pages have while they are being written.",
        why: "Previews take no answers, and go away or ask for a login.",
        mend: "Open the link in a browser where you are not logged in. Acknowledge it when it is the finished page; otherwise change it.",
      },
    },
    example: {
      fails: '<a href="https://skjema.no/undersokelse?preview=true">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/undersokelse">Til skjemaet</a>',
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
};
