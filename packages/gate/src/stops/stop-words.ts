import type { Rule } from "@sluse/core";

export const releaseStopUnnamed: Rule = {
  id: "release/stop-unnamed",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Stoppen har ikke noe navn",
      what: "Stoppen gjelder, men det står ikke hvem som satte den.",
      why: "Den som skal oppheve stoppen, må kunne spørre den som satte den.",
      mend: "Sett stoppen én gang til med navnet ditt.",
    },
    en: {
      title: "The stop has no name",
      what: "The stop is in force, but not who set it.",
      why: "Whoever is to lift it must be able to ask who set it.",
      mend: "Set the stop once more with your name.",
    },
  },
  example: { fails: "A stop without `by`.", passes: "A stop with the name of the one who set it." },
};

export const releaseStopWithoutReason: Rule = {
  id: "release/stop-without-reason",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Stoppen har ingen begrunnelse",
      what: "Stoppen gjelder, men det står ikke hvorfor den ble satt.",
      why: "Uten begrunnelse vet ingen når den kan oppheves.",
      mend: "Sett stoppen én gang til med en kort begrunnelse.",
    },
    en: {
      title: "The stop has no reason",
      what: "The stop is in force, and no reason for it was written.",
      why: "Without a reason nobody can tell when it may be lifted.",
      mend: "Set the stop once more with a short reason.",
    },
  },
  example: { fails: '`stop("everything")` and nothing more.', passes: "A stop that says what was wrong." },
};

export const releaseStopReasonNotKept: Rule = {
  id: "release/stop-reason-not-kept",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Begrunnelsen er ikke tatt vare på",
      what: "Stoppen gjelder, men begrunnelsen er ikke lagret: {because}.",
      why: "Det som skrives her, blir stående i loggen og kan ikke tas bort.",
      mend: "Sett stoppen én gang til med en begrunnelse uten fødselsnummer. Vis heller til saken.",
    },
    en: {
      title: "The reason is not kept",
      what: "The stop is in force, but its reason was not stored: {because}.",
      why: "What is written here stays in the log and cannot be taken back.",
      mend: "Set the stop once more with a reason that holds no national id; name the case instead.",
    },
  },
  example: {
    fails: "A reason with the national id of somebody who called.",
    passes: "A reason that names the case.",
  },
};
