import { randomBytes } from "node:crypto";

import {
  createAudienceDigest,
  digestOf,
  isoOf,
  parseMailOutId,
  type MailOut,
  type MailOutId,
  type Manifest,
  type Order,
  type Policy,
  type Project,
} from "@sluse/core";
import { planOf } from "@sluse/core/house";
import { type CheckedContent } from "../content/check-content.ts";
import { mandateOf, narrowed } from "./mandate.ts";
import { manifestForm } from "./manifest-form.ts";

/** A correction of a correction counts to the fault that both are of. */
function correctionOf({ corrects }: Order, corrected: MailOut | undefined): Manifest["corrects"] {
  if (!corrects) return null;
  const { mailOut, cause } = corrects;
  return { mailOut, cause, first: corrected?.manifest.corrects?.first ?? mailOut };
}

/** What an order asks for, before anybody is looked at. */
export function describeOrder(
  order: Order,
  project: Project,
  policy: Policy,
  { content, corrected }: { readonly content: CheckedContent; readonly corrected: MailOut | undefined },
): Manifest {
  const { notice } = order.content;
  return {
    format: 1,
    mailOut: newMailOutId(project),
    project: project.id,
    orderingSystem: project.orderingSystem,
    reference: order.reference ?? null,
    purpose: project.purpose,
    purposeTag: order.purposeTag ?? null,
    kind: order.kind,
    round: order.round,
    plan: planOf(project, order.round),
    step: order.step ?? null,
    form: order.form ? manifestForm(order.form) : null,
    corrects: correctionOf(order, corrected),
    notice: {
      title: notice.title,
      text: notice.text ?? "",
      sender: notice.sender.name,
      organisationNumber: notice.sender.organisationNumber,
    },
    documents: content.documents,
    links: content.links,
    canaries: order.content.canaries ?? {},
    standing: order.standing ?? null,
    audience: { ...createAudienceDigest().end(), key: "", together: 0 },
    channels: order.channels ?? null,
    mandate: narrowed(mandateOf(project, policy), order.channels),
    window: { from: isoOf(order.window.from), until: isoOf(order.window.until) },
    answerBy: order.answerBy === undefined ? null : isoOf(order.answerBy),
    announcement: null,
    orderedBy: order.orderedBy,
    alsoOrderedBy: order.alsoOrderedBy ?? [],
    policy: { version: policy.version, digest: digestOf(policy) },
  };
}

/**
 * A name that says which project it is of, and that no one can have used before. What is drawn begins with a letter: digits after a
 * project's year could read as a national id, and no name may.
 */
function newMailOutId(project: Project): MailOutId {
  const bytes = randomBytes(5);
  const random = "abcdef".charAt(bytes.readUInt8(2) % 6) + bytes.toString("hex").slice(1);
  return parseMailOutId(`${project.id.slice(0, 50)}-${random}`);
}
