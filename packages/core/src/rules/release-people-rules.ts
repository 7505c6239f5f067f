import type { RuleTable } from "../findings/rule.ts";
import { INCIDENT_2023 } from "./sources.ts";

export type ReleasePeopleRuleId =
  | "release/recipients-left"
  | "release/not-sent"
  | "release/recipients-missing"
  | "release/values-changed"
  | "release/not-in-audience"
  | "release/language-missing";

/** Who of those that come for release may have the letter now. */
export const releasePeopleRules: RuleTable<ReleasePeopleRuleId> = {
  "release/recipients-left": {
    id: "release/recipients-left",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Noen venter på svar fra registrene",
        what: "{count} personer har ikke fått brevet, for registrene ga ikke noe svar som frigir.",
        why: "Den det ikke er svar om, kan være reservert.",
        mend: "Slipp utsendingen på nytt når registrene svarer.",
      },
      en: {
        title: "Some wait for the registers",
        what: "The registers could not clear {count} people; nothing was sent to them.",
        why: "Whoever there is no answer about may have opted out.",
        mend: "Release again when the registers answer.",
      },
    },
    source: `${INCIDENT_2023}; GDPR art. 21`,
    example: {
      fails: "A register fell silent in the middle of the release.",
      passes: "The registers answer for everybody.",
    },
  },
  "release/not-sent": {
    id: "release/not-sent",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Noen brev ble ikke sendt",
        what: "Sendingen ble avbrutt før {count} mottakere hadde fått brevet.",
        why: "Det som aldri ble begynt på, regnes ikke som sendt, og mottakerne skal ikke gå glipp av brevet.",
        mend: "Finn ut hvorfor sendingen stoppet, og slipp utsendingen på nytt.",
      },
      en: {
        title: "Some letters were not sent",
        what: "Sending stopped before the turn of {count} recipients; nothing was sent to them.",
        why: "What was never begun does not count as sent, and nobody shall miss their letter for it.",
        mend: "Find out why sending stopped, and release again.",
      },
    },
    example: {
      fails: "The sender was called off after 300 of a wave's 500 letters.",
      passes: "The sender tried every letter of its waves.",
    },
  },
  "release/recipients-missing": {
    id: "release/recipients-missing",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Noen mottakere mangler",
        what: "{count} personer i den godkjente utsendingen var ikke blant mottakerne som ble oppgitt nå.",
        why: "Ingen skal falle ut av utsendingen uten at det blir sett.",
        mend: "Slipp utsendingen på nytt med alle mottakerne, eller trekk den.",
      },
      en: {
        title: "Some recipients are missing",
        what: "Not among the recipients given now: {count} people of the approved audience.",
        why: "Nobody drops out of a mail-out unseen.",
        mend: "Release again with all recipients, or withdraw the mail-out.",
      },
    },
    example: {
      fails: "The mail-out is released with the first half of the recipient file.",
      passes: "The same recipient file is given at submission and at release.",
    },
  },
  "release/values-changed": {
    id: "release/values-changed",
    severity: "warn",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Opplysninger i brevet er endret",
        what: "{count} personer er utelatt fordi ingen rad har de opplysningene som ble kontrollert.",
        why: "Et brev som ingen har kontrollert, skal ikke sendes.",
        mend: "Slipp utsendingen med de opplysningene som ble bestilt, eller bestill på nytt.",
      },
      en: {
        title: "Values changed",
        what: "Left out for want of a row with the values that were checked: {count} people.",
        why: "A letter that was not checked is not sent.",
        mend: "Release with the values that were submitted, or submit anew.",
      },
    },
    example: {
      fails: "A recipient's appointment time differs from the one that was submitted.",
      passes: "Every recipient comes with the values that were submitted.",
    },
  },
  "release/not-in-audience": {
    id: "release/not-in-audience",
    severity: "warn",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Personer som ikke er godkjent",
        what: "{count} personer som ikke var med i det som ble godkjent, er utelatt.",
        why: "Godkjenningen gjelder dem som sto på listen da.",
        mend: "Bestill en ny utsending til dem.",
      },
      en: {
        title: "People who were not approved",
        what: "Left out as no part of what was approved: {count} people.",
        why: "The approval is of those who stood in the list then.",
        mend: "Order a new mail-out for them.",
      },
    },
    example: {
      fails: "The list given for release has rows that the submitted one had not.",
      passes: "The list given for release is the one that was submitted.",
    },
  },
  "release/language-missing": {
    id: "release/language-missing",
    // They have the letter already, and only a register knew: nothing can be held for it.
    severity: "warn",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Brevet finnes ikke på språket mottakere ønsker",
        what: "Et register oppgir {language} for {count} personer i denne utsendingen. De fikk brevet på språket som står først i bestillingen, for det finnes ikke på {language}.",
        why: "Den som skal si ja eller nei, må forstå det som står i brevet.",
        mend: "Ha med brevet på {language} neste gang.",
      },
      en: {
        title: "The letter is not there in the language recipients want",
        what: "A register names `{language}` for {count} people of this mail-out. They got the letter in the language that stands first in the order, for there is none in `{language}`.",
        why: "Whoever is to say yes or no must understand what the letter says.",
        mend: "Have the letter in `{language}` too the next time.",
      },
    },
    source:
      "GDPR art. 4 (11) and 12 (1): consent is informed, in intelligible form; helseforskningsloven § 13",
    example: {
      fails:
        "A mail-out in bokmål and nynorsk, released to 500 people, of whom KRR names Northern Sámi for 12.",
      passes: "The same mail-out with the letter in Northern Sámi too.",
    },
  },
};
