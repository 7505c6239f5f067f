import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const cliErrors: ErrorTable = {
  SLUSE_CLI_USAGE: {
    means: "the command line is not one that `sluse` understands",
    mend: "see `sluse --help`, or `sluse <command> --help`",
  },
  SLUSE_CLI_USER_MISSING: {
    means: "it was not said who acts",
    mend: "give `--as <user>`, or set SLUSE_USER",
  },
  SLUSE_CLI_INIT_OCCUPIED: {
    means: "a site was to be laid in a folder that has one of its files already; nothing was written",
    mend: "name another folder, an empty one: `sluse init <folder>`",
  },
  SLUSE_CLI_NUMBER_MISSING: {
    means: "the command is about one person, and no national id was given",
    mend: "type the number when asked, or send it on standard input; never on the command line, where others see it",
  },
  SLUSE_CLI_FILE_FORMAT: {
    means: "the name of a letter does not end in .txt, .md, .html or .pdf",
    mend: "save the letter as one of them",
  },
  SLUSE_CLI_SENDER_MISSING: {
    means: "it was not said how cleared letters leave",
    mend: "give `--via folder` or `--via eprom`, or name a `sender` in sluse.yaml",
  },
  SLUSE_CLI_OUTBOX_CLOSED: {
    means: "the outbox cannot be written; nobody was cleared",
    mend: "make room, or mend the path and the rights of the outbox",
  },
  SLUSE_CLI_OUTBOX_FAILED: {
    means:
      "a wave could not be written to the outbox, and nobody of it was handed out; the next release clears them anew, unless the folder was already there: then they are recorded as failed",
    mend: "make room, or mend the rights of the outbox, and release again; those recorded as failed need a mail-out of their own",
  },
  SLUSE_CLI_OUTCOME_INVALID: {
    means: "a file of outcomes has a row that cannot be read; nothing of it was recorded",
    mend: "write `clearance;outcome` with delivered, unreachable, failed, unknown or not-sent in each row",
  },
  SLUSE_CLI_SIMULATE_LEDGER: {
    means: "a simulation works on a copy of the ledger, and this one cannot be copied",
    mend: "run it with a `--config` whose ledger is in SQLite; a new one knows of no earlier contacts",
  },
  SLUSE_CLI_INTERRUPTED: {
    means: "the command was interrupted, and ended at a safe place",
    mend: "run it again; what was done is in the ledger",
  },
  SLUSE_CLI_OUTPUT: {
    means: "what was to be told could not be written; what was done is done",
    mend: "make room where the output goes, and ask `sluse report` how things stand",
  },
  SLUSE_CLI_UNEXPECTED: {
    means: "something failed that nobody foresaw",
    mend: "report it with the command and the place; the message is withheld because it may quote a person",
  },
  SLUSE_CLI_SERVICE_MISSING: {
    means: "`sluse serve` was asked for, and `sluse.yaml` has no `service`",
    mend: "write `service` with its address and the issuer of tokens, or try with `--trial`",
  },
};
