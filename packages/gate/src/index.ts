export type { Withdrawn } from "./approval/end.ts";
export type { LetterShown } from "./approval/show-letter.ts";
export type { Proof, ProofMade, ProofTarget } from "./proofs/make-proof.ts";
export {
  createGate,
  type ApproveRequest,
  type Gate,
  type OpenUnderStop,
  type ProofOptions,
  type RecheckOptions,
  type Signed,
} from "./create-gate.ts";
export { checkKeys, type KeysFound } from "./check-keys.ts";
export type { Audit, ExportRequest, LogVerdict, VerifyRequest } from "./audit/audit.ts";
export type { ContactsChanged } from "./audit/verify-contacts.ts";
export {
  LOOK_UP_KINDS,
  type HeldOnPerson,
  type LookUpKind,
  type LookUpRequest,
  type PersonExport,
  type PersonalContact,
  type PersonalMailOut,
} from "./people/people.ts";
export type {
  ActivationRequest,
  PlanRequest,
  ProjectRegistration,
  Projects,
  SuperusersRequest,
} from "./projects/projects.ts";
export type { Calendar, CalendarRequest, Meeting, PlannedMailOut } from "./reports/calendar.ts";
export type { PlannedDay, PlannedHour } from "./reports/plan-hours.ts";
export { MOST_ON_A_PAGE, type ListRequest, type ReportPage } from "./reports/list-reports.ts";
export { fullReport, type OrdererReport, type Report, type SuperuserReport } from "./reports/report.ts";
export type { GateStatus, KeyStatus, RegisterStatus } from "./reports/status.ts";
export type { Settled, SettlementInput } from "./release/settle.ts";
export type { StopToLift } from "./stops/lift-stop.ts";
export type { WaveInTheAir } from "./clearances/in-the-air.ts";
export type { Stopped, StopTarget } from "./stops/stop.ts";
export type { ApproveTemplate, Templates, WithdrawTemplate } from "./templates/templates.ts";
export type { TemplateLetter, TemplateVersion } from "./templates/template-versions.ts";
export type { AnswerExercises, Exercises, ExercisesShown } from "./exercises/exercises.ts";
export {
  EXERCISE_DECISIONS,
  type ExerciseDecision,
  type ExerciseShown,
  type ExerciseText,
  type Planted,
} from "./exercises/exercise.ts";
export type { JudgedExercise, JudgedExercises } from "./exercises/judge-answers.ts";
export type { Reminded } from "./orders/remind.ts";
export type { Tidied } from "./orders/tidy.ts";
export type { Verdict } from "./findings/verdict.ts";
export { gateErrors } from "./errors.ts";
export { gateRules } from "./gate-rules.ts";
export type { Checked } from "./checks/checked.ts";
export type { Checks } from "./checks/checks.ts";
export type { LetterToCheck } from "./checks/check-letter.ts";
export type { LinksToCheck } from "./checks/check-links-alone.ts";
export { NOT_ASKED, type DryRun } from "./checks/dry-run.ts";
export { LanguagesAskedFor } from "./recipients/languages-asked-for.ts";
export { silentLogger, type Logger } from "./logger.ts";
export type { GateOptions, PseudonymKey } from "./options.ts";
export type { Letter } from "./content/letters.ts";
export type { Cleared, ClearOptions } from "./release/clear.ts";
export type { ReleaseEnd } from "./release/release-end.ts";
export type { ReleaseOptions } from "./release/release-request.ts";
export type { Release } from "./release/release.ts";
export type { Begun, FormToSend, LetterToSend, RefusedToBegin, Wave } from "./release/wave.ts";
export type { ListedOrderInput, OrderedInput, OrderInput, StandingOrderInput } from "./orders/read-order.ts";
export { DOORS, type DoorName, type DoorRoles } from "./roles/doors.ts";
export { ROLES, type Role } from "./roles/roles.ts";
