import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const gateErrors: ErrorTable = {
  SLUSE_KEY_INVALID: {
    means: "the pseudonym key is shorter than 32 bytes, or its id is empty",
    mend: "make a key of 32 random bytes once for the site, and keep it where secrets are kept",
    nb: {
      means: "pseudonymnøkkelen er kortere enn 32 byte, eller id-en er tom",
      mend: "lag en nøkkel av 32 tilfeldige byte, én gang for stedet, og ha den der hemmeligheter ligger",
    },
  },
  SLUSE_KEY_WRONG: {
    means: "the ledger knows a key by this id, and it is another key",
    mend: "use the key the ledger was made with; without it nobody in the ledger can be recognised",
    nb: {
      means: "utsendingsprotokollen kjenner en nøkkel med denne id-en, og det er en annen nøkkel",
      mend: "bruk nøkkelen protokollen ble laget med; uten den kjennes ingen igjen",
    },
  },
  SLUSE_KEY_RETIRED: {
    means: "the key was retired: another gate has gone over to a newer one",
    mend: "give this gate the new key as present and this one as retired",
    nb: {
      means: "nøkkelen er tatt ut av bruk: en annen sluse har gått over til en nyere",
      mend: "gi denne slusen den nye nøkkelen som gjeldende, og denne som tidligere",
    },
  },
  SLUSE_KEY_MISSING: {
    means:
      "people in the ledger are known by a key that the gate was not given, so they would not be recognised",
    mend: "give the gate every retired key that people are still known by",
    nb: {
      means:
        "folk i utsendingsprotokollen er kjent ved en nøkkel som slusen ikke fikk, så de ville ikke blitt kjent igjen",
      mend: "gi slusen alle tidligere nøkler som folk fortsatt er kjent ved",
    },
  },
  SLUSE_CLOCK_DIFFERS: {
    means:
      "the clock of this machine and the clock of the ledger's database are more than five minutes apart",
    mend: "set both clocks by a time service (NTP), and try again",
    nb: {
      means:
        "klokken på denne maskinen og klokken i protokollens database er mer enn fem minutter fra hverandre",
      mend: "still begge klokkene etter en tidstjeneste (NTP), og prøv igjen",
    },
  },
  SLUSE_PROJECT_UNKNOWN: {
    means: "no project is registered by this id",
    mend: "check the id, or register the project first",
    nb: {
      means: "ingen prosjekter er registrert med denne id-en",
      mend: "kontroller id-en, eller registrer prosjektet først",
    },
  },
  SLUSE_PROJECT_EXISTS: {
    means: "a project is already registered by this id",
    mend: "choose another id; a registered project is changed through its own doors",
    nb: {
      means: "et prosjekt er alt registrert med denne id-en",
      mend: "velg en annen id; et registrert prosjekt endres med sine egne kommandoer",
    },
  },
  SLUSE_EXERCISES_UNANSWERED: {
    means: "the answers are not to these exercises, or not to all of them",
    mend: "ask for the exercises again, and answer every one: approve, hold or refuse",
    nb: {
      means: "svarene gjelder ikke disse øvelsene, eller ikke alle",
      mend: "hent øvelsene på nytt, og svar på hver av dem: godkjenn, vent eller avslå",
    },
  },
  SLUSE_MAIL_OUT_UNKNOWN: {
    means: "the ledger has no mail-out by this id",
    mend: "use the id that `submit` answered with",
    nb: {
      means: "utsendingsprotokollen har ingen utsending med denne id-en",
      mend: "bruk id-en som `submit` svarte med",
    },
  },
  SLUSE_MAIL_OUT_STATE: {
    means: "the mail-out is not in a state where this can be done",
    mend: "ask `report` where it stands",
    nb: {
      means: "utsendingen er ikke i en tilstand der dette kan gjøres",
      mend: "se med `report` hvor den står",
    },
  },
  SLUSE_MAIL_OUT_KIND: {
    means: "the mail-out is standing and was given a list, or has a list and one person was asked for",
    mend: "clear people one by one, or by release as they come, for a standing mail-out; release the others with their list",
    nb: {
      means: "utsendingen er løpende og fikk en liste, eller den har en liste og det ble spurt om én person",
      mend: "klarer mottakerne i en løpende utsending etter hvert som de kommer; slipp de andre med listen",
    },
  },
  SLUSE_STOP_UNKNOWN: {
    means: "no stop of this name is in force: it was lifted, or never set",
    mend: "ask `stops` which are in force, each with its name",
    nb: {
      means: "ingen stopp med dette navnet er i kraft: den er opphevet, eller ble aldri satt",
      mend: "se med `stops` hvilke som er i kraft, hver med sitt navn",
    },
  },
  SLUSE_CONTENT_CHANGED: {
    means: "a stored document is not the one that was approved",
    mend: "find out who changed the ledger; submit the mail-out anew",
    nb: {
      means: "et lagret dokument er ikke det som ble godkjent",
      mend: "finn ut hvem som har endret protokollen; send inn utsendingen på nytt",
    },
  },
  SLUSE_TEMPLATE_UNKNOWN: {
    means: "the gate has no such template, or not in that version",
    mend: "ask `templates.list` which templates there are; give the gate the missing one",
    nb: {
      means: "slusen har ingen slik mal, eller ikke i den versjonen",
      mend: "se hvilke maler som finnes, med `sluse template list`; gi slusen den som mangler",
    },
  },
  SLUSE_TEMPLATE_CHANGED: {
    means: "a template is missing, or is another than the one that was approved",
    mend: "give the gate the approved version of the template, or submit the mail-out anew",
    nb: {
      means: "en mal mangler, eller er en annen enn den som ble godkjent",
      mend: "gi slusen den godkjente versjonen av malen, eller send inn utsendingen på nytt",
    },
  },
  SLUSE_LETTERHEAD_CHANGED: {
    means: "the typesetter is missing, or its letterhead is another than the one that was approved",
    mend: "give the gate the typesetter with the approved letterhead, or submit the mail-out anew",
    nb: {
      means: "det som setter brevene, mangler, eller brevarket er et annet enn det som ble godkjent",
      mend: "gi slusen det godkjente brevarket, eller send inn utsendingen på nytt",
    },
  },
  SLUSE_LETTER_READS_OTHERWISE: {
    means: "a letter of the wave's sample was read back, and its words are not those that were approved",
    mend: "stop the mail-out and look at the letter: this is a fault in Sluse, or in what makes PDF; report it",
    nb: {
      means: "et brev ble lest på nytt som stikkprøve, og ordene er ikke dem som ble godkjent",
      mend: "stopp utsendingen og se på brevet: dette er en feil i Sluse eller i det som lager PDF; meld fra om den",
    },
  },
  SLUSE_LETTER_EXAMPLE: {
    means: "the mail-out keeps no such example of a letter in this language",
    mend: "ask for one that `examples` of its letter names; there are none where the policy keeps none, nor once the mail-out has ended",
    nb: {
      means: "utsendingen har ikke noe slikt eksempel på et brev på dette språket",
      mend: "be om et av dem som `examples` i brevet nevner; det er ingen der reglene ikke tar vare på dem, eller når utsendingen er avsluttet",
    },
  },
  SLUSE_LETTER_LANGUAGE: {
    means: "the mail-out has no letter in this language",
    mend: "ask for one of the languages of its manifest's documents",
    nb: {
      means: "utsendingen har ikke noe brev på dette språket",
      mend: "be om et av språkene som står i manifestets dokumenter",
    },
  },
  SLUSE_LETTER_NOT_KEPT: {
    means: "a national identity number stands in the letter, which was refused for it, and is not kept",
    mend: "read the findings of the mail-out's report; look at the letter where it came from",
    nb: {
      means: "det står et fødselsnummer i brevet, som ble avvist, og som derfor ikke er tatt vare på",
      mend: "les funnene i rapporten for utsendingen; se på brevet der det kom fra",
    },
  },
  SLUSE_LETTER_NOT_RENDERED: {
    means: "a letter that passed its checks could not be rendered",
    mend: "this is a fault in Sluse; report it",
    nb: {
      means: "et brev som besto kontrollene, kunne ikke lages",
      mend: "dette er en feil i Sluse; meld fra om den",
    },
  },
  SLUSE_CLEARANCE_NOT_OF_WAVE: {
    means: "a wave was asked or told of a clearance that is another wave's, or nobody's",
    mend: "give a wave the ids of its own clearances; outcomes of others are told to `reconcile`",
    nb: {
      means: "en bølge ble spurt om eller fortalt om en klarering som er en annen bølges eller ingens",
      mend: "gi en bølge id-ene til dens egne klareringer; andre utfall meldes til `reconcile`",
    },
  },
  SLUSE_CLEARANCE_NOT_BEGUN: {
    means:
      "a letter was asked for, or given back, of a clearance that was not begun by this call, or was given back before",
    mend: "`begin` the clearance, and go on with those alone that it answers as begun",
    nb: {
      means:
        "det ble bedt om et brev, eller levert tilbake et, for en klarering som dette kallet ikke har begynt på, eller som er levert tilbake før",
      mend: "bruk `begin` på klareringen, og gå videre bare med dem som den svarer er begynt",
    },
  },
  SLUSE_CLEARANCE_EXPIRED: {
    means: "a letter was asked for after the moment before which it had to be sent",
    mend: "settle the clearance as `not-sent`, and release again: its person may be cleared anew",
    nb: {
      means: "det ble bedt om et brev etter at fristen for å sende det var ute",
      mend: "gjør opp klareringen som `not-sent`, og slipp utsendingen på nytt: personen kan klareres igjen",
    },
  },
  SLUSE_NOT_A_FORM: {
    means: "a form was asked for of a mail-out of letters",
    mend: "ask for `letterFor`; a wave's `kind` says which it is",
    nb: {
      means: "det ble bedt om et skjema fra en utsending av brev",
      mend: "be om `letterFor`; bølgens `kind` sier hvilken av delene det er",
    },
  },
  SLUSE_ROLE_MISSING: {
    means: "the user has no role that may see this",
    mend: "ask somebody who has the role (see the table of roles), or have the central function give it",
    nb: {
      means: "brukeren har ingen rolle som får se dette",
      mend: "spør noen som har rollen (se tabellen over roller), eller la den sentrale funksjonen gi den",
    },
  },
  SLUSE_ORDER_INVALID: {
    means: "the order has not the shape of an order",
    mend: "mend the field that is named",
    nb: {
      means: "bestillingen har ikke den formen en bestilling skal ha",
      mend: "rett feltet som er nevnt",
    },
  },
  SLUSE_REFERENCE_TAKEN: {
    means: "another order of the project has this reference; the same reference is for the same order",
    mend: "give the new order a reference of its own, or withdraw the one that has it",
    nb: {
      means: "en annen bestilling i prosjektet har denne referansen; samme referanse er for samme bestilling",
      mend: "gi den nye bestillingen en egen referanse, eller trekk tilbake den som har den",
    },
  },
  SLUSE_OPTION_INVALID: {
    means: "the gate was made or called with something it cannot use",
    mend: "see the option's documentation",
    nb: {
      means: "slusen ble laget eller kalt med noe den ikke kan bruke",
      mend: "se beskrivelsen av innstillingen",
    },
  },
  SLUSE_NATIONAL_ID_INVALID: {
    means: "a door that takes one person was given something that is not a national id",
    mend: "check the number; it is not repeated in the message on purpose",
    nb: {
      means: "det som ble oppgitt for en person, er ikke et fødselsnummer eller D-nummer",
      mend: "kontroller nummeret; det gjentas med vilje ikke i meldingen",
    },
  },
  SLUSE_RECIPIENTS_BROKEN_OFF: {
    means: "the stream of recipients ended in an error; nothing of the submission was kept",
    mend: "mend the source and submit anew",
    nb: {
      means: "strømmen av mottakere endte i en feil; ingenting av innsendingen ble beholdt",
      mend: "rett kilden, og send inn på nytt",
    },
  },
};
