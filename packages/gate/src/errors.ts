import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const gateErrors: ErrorTable = {
  SLUSE_KEY_INVALID: {
    means: "the pseudonym key is shorter than 32 bytes, or its id is empty",
    mend: "make a key of 32 random bytes once for the site, and keep it where secrets are kept",
  },
  SLUSE_KEY_WRONG: {
    means: "the ledger knows a key by this id, and it is another key",
    mend: "use the key the ledger was made with; without it nobody in the ledger can be recognised",
  },
  SLUSE_KEY_RETIRED: {
    means: "the key was retired: another gate has gone over to a newer one",
    mend: "give this gate the new key as present and this one as retired",
  },
  SLUSE_KEY_MISSING: {
    means:
      "people in the ledger are known by a key that the gate was not given, so they would not be recognised",
    mend: "give the gate every retired key that people are still known by",
  },
  SLUSE_PROJECT_UNKNOWN: {
    means: "no project is registered by this id",
    mend: "check the id, or register the project first",
  },
  SLUSE_PROJECT_EXISTS: {
    means: "a project is already registered by this id",
    mend: "choose another id; a registered project is changed through its own doors",
  },
  SLUSE_MAIL_OUT_UNKNOWN: {
    means: "the ledger has no mail-out by this id",
    mend: "use the id that `submit` answered with",
  },
  SLUSE_MAIL_OUT_STATE: {
    means: "the mail-out is not in a state where this can be done",
    mend: "ask `report` where it stands",
  },
  SLUSE_STOP_UNKNOWN: {
    means: "no stop of this name is in force: it was lifted, or never set",
    mend: "ask `stops` which are in force, each with its name",
  },
  SLUSE_CONTENT_CHANGED: {
    means: "a stored document is not the one that was approved",
    mend: "find out who changed the ledger; submit the mail-out anew",
  },
  SLUSE_TEMPLATE_CHANGED: {
    means: "a template is missing, or is another than the one that was approved",
    mend: "give the gate the approved version of the template, or submit the mail-out anew",
  },
  SLUSE_LETTERHEAD_CHANGED: {
    means: "the typesetter is missing, or its letterhead is another than the one that was approved",
    mend: "give the gate the typesetter with the approved letterhead, or submit the mail-out anew",
  },
  SLUSE_LETTER_READS_OTHERWISE: {
    means: "a letter of the wave's sample was read back, and its words are not those that were approved",
    mend: "stop the mail-out and look at the letter: this is a fault in Sluse, or in what makes PDF; report it",
  },
  SLUSE_LETTER_LANGUAGE: {
    means: "the mail-out has no letter in this language",
    mend: "ask for one of the languages of its manifest's documents",
  },
  SLUSE_LETTER_NOT_RENDERED: {
    means: "a letter that passed its checks could not be rendered",
    mend: "this is a fault in Sluse; report it",
  },
  SLUSE_CLEARANCE_NOT_OF_WAVE: {
    means: "a wave was told the outcome of a clearance that is another wave's, or nobody's",
    mend: "settle each wave's own clearances; outcomes of others are told to `reconcile`",
  },
  SLUSE_ROLE_MISSING: {
    means: "the user has no role that may see this",
    mend: "ask somebody who has the role (see the table of roles), or have the central function give it",
  },
  SLUSE_ORDER_INVALID: {
    means: "the order has not the shape of an order",
    mend: "mend the field that is named",
  },
  SLUSE_OPTION_INVALID: {
    means: "the gate was made or called with something it cannot use",
    mend: "see the option's documentation",
  },
  SLUSE_NATIONAL_ID_INVALID: {
    means: "a door that takes one person was given something that is not a national id",
    mend: "check the number; it is not repeated in the message on purpose",
  },
  SLUSE_RECIPIENTS_BROKEN_OFF: {
    means: "the stream of recipients ended in an error; nothing of the submission was kept",
    mend: "mend the source and submit anew",
  },
};
