import {
  forOrderer,
  linesOf,
  orderOf,
  people,
  rowsOf,
  submit,
  PROJECT,
  SYSTEMS,
  USERS,
  type World,
} from "./world.ts";

/** What a route is tried with. */
export interface CallOn {
  readonly project: string;
  readonly mailOut: string;
  readonly digest: string;
  /** A stop over the project. */
  readonly stop: string;
  /** A stop over its ordering system. */
  readonly systemStop: string;
  /** Answers to the exercises. */
  readonly exercises: unknown;
}

const ids = people(6);
const comment = { comment: "Lest og vurdert." };

/** A mail-out that awaits approval, and a stop, to try routes on. */
export async function callOn(world: World, as = "orderer"): Promise<CallOn> {
  const { mailOut, digest } = await submit(world, ids, as);
  const words = { by: USERS.orderer, reason: "Prøve." };
  const { stop = "" } = await world.gate.stop({ project: PROJECT }, words);
  const { stop: systemStop = "" } = await world.gate.stop({ system: SYSTEMS.own }, words);
  const { set, exercises } = await world.gate.exercises.list({ by: USERS.superuser });
  const answers = Object.fromEntries(exercises.map(({ id }) => [id, "refuse"]));
  return { project: PROJECT, mailOut, digest, stop, systemStop, exercises: { set, answers } };
}

/** The address of a route. */
export const pathOf = (path: string, { project, mailOut, stop, systemStop }: CallOn): string =>
  path
    .replace("{project}", project)
    .replace("{mailOut}", mailOut)
    .replace("{stop}/openings", `${systemStop}/openings`)
    .replace("{stop}", stop)
    .replace("{template}", "invitasjon")
    .replace("{version}", "1.0.0")
    .replaceAll(/\{\w+\}/gu, "1");

/** A body that each route takes, by its operation. One that is missing fails the test of the table. */
export const BODIES: Readonly<Record<string, (on: CallOn) => unknown>> = {
  listProjects: () => undefined,
  registerProject: () => ({
    id: "hjerte-2027",
    orderingSystem: "eforsk",
    title: "Hjertestudien",
    controller: "Universitetet i Fjordby",
    contact: { name: "Åse Østby", email: "hjerte@fjordby.no", phone: "22855050" },
    superusers: [USERS.superuser],
  }),
  getProject: () => undefined,
  activateProject: () => ({ until: "2028-01-01T00:00:00Z", maxRecipients: 100, ...comment }),
  deactivateProject: () => comment,
  setPlan: () => ({
    plan: {
      steps: [{ name: "12-måneder", days: 365, form: null }],
      earlyDays: 14,
      after: "trigger",
      next: "answered",
      invites: "one-parent",
    },
    comment: "Avtalt med registeret.",
  }),
  setSuperusers: () => ({ superusers: [USERS.superuser], comment: "Ny ansvarlig." }),
  listTemplates: () => undefined,
  approveTemplate: () => ({ system: SYSTEMS.own, digests: {}, until: "2028-01-01T00:00:00Z", ...comment }),
  withdrawTemplate: () => ({ system: SYSTEMS.own, ...comment }),
  listExercises: () => undefined,
  answerExercises: ({ exercises }) => exercises,
  listExerciseResults: () => undefined,
  submitMailOut: ({ project }) => linesOf([orderOf({ project, ...forOrderer }), ...rowsOf(ids)]),
  tryOrder: ({ project }) => linesOf([orderOf({ project, ...forOrderer }), ...rowsOf(ids)]),
  checkLetter: ({ project }) => ({ project, round: "invitation", content: orderOf().content }),
  checkLinks: ({ project }) => ({ project, links: ["https://www.fjordby.no/gange"] }),
  listMailOuts: () => undefined,
  getCalendar: () => undefined,
  getMailOut: () => undefined,
  showLetter: () => undefined,
  makeProof: () => ({ to: { kind: "file" } }),
  recheckMailOut: () => linesOf(rowsOf(ids)),
  approveMailOut: ({ digest }) => ({ digest, ...comment }),
  askOrderer: () => ({ question: "Hvem har lest brevet?" }),
  answerQuestion: () => ({ number: 1, answer: "Brukerrådet." }),
  rejectMailOut: () => comment,
  withdrawMailOut: () => comment,
  letMailOutGoOn: () => comment,
  releaseMailOut: () => linesOf(rowsOf(ids)),
  clearRecipient: () => ({ nationalId: ids[0] }),
  beginSending: () => ({ clearances: [] }),
  getLetter: () => undefined,
  tellWaveOutcomes: () => ({ outcomes: [] }),
  tellOutcomes: ({ mailOut }) => ({ outcomes: [{ clearance: `${mailOut}/1`, outcome: "delivered" }] }),
  listUnknownOutcomes: () => undefined,
  stop: ({ mailOut }) => ({ target: { mailOut }, reason: "Feil nummer." }),
  listStops: () => undefined,
  liftStop: () => ({ reason: "Rettet." }),
  openUnderStop: ({ project }) => ({
    project,
    comment: "Gjennomgått.",
    checked: { proofRead: true, purpose: true, sender: true, links: true },
  }),
  liftPersonStop: () => ({ person: ids[0], reason: "Ombestemte seg." }),
  reportComplaints: () => ({ count: 1 }),
  lookUpPerson: () => ({ nationalId: ids[0], reason: "Spør hvem som har skrevet.", case: "2027/4711" }),
  exportPerson: () => ({ nationalId: ids[0], reason: "Vil se alt.", case: "2027/4712" }),
  exportAudit: () => undefined,
  getStatus: () => undefined,
  verifyAudit: () => ({}),
};
