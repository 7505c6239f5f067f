import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const cliErrors: ErrorTable = {
  SLUSE_CLI_USAGE: {
    means: "the command line is not one that `sluse` understands",
    mend: "see `sluse --help`, or `sluse <command> --help`",
    nb: {
      means: "kommandolinjen er ikke en som `sluse` forstår",
      mend: "se `sluse --help`, eller `sluse <kommando> --help`",
    },
  },
  SLUSE_CLI_SHELL_UNKNOWN: {
    means: "completion was asked for in a shell that it is not written for",
    mend: "name bash, zsh or fish",
    nb: {
      means: "utfylling ble bedt om for et skall den ikke er skrevet for",
      mend: "oppgi bash, zsh eller fish",
    },
  },
  SLUSE_CLI_USER_MISSING: {
    means: "it was not said who acts, and the machine has no name for whoever is logged on",
    mend: "run the command as a user of the machine; where `sluse.yaml` says `identity: claimed`, give `--as <user>`",
    nb: {
      means: "det er ikke sagt hvem som handler, og maskinen har ikke noe navn på den som er logget på",
      mend: "kjør kommandoen som en bruker av maskinen; står det `identity: claimed` i `sluse.yaml`, kan du oppgi `--as <bruker>`",
    },
  },
  SLUSE_CLI_USER_CLAIMED: {
    means:
      "`--as` or SLUSE_USER names somebody else than whoever is logged on, and this site takes nobody's word for that",
    mend: "log on as the one who acts. To try things out alone, set `identity: claimed` in `sluse.yaml`: then four eyes are merely typed",
    nb: {
      means: "`--as` eller SLUSE_USER oppgir en annen enn den som er logget på, og her godtas ikke det",
      mend: "logg på som den som skal handle. Skal du bare prøve alene, sett `identity: claimed` i `sluse.yaml`; da er kravet om to personer bare noe man skriver",
    },
  },
  SLUSE_CLI_INIT_OCCUPIED: {
    means: "a site was to be laid in a folder that has one of its files already; nothing was written",
    mend: "name another folder, an empty one: `sluse init <folder>`",
    nb: {
      means: "mappen har alt en av filene som skulle legges ut; ingenting ble skrevet",
      mend: "oppgi en annen mappe, en tom: `sluse init <mappe>`",
    },
  },
  SLUSE_CLI_NUMBER_MISSING: {
    means: "the command is about one person, and no national id was given",
    mend: "type the number when asked, or send it on standard input; never on the command line, where others see it",
    nb: {
      means: "kommandoen gjelder én person, og det ble ikke oppgitt noe fødselsnummer",
      mend: "skriv nummeret når det blir spurt om, eller send det på standard inn; aldri på kommandolinjen, der andre ser det",
    },
  },
  SLUSE_CLI_FILE_FORMAT: {
    means: "the name of a letter does not end in .txt, .md, .html or .pdf",
    mend: "save the letter as one of them",
    nb: {
      means: "navnet på et brev slutter ikke på .txt, .md, .html eller .pdf",
      mend: "lagre brevet som en av dem",
    },
  },
  SLUSE_CLI_SENDER_MISSING: {
    means: "it was not said how cleared letters leave",
    mend: "give `--via folder` or `--via eprom`, or name a `sender` in sluse.yaml",
    nb: {
      means: "det er ikke sagt hvordan klarerte brev går ut",
      mend: "oppgi `--via folder` eller `--via eprom`, eller nevn en `sender` i sluse.yaml",
    },
  },
  SLUSE_CLI_OUTBOX_CLOSED: {
    means: "the outbox cannot be read or written; nobody was cleared",
    mend: "make room, or mend the path and the rights of the outbox",
    nb: {
      means: "utboksen kan ikke leses eller skrives til; ingen ble klarert",
      mend: "gjør plass, eller rett stien og rettighetene til utboksen",
    },
  },
  SLUSE_CLI_FOLDER_CHANGED: {
    means:
      "the folder is not what was approved: letters or fields of `mailout.yaml` were changed, added or removed since; nothing was let go",
    mend: "put the folder back as it was, or order it as a mail-out of its own; what leaves is what was approved",
    nb: {
      means:
        "mappen er ikke det som ble godkjent: brev eller felt i `mailout.yaml` er endret, lagt til eller fjernet siden; ingenting er sluppet",
      mend: "legg mappen tilbake slik den var, eller bestill den som en egen utsending; det som går ut, er det som ble godkjent",
    },
  },
  SLUSE_CLI_OUTBOX_FAILED: {
    means:
      "a wave could not be written to the outbox, and nobody of it was handed out: the next release clears them anew, or, when it was `begin` that could not write, they are recorded as failed",
    mend: "make room, or mend the rights of the outbox, and try again; those recorded as failed need a mail-out of their own",
    nb: {
      means:
        "en bølge kunne ikke skrives til utboksen, og ingen i den ble levert ut: neste slipp klarerer dem på nytt, eller de er registrert som mislykket dersom det var `begin` som ikke kunne skrive",
      mend: "gjør plass, eller rett rettighetene til utboksen, og prøv igjen; de som er registrert som mislykket, trenger en egen utsending",
    },
  },
  SLUSE_CLI_OUTBOX_BUSY: {
    means: "another command is writing in this folder of the outbox",
    mend: "wait for it to end; when it runs on another machine that is gone, remove the folder that the error names",
    nb: {
      means: "en annen kommando skriver i denne mappen i utboksen",
      mend: "vent til den er ferdig; kjører den på en maskin som er borte, fjernes mappen som feilen nevner",
    },
  },
  SLUSE_CLI_WAVE_MISSING: {
    means: "nothing waits in this folder to be begun",
    mend: "name the folder of a wave in the outbox, `…/wave-002`, as `sluse release` told it; what was begun or taken back waits no more",
    nb: {
      means: "ingenting venter i denne mappen på å bli begynt på",
      mend: "oppgi mappen til en bølge i utboksen, `…/wave-002`, slik `sluse release` viste den; det som er begynt på eller tatt tilbake, venter ikke lenger",
    },
  },
  SLUSE_CLI_WAVE_CHANGED: {
    means:
      "what lies in a wave's folder is not what was laid out there, or not what was approved; nothing of it was begun",
    mend: "find out who changed it; what waits there is void when its time is over, and is cleared again by the next release",
    nb: {
      means:
        "det som ligger i en bølges mappe, er ikke det som ble lagt ut der, eller ikke det som ble godkjent; ingenting av det ble begynt på",
      mend: "finn ut hvem som endret det; det som venter der, faller bort når tiden er ute, og klareres igjen ved neste slipp",
    },
  },
  SLUSE_CLI_OUTCOME_INVALID: {
    means: "a file of outcomes has a row that cannot be read; nothing of it was recorded",
    mend: "write `clearance;outcome` with delivered, unreachable, failed, unknown, answered or not-sent in each row",
    nb: {
      means: "en fil med utfall har en rad som ikke kan leses; ingenting av den ble registrert",
      mend: "skriv `clearance;outcome` med delivered, unreachable, failed, unknown, answered eller not-sent i hver rad",
    },
  },
  SLUSE_CLI_BACKUP_LEDGER: {
    means: "the command backs up ledgers in SQLite, and this one is in PostgreSQL",
    mend: "use the database's own tools: the page on backup and restore says which",
    nb: {
      means: "kommandoen tar sikkerhetskopi av utsendingsprotokoller i SQLite, og denne er i PostgreSQL",
      mend: "bruk databasens egne verktøy: siden om sikkerhetskopi sier hvilke",
    },
  },
  SLUSE_CLI_SIMULATE_LEDGER: {
    means: "a simulation works on a copy of the ledger, and this one cannot be copied",
    mend: "run it with a `--config` whose ledger is in SQLite; a new one knows of no earlier contacts",
    nb: {
      means: "en simulering arbeider på en kopi av utsendingsprotokollen, og denne kan ikke kopieres",
      mend: "kjør den med en `--config` der protokollen er i SQLite; en ny vet ikke om tidligere henvendelser",
    },
  },
  SLUSE_CLI_INTERRUPTED: {
    means: "the command was interrupted, and ended at a safe place",
    mend: "run it again; what was done is in the ledger",
    nb: {
      means: "kommandoen ble avbrutt, og sluttet på et trygt sted",
      mend: "kjør den på nytt; det som ble gjort, står i utsendingsprotokollen",
    },
  },
  SLUSE_CLI_OUTPUT: {
    means: "what was to be told could not be written; what was done is done",
    mend: "make room where the output goes, and ask `sluse report` how things stand",
    nb: {
      means: "det som skulle fortelles, kunne ikke skrives; det som er gjort, er gjort",
      mend: "gjør plass der svaret skal stå, og se med `sluse report` hvordan det står til",
    },
  },
  SLUSE_CLI_UNEXPECTED: {
    means: "something failed that nobody foresaw",
    mend: "report it with the command and the place; the message is withheld because it may quote a person",
    nb: {
      means: "noe gikk galt som ingen hadde forutsett",
      mend: "meld fra med kommandoen og stedet; meldingen holdes tilbake fordi den kan gjengi en person",
    },
  },
  SLUSE_CLI_LOGIN_KEY: {
    means:
      "the key that the superusers' pages prove themselves with to the provider of logins cannot be used",
    mend: "give a private JWK of type RSA or EC, whose `alg` is the one that is registered with the provider",
    nb: {
      means: "nøkkelen som superbrukernes sider viser innloggingstjenesten, kan ikke brukes",
      mend: "oppgi en privat JWK av typen RSA eller EC, der `alg` er den som er registrert hos innloggingstjenesten",
    },
  },
  SLUSE_CLI_SERVICE_MISSING: {
    means: "`sluse serve` was asked for, and `sluse.yaml` has no `service`",
    mend: "write `service` with its address and the issuer of tokens, or try with `--trial`",
    nb: {
      means: "`sluse serve` ble kjørt, men `sluse.yaml` har ingen `service`",
      mend: "skriv `service` med adressen og utstederen av token, eller prøv med `--trial`",
    },
  },
};
