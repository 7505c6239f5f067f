import { channelsOf, isoOf, type Clearance } from "@sluse/core";

import { channelNumber, distributionRuleFor } from "../channels.ts";
import { documentCollection, isUsable } from "./document-collection.ts";
import type { EpromFormOptions, EpromLetter, EpromLetterOptions } from "./eprom-options.ts";
import type { EpromCause } from "./eprom-settlement.ts";

/** What is posted for one clearance, or why nothing is. */
export type OrderBody =
  | { readonly kind: "order"; readonly body: object }
  | { readonly kind: "unusable"; readonly cause: EpromCause; readonly error?: unknown };

/** The body of a letter. Its channels are those of the clearance's mandate: there is no other way to name any. */
export function letterBody(
  options: EpromLetterOptions,
  clearance: Clearance,
  letter: EpromLetter,
): OrderBody {
  const nationalId = elevenDigits(clearance.recipient.nationalId);
  if (nationalId === undefined) return unusable("national-id-refused");
  if (!isUsable(letter)) return unusable("letter-unusable");
  const channels = channelsOf(clearance.mandate);
  if (channels.length === 0) return unusable("no-channel");
  const { title, text = "", sender } = options.notice;
  return {
    kind: "order",
    body: {
      nationalId,
      senderInfo: { organisationName: sender.name, organisationNr: sender.organisationNumber },
      messageInfo: { title, description: text, merknad: sender.name },
      documentCollection: documentCollection(letter),
      notificationPriorityList: channels.map(channelNumber),
      testMode: options.testMode ?? false,
      paperColorPrint: false,
    },
  };
}

/** The body of a form order. Its metadata carries the clearance's id, so that ePROM's own records can be traced. */
export function formBody(options: EpromFormOptions, clearance: Clearance): OrderBody {
  const { nationalId: written, onBehalfOf } = clearance.recipient;
  const nationalId = elevenDigits(written);
  const about = onBehalfOf === undefined ? null : elevenDigits(onBehalfOf);
  if (nationalId === undefined || about === undefined) return unusable("national-id-refused");
  const distributionRule = distributionRuleFor(clearance.mandate);
  if (distributionRule === undefined) return unusable("no-channel");
  return {
    kind: "order",
    body: {
      formId: options.formId,
      nationalId,
      expiryDate: options.expires === undefined ? null : isoOf(options.expires),
      reminderDate: null,
      metadata: JSON.stringify({ clearance: clearance.id }),
      dontStoreCompletedFormInPha: options.dontStoreCompletedFormInPha ?? false,
      distributionRule,
      mustBeSigned: options.mustBeSigned ?? false,
      signingText: options.signingText ?? null,
      physicalAddress: null,
      testMode: options.testMode ?? false,
      onBehalfOfNationalId: about,
    },
  };
}

const unusable = (cause: EpromCause): OrderBody => ({ kind: "unusable", cause });

function elevenDigits(written: string): string | undefined {
  const digits = written.replaceAll(/\s/gu, "");
  return /^\d{11}$/u.test(digits) ? digits : undefined;
}
