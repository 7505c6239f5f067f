import type { Role } from "./roles.ts";

/** Who may pass a door. `everyone`: anybody the caller has logged in and names. */
export interface DoorRoles {
  readonly roles: "everyone" | readonly Role[];
  /** What passing it does, for the table of roles. */
  readonly does: { readonly nb: string; readonly en: string };
}

/** Every door of the gate, by its name. */
export type DoorName =
  | "submit"
  | "recheck"
  | "letter"
  | "proof"
  | "ask"
  | "answer"
  | "approve"
  | "reject"
  | "withdraw"
  | "release"
  | "clear"
  | "begin"
  | "reconcile"
  | "unknownOutcomes"
  | "stop"
  | "liftStop"
  | "openUnderStop"
  | "stops"
  | "goOn"
  | "reportComplaints"
  | "contactsOf"
  | "exportPerson"
  | "report"
  | "list"
  | "calendar"
  | "status"
  | "tidy"
  | "remind"
  | "audit.verify"
  | "audit.export"
  | "projects.register"
  | "projects.activate"
  | "projects.deactivate"
  | "projects.setSuperusers"
  | "projects.setPlan"
  | "projects.get"
  | "projects.list"
  | "templates.list"
  | "templates.approve"
  | "templates.withdraw"
  | "checks.order"
  | "checks.letter"
  | "checks.links"
  | "exercises.list"
  | "exercises.answer"
  | "exercises.results";

const ROUND_A_MAIL_OUT: readonly Role[] = ["orderer", "superuser", "central-function", "operations"];

/**
 * Every door of the gate, and who may pass it. A door that is not here does not open; a test walks the gate and holds each
 * of its functions to a row, and `docs/reference/roles.md` is written from it.
 */
