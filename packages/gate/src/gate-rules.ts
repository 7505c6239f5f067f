import type { Rule } from "@sluse/core";

import {
  releaseApprovalEnded,
  releaseApproverGone,
  releaseNotApproved,
  releasePolicyChanged,
} from "./approval/check-approval.ts";
import { approvalSelfApproval } from "./approval/check-approver.ts";
import { approvalOpenHold } from "./approval/check-holds.ts";
import { approvalNotExercised } from "./exercises/check-exercised.ts";
import { approvalLetterNotShown } from "./approval/check-shown.ts";
import { approvalCeilingLow, approvalDigestChanged, approvalTooLong } from "./approval/check-request.ts";
import {
  approvalProofNotMarked,
  approvalProofNotToTestPerson,
  approvalTooManyProofs,
} from "./proofs/proof-rules.ts";
import { approvalAcknowledgementUnknown } from "./approval/read-acknowledgements.ts";
import { approvalSecondNeeded } from "./approval/second-superuser.ts";
import { registerFewerOptedOut } from "./release/watch-registers.ts";
import { orderNotForThis } from "./orders/check-allowed.ts";
import { orderSameLetterElsewhere, orderSameOpen } from "./orders/beside.ts";
import { projectSecondPerson } from "./projects/second-person.ts";
import { orderFormatNotTaken } from "./content/letter-format.ts";
import { orderLetterReadsOtherwise } from "./content/read-back.ts";
import { releaseOutsideWindow } from "./approval/window-is-over.ts";
import { approvalWrongState } from "./findings/wrong-state.ts";
import { orderAnnouncedTooLate, orderAnnouncementMissing } from "./orders/check-announcement.ts";
import { orderDocumentDoubled, orderDocumentMissing, orderFormMissing } from "./orders/check-documents.ts";
import { orderDistributionWiderThanMandate, orderPurposeTag } from "./orders/check-marking.ts";
import { orderOrdererUnnamed } from "./orders/check-orderers.ts";
import {
  orderCorrectionUnexplained,
  orderCorrectionUnknown,
  orderNotACorrection,
} from "./orders/check-round.ts";
import { projectComplaints } from "./projects/project-complaints.ts";
import { orderNotInPlan } from "./orders/check-plan.ts";
import { releasePlanChanged } from "./release/check-plan-unchanged.ts";
import { orderTooManyRecipients } from "./orders/check-size.ts";
import { approvalTemplateChanged } from "./templates/approve-template.ts";
import { orderTemplateNotApproved } from "./templates/check-templates.ts";
import { orderWindowTooShort } from "./orders/check-window-length.ts";
import { orderAnswerBeforeWindow, orderTooSoon, orderWindowInvalid } from "./orders/check-window.ts";
import { projectNotActive, releaseProjectNotActive } from "./projects/is-active.ts";
import { projectCeiling } from "./projects/project-ceiling.ts";
import { approvalCommentMissing, approvalNotSuperuser } from "./projects/superuser-asked.ts";
import {
  recipientColumnsSwapped,
  recipientImprobableAge,
  recipientUnderAge,
} from "./recipients/check-age.ts";
import { recipientDNumberAlone } from "./recipients/check-d-numbers.ts";
import { registerMissing, registerNone, registerPopulationMissing } from "./recipients/check-registers.ts";
import {
  recipientCheckDigits,
  recipientEmpty,
  recipientFhNumber,
  recipientHNumber,
  recipientMalformed,
  recipientNoSuchDate,
  recipientNotSynthetic,
  recipientSynthetic,
  recipientTenDigits,
} from "./recipients/invalid-number.ts";
import { registerIncomplete, registerSilent, registerStale } from "./recipients/judge-answer.ts";
import {
  recipientMostlyLimited,
  recipientNotReached,
  recipientRepeatLimit,
} from "./recipients/judge-limits.ts";
import { registerImplausibleHitRate } from "./recipients/judge-runs.ts";
import {
  orderNoRecipients,
  recipientDuplicate,
  recipientManyInvalid,
  recipientNobodyLeft,
  recipientNotRequired,
  recipientUnknown,
} from "./recipients/judge-tally.ts";
import { recipientLanguageMissing } from "./recipients/languages-asked-for.ts";
import {
  recipientUnknownField,
  recipientUnknownLanguage,
  recipientUnreadableValues,
} from "./recipients/odd-row.ts";
import { recipientOddValue } from "./content/odd-values.ts";
import { recipientValuesDiffer } from "./recipients/values-differ.ts";
import { recipientValueUnused } from "./content/value-unused.ts";
import {
  releaseBreakerComplaints,
  releaseBreakerFailed,
  releaseBreakerUnknown,
  releaseBreakerUnreachable,
} from "./release/breakers.ts";
import { recipientLinkNotApproved } from "./content/own-values.ts";
import {
  orderStandingCeilings,
  orderStandingCorrection,
  orderStandingOutlastsApproval,
} from "./orders/check-standing.ts";
import { orderSampleMissing } from "./orders/receive-nobody.ts";
import { recipientAlreadyCleared, recipientNotCleared } from "./release/not-cleared.ts";
import { releaseSuperuserMustLook } from "./release/recent-answers.ts";
import { releaseBegunTooLate } from "./release/begin-sending.ts";
import {
  releaseBeforeWindow,
  releaseClosedDay,
  releaseNoticeTooShort,
  releaseQuietHours,
} from "./release/check-hours.ts";
import { releaseLastWaveOpen } from "./release/check-pace.ts";
import { releaseCanaryOpen, releaseCanaryWaits } from "./release/check-pause.ts";
import {
  releaseAudienceChanged,
  releaseContentChanged,
  releaseLetterheadChanged,
  releaseTemplateChanged,
} from "./release/check-unchanged.ts";
import {
  releaseNotBegun,
  releaseNotInAudience,
  releaseNotSent,
  releaseOutcomesOpen,
  releaseRecipientsLeft,
  releaseRecipientsMissing,
  releaseValuesChanged,
} from "./release/finish.ts";
import { releaseWaveLate } from "./release/check-may-claim.ts";
import { releaseClockDiffers } from "./release/check-clock.ts";
import { releaseStopped } from "./release/check-may-release.ts";
import { releaseCanaryUnsettled } from "./release/go-on.ts";
import { releaseHourlyCeiling } from "./release/hourly-ceilings.ts";
import { releaseLanguageMissing, releaseLanguageUnknown } from "./release/languages-told.ts";
import { releaseFewerCleared } from "./release/left-out.ts";
import { releaseRoomReserved } from "./release/room-reserved.ts";
import { releaseDayCeiling } from "./release/room-today.ts";
import { releaseApprovalCeiling } from "./release/room-under-ceilings.ts";
import { releaseLinkDied } from "./release/recheck-links.ts";
import { releaseSentLate } from "./release/sent-late.ts";
import { approvalRoleMissing } from "./roles/may-pass.ts";
import {
  releaseStopReasonNotKept,
  releaseStopUnnamed,
  releaseStopWithoutReason,
} from "./stops/stop-words.ts";
import { releaseNotUnderStop, releaseQualityControl } from "./stops/open-under-stop.ts";

