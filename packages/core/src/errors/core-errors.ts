import type { ErrorTable } from "./error-table.ts";

/** Every code this package throws. */
export const coreErrors: ErrorTable = {
  SLUSE_NODE_TOO_OLD: {
    means: "the program runs on an older Node than Sluse does",
    mend: "install Node 24, or 22.19 at least, and start the program with it",
    nb: {
      means: "programmet kjører på en eldre Node enn Sluse gjør",
      mend: "installer Node 24, eller minst 22.19, og start programmet med den",
    },
  },
  SLUSE_ARGUMENT_INVALID: {
    means: "a function was given something that it does not take, or an option that it does not know",
    mend: "correct the argument that the message names; types say what each function takes",
    nb: {
      means: "en funksjon fikk noe den ikke tar imot, eller et valg den ikke kjenner",
      mend: "rett argumentet som er nevnt; typene sier hva hver funksjon tar imot",
    },
  },
  SLUSE_PART_FAILED: {
    means:
      "something that the program gave to Sluse (a stream, a clock, a dictionary, a template library) threw an error of its own",
    mend: "the error's `cause` is what it threw: mend it there",
    nb: {
      means:
        "noe som programmet ga til Sluse (en strøm, en klokke, en ordliste, et malbibliotek), ga en feil av sitt eget",
      mend: "feilens `cause` er det som kom derfra: rett det der",
    },
  },
  SLUSE_ID_INVALID: {
    means:
      "the id of a project, ordering system, register, mail-out or user is empty, too long, has characters that an id may not have, or holds eleven digits in a row",
    mend: "use 1–64 of a–z, 0–9, `.`, `_` and `-`; for users what the login gives, and never a national id",
    nb: {
      means:
        "id-en til et prosjekt, bestillersystem, register, en utsending eller bruker er tom, for lang, har tegn som en id ikke kan ha, eller inneholder elleve sifre på rad",
      mend: "bruk 1–64 av a–z, 0–9, `.`, `_` og `-`; for brukere det innloggingen gir, og aldri et fødselsnummer",
    },
  },
  SLUSE_TEXT_HOLDS_NATIONAL_ID: {
    means:
      "a text that people write (a reason, a comment, a title, a name) may hold a national identity number",
    mend: "take the number out and name the case instead: such texts are kept in the log and cannot be taken back",
    nb: {
      means:
        "en tekst som folk skriver (en begrunnelse, en kommentar, en tittel, et navn), kan inneholde et fødselsnummer",
      mend: "ta ut nummeret og vis til saken i stedet: slike tekster blir stående i loggen og kan ikke tas tilbake",
    },
  },
  SLUSE_TEXT_INVALID: {
    means: "a text is empty, too long, no text at all, or holds half a character",
    mend: "write what the message asks for",
    nb: {
      means: "en tekst er tom, for lang, ikke tekst, eller inneholder et halvt tegn",
      mend: "skriv det meldingen ber om",
    },
  },
  SLUSE_USERS_ALIKE: {
    means: "a list of users names one person twice, in two spellings (`Kari@uio.no` and `kari@uio.no`)",
    mend: "keep one of the two, or correct the one that is wrong",
    nb: {
      means:
        "en liste over brukere nevner samme person to ganger, skrevet på to måter (`Kari@uio.no` og `kari@uio.no`)",
      mend: "behold den ene, eller rett den som er feil",
    },
  },
  SLUSE_INSTANT_INVALID: {
    means: "a time is not ISO 8601 with a time zone, is not whole milliseconds, or does not exist",
    mend: "write times like `2027-02-01T08:00+01:00`; without a zone it cannot be told whose clock is meant",
    nb: {
      means: "et tidspunkt er ikke ISO 8601 med tidssone, er ikke hele millisekunder, eller finnes ikke",
      mend: "skriv tidspunkter som `2027-02-01T08:00+01:00`; uten tidssone vet ingen hvilken klokke det gjelder",
    },
  },
  SLUSE_NOT_CANONICAL: {
    means:
      "a value without a JSON form (`undefined`, a function, `NaN`, a lone surrogate) was to be digested",
    mend: "this is a fault in the caller; report it",
    nb: {
      means:
        "det skulle regnes ut en kontrollsum av en verdi som ikke kan skrives som JSON (`undefined`, en funksjon, `NaN`, et halvt tegn)",
      mend: "dette er en feil i programmet som kalte; meld fra om den",
    },
  },
  SLUSE_POLICY_INVALID: {
    means: "a policy file has a key that no policy has, or a value that does not fit",
    mend: "correct the key that the message names; a misspelt guard guards nothing",
    nb: {
      means: "en regelfil har et felt som ikke finnes i regler, eller en verdi som ikke passer",
      mend: "rett feltet som er nevnt; en feilskrevet regel verner ingen",
    },
  },
  SLUSE_POLICY_LOOSENS: {
    means: "the policy of an ordering system or project is looser than what lies below it",
    mend: "tighten the key that the message names, or have the central function change its own policy",
    nb: {
      means: "reglene for et bestillersystem eller prosjekt er løsere enn dem de ligger på",
      mend: "skjerp feltet som er nevnt, eller la den sentrale funksjonen endre sine egne regler",
    },
  },
};
