// Ids, languages and errors
export type { Brand } from "./brand.ts";
export { addressOf } from "./errors/address-of.ts";
export { coreErrors } from "./errors/core-errors.ts";
export type { ErrorEntry, ErrorTable } from "./errors/error-table.ts";
export { assertNode } from "./errors/node-version.ts";
export { SluseError, isSluseError, type ErrorPlace } from "./errors/sluse-error.ts";
export {
  parseMailOutId,
  parseOrderingSystemId,
  parseProjectId,
  parseRegisterId,
  parseStopId,
  stopId,
  parseUserId,
  type ClearanceId,
  type Digest,
  type MailOutId,
  type OrderingSystemId,
  type ProjectId,
  type Pseudonym,
  type RegisterId,
  type StopId,
  type UserId,
} from "./ids.ts";
export { LANGUAGES, type Language, type MessageLanguage } from "./language.ts";

// The field's words
export { CHANNELS, channelsOf, type Channel, type ChannelMandate } from "./vocabulary/channel.ts";
export { COMPLAINT_CAUSES, type ComplaintCause } from "./vocabulary/complaint-cause.ts";
export type { LinkVerdict } from "./vocabulary/link-verdict.ts";
export { MAIL_OUT_KINDS, type MailOutKind } from "./vocabulary/mail-out-kind.ts";
export {
  ENDED,
  MAIL_OUT_STATES,
  NOT_ENDED_STATES,
  type EndedState,
  type MailOutState,
} from "./vocabulary/mail-out-state.ts";
export type { Name, Names } from "./vocabulary/name.ts";
export {
  KIND_NAMES,
  LANGUAGE_NAMES,
  HINDRANCE_NAMES,
  OPT_OUT_NAMES,
  OUTCOME_NAMES,
  CHANNEL_NAMES,
  PURPOSE_NAMES,
  PART_NAMES,
  COMPLAINT_NAMES,
  ROUND_NAMES,
  SCOPE_NAMES,
  STATE_NAMES,
} from "./vocabulary/names.ts";
export {
  NO_OUTCOMES,
  OUTCOMES,
  countsAsContact,
  SENDER_OUTCOMES,
  standsAgainst,
  type OutcomeTally,
  type Outcome,
  type SenderOutcome,
  type StoredOutcome,
} from "./vocabulary/outcome.ts";
export { PURPOSES, isSecondaryUse, type Purpose } from "./vocabulary/purpose.ts";
export { ROUNDS, type ContactRound, type Round } from "./vocabulary/round.ts";

// Findings and decisions
export { NOTHING_FOUND, joinResults, type CheckResult, type UnrunRule } from "./findings/check-result.ts";
export {
  decide,
  openHolds,
  type Acknowledgement,
  type Decision,
  type DecisionInput,
} from "./findings/decision.ts";
export { PLACES_SHOWN, createFinding, type Finding, type FindingInput } from "./findings/finding.ts";
export { FindingGroups, groupFindings } from "./findings/group-findings.ts";
export type {
  FieldPlace,
  LinkPlace,
  PdfPlace,
  Place,
  RegisterPlace,
  RowPlace,
  TemplatePlace,
  TextPlace,
} from "./findings/place.ts";
export type { Clearing, Rule, RuleId, RuleMessage, RuleTable } from "./findings/rule.ts";
export { SEVERITIES, compareSeverity, type Severity } from "./findings/severity.ts";

// People and their numbers
export { holdsNationalId } from "./national-id/holds-national-id.ts";
export {
  parseNationalId,
  type NationalId,
  type NationalIdFault,
  type NationalIdMode,
  type NationalIdResult,
  type NationalIdType,
} from "./national-id/national-id.ts";
export { ageIn, birthDateIn, dayOf, yearsBetween, type Day } from "./people/age.ts";
export type { Competence, ExerciseAttempt } from "./people/competence.ts";
export { HINDRANCES, type Hindered, type Hindrance, type PersonPart } from "./people/hindrance.ts";
export { OPT_OUT_KINDS, type OptOutKind, type OptOutStatus } from "./people/opt-out.ts";
export { pseudonymise } from "./people/pseudonymise.ts";
export { foldUser, isSameUser, namesUser, sameUserTwice } from "./people/same-user.ts";
export { isSystemUser, userOfSystem } from "./people/system-user.ts";
export type { Identities, IdentitiesAnswer } from "./ports/identities.ts";

