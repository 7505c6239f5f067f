import { isSecondaryUse } from "@sluse/core";

import { findUndenied } from "../internal/find-undenied.ts";
import type { TextRule } from "../text-rule.ts";

/** Asks for money for taking part: bokmål and nynorsk, English, Northern Sámi. */
export const PAYMENTS: readonly RegExp[] = [
  /(?<!\p{L})(?:må(?: du| dere| dykk)?|skal du) (?:selv |sjølv |først |fyrst )?(?:betale|betala|innbetale|overføre)(?!\p{L})(?![^.!?\n]{0,60} (?:får (?:du )?(?:pengene |pengane |det |dei )?(?:igjen|att)|refunder|dekker vi|blir dekket|blir dekt|vert dekt))/giu,
  /(?<!\p{L})(?:koster|kostar) (?:deg )?(?:kr\.? |NOK )?[1-9]\d{0,5}(?:[.,]\d{2})?(?: kr| kroner| NOK)? (?:for )?å (?:delta|være med|vere med|bli med|melde)(?!\p{L})|(?<!\p{L})(?:delta|være med|vere med|delta[kg](?:elsen?|inga?)|studien|studia|undersøkelsen|undersøkinga|participation|taking part) (?:koster|kostar|costs) (?:deg |you )?(?:kr\.? |NOK )?\d/giu,
  /(?<!\p{L})(?:egenandel|eigendel|deltakeravgift|deltakaravgift|gebyr|avgift|participation fee|a fee|fee|registration fee|samlet pris)\p{L}{0,2} (?:på|er|of|is) (?:kr\.? |NOK )?[1-9]\d{0,5}(?!\p{N})|(?<!\p{L})(?:vi|me|we) (?:belaster|belastar|trekker|trekkjer|fakturerer|fakturerar|charge|will charge|invoice)(?: \p{L}{1,12}){0,3} (?:kontoen|kortet|deg|kr\.?|kroner|your|you|NOK|\d)/giu,
  /(?<!\p{L})(?:faktureres|fakturerast|betales|betalast|to be paid|payable)(?: \p{L}{1,12}){0,3} (?:i etterkant|på forskudd|med vipps|med kort|via vipps|by card|in advance|by vipps)(?!\p{L})/giu,
  /(?<!\p{L})(?:betal|innbetal|overfør|pay) (?:kr\.? |NOK )?[1-9]\d{0,5}(?!\p{N})|(?<!\p{L})(?:depositum|forskudd|deposit)(?! (?:i|in) )(?!\p{L})/giu,
  /(?<!\p{L})(?:du|dere|dykk|you) (?:blir|vert|vil bli|will be) (?:fakturert|fakturerte|belastet|belasta|trukket|trekt|charged|invoiced|billed)(?: for| med| with)?(?: et| eit| a)?(?: gebyr| fee)?(?: på| of)? (?:kr\.? |NOK )?[1-9]\d{0,5}(?!\p{N})/giu,
  /(?<!\p{L})(?:vippse?|vipps til|vipps oss|swish)(?: [^\s.!?]{1,12}){0,3} \d{4,8}(?!\p{N})/giu,
  // Ta med 150 kroner for å dekke prøven
  /(?<!\p{L})(?:ta med|ha med|ha klart|bring|have ready|váldde fárrui)(?: [^\s.!?]{1,12}){0,2} (?:kr\.? |NOK )?[1-9]\d{1,5}(?: ?(?:kr|kroner|NOK|ruvnno))(?!\p{L})(?![^.!?\n]{0,60}(?:parker|kantine|lunsj|lunch|garderobe|buss|reise|canteen|locker|kiosk|automat))|(?<!\p{N})[1-9]\d{1,5} (?:kr|kroner|NOK) (?:for å|to) (?:dekke|dekkje|cover) (?:kostnad|utgift|prøve|the cost|cost)\p{L}{0,5}/giu,
  /(?<!\p{L})you (?:must|(?:will )?have to|need to) (?:first )?pay(?!\p{L})/giu,
  /(?<!\p{L})(?:fertet|galggat) (?:don )?(?:máksit|sáddet ruđa)(?!\p{L})/giu,
];

/** Asks for a transfer, or for what money is taken with. */
export const MEANS_OF_PAYING: readonly RegExp[] = [
  /(?<!\p{L})(?:betal|innbetal|overfør|betales|betalast|pay)(?: inn)?(?: [^\s.!?]{1,15}){0,3} (?:til|to) (?:konto|bankkonto|kontonummer|account)(?!\p{L})/giu,
  /(?<!\p{L})(?:oppgi|oppgje|opplys|send|skriv|fyll|tast|enter|provide|state|send us|give us)(?: [^\s.!?]{1,15}){0,3} (?:kontonummer|bankkontonummer|kortnummer|bankkort|bankkortet|kredittkort|pin-?kode|passord|bankid-?(?:kode|passord)|account number|card number|credit card|bank details|card details|bankopplysninger|kontoopplysninger|kortopplysninger|password|pin code|cvc|cvv|sikkerhetskode|utløpsdato)\p{L}{0,3}(?!\p{L})/giu,
  /(?<!\p{L})(?:bankid|bank-id|nettbank|bank)[ -]?(?:passord|kode|pin|password)\p{L}{0,3}(?!\p{L})|(?<!\p{L})(?:logg inn|logg på|log in|login|sign in)(?: [^\s.!?]{1,15}){0,3} (?:passordet ditt|ditt passord|kortnummer\p{L}{0,2}|your password|your card)(?!\p{L})/giu,
];

/** What it costs to stay away from an appointment is asked of whoever does. */
const STAYS_AWAY =
  /(?<!\p{L})(?:ellers|elles|otherwise|møter|uteblir|avbestill\p{L}{0,4}|avlys\p{L}{0,4}|komme|kjem|kome|appointment)(?!\p{L})[^.!?]{0,80}$/iu;

export const paymentAsked: TextRule<"text/payment-asked"> = {
  id: "text/payment-asked",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Brevet ber om penger",
      what: "«{met}» ber mottakeren betale, eller oppgi noe det kan betales med.",
      why: "Slik skriver de som lurer folk. Den som får brevet, vet ikke om det er ekte.",
      mend: "Ta det bort. Gjelder det en egenandel eller reiseutgifter, kan en superbruker godta det.",
    },
    en: {
      title: "The letter asks for money",
      what: "`{met}` asks the recipient to pay, or for what one pays with.",
      why: "This is how people who deceive others write. Whoever gets the letter cannot tell whether it is real.",
      mend: "Remove it. When it is about a fee for treatment or travel expenses, a superuser may accept it.",
    },
  },
  example: {
    fails: "Du må betale 250 kroner for å delta. Oppgi kontonummeret ditt.",
    passes: "Du trenger ikke betale noe. Det koster ingenting å delta.",
  },
  *find({ text }, { purpose, language }) {
    yield* findUndenied(text, MEANS_OF_PAYING, language);
    if (!isSecondaryUse(purpose)) return;
    yield* findUndenied(text, PAYMENTS, language).filter(
      ({ at }) => !STAYS_AWAY.test(text.slice(Math.max(0, at - 100), at)),
    );
  },
};
