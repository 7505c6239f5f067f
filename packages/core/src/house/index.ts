// For the other packages of the house alone: these functions believe what they are given, and change without notice.
// What an application needs stands in the package's own door, and is parsed there.

// Ids, languages and errors
export { guideAddress } from "../errors/address-of.ts";
export { assertNode } from "../errors/node-version.ts";
export { stopId } from "../ids.ts";

// The field's words
export { outcomeSaid } from "../vocabulary/names.ts";
export { outcomesAfter, standsAgainst, toldDelivered } from "../vocabulary/outcome.ts";

// Findings and decisions
export { joinResults } from "../findings/check-result.ts";
export { decide, openHolds } from "../findings/decision.ts";
export { FindingGroups, groupFindings } from "../findings/group-findings.ts";

// People and their numbers
export { holdsNationalId } from "../national-id/holds-national-id.ts";
export { inBase64 } from "../national-id/in-base64.ts";
export { plainFigure } from "../national-id/plain-figure.ts";
export { ageIn, birthDateIn, dayOf, yearsBetween } from "../people/age.ts";
export { pseudonymise } from "../people/pseudonymise.ts";
export { foldUser, isSameUser, namesUser, sameUserTwice } from "../people/same-user.ts";
export { isSystemUser, userOfSystem } from "../people/system-user.ts";

// Mail-outs
export { clearanceId, readClearanceId } from "../mail-out/clearance-id.ts";
export { countComplaints } from "../mail-out/complaints.ts";
export { documentFor } from "../mail-out/document-for.ts";
export { planOf } from "../mail-out/follow-up-plan.ts";
export { answersEnd, formDeadline, sentForm, type FormTerm } from "../mail-out/form-deadline.ts";
export { helsenorgeReminders } from "../mail-out/helsenorge-reminders.ts";
export {
  endMailOut,
  inEveryState,
  isEnded,
  isReleasable,
  isWhole,
  pauseOf,
  presentDigest,
  releasingMailOut,
  approvedMailOut,
} from "../mail-out/mail-out.ts";
export {
  canonicalJson,
  digestOf,
  digestOfBytes,
  manifestDigest,
  contentDigest,
  mostRecipients,
  recipientsTogether,
} from "../mail-out/manifest.ts";
export { orderersOf } from "../mail-out/orderers-of.ts";
export { isInTheWay } from "../mail-out/stop.ts";
export { storedBytes } from "../mail-out/stored-bytes.ts";
export { suppressCount, tallyForOrderer, tellingOfNobody, suppressHindrances } from "../mail-out/tally.ts";
export { templateApprovalFor } from "../mail-out/template-approval.ts";

// Projects and policy
export { policyInputs } from "../policy/policy-schema.ts";
export { requirementsOf } from "../policy/requirements/requirements-of.ts";

// Limits
export { countsTowards, limitReached } from "../limits/contact.ts";
export { planLimits } from "../limits/limit-plan.ts";
export { meets, planPrecondition } from "../limits/precondition.ts";

// Register answers
export { tellsHindrances } from "../ports/register.ts";
export {
  combineAnswers,
  isFresh,
  combineIgnoringRefusals,
  isHindered,
} from "../screening/combine-answers.ts";
export { areMissing } from "../screening/counts-by-chance.ts";
export { hinders } from "../screening/hinders.ts";
export { enoughAsked, judgeHitRate } from "../screening/hit-rate.ts";

// Time
export { closedDayOf, osloMoment, osloTime } from "../time/oslo.ts";
export { isPublicHoliday } from "../time/public-holidays.ts";
export { sendingClosesAt, sendingHours } from "../time/sending-hours.ts";

// The ledger, and what it keeps
export { createAudienceDigest } from "../ports/audience-digest.ts";
export { MOST_CLOCK_SKEW, clockSkew } from "../ports/clock-skew.ts";
export { createContactsDigest, type BookedContact } from "../ports/contacts-digest.ts";

// Audit and alerts
export { AUDIT_ROOT, chainAudit } from "../audit/audit-event.ts";

// Doors
export { ClosingStack } from "../doors/closing-stack.ts";
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
} from "../doors/input-schemas.ts";
export { isWordless } from "../doors/is-wordless.ts";
export { nearestName } from "../doors/nearest-name.ts";
export { ofCallers } from "../doors/of-callers.ts";
export { parseInput, readArgument, readWith } from "../doors/parse-input.ts";
export {
  bytesInput,
  functionInput,
  listInput,
  pathInput,
  signalInput,
  streamInput,
  withFunctions,
} from "../doors/port-inputs.ts";
export { readOnce } from "../doors/read-once.ts";
export { tellableKeys } from "../doors/tellable-keys.ts";
