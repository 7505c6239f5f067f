import { isSecondaryUse } from "@sluse/core";

import { findUndenied } from "../internal/find-undenied.ts";
import type { TextRule } from "../text-rule.ts";

/** Promises better care to whoever takes part: bokmål and nynorsk, English, Northern Sámi. */
export const REWARDS: readonly RegExp[] = [
  /(?<!\p{L})(?:får du|du får|kan du få|du kan få|får dere|dere får|får de|får dykk|dykk får) (?:(?:også|òg|da|då) )?(?:raskere|raskare|fortere|tidligere|tidlegare|bedre|betre|grundigere|gratis|førsteprioritet på|prioritert) (?:\p{L}{1,20} )?(?:time|behandling|hjelp|plass|oppfølging|operasjon|utredning|utgreiing|legehjelp|medisin)/giu,
  /(?<!\p{L})(?:kortere|kortare) ventetid(?!\p{L})|(?<!\p{L})(?:fremst|fremme|først|framst|fyrst) i køen(?!\p{L})|(?<!\p{L})(?:hopper|hoppar|slipper|slepp) (?:du )?(?:over )?køen?(?!\p{L})|(?<!\p{L})(?:blir|vert)(?: du)? prioritert(?!\p{L})/giu,
  /(?<!\p{L})(?:get|receive|gain|be given|be offered) (?:faster|quicker|earlier|better|priority|preferential|free) (?:\p{L}{1,20} )?(?:treatment|appointments?|care|help|access|surgery|follow-up)(?!\p{L})/giu,
  /(?<!\p{L})(?:jump|skip) the (?:queue|line|waiting list)(?!\p{L})|(?<!\p{L})shorter waiting time(?!\p{L})/giu,
  /(?<!\p{L})oaččut (?:don )?(?:jođáneappot|buoret|buorebut|ovdagihtii) (?:\p{L}{1,20} )?(?:divššu|dikšuma|áiggi|veahki|saji)(?!\p{L})/giu,
];

export const rewardPromised: TextRule<"text/reward-promised"> = {
  id: "text/reward-promised",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Teksten lover bedre hjelp til den som deltar",
      what: "«{met}» gir inntrykk av at den som svarer, får hjelp andre ikke får.",
      why: "Et samtykke som kjøpes med bedre behandling, er ikke frivillig.",
      mend: "Ta løftet bort. Er det en del av studien som er godkjent, kan en superbruker godta det.",
    },
    en: {
      title: "The text promises better care to whoever takes part",
      what: "`{met}` gives the impression that whoever answers is helped as others are not.",
      why: "Consent that is bought with better care is not given freely.",
      mend: "Remove the promise. When it is part of the study as approved, a superuser may accept it.",
    },
  },
  source: "helseforskningsloven § 13; GDPR article 7(4)",
  example: {
    fails: "Svar i dag, så får du raskere time til behandling.",
    passes: "Du får ikke raskere time om du svarer. Målet er at flere får bedre behandling.",
  },
  find: (reading, { purpose, language }) =>
    isSecondaryUse(purpose) ? findUndenied(reading.text, REWARDS, language) : [],
};
