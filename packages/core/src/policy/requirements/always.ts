import { say, type Said } from "./requirement.ts";

/** What is asked under every policy. */
export const ALWAYS: readonly Said[] = [
  say(
    "project",
    "project/not-active",
    "En superbruker har slått prosjektet på, for en tid og for et antall mottakere.",
    "A superuser has switched the project on, for a time and for a number of recipients.",
  ),
  say(
    "project",
    "project/ceiling",
    "Utsendingen har ikke flere mottakere enn prosjektet er slått på for.",
    "The mail-out has no more recipients than the project is switched on for.",
  ),
  say(
    "order",
    "order/purpose-tag",
    "Forskning og annen sekundærbruk er merket som det (Volven 7618, kode 5).",
    "Research and other secondary use is tagged as such (Volven 7618, code 5).",
  ),
  say(
    "order",
    "order/correction-unexplained",
    "En retting sier hvilken utsending den retter, og hva som var galt med den.",
    "A correction says which mail-out it corrects, and what was wrong with it.",
  ),
  say(
    "letter",
    "text/passage-changed",
    "Brevet er ord for ord den godkjente malen. Bare feltene er fylt ut.",
    "The letter is the approved template word for word. Only its slots are filled in.",
  ),
  say(
    "letter",
    "text/notice-sender-missing",
    "Varselet har tittel og avsender.",
    "The notice has a title and a sender.",
  ),
  say(
    "letter",
    "text/national-id",
    "Ingen fødselsnumre eller D-numre står i brevet.",
    "No national identity number stands in the letter.",
  ),
  say(
    "links",
    "link/broken",
    "Hver lenke virker for den som får brevet, når det godkjennes og mens det sendes.",
    "Every link works for the person who gets the letter, at approval and while it is sent.",
  ),
  say("links", "link/not-https", "Hver lenke er kryptert (https).", "Every link is encrypted (https)."),
  say(
    "recipients",
    "recipient/unknown",
    "Alle mottakere holdes mot registrene over reservasjoner. Den som det ikke kan svares for, får ikke noe.",
    "Every recipient is held against the registers of opt-outs. Whoever cannot be answered for gets nothing.",
  ),
  say(
    "approval",
    "approval/not-superuser",
    "En superbruker for prosjektet godkjenner utsendingen.",
    "A superuser of the project approves the mail-out.",
  ),
  say(
    "approval",
    "approval/self-approval",
    "Ingen godkjenner det de har bestilt selv.",
    "Nobody approves what they ordered themselves.",
  ),
  say(
    "approval",
    "approval/digest-changed",
    "Godkjenningen gjelder nøyaktig det superbrukeren så: brev, mottakere, regler og vindu.",
    "The approval is of exactly what the superuser saw: letter, recipients, rules and window.",
  ),
  say(
    "approval",
    "approval/comment-missing",
    "Den som godkjenner, sier hvorfor.",
    "Whoever approves says why.",
  ),
  say(
    "sending",
    "release/policy-changed",
    "Endres reglene etter godkjenningen, må utsendingen godkjennes på nytt.",
    "When the rules change after the approval, the mail-out must be approved again.",
  ),
  say(
    "sending",
    "release/stopped",
    "En stopp holder alt tilbake til den oppheves av en som får lov til det.",
    "A stop holds everything back until somebody who may do so lifts it.",
  ),
];
