import type { RuleTable } from "../findings/rule.ts";
import { EFORSK_MANUAL } from "./sources.ts";

export type ReleaseHoursRuleId =
  | "release/outside-window"
  | "release/before-window"
  | "release/quiet-hours"
  | "release/closed-day"
  | "release/hourly-ceiling"
  | "release/room-reserved"
  | "release/wave-late";

/** Whether a letter may leave now. Hours are those of Europe/Oslo. */
export const releaseHoursRules: RuleTable<ReleaseHoursRuleId> = {
  "release/outside-window": {
    id: "release/outside-window",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Sendevinduet er over",
        what: "Sendevinduet sluttet {until}.",
        why: "Etter vinduet kan svarfrister og opplysninger i brevet være utgått.",
        mend: "Bestill en ny utsending til dem som gjenstår.",
      },
      en: {
        title: "The sending window is over",
        what: "The window ended {until}.",
        why: "After the window, deadlines and facts in the letter may no longer hold.",
        mend: "Order a new mail-out for those who are left.",
      },
    },
    example: {
      fails: "Release on 11 March in a window until 10 March.",
      passes: "Release on 9 March in a window until 10 March.",
    },
  },
  "release/before-window": {
    id: "release/before-window",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Sendevinduet er ikke åpnet",
        what: "Første brev kan sendes {opensAt}.",
        why: "Superbrukeren godkjente utsending i et bestemt tidsrom.",
        mend: "Vent til {opensAt}.",
      },
      en: {
        title: "The sending window is not open yet",
        what: "The first letter may leave {opensAt}.",
        why: "The superuser approved sending in a certain window.",
        mend: "Wait until {opensAt}.",
      },
    },
    example: {
      fails: "Release on 28 February in a window from 1 March.",
      passes: "Release on 1 March in a window from 1 March.",
    },
  },
  "release/quiet-hours": {
    id: "release/quiet-hours",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Stille tid",
        what: "Det er stille tid. Neste brev kan sendes {opensAt}.",
        why: "Varsler om natten vekker og skremmer folk.",
        mend: "Vent til {opensAt}.",
      },
      en: {
        title: "Quiet hours",
        what: "It is quiet hours; the next letter may leave {opensAt}.",
        why: "Notices at night wake and frighten people.",
        mend: "Wait until {opensAt}.",
      },
    },
    source: `${EFORSK_MANUAL}: nothing between 22 and 07`,
    example: { fails: "A wave at 23:30.", passes: "A wave at 10:00." },
  },
  "release/closed-day": {
    id: "release/closed-day",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Stengt dag",
        what: "Det sendes ikke i dag. Neste brev kan sendes {opensAt}.",
        why: "På helge- og helligdager er det ingen å ringe til.",
        mend: "Vent til {opensAt}.",
      },
      en: {
        title: "A closed day",
        what: "Nothing is sent today; the next letter may leave {opensAt}.",
        why: "At weekends and on public holidays there is nobody to call.",
        mend: "Wait until {opensAt}.",
      },
    },
    example: {
      fails: "A wave on 17 May where policy closes public holidays.",
      passes: "A wave on 18 May, an ordinary weekday.",
    },
  },
  "release/hourly-ceiling": {
    id: "release/hourly-ceiling",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Taket for denne timen er nådd",
        what: "{ceiling} brev er sendt den siste timen (tak for: {of}). Neste kan sendes {opensAt}.",
        why: "Taket gjør at feil oppdages før alle har fått brevet, og at sentralbordet rekker å svare.",
        mend: "Vent til {opensAt}.",
      },
      en: {
        title: "The hour's ceiling is reached",
        what: "{ceiling} letters left in the last sixty minutes (ceiling of: {of}); the next may leave {opensAt}.",
        why: "The ceiling lets faults be seen before everybody has the letter, and the switchboard keep up.",
        mend: "Wait until {opensAt}.",
      },
    },
    source: `${EFORSK_MANUAL}: at most 2 000 an hour for a project and 3 600 an hour over all projects`,
    example: {
      fails: "The 2 001st letter of a project within sixty minutes.",
      passes: "The 2 000th letter of a project within sixty minutes.",
    },
  },
  "release/room-reserved": {
    id: "release/room-reserved",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Resten av taket er opptatt",
        what: "Bølger som er åpnet, har reservert resten av det superbrukerne har sagt ja til. De gjøres ferdig eller faller bort innen {opensAt}.",
        why: "To bølger som bruker samme plass under taket, ville nådd flere enn det er sagt ja til.",
        mend: "Vent til {opensAt}, og slipp utsendingen på nytt.",
      },
      en: {
        title: "The rest of the ceiling is taken",
        what: "Waves that are open have reserved the rest of what superusers said yes to; they are done, or void, by {opensAt}.",
        why: "Two waves that used the same room under the ceiling would reach more people than were said yes to.",
        mend: "Wait until {opensAt}, and release again.",
      },
    },
    example: {
      fails: "An approval of 70, 50 cleared, and another process asks the registers about a wave of 20.",
      passes: "An approval of 70, 50 cleared, and no wave open.",
    },
  },
  "release/wave-late": {
    id: "release/wave-late",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Bølgen ble for gammel",
        what: "Fra bølgen ble åpnet til den skulle sendes, gikk det for lang tid, eller tidsrommet for sending tok slutt. Ingen i den er frigitt.",
        why: "Stopp, tak og registersvar må være ferske når brevet sendes.",
        mend: "Slipp utsendingen på nytt; da står det hva som eventuelt er i veien. Se om registrene svarer tregt, eller om klokka er stilt.",
      },
      en: {
        title: "The wave came too late",
        what: "Between the opening of the wave and its claim too long passed, or sending hours ended; nobody in it is cleared.",
        why: "Stops, ceilings and register answers must be fresh when a letter leaves.",
        mend: "Release again, and be told what stands in the way, if anything; see whether registers are slow or the clock was set.",
      },
    },
    example: {
      fails: "A register takes twenty minutes to answer for a wave.",
      passes: "The wave is claimed within the policy's minutes of its opening.",
    },
  },
};