export const DOORS: Readonly<Record<DoorName, DoorRoles>> = {
  submit: {
    roles: "everyone",
    does: { nb: "bestiller en utsending", en: "orders a mail-out" },
  },
  recheck: {
    roles: ["orderer", "superuser", "central-function"],
    does: {
      nb: "kontrollerer en utsending på nytt; den som da endrer mottakerne, regnes som bestiller",
      en: "checks a mail-out again; whoever changes its recipients by it counts as an orderer",
    },
  },
  letter: {
    roles: ["orderer", "superuser", "central-function", "service-desk", "operations", "auditor"],
    does: {
      nb: "åpner brevet slik det er lagret; at det er åpnet, står i loggen",
      en: "opens the letter as it is stored; that it was opened stands in the log",
    },
  },
  proof: {
    roles: ["orderer", "superuser", "central-function"],
    does: {
      nb: "lager et merket prøvebrev, som fil eller til en testperson; det er ingen henvendelse",
      en: "makes a marked proof, as a file or to a test person; it is no contact",
    },
  },
  ask: {
    roles: ["superuser", "central-function"],
    does: {
      nb: "spør bestilleren om noe før en avgjørelse; spørsmål og svar blir stående i utsendingen",
      en: "asks whoever ordered before deciding; question and answer stay with the mail-out",
    },
  },
  answer: {
    roles: ["orderer"],
    does: {
      nb: "svarer på det en superbruker har spurt om",
      en: "answers what a superuser has asked",
    },
  },
  approve: {
    roles: ["superuser"],
    does: {
      nb: "godkjenner; aldri den som har bestilt eller endret utsendingen",
      en: "approves; never one who ordered or changed the mail-out",
    },
  },
  reject: {
    roles: ["superuser", "central-function"],
    does: { nb: "avslår en utsending", en: "rejects a mail-out" },
  },
  withdraw: {
    roles: ["orderer", "superuser", "central-function"],
    does: { nb: "trekker en utsending tilbake", en: "withdraws a mail-out" },
  },
  release: {
    roles: ROUND_A_MAIL_OUT,
    does: {
      nb: "slipper en godkjent utsending, bølge for bølge",
      en: "releases an approved mail-out, wave by wave",
    },
  },
  clear: {
    roles: ROUND_A_MAIL_OUT,
    does: {
      nb: "klarerer én person i en løpende utsending; får ikke vite hvorfor noen ikke klareres",
      en: "clears one person for a standing mail-out; is not told why somebody is not cleared",
    },
  },
  begin: {
    roles: ROUND_A_MAIL_OUT,
    does: {
      nb: "begynner å sende det som ble levert videre, hver klarering én gang",
      en: "begins the sending of what was handed over, each clearance once",
    },
  },
  reconcile: {
    roles: "everyone",
    does: { nb: "melder utfall i ettertid", en: "tells outcomes afterwards" },
  },
  unknownOutcomes: {
    roles: [...ROUND_A_MAIL_OUT, "auditor"],
    does: { nb: "ser hvilke klareringer som mangler utfall", en: "sees which clearances have no outcome" },
  },
  stop: {
    roles: "everyone",
    does: { nb: "stopper", en: "stops" },
  },
  liftStop: {
    roles: ["superuser", "central-function"],
    does: {
      nb: "opphever en stopp ved navn: sitt prosjekts som superbruker, ellers – og alt sentral funksjon har stoppet – som sentral funksjon",
      en: "lifts a stop by name: one's project's as a superuser; any other, and what the central function has stopped, as the central function",
    },
  },
  openUnderStop: {
    roles: ["central-function"],
    does: {
      nb: "åpner ett prosjekt under bestillersystemets stopp, etter kvalitetskontroll",
      en: "opens one project under its ordering system's stop, after a quality control",
    },
  },
  stops: {
    roles: "everyone",
    does: { nb: "ser hvilke stopper som gjelder", en: "sees which stops are in force" },
  },
  goOn: {
    roles: ["superuser"],
    does: {
      nb: "lar en utsending gå videre etter prøvebølge eller bryter; aldri den som har bestilt den",
      en: "lets a mail-out go on after its canary or a breaker; never one who ordered it",
    },
  },
  reportComplaints: {
    roles: "everyone",
    does: { nb: "melder klager", en: "reports complaints" },
  },
  contactsOf: {
    roles: ["service-desk", "central-function"],
    does: { nb: "slår opp hvem som har skrevet til en person", en: "looks up who wrote to a person" },
  },
  exportPerson: {
    roles: ["service-desk", "central-function"],
    does: { nb: "skriver ut alt som er lagret om en person", en: "exports everything held on a person" },
  },
  report: {
    roles: ["orderer", "superuser", "central-function", "operations", "auditor"],
    does: {
      nb: "leser rapporten om en utsending; den som bare har bestilt, ser ingen nøyaktige tall",
      en: "reads the report of a mail-out; whoever only ordered it sees no exact counts",
    },
  },
  list: {
    roles: "everyone",
    does: {
      nb: "ser rapportene om de utsendingene en har en rolle i",
      en: "sees the reports of the mail-outs one has a role in",
    },
  },
  calendar: {
    roles: "everyone",
    does: {
      nb: "ser hva som er planlagt, time for time: egne utsendinger ved navn, andres bare i antall",
      en: "sees what is planned, hour by hour: one's own mail-outs by name, those of others in counts alone",
    },
  },
  status: {
    roles: ["central-function", "operations", "auditor"],
    does: {
      nb: "ser hvordan sluse og protokoll har det: nøkler, registre, versjoner",
      en: "sees how gate and ledger stand: keys, registers, versions",
    },
  },
  tidy: {
    roles: "everyone",
    does: {
      nb: "sletter det regelverket sier at det ikke lenger er bruk for (kjøres av maskinen)",
      en: "deletes what the policy says is no longer needed (run by the machine)",
    },
  },
  remind: {
    roles: "everyone",
    does: {
      nb: "sier fra om det ingen har gjort: godkjenninger som snart går ut, og utfall som mangler (kjøres av maskinen)",
      en: "tells of what nobody did: approvals that end soon, outcomes that are missing (run by the machine)",
    },
  },
  "audit.verify": {
    roles: ["central-function", "auditor", "operations"],
    does: { nb: "kontrollerer at loggen er hel", en: "verifies that the log is whole" },
  },
  "audit.export": {
    roles: ["central-function", "auditor"],
    does: { nb: "leser loggen", en: "reads the log" },
  },
  "projects.register": {
    roles: ["central-function"],
    does: { nb: "registrerer et prosjekt", en: "registers a project" },
  },
  "projects.activate": {
    roles: ["superuser", "central-function"],
    does: { nb: "slår et prosjekt på", en: "switches a project on" },
  },
  "projects.deactivate": {
    roles: ["superuser", "central-function"],
    does: { nb: "slår et prosjekt av", en: "switches a project off" },
  },
  "projects.setSuperusers": {
    roles: ["superuser", "central-function"],
    does: { nb: "bytter superbrukere", en: "changes superusers" },
  },
  "projects.setPlan": {
    roles: ["superuser", "central-function"],
    does: {
      nb: "bestemmer en plan for oppfølging, sammen med en til",
      en: "decides on a plan of follow-ups, together with one more",
    },
  },
  "projects.get": {
    roles: "everyone",
    does: { nb: "ser et prosjekt", en: "sees a project" },
  },
  "projects.list": {
    roles: "everyone",
    does: { nb: "ser prosjektene", en: "sees the projects" },
  },
  "templates.list": {
    roles: "everyone",
    does: {
      nb: "ser malene og hvem som har godkjent dem",
      en: "sees the templates, and who has approved them",
    },
  },
  "templates.approve": {
    roles: ["superuser", "central-function"],
    does: {
      nb: "godkjenner en mal: for sitt bestillersystem som superbruker, for alle som sentral funksjon",
      en: "approves a template: for one's ordering system as a superuser, for every one as the central function",
    },
  },
  "templates.withdraw": {
    roles: ["superuser", "central-function"],
    does: { nb: "trekker godkjenningen av en mal tilbake", en: "withdraws the approval of a template" },
  },
  "checks.order": {
    roles: "everyone",
    does: {
      nb: "prøver en bestilling: ingen registre spørres, og ingenting lagres",
      en: "tries an order: no register is asked, and nothing is kept",
    },
  },
  "checks.letter": {
    roles: "everyone",
    does: {
      nb: "kontrollerer et brev for seg, uten mottakere",
      en: "checks a letter by itself, without recipients",
    },
  },
  "checks.links": {
    roles: "everyone",
    does: { nb: "kontrollerer lenker for seg", en: "checks links by themselves" },
  },
  "exercises.list": {
    roles: "everyone",
    does: { nb: "leser øvelsene, uten svar", en: "reads the exercises, without their answers" },
  },
  "exercises.answer": {
    roles: "everyone",
    does: {
      nb: "besvarer øvelsene og får vite hva som ble oversett; resultatet lagres på den som svarte",
      en: "answers the exercises, and is told what was missed; the result is kept of whoever answered",
    },
  },
  "exercises.results": {
    roles: "everyone",
    does: {
      nb: "ser egne resultater; sentral funksjon og revisor ser alles",
      en: "sees one's own results; the central function and auditors see everybody's",
    },
  },
};
