import type { ErrorTable } from "@sluse/core";

/** The codes this package may throw. */
export const contentErrors: ErrorTable = {
  SLUSE_RULE_PACK_INVALID: {
    means: "A pack of own rules has a bad name, or a rule whose id does not begin with it or stands twice.",
    mend: "Name the pack and its rules with a–z, 0–9 and -, and begin every id with `text/<pack>/`.",
    nb: {
      means:
        "En pakke med egne regler har et navn som ikke går an, eller en regel med en id som ikke begynner med det, eller som står to ganger.",
      mend: "Gi pakken og reglene navn av a–z, 0–9 og -, og la hver id begynne med `text/<pakke>/`.",
    },
  },
  SLUSE_TEMPLATE_BROKEN: {
    means: "A template file does not follow the template language.",
    mend: "Mend the file at the line named; `sluse template check` shows every fault.",
    nb: {
      means: "En mal følger ikke malspråket.",
      mend: "Rett filen på linjen som er nevnt; `sluse template check` viser alle feil.",
    },
  },
  SLUSE_TEMPLATE_TWICE: {
    means: "Two templates have the same id, version and language.",
    mend: "Give the changed one a new version, or remove the other.",
    nb: {
      means: "To maler har samme id, versjon og språk.",
      mend: "Gi den som er endret, en ny versjon, eller fjern den andre.",
    },
  },
  SLUSE_TEMPLATE_UNREADABLE: {
    means: "A template file or directory is missing, closed to the process, or not UTF-8.",
    mend: "Check the path and the access, and save the file as UTF-8.",
    nb: {
      means: "En malfil eller mappe finnes ikke, er stengt for programmet, eller er ikke UTF-8.",
      mend: "Kontroller stien og rettighetene, og lagre filen som UTF-8.",
    },
  },
  SLUSE_VALUE_UNCHECKED: {
    means: "A text rule failed to run on a recipient's value, so the letter cannot be called checked.",
    mend: "Report the rule named; nothing is released meanwhile.",
    nb: {
      means: "En tekstregel kunne ikke kjøres på en mottakers verdi, så brevet kan ikke kalles kontrollert.",
      mend: "Meld fra om regelen som er nevnt; ingenting slippes imens.",
    },
  },
};
