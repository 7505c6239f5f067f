import type { Language, Recipient, Round } from "@sluse/core";
import type { OrderInput } from "@sluse/gate";
import { createPopulation } from "@sluse/testkit/people";

import { BJORN } from "./people.ts";

const FIRST_NAMES = [
  "Bo",
  "Åse",
  "Børge",
  "Máret",
  "Anne-Margrethe",
  "Sølvi",
  "Kåre",
  "Ragnhild",
  "Øystein",
  "Nils",
];

/** Made-up people with a first name each, every seventh of whom writes Nynorsk. */
export function recipients(
  size: number,
  seed: number,
  asks: readonly Language[] = ["nb", "nn"],
): Recipient[] {
  return [...createPopulation({ size, seed }).people()].map((nationalId, index) => ({
    nationalId,
    language: asks[index % 7 === 0 ? (index / 7) % asks.length : 0] ?? "nb",
    values: { fornavn: FIRST_NAMES[index % FIRST_NAMES.length] ?? "Bo" },
  }));
}

interface RoundOf {
  readonly project: string;
  readonly study: string;
  readonly people: readonly Recipient[];
  readonly round?: Round;
  readonly version?: string;
  readonly title?: string;
  readonly link?: string;
  readonly who?: string;
  readonly from?: string;
  readonly until?: string;
}

/** An order of a round of letters in two languages. */
export function order(given: RoundOf): OrderInput {
  const { project, study, people, round = "invitation", version = "2.0.0" } = given;
  const template = {
    id: round === "reminder" ? "paaminnelse" : "invitasjon",
    version: round === "reminder" ? "1.0.0" : version,
  };
  const values = (language: "nb" | "nn"): Record<string, string> => ({
    studie: study,
    hvem:
      given.who ??
      (language === "nb" ? "mellom 40 og 69 år og bor i Trøndelag" : "mellom 40 og 69 år og bur i Trøndelag"),
    tid: language === "nb" ? "20 minutter" : "20 minutt",
    lenke: given.link ?? "https://hverdagen.fjordheim.example/vil-du-delta",
    leder: "Astri Nygaard",
    telefon: "73 55 12 34",
  });
  return {
    project,
    kind: "letter",
    round,
    purposeTag: "5",
    content: {
      notice: {
        title: given.title ?? "Vil du være med i en studie?",
        text: "Du har fått et brev fra Fjordheim universitetssykehus.",
        sender: { name: "Fjordheim universitetssykehus", organisationNumber: "971035854" },
      },
      documents: (["nb", "nn"] as const).map((language) => ({
        kind: "rendered",
        name: language === "nb" ? "brev-bokmål" : "brev-nynorsk",
        language,
        template,
        values: values(language),
      })),
    },
    recipients: people,
    window: {
      from: given.from ?? "2027-03-31T08:00:00+02:00",
      until: given.until ?? "2027-06-30T20:00:00+02:00",
    },
    orderedBy: BJORN.id,
    announcement: {
      schedule: "Hverdager kl. 8–20",
      projectManager: { name: "Astri Nygaard", mobile: "91234567", email: "hverdagen@fjordheim.example" },
      recipientsAre: "Personer mellom 40 og 69 år i Trøndelag",
      recruitedBecause: "Trukket tilfeldig fra Folkeregisteret",
      switchboardTold: true,
    },
  };
}
