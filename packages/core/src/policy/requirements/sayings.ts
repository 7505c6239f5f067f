import { MAIL_OUT_KINDS } from "../../vocabulary/mail-out-kind.ts";
import { PURPOSES } from "../../vocabulary/purpose.ts";
import { CHANNEL_NAMES, CLOSED_DAY_NAMES, KIND_NAMES, PURPOSE_NAMES } from "../../vocabulary/names.ts";
import type { Policy } from "../policy.ts";
import {
  countName,
  daysName,
  listName,
  minutesName,
  numberName,
  quoted,
  recipientsName,
  shareName,
} from "./figures.ts";
import { sayLimit } from "./limits.ts";
import { approvalSayings } from "./approval-sayings.ts";
import { linkSayings } from "./link-sayings.ts";
import { say } from "./requirement.ts";
import { NOTHING_ASKED, listed, type Saying, type Sayings } from "./saying.ts";

type Leaf = "people" | "secondaryUseChannels" | "limits" | "rules";
type AllSayings = {
  readonly [Field in Exclude<keyof Policy, "version">]: Field extends Leaf
    ? Saying<Policy[Field]>
    : Sayings<Policy[Field]>;
};

/** The field of each requirement. The compiler asks for a saying of every field that a policy gets. */
export const sayings: AllSayings = {
  people: (people) => [
    people === "production"
      ? say(
          "recipients",
          "recipient/many-invalid",
          "Mottakerne er ekte fødselsnumre og D-numre. Syntetiske numre får ikke noe, og mange av dem gjør at bestillingen avvises.",
          "Recipients are real national identity numbers. Synthetic ones get nothing, and many of them have the order refused.",
        )
      : say(
          "recipients",
          "recipient/many-invalid",
          "Mottakerne er syntetiske: reglene er til prøve. Ekte numre får ikke noe, og mange av dem gjør at bestillingen avvises.",
          "Recipients are synthetic: these rules are for trying. Real numbers get nothing, and many of them have the order refused.",
        ),
  ],
  orders: {
    purposes: (purposes) => {
      if (purposes.length === PURPOSES.length) return [];
      const names = listName(purposes.map((purpose) => PURPOSE_NAMES[purpose]));
      return [
        say(
          "order",
          "order/not-for-this",
          `Her bestilles det bare til dette formålet: ${names.nb}.`,
          `Only this is ordered here: ${names.en}.`,
        ),
      ];
    },
    kinds: (kinds) => {
      if (kinds.length === MAIL_OUT_KINDS.length) return [];
      const names = listName(kinds.map((kind) => KIND_NAMES[kind]));
      return [
        say(
          "order",
          "order/not-for-this",
          `Her bestilles det bare dette: ${names.nb}.`,
          `Only this is ordered here: ${names.en}.`,
        ),
      ];
    },
  },
  secondaryUseChannels: (mandate) => {
    const rule = "order/distribution-wider-than-mandate";
    if (mandate.kind === "helsenorge-only") {
      return [
        say(
          "order",
          rule,
          "Sekundærbruk sendes bare gjennom Helsenorge. Den som ikke nås der, nås ikke på annen måte.",
          "Secondary use is sent through Helsenorge only. Whoever is not reached there is not reached another way.",
        ),
      ];
    }
    const channels = listName(mandate.inOrder.map((channel) => CHANNEL_NAMES[channel]));
    return [
      say(
        "order",
        rule,
        `Sekundærbruk sendes bare gjennom ${channels.nb}, prøvd i denne rekkefølgen.`,
        `Secondary use is sent through ${channels.en} only, tried in this order.`,
      ),
    ];
  },
  limits: (limits) => Object.entries(limits).map(([name, limit]) => sayLimit(name, limit)),
  recipients: {
    remindersTo: (whom) => [
      whom === "delivered"
        ? say(
            "recipients",
            "recipient/not-required",
            "En påminnelse går bare til dem det er kjent at har fått invitasjonen, og som ikke har svart.",
            "A reminder goes only to those who are known to have got the invitation, and who have not answered.",
          )
        : say(
            "recipients",
            "recipient/not-required",
            "En påminnelse går bare til dem som har fått invitasjonen, eller der det ikke er kjent, og som ikke har svart.",
            "A reminder goes only to those who got the invitation, or of whom that is not known, and who have not answered.",
          ),
    ],
    resultsTo: (whom) => [
      whom === "answered"
        ? say(
            "recipients",
            "recipient/not-required",
            "Resultater går bare til dem som har svart.",
            "Results go only to those who have answered.",
          )
        : say(
            "recipients",
            "recipient/not-required",
            "Resultater går bare til dem som ble invitert.",
            "Results go only to those who were invited.",
          ),
    ],
    minimumAge: (age) => [
      say(
        "recipients",
        "recipient/under-age",
        `Mottakerne er ${numberName(age).nb} år eller eldre. Til barn går brevet til en av foreldrene, med barnet som den brevet gjelder.`,
        `Recipients are ${numberName(age).en} or older. A letter about a child goes to a parent, with the child as the person it is about.`,
      ),
    ],
  },
  registers: {
    maxAgeMinutes: (minutes) => [
      say(
        "recipients",
        "register/stale",
        `Svar fra registrene er høyst ${minutesName(minutes).nb} gamle når noen får brev.`,
        `Answers of the registers are at most ${minutesName(minutes).en} old when anybody gets a letter.`,
      ),
    ],
    required: (required) =>
      Object.entries(required).map(([register, { maxAgeMinutes }]) =>
        say(
          "recipients",
          "register/missing",
          `Registeret ${quoted(register).nb} svarer, med svar som er høyst ${minutesName(maxAgeMinutes).nb} gamle.`,
          `The register ${quoted(register).en} answers, with answers at most ${minutesName(maxAgeMinutes).en} old.`,
        ),
      ),
    populationFor: (purposes) => {
      if (purposes.length === 0) return [];
      const names = listName(purposes.map((purpose) => PURPOSE_NAMES[purpose]));
      return [
        say(
          "recipients",
          "register/population-missing",
          `Folkeregisteret blir spurt om hver mottaker når formålet er ${names.nb}.`,
          `A population register is asked about each recipient where the purpose is ${names.en}.`,
        ),
      ];
    },
    hitRate: ({ implausibleZeroFrom, implausibleFactor }) => [
      say(
        "recipients",
        "register/implausible-hit-rate",
        `Antallet reserverte er rimelig: ikke null blant ${numberName(implausibleZeroFrom).nb} eller flere, og ikke ${numberName(implausibleFactor).nb} ganger mer eller mindre enn registeret pleier.`,
        `The number of opt-outs is plausible: not none among ${numberName(implausibleZeroFrom).en} or more, and not ${numberName(implausibleFactor).en} times more or fewer than the register is used to.`,
      ),
    ],
  },
  sending: {
    waveSize: NOTHING_ASKED,
    canarySize: (size) => [
      say(
        "sending",
        "release/canary-waits",
        `Først går en prøvebølge til ${recipientsName(size).nb}. Resten venter til en superbruker har sett hvordan det gikk.`,
        `First a canary goes to ${recipientsName(size).en}. The rest waits until a superuser has seen how it went.`,
      ),
    ],
    perProjectHour: (count) => [
      say(
        "sending",
        "release/hourly-ceiling",
        `Fra ett prosjekt går det ut høyst ${numberName(count).nb} på en time.`,
        `At most ${numberName(count).en} go out for one project in an hour.`,
      ),
    ],
    perHour: (count) => [
      say(
        "sending",
        "release/hourly-ceiling",
        `Fra alle prosjekter til sammen går det ut høyst ${numberName(count).nb} på en time.`,
        `At most ${numberName(count).en} go out for all projects together in an hour.`,
      ),
      say(
        "sending",
        "release/hourly-ceiling",
        "En tidel av det holdes av til utsendinger som ikke trenger mer enn det.",
        "A tenth of that is kept for mail-outs that need no more than it.",
      ),
      say(
        "sending",
        "release/hourly-ceiling",
        "Når flere utsendinger venter på plass, får hver av dem sin del, og den som har ventet lengst, får sin først.",
        "When several mail-outs wait for room, each gets its share, and whoever has waited longest gets theirs first.",
      ),
    ],
    priority: ({ purposes, share }) => {
      if (purposes.length === 0 || share === 0) return [];
      const names = listName(purposes.map((purpose) => PURPOSE_NAMES[purpose]));
      return [
        say(
          "sending",
          "release/hourly-ceiling",
          `Av taket for alle prosjekter holdes ${shareName(share).nb} av til utsendinger med formålet ${names.nb}.`,
          `Of the ceiling for all projects ${shareName(share).en} are kept for mail-outs with the purpose ${names.en}.`,
        ),
      ];
    },
    quietHours: ({ from, until }) =>
      from === until
        ? []
        : [
            say(
              "sending",
              "release/quiet-hours",
              `Ingenting sendes mellom kl. ${from.replace(":", ".")} og ${until.replace(":", ".")}, norsk tid.`,
              `Nothing is sent between ${from} and ${until}, Norwegian time.`,
            ),
          ],
    closedDays: (days) => {
      if (days.length === 0) return [];
      const names = listName(days.map((day) => CLOSED_DAY_NAMES[day]));
      return [
        say(
          "sending",
          "release/closed-day",
          `Ingenting sendes på ${names.nb}.`,
          `Nothing is sent on ${names.en}.`,
        ),
      ];
    },
    daysAhead: (days) =>
      days === 0
        ? []
        : [
            say(
              "order",
              "order/too-soon",
              `Sendevinduet åpner tidligst ${daysName(days).nb} etter at utsendingen er sendt inn, regnet fra midnatt.`,
              `The sending window opens ${daysName(days).en} after the mail-out was submitted at the earliest, counted from midnight.`,
            ),
          ],
    waveMinutes: (minutes) => [
      say(
        "sending",
        "release/wave-late",
        `En bølge er klarert innen ${minutesName(minutes).nb} etter at den ble åpnet, eller åpnes på nytt.`,
        `A wave is cleared within ${minutesName(minutes).en} of its opening, or is opened anew.`,
      ),
    ],
    clearanceMinutes: (minutes) => [
      say(
        "sending",
        "release/begun-too-late",
        `Det som er klarert, begynner å sendes innen ${minutesName(minutes).nb}, ellers faller klareringen bort.`,
        `Sending of what was cleared begins within ${minutesName(minutes).en}, or the clearance is void.`,
      ),
    ],
    outcomeShare: (share) =>
      share === 0
        ? []
        : [
            say(
              "sending",
              "release/last-wave-open",
              `Neste bølge åpner når det er kjent hvordan det gikk med minst ${shareName(share).nb} av den forrige, eller når den ikke lenger kan sendes.`,
              `The next wave opens when the outcome of at least ${shareName(share).en} of the last is known, or when it can be sent no more.`,
            ),
          ],
  },
  approval: approvalSayings,
  breakers: {
    minimumSettled: NOTHING_ASKED,
    failedShare: (share, { policy: { breakers } }) => [
      say(
        "sending",
        "release/breaker-failed",
        `Utsendingen stanser når mer enn ${shareName(share).nb} feiler, regnet fra ${numberName(breakers.minimumSettled).nb} brev.`,
        `The mail-out halts when more than ${shareName(share).en} fail, counted from ${numberName(breakers.minimumSettled).en} letters on.`,
      ),
    ],
    unreachableShare: (share) => [
      say(
        "sending",
        "release/breaker-unreachable",
        `Utsendingen stanser når mer enn ${shareName(share).nb} ikke kan nås.`,
        `The mail-out halts when more than ${shareName(share).en} cannot be reached.`,
      ),
    ],
    unknownShare: (share) => [
      say(
        "sending",
        "release/breaker-unknown",
        `Utsendingen stanser når det for mer enn ${shareName(share).nb} ikke er kjent hvordan det gikk.`,
        `The mail-out halts when for more than ${shareName(share).en} it is not known how it went.`,
      ),
    ],
    shortfallShare: (share) => [
      say(
        "sending",
        "release/fewer-cleared",
        `Utsendingen er ikke ferdig når den er klarert for færre enn kontrollen viste, og det gjelder mer enn ${shareName(share).nb}. Da ser en superbruker på hvorfor.`,
        `The mail-out is not done when fewer are cleared than the check showed, by more than ${shareName(share).en}; a superuser then looks at why.`,
      ),
    ],
    complaints: (count) => {
      const { nb, en } = countName(
        count,
        { nb: "klage", en: "complaint" },
        { nb: "klager", en: "complaints" },
      );
      return [
        say(
          "sending",
          "release/breaker-complaints",
          `Utsendingen stanser ved ${nb}.`,
          `The mail-out halts at ${en}.`,
        ),
      ];
    },
  },
  links: linkSayings,
  content: {
    maxBytes: (bytes) => [
      say(
        "letter",
        "pdf/too-large",
        `Et brev i PDF er på høyst ${numberName(Math.floor(bytes / 1024)).nb} KB.`,
        `A letter in PDF is of at most ${numberName(Math.floor(bytes / 1024)).en} KB.`,
      ),
    ],
    maxPages: (pages) => [
      say(
        "letter",
        "pdf/too-many-pages",
        `Et brev i PDF har høyst ${numberName(pages).nb} sider.`,
        `A letter in PDF has at most ${numberName(pages).en} pages.`,
      ),
    ],
    maxTitleLength: (length) => [
      say(
        "letter",
        "text/notice-title-length",
        `Tittelen er på høyst ${numberName(length).nb} tegn.`,
        `The title is of at most ${numberName(length).en} characters.`,
      ),
    ],
    maxLix: (lix) => [
      say(
        "letter",
        "text/hard-to-read",
        `Brevet er lett å lese: lesbarhetsindeksen LIX er høyst ${numberName(lix).nb}.`,
        `The letter is easy to read: its LIX is at most ${numberName(lix).en}.`,
      ),
    ],
    forbiddenPhrases: (phrases) =>
      listed(phrases, ({ nb, en }) =>
        say("letter", "text/forbidden-phrase", `I brevet står ikke ${nb}.`, `The letter does not say ${en}.`),
      ),
    sensitiveWords: (phrases) =>
      listed(phrases, ({ nb, en }) =>
        say(
          "letter",
          "text/notice-health-fact",
          `Varselet røper ingen helseopplysninger (${nb}).`,
          `The notice tells nothing of health (${en}).`,
        ),
      ),
    requiredPassages: (roles, { passageName }) => {
      if (roles.length === 0) return [];
      const { nb, en } = listName(roles.map(passageName));
      return [
        say(
          "letter",
          "text/template-role-missing",
          `Malen har låste avsnitt om ${nb}.`,
          `The template has locked passages on ${en}.`,
        ),
      ];
    },
  },
  // A rule that is made stricter shows where its own requirement stands.
  rules: NOTHING_ASKED,
  retention: { contactDays: NOTHING_ASKED },
};
