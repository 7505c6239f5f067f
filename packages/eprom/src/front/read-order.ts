import type { MailOutKind, Recipient } from "@sluse/core";
import { z } from "zod";

import { mainDocumentOf } from "../sender/document-collection.ts";
import { NOT_AS_EPROM, SIGNED, TEST_MODE, WITHOUT_DISTRIBUTION, type Said } from "./texts.ts";

/** What is asked to be sent, as far as it tells which approved thing it is. */
export type WhatIsAsked =
  | { readonly kind: "form"; readonly formId: string }
  | { readonly kind: "letter"; readonly title: string; readonly bytes: Uint8Array };

/** An order as ePROM would get it, read; or why it is none. */
export type ReadOrder =
  | { readonly kind: "asked"; readonly what: WhatIsAsked; readonly recipient: Recipient }
  | { readonly kind: "refused"; readonly said: Said };

const optional = <Inner extends z.ZodType>(inner: Inner): z.ZodOptional<z.ZodNullable<Inner>> =>
  inner.nullish();

// Fields that nothing is made of are not looked at: what is sent is what was approved.
const form = z.object({
  formId: z.string().min(1).max(200),
  nationalId: z.string().max(40),
  onBehalfOfNationalId: optional(z.string().max(40)),
  distributionRule: optional(z.union([z.number(), z.string().max(40)])),
  mustBeSigned: optional(z.boolean()),
  testMode: optional(z.boolean()),
});
const letter = z.object({
  nationalId: z.string().max(40),
  messageInfo: z.object({ title: z.string().max(10_000) }),
  documentCollection: z.unknown(),
  testMode: optional(z.boolean()),
});

/** What the sender behind does with each order. */
export interface AskedOfAll {
  readonly testMode: boolean;
  readonly mustBeSigned: boolean;
}

/** Reads an order. What would be sent otherwise than it is asked for is refused, and not sent as it was approved. */
export function readOrder(kind: MailOutKind, body: unknown, all: AskedOfAll): ReadOrder {
  return kind === "form" ? readForm(body, all) : readLetter(body, all);
}

function readForm(body: unknown, { testMode, mustBeSigned }: AskedOfAll): ReadOrder {
  const read = form.safeParse(body).data;
  if (!read) return refused(NOT_AS_EPROM);
  if (isWithoutDistribution(read.distributionRule)) return refused(WITHOUT_DISTRIBUTION);
  if ((read.testMode ?? false) && !testMode) return refused(TEST_MODE);
  if ((read.mustBeSigned ?? false) && !mustBeSigned) return refused(SIGNED);
  const about = read.onBehalfOfNationalId ?? undefined;
  return {
    kind: "asked",
    what: { kind: "form", formId: read.formId },
    recipient: { nationalId: read.nationalId, ...(about === undefined ? {} : { onBehalfOf: about }) },
  };
}

function readLetter(body: unknown, { testMode }: AskedOfAll): ReadOrder {
  const read = letter.safeParse(body).data;
  const bytes = read && mainDocumentOf(read.documentCollection);
  if (!read || !bytes) return refused(NOT_AS_EPROM);
  if ((read.testMode ?? false) && !testMode) return refused(TEST_MODE);
  return {
    kind: "asked",
    what: { kind: "letter", title: read.messageInfo.title, bytes },
    recipient: { nationalId: read.nationalId },
  };
}

/** A code is given, with which somebody else writes to the person. */
const isWithoutDistribution = (rule: unknown): boolean =>
  rule === 2 || rule === "2" || rule === "NoDistribution";

const refused = (said: Said): ReadOrder => ({ kind: "refused", said });