/** Every rule of a mail-out's way that does not read its content: projects, orders, people, registers, approval, release. */
export const gateRules: Readonly<Record<string, Rule>> = Object.fromEntries(
  [
    projectNotActive,
    projectCeiling,
    orderNoRecipients,
    orderTooManyRecipients,
    orderCorrectionUnexplained,
    orderCorrectionUnknown,
    orderNotACorrection,
    orderNotInPlan,
    orderDocumentMissing,
    orderDocumentDoubled,
    orderTemplateNotApproved,
    orderFormMissing,
    orderFormatNotTaken,
    orderLetterReadsOtherwise,
    orderWindowInvalid,
    orderTooSoon,
    orderWindowTooShort,
    orderStandingCeilings,
    orderStandingCorrection,
    orderStandingOutlastsApproval,
    orderSampleMissing,
    orderAnswerBeforeWindow,
    orderAnnouncementMissing,
    orderAnnouncedTooLate,
    orderPurposeTag,
    orderOrdererUnnamed,
    orderDistributionWiderThanMandate,
    recipientEmpty,
    recipientMalformed,
    recipientTenDigits,
    recipientNoSuchDate,
    recipientCheckDigits,
    recipientHNumber,
    recipientFhNumber,
    recipientSynthetic,
    recipientNotSynthetic,
    recipientUnknownField,
    recipientUnknownLanguage,
    recipientUnreadableValues,
    recipientOddValue,
    recipientUnderAge,
    recipientColumnsSwapped,
    recipientImprobableAge,
    recipientDNumberAlone,
    recipientManyInvalid,
    recipientDuplicate,
    recipientValuesDiffer,
    recipientValueUnused,
    recipientUnknown,
    recipientRepeatLimit,
    recipientMostlyLimited,
    recipientNotReached,
    recipientNotRequired,
    recipientLanguageMissing,
    recipientNobodyLeft,
    recipientLinkNotApproved,
    recipientNotCleared,
    recipientAlreadyCleared,
    registerNone,
    registerMissing,
    registerPopulationMissing,
    registerSilent,
    registerStale,
    registerIncomplete,
    registerImplausibleHitRate,
    approvalNotSuperuser,
    approvalRoleMissing,
    approvalSelfApproval,
    approvalSecondNeeded,
    projectSecondPerson,
    projectComplaints,
    orderNotForThis,
    orderSameOpen,
    orderSameLetterElsewhere,
    registerFewerOptedOut,
    approvalCommentMissing,
    approvalDigestChanged,
    approvalTemplateChanged,
    approvalTooManyProofs,
    approvalProofNotToTestPerson,
    approvalProofNotMarked,
    approvalLetterNotShown,
    approvalNotExercised,
    approvalWrongState,
    approvalCeilingLow,
    approvalTooLong,
    approvalOpenHold,
    approvalAcknowledgementUnknown,
    releaseRecipientsLeft,
    releaseBegunTooLate,
    releaseNotBegun,
    releaseNotSent,
    releaseSentLate,
    releaseOutcomesOpen,
    releaseLastWaveOpen,
    releaseRecipientsMissing,
    releaseValuesChanged,
    releaseNotInAudience,
    releaseLanguageMissing,
    releaseLanguageUnknown,
    releaseFewerCleared,
    releaseCanaryUnsettled,
    releaseCanaryOpen,
    releaseCanaryWaits,
    releaseBreakerFailed,
    releaseBreakerUnreachable,
    releaseBreakerUnknown,
    releaseBreakerComplaints,
    releaseLinkDied,
    releaseNotApproved,
    releaseApprovalEnded,
    releaseApproverGone,
    releaseApprovalCeiling,
    releaseProjectNotActive,
    releaseAudienceChanged,
    releasePolicyChanged,
    releaseTemplateChanged,
    releasePlanChanged,
    releaseLetterheadChanged,
    releaseContentChanged,
    releaseStopped,
    releaseClockDiffers,
    releaseStopUnnamed,
    releaseNotUnderStop,
    releaseQualityControl,
    releaseStopWithoutReason,
    releaseStopReasonNotKept,
    releaseOutsideWindow,
    releaseBeforeWindow,
    releaseNoticeTooShort,
    releaseQuietHours,
    releaseClosedDay,
    releaseHourlyCeiling,
    releaseRoomReserved,
    releaseDayCeiling,
    releaseSuperuserMustLook,
    releaseWaveLate,
  ].map((rule) => [rule.id, rule]),
);
