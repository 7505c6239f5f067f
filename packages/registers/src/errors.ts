import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const registerErrors: ErrorTable = {
  SLUSE_REGISTER_KEY: {
    means:
      "The client's private key could not be read, is not a private JWK that can sign, or is for an algorithm that the login service does not take: Maskinporten takes RS256, RS384 and RS512, HelseID those and PS and ES.",
    mend: "Give a private JWK of type RSA, or EC for HelseID, or the path of a file that holds one and may be read.",
    nb: {
      means:
        "Klientens private nøkkel kunne ikke leses, er ikke en privat JWK som kan signere, eller er for en algoritme innloggingstjenesten ikke tar imot: Maskinporten tar RS256, RS384 og RS512, HelseID i tillegg PS og ES.",
      mend: "Oppgi en privat JWK av typen RSA, eller EC for HelseID, eller stien til en fil som har en og kan leses.",
    },
  },
  SLUSE_REGISTER_OPTION: {
    means: "A register was made with an option that makes no sense.",
    mend: "Mend the option that the message names.",
    nb: {
      means: "Et register ble laget med en innstilling som ikke gir mening.",
      mend: "Rett innstillingen som er nevnt.",
    },
  },
  SLUSE_TABLE_CELL_LOST: {
    means:
      "A cell of a workbook shows an error, holds a formula that was saved without its result or is worked out anew when somebody opens the workbook, or is written in a way that programs read differently: whoever stands there cannot be told.",
    mend: "Open it in Excel, mend the formula or put its value in its place, and save the workbook anew.",
    nb: {
      means:
        "En celle i en arbeidsbok viser en feil, har en formel som ble lagret uten resultat eller regnes ut på nytt når noen åpner arbeidsboken, eller er skrevet slik at programmer leser den ulikt: ingen kan si hvem som står der.",
      mend: "Åpne den i Excel, rett formelen eller sett verdien inn i stedet, og lagre arbeidsboken på nytt.",
    },
  },
  SLUSE_TABLE_CELL_NOT_TEXT: {
    means:
      "A cell with a slot value is a date, a truth value, a fraction or a number with a format of its own (per cent, money), which is not seen as a letter would show it.",
    mend: "Format the column as text, and write each value as the letter is to show it.",
    nb: {
      means:
        "En celle med en verdi til brevet er en dato, en sannhetsverdi, et desimaltall eller et tall med et eget format (prosent, kroner), som ikke ses slik brevet ville vist det.",
      mend: "Formater kolonnen som tekst, og skriv hver verdi slik den skal stå i brevet.",
    },
  },
  SLUSE_TABLE_CELL_WITHOUT_HEADING: {
    means: "A cell stands to the right of the last heading, or under a heading left empty.",
    mend: "Give the column a heading, or quote the value that holds the separator.",
    nb: {
      means: "En celle står til høyre for den siste overskriften, eller under en overskrift som er tom.",
      mend: "Gi kolonnen en overskrift, eller sett verdien som inneholder skilletegnet, i anførselstegn.",
    },
  },
  SLUSE_TABLE_COLUMN_MISSING: {
    means: "Row 1 has no heading `ID`, nor `mottaker` or `recipient` in its place.",
    mend: "Give the column of national ids the heading `ID`, in row 1.",
    nb: {
      means: "Rad 1 har ingen overskrift `ID`, og heller ikke `mottaker` eller `recipient` i stedet.",
      mend: "Gi kolonnen med fødselsnumre overskriften `ID`, i rad 1.",
    },
  },
  SLUSE_TABLE_COLUMN_MISSPELT: {
    means:
      "A heading is almost `paaVegneAv` (`på vegne av`, `on behalf of`): whoever the letter is about would be taken for a value, and not be asked about.",
    mend: "Write `paaVegneAv`, or give the column a name that is nothing like it.",
    nb: {
      means:
        "En overskrift er nesten `paaVegneAv` (`på vegne av`): den brevet gjelder, ville blitt tatt for en opplysning og ikke spurt om.",
      mend: "Skriv `paaVegneAv`, eller gi kolonnen et navn som ikke ligner.",
    },
  },
  SLUSE_TABLE_COLUMN_TWICE: {
    means:
      "Two columns have the same heading; upper and lower case are the same, and so are words for the same thing.",
    mend: "Rename or remove one of them.",
    nb: {
      means:
        "To kolonner har samme overskrift; store og små bokstaver regnes som like, og det gjør også ord for det samme.",
      mend: "Gi den ene et annet navn, eller fjern den.",
    },
  },
  SLUSE_TABLE_ENCODING: {
    means: "A CSV file is not UTF-8 text, so æ, ø and å cannot be told.",
    mend: "Save the file as “CSV UTF-8”.",
    nb: {
      means: "En CSV-fil er ikke UTF-8, så æ, ø og å kan ikke leses sikkert.",
      mend: "Lagre filen som «CSV UTF-8».",
    },
  },
  SLUSE_TABLE_FORMAT_UNKNOWN: {
    means: "The file's name ends neither in .csv nor in .xlsx.",
    mend: "Save it as one of them, or say which format it is.",
    nb: {
      means: "Filnavnet slutter verken på .csv eller .xlsx.",
      mend: "Lagre den som en av dem, eller si hvilket format den har.",
    },
  },
  SLUSE_TABLE_LANGUAGE_UNKNOWN: {
    means: "The column `sprak` holds something else than nb, nn, en or se.",
    mend: "Write one of them, or leave the cell empty for the first document's language.",
    nb: {
      means: "Kolonnen `sprak` har noe annet enn nb, nn, en eller se.",
      mend: "Skriv en av dem, eller la cellen stå tom for språket i det første dokumentet.",
    },
  },
  SLUSE_TABLE_LINE_TOO_LONG: {
    means: "A line is longer than 1 MiB: another kind of file, or a quotation mark that is never closed.",
    mend: "Look at the line named, and save the file anew.",
    nb: {
      means: "En linje er lengre enn 1 MiB: en annen slags fil, eller et anførselstegn som aldri er lukket.",
      mend: "Se på linjen som er nevnt, og lagre filen på nytt.",
    },
  },
  SLUSE_TABLE_MORE_SHEETS: {
    means: "More than one sheet of the workbook holds data, hidden ones counted, and only one would be read.",
    mend: "Keep one sheet.",
    nb: {
      means: "Mer enn ett ark i arbeidsboken har innhold, skjulte medregnet, og bare ett ville blitt lest.",
      mend: "Behold ett ark.",
    },
  },
  SLUSE_TABLE_NO_ROWS: {
    means: "The file is empty, or has nothing below its heading.",
    mend: "Check that it is the right file, and that it was written to its end.",
    nb: {
      means: "Filen er tom, eller har ingenting under overskriften.",
      mend: "Kontroller at det er riktig fil, og at den ble skrevet helt ut.",
    },
  },
  SLUSE_TABLE_NOT_CSV: {
    means: "A quotation mark opens in the middle of a cell, or is never closed.",
    mend: "Double the quotation marks inside a quoted cell, and save the file anew.",
    nb: {
      means: "Et anførselstegn begynner midt i en celle, eller er aldri lukket.",
      mend: "Skriv anførselstegn inne i en celle med anførselstegn dobbelt, og lagre filen på nytt.",
    },
  },
  SLUSE_TABLE_NOT_SEEN: {
    means:
      "What a person sees in a workbook of recipients is not all that stands in it: rows, columns or the sheet are hidden, something is struck through, merged or shown by no format, or a row has a note. Whoever took people out of the view did not mean to write to them.",
    mend: "Show everything, delete the rows of those who are not to get anything, and take out notes, merged cells and conditional formats.",
    nb: {
      means:
        "Det et menneske ser i en arbeidsbok med mottakere, er ikke alt som står der: rader, kolonner eller arket er skjult, noe er strøket over, slått sammen eller vises ikke med formatet det har, eller en rad har en merknad. Den som tok noen bort fra visningen, ville ikke skrive til dem.",
      mend: "Vis alt, slett radene til dem som ikke skal få noe, og fjern merknader, sammenslåtte celler og betingede formater.",
    },
  },
  SLUSE_TABLE_NOT_XLSX: {
    means: "The file is not an Excel workbook, or is cut short or damaged.",
    mend: "Open it in Excel and save it anew as .xlsx, without a password.",
    nb: {
      means: "Filen er ikke en arbeidsbok fra Excel, eller er kuttet eller skadet.",
      mend: "Åpne den i Excel og lagre den på nytt som .xlsx, uten passord.",
    },
  },
  SLUSE_TABLE_OUT_OF_TIME: {
    means: "A workbook was not read within half a minute. That says nothing about the workbook.",
    mend: "Try again when the machine is less busy, or save it as “CSV UTF-8”.",
    nb: {
      means: "En arbeidsbok ble ikke lest innen et halvt minutt. Det sier ingenting om arbeidsboken.",
      mend: "Prøv igjen når maskinen er mindre opptatt, eller lagre den som «CSV UTF-8».",
    },
  },
  SLUSE_TABLE_ROWS_SWALLOWED: {
    means:
      "A cell runs over several lines and holds what looks like a national id, or runs over several lines in a list of opted-out people: a quotation mark that was not closed takes the rows below for one cell.",
    mend: "Close or double the quotation mark in the row named, or keep each cell on one line, and save the file anew.",
    nb: {
      means:
        "En celle går over flere linjer og inneholder noe som ligner et fødselsnummer, eller går over flere linjer i en liste over reserverte: et anførselstegn som ikke ble lukket, gjør radene under til én celle.",
      mend: "Lukk eller doble anførselstegnet i raden som er nevnt, eller hold hver celle på én linje, og lagre filen på nytt.",
    },
  },
  SLUSE_TABLE_SECOND_IDS: {
    means:
      "A column that is not for national ids, or a note or a shape in a workbook, holds eleven digits: somebody who would be neither written to nor asked about.",
    mend: "Give the column the heading `paaVegneAv` when the letter is about that person, or take it out.",
    nb: {
      means:
        "En kolonne som ikke er for fødselsnumre, eller en merknad eller figur i en arbeidsbok, har elleve sifre: en som verken ville blitt skrevet til eller spurt om.",
      mend: "Gi kolonnen overskriften `paaVegneAv` når brevet gjelder den personen, eller ta den bort.",
    },
  },
  SLUSE_TABLE_TOO_LARGE: {
    means:
      "A workbook is larger than 50 MiB, unpacks to more than 400 MiB, or has rows, columns or texts beyond Excel's own limits; a CSV file has more empty lines than a sheet has rows; or a list of recipients has more than 256 columns.",
    mend: "Remove what does not belong in it, or save it as “CSV UTF-8”, which is read row by row.",
    nb: {
      means:
        "En arbeidsbok er større enn 50 MiB, pakkes ut til mer enn 400 MiB, eller har rader, kolonner eller tekster utover det Excel selv tillater; en CSV-fil har flere tomme linjer enn et ark har rader; eller en liste over mottakere har mer enn 256 kolonner.",
      mend: "Ta bort det som ikke hører hjemme i den, eller lagre den som «CSV UTF-8», som leses rad for rad.",
    },
  },
  SLUSE_TABLE_UNREADABLE: {
    means: "The file does not exist, may not be read, or its disk failed.",
    mend: "Check the path and the rights of the account the gate runs as.",
    nb: {
      means: "Filen finnes ikke, kan ikke leses, eller disken sviktet.",
      mend: "Kontroller stien og rettighetene til kontoen som slusen kjører som.",
    },
  },
};
