import type { PersonPart } from "../people/hindrance.ts";
import type { Language } from "../language.ts";
import type { Channel } from "./channel.ts";
import type { ComplaintCause } from "./complaint-cause.ts";
import type { MailOutState } from "./mail-out-state.ts";
import type { MailOutKind } from "./mail-out-kind.ts";
import type { Outcome, SenderOutcome } from "./outcome.ts";
import type { Purpose } from "./purpose.ts";
import type { ContactRound } from "./round.ts";
import type { Control } from "./control.ts";
import type { StopLevel } from "./stop-level.ts";
import type { ClosedDay } from "../time/oslo.ts";
import type { Hindrance } from "../people/hindrance.ts";
import type { OptOutKind } from "../people/opt-out.ts";
import type { Names } from "./name.ts";

// One name for each thing: findings, reports and commands say it alike. Lower case, as in the middle of a sentence.

/** States of a mail-out, as people call them. */
export const STATE_NAMES: Names<MailOutState> = {
  receiving: { nb: "tas imot", en: "being received" },
  refused: { nb: "avvist av slusen", en: "refused by the gate" },
  held: { nb: "holdt tilbake", en: "on hold" },
  "awaiting-approval": { nb: "venter på godkjenning", en: "awaiting approval" },
  approved: { nb: "godkjent", en: "approved" },
  releasing: { nb: "under utsending", en: "being released" },
  paused: { nb: "satt på pause", en: "paused" },
  completed: { nb: "fullført", en: "completed" },
  rejected: { nb: "avslått av superbruker", en: "rejected by a superuser" },
  withdrawn: { nb: "trukket tilbake", en: "withdrawn" },
  expired: { nb: "utløpt", en: "expired" },
};

/** `unsettled`: nobody has reported yet; in the books it is unknown. `contradicted`: it counts as delivered. */
export const OUTCOME_NAMES: Names<SenderOutcome | "unsettled" | "contradicted"> = {
  delivered: { nb: "levert", en: "delivered" },
  unreachable: { nb: "ikke nådd", en: "unreachable" },
  contradicted: { nb: "levert, siden meldt ikke nådd", en: "delivered, later reported unreachable" },
  failed: { nb: "mislyktes", en: "failed" },
  answered: { nb: "besvart", en: "answered" },
  unknown: { nb: "ukjent", en: "unknown" },
  "not-sent": { nb: "ikke sendt", en: "not sent" },
  unsettled: { nb: "utfall ikke meldt ennå", en: "no outcome yet" },
};

/** What is said of a contact: `contradicted` where both words were told. */
export const outcomeSaid = ({
  outcome,
  deliveredAt,
}: {
  readonly outcome: Outcome;
  readonly deliveredAt: number | null;
}): keyof typeof OUTCOME_NAMES => (deliveredAt === null ? outcome : "contradicted");

/** What people complain of, as it is said of a letter. */
export const COMPLAINT_NAMES: Names<ComplaintCause> = {
  "opted-out": { nb: "personen hadde sagt nei", en: "the person had said no" },
  link: { nb: "lenken virket ikke", en: "the link did not work" },
  text: { nb: "det er feil i teksten", en: "there is a fault in the text" },
  repeated: { nb: "brevet kom flere ganger", en: "the letter came more than once" },
  other: { nb: "noe annet er galt", en: "something else is wrong" },
};

/** Rounds, as people call them. */
export const ROUND_NAMES: Names<ContactRound> = {
  invitation: { nb: "invitasjon", en: "invitation" },
  reminder: { nb: "påminnelse", en: "reminder" },
  correction: { nb: "retting", en: "correction" },
  result: { nb: "resultat", en: "result" },
  information: { nb: "informasjon", en: "information" },
  "follow-up": { nb: "oppfølging", en: "follow-up" },
  "channel-reminder": { nb: "påminnelse fra Helsenorge", en: "Helsenorge's own reminder" },
};

