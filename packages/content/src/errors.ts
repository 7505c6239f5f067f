import type { ErrorTable } from "@sluse/core";

/** The codes this package may throw. */
export const contentErrors: ErrorTable = {
  SLUSE_RULE_PACK_INVALID: {
    means: "A pack of own rules has a bad name, or a rule whose id does not begin with it or stands twice.",
    mend: "Name the pack and its rules with a–z, 0–9 and -, and begin every id with `text/<pack>/`.",
  },
  SLUSE_TEMPLATE_BROKEN: {
    means: "A template file does not follow the template language.",
    mend: "Mend the file at the line named; `sluse template check` shows every fault.",
  },
  SLUSE_TEMPLATE_TWICE: {
    means: "Two templates have the same id, version and language.",
    mend: "Give the changed one a new version, or remove the other.",
  },
  SLUSE_TEMPLATE_UNREADABLE: {
    means: "A template file or directory is missing, closed to the process, or not UTF-8.",
    mend: "Check the path and the access, and save the file as UTF-8.",
  },
  SLUSE_VALUE_UNCHECKED: {
    means: "A text rule failed to run on a recipient's value, so the letter cannot be called checked.",
    mend: "Report the rule named; nothing is released meanwhile.",
  },
};
