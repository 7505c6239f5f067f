import { createFinding, type Finding, type Rule } from "@sluse/core";

export const recipientValuesDiffer: Rule = {
  id: "recipient/values-differ",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Samme person står med ulike opplysninger",
      what: "En person står i flere rader, og opplysningene i radene er ikke de samme.",
      why: "Personen får ett brev, og det kan ikke avgjøres hvilken rad som er den riktige.",
      mend: "Finn den riktige raden, fjern de andre, og bestill på nytt.",
    },
    en: {
      title: "The same person with different values",
      what: "A person stands in several rows, and what the rows say is not the same.",
      why: "The person gets one letter, and it cannot be told which row is the right one.",
      mend: "Find the right row, remove the others, and submit anew.",
    },
  },
  example: {
    fails: "One person in two rows, with the name Kåre in one and Káre in the other.",
    passes: "One person in two rows that say the same.",
  },
};

/** A person whose rows say different things, by the row that is not as the first. */
export const valuesDiffer = (row: number): Finding =>
  createFinding(recipientValuesDiffer, { place: { kind: "row", row }, same: "values" });
