import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const ledgerErrors: ErrorTable = {
  SLUSE_LEDGER_LOCKED: {
    means: "another process held the ledger for longer than the waiting time",
    mend: "wait until the other is done and run the same step again, or raise `waitMilliseconds`",
    nb: {
      means: "et annet program holdt utsendingsprotokollen lenger enn ventetiden",
      mend: "vent til det andre er ferdig og gjør det samme på nytt, eller øk `waitMilliseconds`",
    },
  },
  SLUSE_LEDGER_FULL: {
    means: "the disk that holds the ledger is full; nothing of the step under way was kept",
    mend: "make room and run the same step again",
    nb: {
      means: "disken med utsendingsprotokollen er full; ingenting av det som var i gang, ble lagret",
      mend: "gjør plass, og gjør det samme på nytt",
    },
  },
  SLUSE_LEDGER_UNREADABLE: {
    means: "the file or schema is not a ledger of Sluse, is damaged, or may not be opened",
    mend: "check the path or schema and its rights; restore a damaged ledger from its backup",
    nb: {
      means: "filen eller skjemaet er ikke en utsendingsprotokoll for Sluse, er skadet, eller kan ikke åpnes",
      mend: "kontroller sti eller skjema og rettighetene; en skadet protokoll legges tilbake fra sikkerhetskopi",
    },
  },
  SLUSE_LEDGER_NEWER: {
    means: "the ledger was made by a newer version of Sluse, and is left untouched",
    mend: "upgrade Sluse in this system to the version the others use",
    nb: {
      means: "utsendingsprotokollen er laget av en nyere versjon av Sluse, og er ikke rørt",
      mend: "oppgrader Sluse i dette systemet til den versjonen de andre bruker",
    },
  },
  SLUSE_LEDGER_BACKUP: {
    means: "a backup could not be written or put back, or its log is not the one that was written",
    mend: "name a file that is not there, in a folder with room; take another backup when it is the log",
    nb: {
      means:
        "en sikkerhetskopi kunne ikke skrives eller legges tilbake, eller loggen i den er ikke den som ble skrevet",
      mend: "oppgi en fil som ikke finnes, i en mappe med plass; bruk en annen sikkerhetskopi når det er loggen",
    },
  },
  SLUSE_LEDGER_DRIFT: {
    means: "the ledger's schema is not what its migrations made",
    mend: "find out who changed it; restore from backup or undo the change by hand",
    nb: {
      means: "tabellene i utsendingsprotokollen er ikke slik Sluse laget dem",
      mend: "finn ut hvem som har endret dem; legg tilbake fra sikkerhetskopi, eller gjør om endringen for hånd",
    },
  },
  SLUSE_LEDGER_UNREACHABLE: {
    means: "the database server does not answer, or is a standby; nothing of the step was kept",
    mend: "check the address, and that the server is up; then run the same step again",
    nb: {
      means: "databasetjeneren svarer ikke, eller er en reserve; ingenting av det som var i gang, ble lagret",
      mend: "kontroller adressen, og at tjeneren er oppe; gjør så det samme på nytt",
    },
  },
  SLUSE_LEDGER_LOGIN: {
    means: "the database server answers, and refused the login",
    mend: "check role and password, and that the server lets the role in from this machine (`pg_hba.conf`)",
    nb: {
      means: "databasetjeneren svarer, men avviste innloggingen",
      mend: "kontroller rolle og passord, og at tjeneren slipper rollen inn fra denne maskinen (`pg_hba.conf`)",
    },
  },
  SLUSE_LEDGER_DATABASE: {
    means: "the database server answers, and has no database of that name",
    mend: "make the database, or name another in the address; the ledger makes its own tables",
    nb: {
      means: "databasetjeneren svarer, men har ingen database med det navnet",
      mend: "opprett databasen, eller oppgi en annen i adressen; tabellene lager Sluse selv",
    },
  },
  SLUSE_LEDGER_TLS: {
    means:
      "a secure connection was asked for, and the database server has none, or a certificate that is not believed",
    mend: "switch TLS on at the server, or give its certificate authority (`ssl: { ca }`, `sslrootcert`)",
    nb: {
      means:
        "det ble bedt om en sikker forbindelse, og databasetjeneren har ingen, eller et sertifikat som ikke godtas",
      mend: "slå på TLS på tjeneren, eller oppgi hvem som har utstedt sertifikatet (`ssl: { ca }`, `sslrootcert`)",
    },
  },
  SLUSE_LEDGER_POOLER: {
    means: "a pooler between the ledger and its server does not keep prepared statements",
    mend: "use PgBouncer 1.21 or newer in transaction mode with `max_prepared_statements` above 0, or none",
    nb: {
      means: "en tilkoblingssamler mellom Sluse og databasetjeneren tar ikke vare på forberedte setninger",
      mend: "bruk PgBouncer 1.21 eller nyere i transaksjonsmodus med `max_prepared_statements` over 0, eller ingen",
    },
  },
  SLUSE_LEDGER_COMMIT_UNKNOWN: {
    means: "the connection was lost while a step was being kept; whether it was cannot be told",
    mend: "run the release again when the server is back; what was claimed and not sent counts as sent until reconciled",
    nb: {
      means: "forbindelsen ble brutt mens noe ble lagret; om det ble lagret, er ikke til å si",
      mend: "slipp på nytt når tjeneren er tilbake; det som var klarert og ikke sendt, regnes som sendt til det er avstemt",
    },
  },
  SLUSE_LEDGER_REFUSED: {
    means: "the database role may not do this",
    mend: "use the role that may: ordering systems neither approve, stop nor migrate, consoles do not claim",
    nb: {
      means: "databaserollen har ikke lov til dette",
      mend: "bruk rollen som har det: bestillersystemer verken godkjenner, stopper eller endrer tabeller, og konsoller klarerer ikke",
    },
  },
  SLUSE_LEDGER_SERVER: {
    means: "the database server cannot hold a ledger",
    mend: "use PostgreSQL 15 or newer, with a database in UTF8",
    nb: {
      means: "databasetjeneren kan ikke holde en utsendingsprotokoll",
      mend: "bruk PostgreSQL 15 eller nyere, med en database i UTF8",
    },
  },
  SLUSE_LEDGER_FAULT: {
    means: "the database refused a statement for a reason that the ledger did not foresee",
    mend: "this is a fault in Sluse; report it with the code in the message",
    nb: {
      means: "databasen avviste en setning av en grunn som ikke var forutsett",
      mend: "dette er en feil i Sluse; meld fra om den med koden i meldingen",
    },
  },
  SLUSE_LEDGER_CLOSED: {
    means: "the ledger was used after it was closed",
    mend: "keep the ledger open as long as gates use it",
    nb: {
      means: "utsendingsprotokollen ble brukt etter at den var lukket",
      mend: "hold den åpen så lenge noen bruker slusen",
    },
  },
  SLUSE_LEDGER_ENDED: {
    means: "a transaction was used after its work was done",
    mend: "this is a fault in the caller: something was not awaited; report it",
    nb: {
      means: "en transaksjon ble brukt etter at arbeidet i den var ferdig",
      mend: "dette er en feil i programmet som kalte: noe ble ikke ventet på; meld fra om den",
    },
  },
  SLUSE_LEDGER_CONTACTED: {
    means: "a mail-out that somebody was contacted by was to be deleted; it is kept",
    mend: "withdraw the mail-out instead; its contacts leave the ledger when their time has come",
    nb: {
      means: "en utsending som noen har fått, skulle slettes; den er beholdt",
      mend: "trekk utsendingen tilbake i stedet; henvendelsene forsvinner fra protokollen når tiden deres er ute",
    },
  },
  SLUSE_LEDGER_UNKNOWN: {
    means: "a record was asked for under a project, mail-out or key that the ledger does not have",
    mend: "this is a fault in the caller; report it",
    nb: {
      means:
        "det ble spurt etter noe under et prosjekt, en utsending eller en nøkkel som ikke finnes i protokollen",
      mend: "dette er en feil i programmet som kalte; meld fra om den",
    },
  },
};
