import { createFinding, type Finding, type MailOut, type Rule } from "@sluse/core";

import type { Context } from "../internal/context.ts";
import type { ReadRecipient } from "./read-recipients.ts";

export const recipientDNumberAlone: Rule = {
  id: "recipient/d-number-alone",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "D-nummer i en påminnelse, et resultat eller en retting",
      what: "Raden har et D-nummer, og ingen kilde forteller om personen har fått fødselsnummer siden.",
      why: "Den som har fått et nytt nummer, kan ha fått brevet eller sagt nei under det andre, og blir regnet som to personer.",
      mend: "Be den som drifter løsningen, om å koble til et folkeregister. Inntil da: kontroller radene mot kilden.",
    },
    en: {
      title: "D-numbers in a reminder, a result or a correction",
      what: "The row has a D-number, and no source tells whether the person has a birth number since.",
      why: "Whoever has a new number may have had the letter or said no under the other one, and is taken for two people.",
      mend: "Give `createGate` a source of people's numbers (`identities`); until then, check these rows against their source.",
    },
  },
  source: "Skatteetaten: a D-number is replaced by a birth number when the person settles in Norway",
  example: {
    fails: "A reminder to a person with a D-number, in a gate without `identities`.",
    passes: "The same reminder, in a gate that asks the population register for people's numbers.",
  },
};

/** Whether it is to be told of D-numbers: whoever was written to, or said no, under another number is told of nobody there. */
export const asksForNumbers = ({ identities }: Pick<Context, "identities">, { manifest }: MailOut): boolean =>
  identities === undefined && manifest.round !== "invitation";

/** Rows with a D-number, where nobody can say whether it is still the person's. */
export const checkDNumbers = ({ id, about, row }: Pick<ReadRecipient, "id" | "about" | "row">): Finding[] =>
  [id, ...(about ? [about.id] : [])].some((each) => each >= "4")
    ? [createFinding(recipientDNumberAlone, { place: { kind: "row", row }, same: "d-number" })]
    : [];
