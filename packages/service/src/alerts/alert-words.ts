import type { Alert, AlertKind, Names } from "@sluse/core";

/** What is told of, as one would say it. */
export const ALERT_NAMES: Names<AlertKind> = {
  "mail-out.awaits-approval": {
    nb: "En utsending venter på en superbruker",
    en: "A mail-out waits for a superuser",
  },
  "mail-out.awaits-second-approval": {
    nb: "En utsending venter på superbruker nummer to",
    en: "A mail-out waits for a second superuser",
  },
  "mail-out.asked": {
    nb: "En superbruker har spurt bestilleren om en utsending",
    en: "A superuser has asked whoever ordered a mail-out",
  },
  "mail-out.answered": {
    nb: "Bestilleren har svart på et spørsmål om en utsending",
    en: "Whoever ordered has answered a question about a mail-out",
  },
  "mail-out.approved": { nb: "En utsending er godkjent", en: "A mail-out is approved" },
  "mail-out.rejected": { nb: "En utsending er avslått", en: "A mail-out is rejected" },
  "mail-out.withdrawn": { nb: "En utsending er trukket tilbake", en: "A mail-out is withdrawn" },
  "mail-out.expired": { nb: "Tiden for en utsending er over", en: "The time of a mail-out is over" },
  "mail-out.completed": { nb: "En utsending er fullført", en: "A mail-out is completed" },
  "release.waits": { nb: "En utsending er satt på pause", en: "A mail-out is paused" },
  "canary.waits": {
    nb: "En prøvebølge er sendt, og resten venter på en superbruker",
    en: "A first wave has gone, and the rest waits for a superuser",
  },
  "breaker.fell": { nb: "En utsending har stoppet seg selv", en: "A mail-out has stopped itself" },
  "link.died": {
    nb: "En lenke virker ikke lenger, og utsendingen venter",
    en: "A link works no longer, and the mail-out waits",
  },
  "stop.set": { nb: "En stopp er satt", en: "A stop is set" },
  "stop.lifted": { nb: "En stopp er opphevet", en: "A stop is lifted" },
  "approval.ends-soon": {
    nb: "En godkjenning går snart ut, før alt er sendt",
    en: "An approval ends soon, before everything is sent",
  },
  "outcomes.missing": {
    nb: "Det er ikke meldt hva som ble av noe som ble sendt for mer enn to døgn siden",
    en: "Nobody has reported what became of something sent more than two days ago",
  },
  "register.silent": {
    nb: "Et register svarer ikke, eller svarer med for gamle opplysninger. Ingenting sendes så lenge",
    en: "A register does not answer, or answers with facts that are too old. Nothing is sent meanwhile",
  },
  "ledger.restored": {
    nb: "Protokollen er lest tilbake fra en sikkerhetskopi eller flyttet, og alt er stoppet",
    en: "The ledger was restored from a backup or moved, and everything is stopped",
  },
};

/** An alert in Norwegian and English, with the ids of what it is about. */
export const linesOf = ({ what, mailOut, project, stop, register }: Alert): string[] => [
  `${ALERT_NAMES[what].nb}.`,
  `${ALERT_NAMES[what].en}.`,
  "",
  ...(project === null ? [] : [`Prosjekt / Project: ${project}`]),
  ...(mailOut === null ? [] : [`Utsending / Mail-out: ${mailOut}`]),
  ...(stop === null ? [] : [`Stopp / Stop: ${stop}`]),
  ...(register === undefined ? [] : [`Register: ${register}`]),
];

/** Where the superusers' pages show what an alert is about; undefined where there are none. */
export function pageOf({ mailOut, stop }: Alert, pages: URL | undefined): string | undefined {
  if (pages === undefined) return undefined;
  const path = stop === null ? (mailOut === null ? "/" : `/utsendinger/${mailOut}`) : "/stopp";
  return new URL(path, pages).href;
}
