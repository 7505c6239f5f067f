import type { Policy } from "../policy.ts";
import { daysName, recipientsName } from "./figures.ts";
import { say } from "./requirement.ts";
import { NOTHING_ASKED, type Sayings } from "./saying.ts";

/** What the fields about approvals ask of whoever orders and whoever approves. */
export const approvalSayings: Sayings<Policy["approval"]> = {
  validDays: (days) => [
    say(
      "approval",
      "approval/too-long",
      `En godkjenning av en utsending til en liste varer høyst ${daysName(days).nb}.`,
      `An approval of a mail-out to a list lasts ${daysName(days).en} at most.`,
    ),
  ],
  standingValidDays: (days) => [
    say(
      "approval",
      "approval/too-long",
      `En godkjenning av en løpende utsending varer høyst ${daysName(days).nb}.`,
      `An approval of a standing mail-out lasts ${daysName(days).en} at most.`,
    ),
  ],
  secondSuperuserAbove: (count) => [
    say(
      "approval",
      "approval/second-needed",
      `Til flere enn ${recipientsName(count).nb} godkjenner to superbrukere.`,
      `For more than ${recipientsName(count).en} two superusers approve.`,
    ),
  ],
  announcedAbove: (count) => [
    say(
      "order",
      "order/announcement-missing",
      `En utsending til flere enn ${recipientsName(count).nb} er varslet: tidsplan, prosjektleder og hvem som får den og hvorfor.`,
      `A mail-out to more than ${recipientsName(count).en} is announced: schedule, project manager, who gets it and why.`,
    ),
  ],
  announcedDays: (days) =>
    days === 0
      ? []
      : [
          say(
            "order",
            "order/announced-too-late",
            `Varselet er gitt minst ${daysName(days).nb} før sendevinduet åpner.`,
            `The announcement is given at least ${daysName(days).en} before the sending window opens.`,
          ),
        ],
  maxRecipients: (count) => [
    say(
      "order",
      "order/too-many-recipients",
      `En utsending har høyst ${recipientsName(count).nb}.`,
      `A mail-out has at most ${recipientsName(count).en}.`,
    ),
  ],
  acknowledgementDays: NOTHING_ASKED,
  lettersShown: (shown) =>
    shown === "not-asked"
      ? []
      : [
          say(
            "approval",
            "approval/letter-not-shown",
            "Den som godkjenner, har åpnet brevet på hvert språk det går ut på, slik det står nå.",
            "Whoever approves has opened the letter in each of its languages, as it stands now.",
          ),
        ],
  // What may be looked at besides is no requirement: nobody could break it.
  exampleValues: NOTHING_ASKED,
  maxProofs: (count) => [
    say(
      "approval",
      "approval/too-many-proofs",
      count === 0
        ? "Det lages ingen prøvebrev."
        : `Av en utsending lages høyst ${count} prøvebrev, merket som prøver og aldri til noen andre enn testpersoner.`,
      count === 0
        ? "No proofs are made."
        : `At most ${count} proofs are made of a mail-out, marked as proofs and never to anybody but test people.`,
    ),
  ],
  namedOrderer: (named) =>
    named === "not-asked"
      ? []
      : [
          say(
            "order",
            "order/orderer-unnamed",
            "Et bestillersystem som bestiller selv, sier hvilken person det bestiller for. Den personen godkjenner ikke.",
            "An ordering system that orders by itself says for which person. That person does not approve.",
          ),
        ],
  templates: (used) =>
    used === "not-asked"
      ? []
      : [
          say(
            "approval",
            "order/template-not-approved",
            "Brev lages bare av maler som sentral funksjon eller en superbruker i bestillersystemet har godkjent, slik de ble lest da.",
            "Letters are made only from templates that the central function or a superuser of the ordering system has approved, as they were read then.",
          ),
        ],
  exercisedWithinDays: (within) =>
    within === "not-asked"
      ? []
      : [
          say(
            "approval",
            "approval/not-exercised",
            `Den som godkjenner, har bestått øvelsene i løpet av de siste ${daysName(within).nb}.`,
            `Whoever approves has passed the exercises within the last ${daysName(within).en}.`,
          ),
        ],
};
