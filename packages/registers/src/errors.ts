import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const registerErrors: ErrorTable = {
  SLUSE_REGISTER_KEY: {
    means:
      "The client's private key could not be read, is not a private JWK that can sign, or is for an algorithm that the login service does not take: Maskinporten takes RS256, RS384 and RS512, HelseID those and PS and ES.",
    mend: "Give a private JWK of type RSA, or EC for HelseID, or the path of a file that holds one and may be read.",
  },
  SLUSE_REGISTER_OPTION: {
    means: "A register was made with an option that makes no sense.",
    mend: "Mend the option that the message names.",
  },
  SLUSE_TABLE_CELL_LOST: {
    means:
      "A cell of a workbook shows an error, holds a formula that was saved without its result, or is written in a way that programs read differently: whoever stands there cannot be told.",
    mend: "Open it in Excel, mend the formula or put its value in its place, and save the workbook anew.",
  },
  SLUSE_TABLE_CELL_NOT_TEXT: {
    means:
      "A cell with a slot value is a date, a truth value or a fraction, which shows differently on every machine.",
    mend: "Format the column as text, and write each value as the letter is to show it.",
  },
  SLUSE_TABLE_CELL_WITHOUT_HEADING: {
    means: "A cell stands to the right of the last heading, or under a heading left empty.",
    mend: "Give the column a heading, or quote the value that holds the separator.",
  },
  SLUSE_TABLE_COLUMN_MISSING: {
    means: "Row 1 has no heading `ID`, nor `mottaker` or `recipient` in its place.",
    mend: "Give the column of national ids the heading `ID`, in row 1.",
  },
  SLUSE_TABLE_COLUMN_MISSPELT: {
    means:
      "A heading is almost `paaVegneAv` (`på vegne av`, `on behalf of`): whoever the letter is about would be taken for a value, and not be asked about.",
    mend: "Write `paaVegneAv`, or give the column a name that is nothing like it.",
  },
  SLUSE_TABLE_COLUMN_TWICE: {
    means:
      "Two columns have the same heading; upper and lower case are the same, and so are words for the same thing.",
    mend: "Rename or remove one of them.",
  },
  SLUSE_TABLE_ENCODING: {
    means: "A CSV file is not UTF-8 text, so æ, ø and å cannot be told.",
    mend: "Save the file as “CSV UTF-8”.",
  },
  SLUSE_TABLE_FORMAT_UNKNOWN: {
    means: "The file's name ends neither in .csv nor in .xlsx.",
    mend: "Save it as one of them, or say which format it is.",
  },
  SLUSE_TABLE_LANGUAGE_UNKNOWN: {
    means: "The column `sprak` holds something else than nb, nn, en or se.",
    mend: "Write one of them, or leave the cell empty for the first document's language.",
  },
  SLUSE_TABLE_LINE_TOO_LONG: {
    means: "A line is longer than 1 MiB: another kind of file, or a quotation mark that is never closed.",
    mend: "Look at the line named, and save the file anew.",
  },
  SLUSE_TABLE_MORE_SHEETS: {
    means: "More than one sheet of the workbook holds data, hidden ones counted, and only one would be read.",
    mend: "Keep one sheet.",
  },
  SLUSE_TABLE_NO_ROWS: {
    means: "The file is empty, or has nothing below its heading.",
    mend: "Check that it is the right file, and that it was written to its end.",
  },
  SLUSE_TABLE_NOT_CSV: {
    means: "A quotation mark opens in the middle of a cell, or is never closed.",
    mend: "Double the quotation marks inside a quoted cell, and save the file anew.",
  },
  SLUSE_TABLE_NOT_XLSX: {
    means: "The file is not an Excel workbook, or is cut short or damaged.",
    mend: "Open it in Excel and save it anew as .xlsx, without a password.",
  },
  SLUSE_TABLE_OUT_OF_TIME: {
    means: "A workbook was not read within half a minute. That says nothing about the workbook.",
    mend: "Try again when the machine is less busy, or save it as “CSV UTF-8”.",
  },
  SLUSE_TABLE_ROWS_SWALLOWED: {
    means:
      "A cell runs over several lines and holds what looks like a national id, or runs over several lines in a list of opted-out people: a quotation mark that was not closed takes the rows below for one cell.",
    mend: "Close or double the quotation mark in the row named, or keep each cell on one line, and save the file anew.",
  },
  SLUSE_TABLE_SECOND_IDS: {
    means:
      "A column that is not for national ids holds eleven digits: somebody who would be neither written to nor asked about.",
    mend: "Give the column the heading `paaVegneAv` when the letter is about that person, or take it out.",
  },
  SLUSE_TABLE_TOO_LARGE: {
    means:
      "A workbook is larger than 50 MiB, unpacks to more than 400 MiB, or has rows, columns or texts beyond Excel's own limits.",
    mend: "Save it as “CSV UTF-8”, which is read row by row.",
  },
  SLUSE_TABLE_UNREADABLE: {
    means: "The file does not exist, may not be read, or its disk failed.",
    mend: "Check the path and the rights of the account the gate runs as.",
  },
};
