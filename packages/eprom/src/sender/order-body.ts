import { channelsOf, type ChannelMandate, type ClearanceId } from "@sluse/core";

import { channelNumber, distributionRuleFor } from "../channels.ts";
import { documentCollection, isUsable } from "./document-collection.ts";
import type { AskedOfEprom } from "./eprom-options.ts";
import type { EpromCause } from "./eprom-settlement.ts";
import type { EpromForm, EpromLetter } from "./eprom-wave.ts";

/** What is posted for one clearance, or why nothing is. */
export type OrderBody =
  | { readonly kind: "order"; readonly body: object; readonly mandate: ChannelMandate }
  | { readonly kind: "unusable"; readonly cause: EpromCause; readonly error?: unknown };

/** The body of a letter. Its channels are those of the mandate: there is no other way to name any. */
export function letterBody(options: AskedOfEprom, letter: EpromLetter): OrderBody {
  const nationalId = elevenDigits(letter.recipient.nationalId);
  if (nationalId === undefined) return unusable("national-id-refused");
  if (!isUsable(letter)) return unusable("letter-unusable");
  const channels = channelsOf(letter.mandate);
  if (channels.length === 0) return unusable("no-channel");
  const { title, text, sender, organisationNumber } = letter.notice;
  return {
    kind: "order",
    mandate: letter.mandate,
    body: {
      nationalId,
      senderInfo: { organisationName: sender, organisationNr: organisationNumber },
      messageInfo: { title, description: text, merknad: sender },
      documentCollection: documentCollection(letter),
      notificationPriorityList: channels.map(channelNumber),
      testMode: options.testMode ?? false,
      paperColorPrint: false,
    },
  };
}

/** The body of a form order. Its metadata carries the clearance's id, so that ePROM's own records can be traced. */
export function formBody(
  options: AskedOfEprom,
  clearance: ClearanceId,
  { recipient, mandate, form }: EpromForm,
): OrderBody {
  const nationalId = elevenDigits(recipient.nationalId);
  const about = recipient.onBehalfOf === undefined ? null : elevenDigits(recipient.onBehalfOf);
  if (nationalId === undefined || about === undefined) return unusable("national-id-refused");
  const distributionRule = distributionRuleFor(mandate);
  if (distributionRule === undefined) return unusable("no-channel");
  return {
    kind: "order",
    mandate,
    body: {
      formId: form.id,
      nationalId,
      expiryDate: form.expires,
      reminderDate: null,
      metadata: JSON.stringify({ clearance }),
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
