import type { RuleTable } from "../findings/rule.ts";
import { INCIDENT_2023 } from "./sources.ts";

export type ReleaseBreakerRuleId =
  | "release/canary-unsettled"
  | "release/canary-open"
  | "release/canary-waits"
  | "release/breaker-failed"
  | "release/breaker-unreachable"
  | "release/breaker-unknown"
  | "release/breaker-complaints"
  | "release/link-died";

/** Whether what has been sent so far went well enough to send more. */
export const releaseBreakerRules: RuleTable<ReleaseBreakerRuleId> = {
  "release/canary-unsettled": {
    id: "release/canary-unsettled",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Første bølge er ikke gjort opp",
        what: "Det mangler svar på hvordan det gikk med {count} brev i første bølge.",
        why: "Resten sendes først når det er kjent hvordan det gikk med de første.",
        mend: "Meld inn utfallet av brevene, eller vent på svar fra kanalen.",
      },
      en: {
        title: "The first wave is not settled",
        what: "The first wave lacks the outcomes of {count} letters.",
        why: "The rest leave only when it is known how the first fared.",
        mend: "Settle the wave, or wait for the channel's answers.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "48 of the first 50 letters have an outcome.",
      passes: "All of the first 50 letters have an outcome.",
    },
  },
  "release/canary-open": {
    id: "release/canary-open",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Første bølge er ikke ferdig",
        what: "Første bølge er åpnet av en annen prosess. Den gjøres ferdig eller faller bort innen {opensAt}.",
        why: "Første bølge er liten for at en feil skal nå få. To på en gang ville nådd dobbelt så mange.",
        mend: "Vent til {opensAt}, og slipp utsendingen på nytt.",
      },
      en: {
        title: "The first wave is not done",
        what: "Another process has opened the first wave; it is done, or void, by {opensAt}.",
        why: "The first wave is small so that a fault reaches few people; two at once would reach twice as many.",
        mend: "Wait until {opensAt}, and release again.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "One process asks the registers about the first 50 people, and another wants a wave.",
      passes: "The first 50 are claimed, or the process that opened the wave is gone for fifteen minutes.",
    },
  },
  "release/canary-waits": {
    id: "release/canary-waits",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "En superbruker må se på første bølge",
        what: "Første bølge på {count} brev er sendt. Resten venter på en superbruker.",
        why: "Feil som bare synes hos mottakeren, skal oppdages før alle får brevet.",
        mend: "Se på utfallet av første bølge, og slipp resten dersom alt er i orden.",
      },
      en: {
        title: "A superuser must look at the first wave",
        what: "The first wave of {count} letters has left; the rest wait for a superuser.",
        why: "Faults that show only at the recipient's are to be found before everybody has the letter.",
        mend: "Look at the first wave's outcomes, and let the rest go if all is well.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "The first 50 letters are delivered, and nobody has looked at them.",
      passes: "A superuser has looked at the first 50 and resumed the release.",
    },
  },
  "release/breaker-failed": {
    id: "release/breaker-failed",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Mange brev feiler",
        what: "{share} prosent av brevene ({count}) feilet. Grensen er {threshold} prosent.",
        why: "Så mange feil tyder på en feil i brevet, i adressene eller i kanalen.",
        mend: "Finn årsaken. En superbruker kan slippe utsendingen videre.",
      },
      en: {
        title: "Many letters fail",
        what: "{share} per cent of the letters ({count}) failed; the threshold is {threshold} per cent.",
        why: "So many failures point to a fault in the letter, the audience or the channel.",
        mend: "Find the cause; a superuser may let the release go on.",
      },
    },
    example: {
      fails: "30 of 100 letters failed, where policy allows five per cent.",
      passes: "1 of 100 letters failed.",
    },
  },
  "release/breaker-unreachable": {
    id: "release/breaker-unreachable",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Mange kan ikke nås",
        what: "{share} prosent av mottakerne ({count}) kunne ikke nås. Grensen er {threshold} prosent.",
        why: "Kanalen skiller ikke mellom reserverte og andre som ikke kan nås. Svært mange kan bety at reservasjon ikke er fanget opp.",
        mend: "Finn årsaken, og kontroller registrene. En superbruker kan slippe utsendingen videre.",
      },
      en: {
        title: "Many cannot be reached",
        what: "{share} per cent of the recipients ({count}) could not be reached; the threshold is {threshold} per cent.",
        why: "The channel does not tell opted out from otherwise unreachable; very many may mean that opt-outs were missed.",
        mend: "Find the cause and check the registers; a superuser may let the release go on.",
      },
    },
    source: "ePROM: a person who has opted out looks like one who cannot be reached",
    example: {
      fails: "80 of 100 recipients could not be reached, where policy allows sixty per cent.",
      passes: "20 of 100 recipients could not be reached.",
    },
  },
  "release/breaker-unknown": {
    id: "release/breaker-unknown",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Mange brev med ukjent utfall",
        what: "For {share} prosent av brevene ({count}) er utfallet ukjent. Grensen er {threshold} prosent.",
        why: "Når det ikke er kjent om brev har nådd fram, kan det ikke sendes på nytt, og feil oppdages ikke.",
        mend: "Avklar utfallet med kanalen. En superbruker kan slippe utsendingen videre.",
      },
      en: {
        title: "Many letters with unknown outcome",
        what: "The outcome of {share} per cent of the letters ({count}) is unknown; the threshold is {threshold} per cent.",
        why: "While it is not known whether letters arrived they cannot be sent again, and faults stay unseen.",
        mend: "Reconcile with the channel; a superuser may let the release go on.",
      },
    },
    example: {
      fails: "40 of 100 calls timed out, where policy allows twenty per cent.",
      passes: "2 of 100 calls timed out.",
    },
  },
  "release/breaker-complaints": {
    id: "release/breaker-complaints",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Klager er meldt",
        what: "{count} klager er meldt på utsendingen. Grensen er {threshold}.",
        why: "Klager er ofte det første tegnet på at noe er galt.",
        mend: "Les klagene. En superbruker kan slippe utsendingen videre når årsaken er funnet.",
      },
      en: {
        title: "Complaints are reported",
        what: "Of this mail-out {count} complaints came in; the threshold is {threshold}.",
        why: "Complaints are often the first sign that something is wrong.",
        mend: "Read the complaints; a superuser may let the release go on when the cause is found.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "Three people have called to say that they had opted out.",
      passes: "Nobody has complained.",
    },
  },
  "release/link-died": {
    id: "release/link-died",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "En lenke er ikke lenger i orden",
        what: "Lenken {address} er ikke slik den var da utsendingen ble godkjent. Funnet er «{cause}».",
        why: "Den som får brevet nå, kommer kanskje ikke fram.",
        mend: "Få lenken til å virke igjen, eller prøv den og godta funnet med en begrunnelse der det kan godtas. Slipp deretter utsendingen videre.",
      },
      en: {
        title: "A link is no longer as it was",
        what: "The link {address} is not as it was at approval; the finding is `{cause}`.",
        why: "Whoever gets the letter now may not get through.",
        mend: "Make the link work again, or try it and acknowledge the finding with a reason where it may be; then resume the release.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "The form's page answers 404 between the second and the third wave.",
      passes: "The form's page answers as it did at approval.",
    },
  },
};