/** What a contact is to the person it is shown for: nothing more is to be said where they got it, about themselves. */
export const PART_NAMES: Names<PersonPart> = {
  recipient: { nb: "", en: "" },
  representative: { nb: "om en annen", en: "about another" },
  represented: { nb: "om personen, til en annen", en: "about the person, to another" },
};

/** Purposes, as people call them. */
export const PURPOSE_NAMES: Names<Purpose> = {
  research: { nb: "forskning", en: "research" },
  "health-survey": { nb: "helseundersøkelse", en: "health survey" },
  "quality-register": { nb: "kvalitetsregister", en: "quality register" },
  treatment: { nb: "helsehjelp", en: "treatment" },
};

/** Kinds of mail-out, as people call them. */
export const KIND_NAMES: Names<MailOutKind> = {
  letter: { nb: "brev", en: "letter" },
  form: { nb: "skjema", en: "form" },
};

/** What a stop can be of, as people call it. */
export const SCOPE_NAMES: Names<StopLevel> = {
  global: { nb: "all utsending", en: "everything" },
  system: { nb: "bestillersystemet", en: "the ordering system" },
  project: { nb: "prosjektet", en: "the project" },
  "mail-out": { nb: "utsendingen", en: "the mail-out" },
};

/** What is looked at before a project is opened under its ordering system's stop. */
export const CONTROL_NAMES: Names<Control> = {
  proofRead: { nb: "at teksten er korrekturlest", en: "that the text is proof-read" },
  purpose: { nb: "at formålet er riktig", en: "that the purpose is right" },
  sender: { nb: "at avsenderen er riktig", en: "that the sender is right" },
  links: { nb: "at lenkene virker", en: "that the links work" },
};

/** Kinds of opt-out, as people call them. */
export const OPT_OUT_NAMES: Names<OptOutKind> = {
  "secondary-use": { nb: "reservasjon mot sekundærbruk", en: "opt-out from secondary use" },
  "privacy-setting": { nb: "personverninnstilling", en: "privacy setting" },
  "biological-research": { nb: "biologisk forskningsreservasjon", en: "opt-out from biological research" },
  "digital-post": { nb: "reservasjon mot digital post", en: "opt-out from digital post" },
  project: { nb: "prosjektets egen liste", en: "the project's own list" },
};

/** Hindrances, as people call them. */
export const HINDRANCE_NAMES: Names<Hindrance> = {
  dead: { nb: "død", en: "dead" },
  emigrated: { nb: "utvandret", en: "emigrated" },
  "no-known-address": { nb: "uten kjent adresse", en: "without a known address" },
  "protected-address": { nb: "med adressesperre", en: "with a protected address" },
  "under-age": { nb: "for ung for kanalen", en: "too young for the channel" },
  "guardian-needed": { nb: "trenger verge", en: "needs a guardian" },
  "number-not-valid": {
    nb: "med nummer som ikke lenger gjelder",
    en: "with a number that is no longer valid",
  },
  "identity-in-doubt": { nb: "med usikker identitet", en: "with an identity in doubt" },
  "not-reachable": { nb: "nås ikke i kanalen", en: "not reached by the channel" },
};

/** What people call the channels. */
export const CHANNEL_NAMES: Names<Channel> = {
  helsenorge: { nb: "Helsenorge", en: "Helsenorge" },
  "digital-mailbox": { nb: "digital postkasse", en: "digital mailbox" },
  unsecure: { nb: "usikret e-post og SMS", en: "unsecured e-mail and SMS" },
  paper: { nb: "papirpost", en: "paper mail" },
};

export const CLOSED_DAY_NAMES: Names<ClosedDay> = {
  saturday: { nb: "lørdager", en: "Saturdays" },
  sunday: { nb: "søndager", en: "Sundays" },
  "public-holiday": { nb: "helligdager", en: "public holidays" },
};

/** Languages, as people call them. */
export const LANGUAGE_NAMES: Names<Language> = {
  nb: { nb: "bokmål", en: "Norwegian Bokmål" },
  nn: { nb: "nynorsk", en: "Norwegian Nynorsk" },
  en: { nb: "engelsk", en: "English" },
  se: { nb: "nordsamisk", en: "Northern Sámi" },
};
