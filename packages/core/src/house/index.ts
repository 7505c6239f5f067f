// For the other packages of the house alone: these functions believe what they are given, and change without notice.
// What an application needs stands in the package's own door, and is parsed there.
export { AUDIT_ROOT, chainAudit } from "../audit/audit-event.ts";
export { ClosingStack } from "../doors/closing-stack.ts";
export { ofCallers } from "../doors/of-callers.ts";
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
export { guideAddress } from "../errors/address-of.ts";
export { nearestName } from "../doors/nearest-name.ts";
export { parseInput, readArgument, readWith } from "../doors/parse-input.ts";
export { readOnce } from "../doors/read-once.ts";
export { tellableKeys } from "../doors/tellable-keys.ts";
export {
  bytesInput,
  functionInput,
  listInput,
  pathInput,
  signalInput,
  streamInput,
  withFunctions,
} from "../doors/port-inputs.ts";
export { assertNode } from "../errors/node-version.ts";
export { MOST_CLOCK_SKEW, clockSkew } from "../ports/clock-skew.ts";
export { joinResults } from "../findings/check-result.ts";
export { decide, openHolds } from "../findings/decision.ts";
export { FindingGroups, groupFindings } from "../findings/group-findings.ts";
export { stopId } from "../ids.ts";
export { countsTowards, limitReached } from "../limits/contact.ts";
export { meets, planPrecondition } from "../limits/precondition.ts";
export { planOf } from "../mail-out/follow-up-plan.ts";
export { planLimits } from "../limits/limit-plan.ts";
export { countComplaints } from "../mail-out/complaints.ts";
export { isWordless } from "../doors/is-wordless.ts";
export { documentFor } from "../mail-out/document-for.ts";
export { helsenorgeReminders } from "../mail-out/helsenorge-reminders.ts";
export { canonicalJson, digestOf, digestOfBytes, manifestDigest } from "../mail-out/manifest.ts";
export { outcomeSaid } from "../vocabulary/names.ts";
export { outcomesAfter, standsAgainst, toldDelivered } from "../vocabulary/outcome.ts";
export { isInTheWay } from "../mail-out/stop.ts";
export { suppressCount, tallyForOrderer, tellingOfNobody } from "../mail-out/tally.ts";
export { holdsNationalId } from "../national-id/holds-national-id.ts";
export { inBase64 } from "../national-id/in-base64.ts";
export { plainFigure } from "../national-id/plain-figure.ts";
export { pseudonymise } from "../people/pseudonymise.ts";
export { foldUser, isSameUser, namesUser, sameUserTwice } from "../people/same-user.ts";
export { isSystemUser, userOfSystem } from "../people/system-user.ts";
export { requirementsOf } from "../policy/requirements/requirements-of.ts";
export { createContactsDigest, type BookedContact } from "../ports/contacts-digest.ts";
export { createAudienceDigest } from "../ports/audience-digest.ts";
export { clearanceId, readClearanceId } from "../mail-out/clearance-id.ts";
export { combineAnswers, isFresh } from "../screening/combine-answers.ts";
export { enoughAsked, judgeHitRate } from "../screening/hit-rate.ts";
export { areMissing } from "../screening/counts-by-chance.ts";
export { closedDayOf, osloMoment, osloTime } from "../time/oslo.ts";
export { isPublicHoliday } from "../time/public-holidays.ts";
export { sendingClosesAt, sendingHours } from "../time/sending-hours.ts";
export { ageIn, birthDateIn, dayOf, yearsBetween } from "../people/age.ts";
export { tellsHindrances } from "../ports/register.ts";
export { suppressHindrances } from "../mail-out/tally.ts";
export { combineIgnoringRefusals, isHindered } from "../screening/combine-answers.ts";
export { hinders } from "../screening/hinders.ts";
export {
  endMailOut,
  inEveryState,
  isEnded,
  isReleasable,
  isWhole,
  pauseOf,
  presentDigest,
  releasingMailOut,
} from "../mail-out/mail-out.ts";
export { templateApprovalFor } from "../mail-out/template-approval.ts";
export { approvedMailOut } from "../mail-out/mail-out.ts";
export { storedBytes } from "../mail-out/stored-bytes.ts";
export { orderersOf } from "../mail-out/orderers-of.ts";
export { policyInputs } from "../policy/policy-schema.ts";
export { contentDigest, mostRecipients, recipientsTogether } from "../mail-out/manifest.ts";
export { answersEnd, formDeadline, sentForm, type FormTerm } from "../mail-out/form-deadline.ts";