// Mail-outs
export type { Approval } from "./mail-out/approval.ts";
export { clearanceId, readClearanceId } from "./mail-out/clearance-id.ts";
export type { Clearance, Settlement } from "./mail-out/clearance.ts";
export { NO_COMPLAINTS, type Complaints, type ComplaintsOfMailOut } from "./mail-out/complaints.ts";
export type {
  Content,
  DocumentFormat,
  FinishedDocument,
  LetterDocument,
  Notice,
  RenderedDocument,
  TemplateReference,
} from "./mail-out/content.ts";
export { documentFor } from "./mail-out/document-for.ts";
export { EXAMPLES, type ExampleKind, type ExampleLetter } from "./mail-out/example-letter.ts";
export { MOST_STEPS, PLAN_NAMES, type FollowUpPlan, type PlanStep } from "./mail-out/follow-up-plan.ts";
export type { SentForm } from "./mail-out/form-deadline.ts";
export type { FoundLink, LinkTrap } from "./mail-out/found-link.ts";
export { helsenorgeReminders, type FormTask } from "./mail-out/helsenorge-reminders.ts";
export type { LetterText } from "./mail-out/letter-text.ts";
export type { LetterBlock, LetterInline, LetterTree } from "./mail-out/letter-tree.ts";
export type { LinkSeen } from "./mail-out/link-seen.ts";
export type { LookedAt } from "./mail-out/looked-at.ts";
export type { MailOutQuestion } from "./mail-out/mail-out-question.ts";
export {
  approvedMailOut,
  endMailOut,
  inEveryState,
  isEnded,
  isReleasable,
  isWhole,
  pauseOf,
  presentDigest,
  releasingMailOut,
  type ApprovedMailOut,
  type CheckedMailOut,
  type EndedMailOut,
  type MailOut,
  type MailOutBeingRead,
  type PausedMailOut,
  type Pause,
  type ReleasableMailOut,
  type ShownLetter,
} from "./mail-out/mail-out.ts";
export {
  canonicalJson,
  digestOf,
  digestOfBytes,
  manifestDigest,
  mostRecipients,
  recipientsTogether,
  type Manifest,
  type ManifestDocument,
} from "./mail-out/manifest.ts";
export type {
  Announcement,
  FormOrder,
  ListedOrder,
  Order,
  Ordered,
  StandingOrder,
  StandingTerms,
} from "./mail-out/order.ts";
export { orderersOf } from "./mail-out/orderers-of.ts";
export type { Recipient, RowFault } from "./mail-out/recipient.ts";
export {
  LEDGER_ITSELF,
  isInTheWay,
  type NewStop,
  type OpenedUnderStop,
  type PersonStop,
  type PersonStopReach,
  type QualityControl,
  type Stop,
  type StopScope,
} from "./mail-out/stop.ts";
export {
  EMPTY_TALLY,
  SMALL_COUNT,
  suppressCount,
  suppressHindrances,
  tallyForOrderer,
  type OrdererTally,
  type SuppressedCount,
  type Tally,
} from "./mail-out/tally.ts";
export {
  templateApprovalFor,
  type TemplateApproval,
  type TemplateApprovalKey,
} from "./mail-out/template-approval.ts";
export type { WaitingMailOut } from "./mail-out/waiting-mail-out.ts";
export type { ClaimedWave, WaveRecord } from "./mail-out/wave.ts";

// Projects and policy
export { parsePolicy } from "./policy/policy-schema.ts";
export type { ExampleValues, LettersShown, Policy, RegisterRequirement } from "./policy/policy.ts";
export { eforsk, strict } from "./policy/presets.ts";
export { TOPICS, type Requirement, type Topic } from "./policy/requirements/requirement.ts";
export { requirementsOf } from "./policy/requirements/requirements-of.ts";
export { resolvePolicy, type PolicyLayer } from "./policy/resolve-policy.ts";
export type {
  Activation,
  ContactPoint,
  FormerSuperuser,
  Project,
  ProposedChange,
} from "./project/project.ts";

// Limits
export { countsTowards, limitReached, type AskedAbout, type Contact } from "./limits/contact.ts";
export { PLAN_LIMITS, planLimits, type CountedLimit, type LimitSubject } from "./limits/limit-plan.ts";
export type { Limit } from "./limits/limit.ts";
export type { Addressees, Precondition } from "./limits/precondition.ts";

