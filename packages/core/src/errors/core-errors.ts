import type { ErrorTable } from "./error-table.ts";

/** Every code this package throws. */
export const coreErrors: ErrorTable = {
  SLUSE_NODE_TOO_OLD: {
    means: "the program runs on an older Node than Sluse does",
    mend: "install Node 24, or 22.19 at least, and start the program with it",
  },
  SLUSE_ID_INVALID: {
    means:
      "the id of a project, ordering system, register, mail-out or user is empty, too long, has characters that an id may not have, or holds eleven digits in a row",
    mend: "use 1–64 of a–z, 0–9, `.`, `_` and `-`; for users what the login gives, and never a national id",
  },
  SLUSE_TEXT_HOLDS_NATIONAL_ID: {
    means:
      "a text that people write (a reason, a comment, a title, a name) may hold a national identity number",
    mend: "take the number out and name the case instead: such texts are kept in the log and cannot be taken back",
  },
  SLUSE_TEXT_INVALID: {
    means: "a text is empty, too long, no text at all, or holds half a character",
    mend: "write what the message asks for",
  },
  SLUSE_USERS_ALIKE: {
    means: "a list of users names one person twice, in two spellings (`Kari@uio.no` and `kari@uio.no`)",
    mend: "keep one of the two, or correct the one that is wrong",
  },
  SLUSE_INSTANT_INVALID: {
    means: "a time is not ISO 8601 with a time zone, is not whole milliseconds, or does not exist",
    mend: "write times like `2027-02-01T08:00+01:00`; without a zone it cannot be told whose clock is meant",
  },
  SLUSE_NOT_CANONICAL: {
    means:
      "a value without a JSON form (`undefined`, a function, `NaN`, a lone surrogate) was to be digested",
    mend: "this is a fault in the caller; report it",
  },
  SLUSE_POLICY_INVALID: {
    means: "a policy file has a key that no policy has, or a value that does not fit",
    mend: "correct the key that the message names; a misspelt guard guards nothing",
  },
  SLUSE_POLICY_LOOSENS: {
    means: "the policy of an ordering system or project is looser than what lies below it",
    mend: "tighten the key that the message names, or have the central function change its own policy",
  },
};
