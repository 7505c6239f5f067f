import {
  EMPTY_TALLY,
  NO_COMPLAINTS,
  digestOf,
  type Finding,
  type Instant,
  type MailOut,
  type MailOutBeingRead,
  type Manifest,
  type Order,
  type Policy,
  type Project,
} from "@sluse/core";

import { checkContent, type CheckedContent } from "../content/check-content.ts";
import { projectOf, type Context } from "../internal/context.ts";
import { checkOrder } from "./check-order.ts";
import type { loadCorrected } from "./check-round.ts";
import { describeOrder } from "./describe-order.ts";
import type { OrderContext } from "./order-context.ts";

/** An order as far as it is known before anybody is looked at. */
export interface PreparedOrder {
  readonly draft: MailOutBeingRead;
  readonly about: OrderContext;
  readonly content: CheckedContent;
  readonly findings: readonly Finding[];
}

interface Preparing {
  /** Finds the mail-out that a correction is of. */
  readonly findCorrected: typeof loadCorrected;
  readonly signal: AbortSignal | undefined;
}

/** Checks an order and what it sends, links too. Nothing is kept. */
export async function prepareOrder(
  context: Context,
  order: Order,
  { findCorrected, signal }: Preparing,
): Promise<PreparedOrder> {
  const now = context.clock.now();
  const { project, corrected, earlier } = await context.ledger.transact(async (tx) => ({
    project: await projectOf(tx, order.project),
    corrected: await findCorrected(tx, order),
    earlier: order.announcedWith ? await tx.loadMailOut(order.announcedWith) : undefined,
  }));
  const policy = context.policyOf(project);
  const content = await checkContent(context, order.content, {
    ...aboutContent(order, project, policy, now),
    signal,
  });
  const { announcement, ...told } = announcementOf(order, project, earlier, now);
  const manifest: Manifest = {
    ...describeOrder(order, project, policy, { content, corrected }),
    announcement,
  };
  const draft: MailOutBeingRead = {
    id: manifest.mailOut,
    project: project.id,
    state: "receiving",
    attempt: 1,
    orderedBy: order.orderedBy,
    changedBy: [],
    submittedAt: now,
    ...told,
    manifest,
    findings: [],
    unrun: [],
    acknowledgements: [],
    tally: EMPTY_TALLY,
    linksCheckedAt: now,
    complaints: NO_COMPLAINTS,
    shown: [],
    proofs: 0,
    examples: [],
  };
  const about: OrderContext = { project, policy, now, submittedAt: now, corrected };
  return { draft, about, content, findings: checkOrder(order, about) };
}

/** What is known of an order when its content is looked at. */
export function aboutContent(
  order: Omit<Order, "recipients">,
  project: Project,
  policy: Policy,
  now: Instant,
): Omit<Parameters<typeof checkContent>[2], "signal"> {
  return {
    policy,
    project,
    purpose: project.purpose,
    round: order.round,
    now,
    window: order.window,
    answerBy: order.answerBy,
    form: order.kind === "form" ? order.form : undefined,
  };
}

/**
 * What the superuser is told, and since when. An earlier mail-out of the same project with the same announcement told it
 * then; one that says something else did not.
 */
function announcementOf(
  order: Order,
  project: Project,
  earlier: MailOut | undefined,
  now: Instant,
): Pick<Manifest, "announcement"> & Pick<MailOut, "toldAt" | "noticedAt"> {
  const told = earlier?.project === project.id ? earlier.manifest.announcement : null;
  const announcement = order.announcement ?? told;
  const isSame = told !== null && digestOf(announcement) === digestOf(told);
  if (!earlier || !isSame) return { announcement, toldAt: now };
  const { toldAt, noticedAt } = earlier;
  return { announcement, toldAt, ...(noticedAt !== undefined && { noticedAt }) };
}
