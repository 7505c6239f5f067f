import type { Instant, MailOut, Manifest, Order } from "@sluse/core";

import { formOrder } from "./manifest-form.ts";

/** Which mail-out an order corrects, where it does. */
export const correctsOf = (manifest: Manifest): Pick<Order, "corrects"> =>
  manifest.corrects
    ? { corrects: { mailOut: manifest.corrects.mailOut, cause: manifest.corrects.cause } }
    : {};

/** The order that a mail-out came of, as far as it is kept: without its recipients. */
export function orderOf(
  mailOut: MailOut,
  documents: Order["content"]["documents"],
): Omit<Order, "recipients"> {
  const { manifest } = mailOut;
  return {
    project: mailOut.project,
    kind: manifest.kind,
    round: manifest.round,
    content: {
      notice: {
        title: manifest.notice.title,
        text: manifest.notice.text,
        sender: { name: manifest.notice.sender, organisationNumber: manifest.notice.organisationNumber },
      },
      documents,
      canaries: manifest.canaries,
    },
    window: {
      from: Date.parse(manifest.window.from) as Instant,
      until: Date.parse(manifest.window.until) as Instant,
    },
    orderedBy: mailOut.orderedBy,
    alsoOrderedBy: manifest.alsoOrderedBy,
    ...(manifest.step === null ? {} : { step: manifest.step }),
    ...(manifest.purposeTag === null ? {} : { purposeTag: manifest.purposeTag }),
    ...(manifest.channels ? { channels: manifest.channels } : {}),
    ...(manifest.answerBy === null ? {} : { answerBy: Date.parse(manifest.answerBy) as Instant }),
    ...(manifest.form ? { form: formOrder(manifest.form) } : {}),
    ...(manifest.standing ? { standing: manifest.standing } : {}),
    ...correctsOf(manifest),
  };
}
