import type { RuleTable } from "../findings/rule.ts";
import { EFORSK_MANUAL } from "./sources.ts";

export type OrderTimingRuleId =
  | "order/window-invalid"
  | "order/too-soon"
  | "order/window-too-short"
  | "order/answer-before-window"
  | "order/announcement-missing"
  | "order/announced-too-late";

/** Whether an order leaves time enough: for the superuser, for the ceilings, for an answer. */
export const orderTimingRules: RuleTable<OrderTimingRuleId> = {
  "order/window-invalid": {
    id: "order/window-invalid",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Sendevinduet er umulig",
        what: "Sendevinduet går fra {from} til {until}. Det slutter før det begynner, eller det er over.",
        why: "Uten et mulig sendevindu kan ingenting sendes, og en skrivefeil i dato eller år blir ikke oppdaget.",
        mend: "Rett start og slutt for sendevinduet.",
      },
      en: {
        title: "The sending window is impossible",
        what: "The window is from {from} until {until}: it ends before it begins, or it is over.",
        why: "Nothing can be sent in an impossible window, and a slip in date or year would go unseen.",
        mend: "Correct the window's first and last moment.",
      },
    },
    example: {
      fails: "A window from 10 March 2027 until 1 March 2027.",
      passes: "A window from 1 March 2027 until 10 March 2027.",
    },
  },
  "order/too-soon": {
    id: "order/too-soon",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Første brev er satt for tidlig",
        what: "Sendevinduet åpner {from}. Første brev kan tidligst sendes {earliest}.",
        why: "Superbrukeren trenger tid til å kontrollere utsendingen før den går.",
        mend: "Flytt starten av sendevinduet til {earliest} eller senere.",
      },
      en: {
        title: "The first letter would leave too soon",
        what: "The window opens {from}; the first letter may leave {earliest} at the earliest.",
        why: "The superuser needs time to check the mail-out before it leaves.",
        mend: "Move the window's beginning to {earliest} or later.",
      },
    },
    source: `${EFORSK_MANUAL}: the earliest send date is the next day`,
    example: {
      fails: "Ordered on Monday with a window that opens the same Monday.",
      passes: "Ordered on Monday with a window that opens on Tuesday.",
    },
  },
  "order/window-too-short": {
    id: "order/window-too-short",
    severity: "warn",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Sendevinduet er for kort",
        what: "Utsendingen trenger {hoursNeeded} timer, men sendevinduet har {hoursOpen} timer utenom stille tid.",
        why: "De som ikke rekkes før vinduet lukker, får ikke brevet, og utsendingen blir skjev.",
        mend: "Gjør sendevinduet lengre, eller bestill til færre.",
      },
      en: {
        title: "The sending window is too short",
        what: "The mail-out needs {hoursNeeded} hours, but the window has {hoursOpen} outside quiet hours.",
        why: "Those who are not reached before the window closes get nothing, and the sample is skewed.",
        mend: "Make the window longer, or order for fewer.",
      },
    },
    source: `${EFORSK_MANUAL}: at most 2 000 an hour for a project and 3 600 over all, nothing between 22 and 07`,
    example: {
      fails: "30 000 recipients at 2 000 an hour, in a window of eight open hours.",
      passes: "30 000 recipients at 2 000 an hour, in a window of two days with fifteen open hours each.",
    },
  },
  "order/answer-before-window": {
    id: "order/answer-before-window",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Svarfristen går ut før siste brev er sendt",
        what: "Svarfristen er {answerBy}, men siste brev kan sendes {until}.",
        why: "En mottaker kan få brevet etter at fristen er ute.",
        mend: "Sett en senere svarfrist, eller la sendevinduet slutte tidligere.",
      },
      en: {
        title: "Answers are wanted before the last letter leaves",
        what: "Answers are wanted by {answerBy}, but the last letter may leave {until}.",
        why: "A recipient may get the letter when the deadline has passed.",
        mend: "Set a later deadline, or let the window end earlier.",
      },
    },
    example: {
      fails: "Answers by 5 March, in a window until 10 March.",
      passes: "Answers by 1 April, in a window until 10 March.",
    },
  },
  "order/announcement-missing": {
    id: "order/announcement-missing",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Stor utsending er ikke varslet",
        what: "Bestillingen har {count} mottakere. Over {above} må superbrukeren varsles på forhånd.",
        why: "Mange brev på en gang gir mange henvendelser. Superbruker, sentralbord og Helsenorge må være forberedt.",
        mend: "Oppgi tidsplan, antall, kontaktperson med mobil og e-post, hvem som får brevet, og hvorfor de er trukket ut.",
      },
      en: {
        title: "A large mail-out is not announced",
        what: "The order has {count} recipients; above {above} the superuser must be told beforehand.",
        why: "Many letters at once bring many calls: superuser, switchboard and Helsenorge must be prepared.",
        mend: "Give schedule, number, a contact with mobile and e-mail, who receives it and why they were recruited.",
      },
    },
    source: `${EFORSK_MANUAL}: mail-outs above 10 000 are announced`,
    example: {
      fails: "30 000 recipients and no `announcement`.",
      passes:
        "30 000 recipients and an `announcement` with schedule, project manager, recipients and reason.",
    },
  },
  "order/announced-too-late": {
    id: "order/announced-too-late",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Stor utsending er varslet for sent",
        what: "Utsendingen ble varslet {toldAt}. Med {days} dagers varsel kan første brev tidligst sendes {earliest}.",
        why: "Superbruker, sentralbord og Helsenorge trenger tiden til å forberede seg.",
        mend: "Flytt starten av sendevinduet til {earliest} eller senere.",
      },
      en: {
        title: "A large mail-out is announced too late",
        what: "The mail-out was announced {toldAt}; with {days} days' notice the first letter may leave {earliest} at the earliest.",
        why: "Superuser, switchboard and Helsenorge need the time to prepare.",
        mend: "Move the window's beginning to {earliest} or later.",
      },
    },
    source: `${EFORSK_MANUAL}: three weeks' notice above 10 000 recipients`,
    example: {
      fails: "30 000 recipients, announced on 1 March for 8 March.",
      passes: "30 000 recipients, announced on 1 March for 22 March.",
    },
  },
};
