import type { Names } from "@sluse/core";
import type { LookUpKind } from "@sluse/gate";

/** What whoever calls wants, as the service desk chooses it. */
export const LOOK_UP_NAMES: Names<LookUpKind> = {
  question: { nb: "vite hvem som har skrevet, og hvorfor", en: "to know who has written, and why" },
  complaint: { nb: "klage", en: "to complain" },
  access: { nb: "se hva som er lagret (innsyn)", en: "to see what is held (access)" },
  stop: { nb: "ikke få flere brev", en: "to get no more letters" },
  other: { nb: "noe annet", en: "something else" },
};
