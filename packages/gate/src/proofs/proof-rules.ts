import type { Rule } from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";

export const approvalTooManyProofs: Rule = {
  id: "approval/too-many-proofs",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Det er laget mange nok prøvebrev",
      what: "Av utsendingen er det laget {made} prøvebrev, og flere enn {most} lages ikke.",
      why: "Prøvebrev står ikke i sendegrensene. Uten et tak kunne brev gått ut som prøver.",
      mend: "Les brevet slik det er lagret, eller bestill på nytt når det er rettet.",
    },
    en: {
      title: "Enough proofs were made",
      what: "Proofs made of the mail-out: {made}; no more than {most} are made.",
      why: "Proofs are under no sending limit; without a ceiling letters could go out as proofs.",
      mend: "Read the letter as it is stored, or submit anew once it is corrected.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "The twenty-first proof of a mail-out, where the policy allows twenty.",
    passes: "A proof in each of the letter's languages.",
  },
};

export const approvalProofNotToTestPerson: Rule = {
  id: "approval/proof-not-to-test-person",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Prøvebrevet går ikke til en testperson",
      what: "Nummeret er ikke et syntetisk fødselsnummer fra Skatteetaten eller NHN.",
      why: "En prøve er ikke kontrollert mot registrene og er ikke godkjent. Den skal aldri kunne nå noen.",
      mend: "Bruk nummeret til en testperson, eller få prøvebrevet som fil.",
    },
    en: {
      title: "The proof is not to a test person",
      what: "The number is no synthetic national id of Skatteetaten or NHN.",
      why: "A proof is screened against no register and approved by nobody, so it must never be able to reach anyone.",
      mend: "Give a test person's number, or have the proof as a file.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A superuser asks for a proof to their own national id.",
    passes: "A proof to a test person of Tenor, or to a file.",
  },
};

export const approvalProofNotMarked: Rule = {
  id: "approval/proof-not-marked",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Prøvebrevet kan ikke merkes",
      what: "«{document}» kan ikke merkes som en prøve ({format}).",
      why: "En prøve uten merke kan bli tatt for brevet.",
      mend: "Åpne brevet slik det er lagret. Ferdige filer og skjemaer lages det ikke prøver av.",
    },
    en: {
      title: "The proof cannot be marked",
      what: "`{document}` cannot be marked as a proof ({format}).",
      why: "A proof without a mark may be taken for the letter.",
      mend: "Open the letter as it is stored; of finished files and of forms no proofs are made.",
    },
  },
  example: {
    fails: "A proof of a letter that was ordered as a finished PDF.",
    passes: "A proof of a letter that is made from a template.",
  },
};