// Register answers
export {
  REGISTER_KINDS,
  tellsHindrances,
  type PersonStatus,
  type Register,
  type RegisterAnswer,
  type RegisterKind,
} from "./ports/register.ts";
export {
  combineAnswers,
  combineIgnoringRefusals,
  isFresh,
  isHindered,
  type RegisterReading,
} from "./screening/combine-answers.ts";
export { hinders, type LetterTo } from "./screening/hinders.ts";
export { judgeHitRate, type HitRate } from "./screening/hit-rate.ts";

// Time
export { systemClock, type Clock } from "./ports/clock.ts";
export { DAY, HOUR, MINUTE, instant, isoOf, later, type Instant } from "./time/instant.ts";
export { closedDayOf, osloMoment, osloTime, type ClosedDay, type OsloTime } from "./time/oslo.ts";
export { isPublicHoliday, type CalendarDay } from "./time/public-holidays.ts";
export type { TimeOfDay } from "./time/quiet-hours.ts";
export { sendingClosesAt, sendingHours, type SendingHours } from "./time/sending-hours.ts";

// The ledger, and what it keeps
export { createAudienceDigest, type AudienceDigest } from "./ports/audience-digest.ts";
export type { AlertBook } from "./ports/books/alert-book.ts";
export type { AnswerBook } from "./ports/books/answer-book.ts";
export type { ApprovalBook } from "./ports/books/approval-book.ts";
export type { Attempt, AudienceBook, AudienceMember, FoundMember } from "./ports/books/audience-book.ts";
export type { AuditBook } from "./ports/books/audit-book.ts";
export type { ClockBook } from "./ports/books/clock-book.ts";
export type {
  BeginVerdict,
  ClearanceOfWave,
  ContactBook,
  OutcomeReport,
  SettledChange,
  UntoldOfWave,
} from "./ports/books/contact-book.ts";
export type { KeyBook, LedgerKey, Rekeying } from "./ports/books/key-book.ts";
export type { MailOutBook } from "./ports/books/mail-out-book.ts";
export type { ProjectBook } from "./ports/books/project-book.ts";
export type { RegisterBook, RegisterRun } from "./ports/books/register-book.ts";
export type { SessionBook } from "./ports/books/session-book.ts";
export type { StopBook } from "./ports/books/stop-book.ts";
export type { SendingCount, WaveBook } from "./ports/books/wave-book.ts";
export type { Claim, ClaimCounts, ClaimPerson, ClaimVerdict, Preview } from "./ports/claim.ts";
export type { ContactBlock } from "./ports/contacts-digest.ts";
export type { KeptAnswer } from "./ports/kept-answer.ts";
export type { Ledger, LedgerTransaction, TransactOptions } from "./ports/ledger.ts";
export type { LoginSession, SiteRole } from "./ports/login-session.ts";
export type { MailOutPage, MailOutPageRequest, MailOutSource } from "./ports/mail-out-page.ts";

// What else a gate asks
export type {
  LinkEvidence,
  LinkHop,
  LinkProbe,
  LinkProgress,
  LinkReport,
  LinkToProbe,
} from "./ports/link-probe.ts";
export type { PdfLetterCheck, PdfQuestion, PdfReader } from "./ports/pdf-reader.ts";
export type { TypesetLetter, Typesetter } from "./ports/typesetter.ts";

// Audit and alerts
export { ALERT_KINDS, type NewAlert, type Alert, type AlertKind, type AlertTarget } from "./alerts/alert.ts";
export {
  AUDIT_ROOT,
  chainAudit,
  type AuditEvent,
  type AuditRecord,
  type AuditValue,
  type AuditWhat,
} from "./audit/audit-event.ts";
export { verifyAudit, type AuditHead, type AuditVerdict } from "./audit/verify-audit.ts";

// Doors
export {
  countInput,
  digestInput,
  freeTextInput,
  mailOutInput,
  momentInput,
  projectInput,
  registerInput,
  stopIdInput,
  systemInput,
  userInput,
  usersInput,
  wordsInput,
  type Moment,
} from "./doors/input-schemas.ts";
export { nearestName } from "./doors/nearest-name.ts";
export { parseInput, readWith, type InputName } from "./doors/parse-input.ts";
