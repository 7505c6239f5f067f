import type { PageLanguage } from "../words/page-language.ts";
import { sayIn } from "../words/say.ts";
import type { RefusedBecause } from "../login.ts";

/** What went wrong, and what to do about it. */
export function whyNot(because: RefusedBecause, language: PageLanguage): string {
  const say = sayIn(language);
  switch (because) {
    case "nobody":
      return say(
        "Innloggingen var for gammel, eller du valgte ingen.",
        "The login was too old, or you chose nobody.",
      );
    case "not-fresh":
      return say(
        "Innloggingen var ikke ny. Prøv én gang til.",
        "The login was not a new one. Try once more.",
      );
    case "too-weak":
      return say(
        "Du må logge inn på en sikrere måte, for eksempel med BankID eller smartkort. Prøv én gang til.",
        "You must log in in a safer way, with BankID or a smart card for example. Try once more.",
      );
    case "provider":
      return say(
        "Innloggingen ble ikke fullført. Prøv én gang til.",
        "The login was not finished. Try once more.",
      );
    case "unreachable":
      return say(
        "Innloggingstjenesten svarer ikke. Prøv igjen om noen minutter. Haster det å stoppe noe, ringer du dem som drifter Sluse.",
        "The login service does not answer. Try again in some minutes. If something must be stopped at once, call those who run Sluse.",
      );
    case "not-a-user":
      return say(
        "Vi vet hvem du er, men du er ikke satt opp som bruker her. Be den sentrale funksjonen om tilgang, eller logg inn som en annen.",
        "We know who you are, but you are not set up as a user here. Ask the central function for access, or log in as somebody else.",
      );
  }
}
