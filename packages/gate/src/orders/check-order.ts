import {
  DAY,
  HOUR,
  checkChannels,
  checkPurposeTag,
  isoOf,
  later,
  osloMoment,
  sendingHours,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type Order,
  type Policy,
  type Project,
} from "@sluse/core";

import { isActive } from "../projects/is-active.ts";
import { find } from "../findings/findings.ts";
import { mandateOf } from "./mandate.ts";

/** What is known when an order is looked at. */
export interface OrderContext {
  readonly project: Project;
  readonly policy: Policy;
  readonly now: Instant;
  /** When it was ordered: days ahead count from here, however late it is looked at again. */
  readonly submittedAt: Instant;
  /** The mail-out a correction names, when it is there and reached somebody. */
  readonly corrected: MailOut | undefined;
}

/** An order without its recipients: what can be told before anybody is looked at. */
export function checkOrder(order: Omit<Order, "recipients">, context: OrderContext): Finding[] {
  return [
    ...checkProject(context),
    ...checkWindow(order, context),
    ...checkRound(order, context),
    ...checkMarking(order, context),
    ...checkDocuments(order),
  ];
}

function checkProject({ project, now }: OrderContext): Finding[] {
  return isActive(project, now) ? [] : [find("project/not-active", { facts: { project: project.id } })];
}

function checkWindow(
  order: Omit<Order, "recipients">,
  { policy, now, submittedAt }: OrderContext,
): Finding[] {
  const { from, until } = order.window;
  const findings: Finding[] = [];
  if (from >= until || until <= now) {
    findings.push(
      find("order/window-invalid", {
        place: { kind: "field", path: "window" },
        facts: { from: isoOf(from), until: isoOf(until) },
      }),
    );
  }
  const earliest = osloMoment(submittedAt, policy.sending.daysAhead, 0);
  if (policy.sending.daysAhead > 0 && from < earliest) {
    findings.push(
      find("order/too-soon", {
        place: { kind: "field", path: "window.from" },
        facts: { from: isoOf(from), earliest: isoOf(earliest) },
      }),
    );
  }
  if (order.answerBy !== undefined && order.answerBy < until) {
    findings.push(
      find("order/answer-before-window", {
        place: { kind: "field", path: "answerBy" },
        facts: { answerBy: isoOf(order.answerBy), until: isoOf(until) },
      }),
    );
  }
  return findings;
}

function checkRound(order: Omit<Order, "recipients">, { corrected }: OrderContext): Finding[] {
  const place = { kind: "field", path: "corrects" } as const;
  if (order.round !== "correction") {
    return order.corrects ? [find("order/not-a-correction", { place, facts: { round: order.round } })] : [];
  }
  if (!order.corrects || order.corrects.cause.trim() === "")
    return [find("order/correction-unexplained", { place })];
  return corrected
    ? []
    : [find("order/correction-unknown", { place, facts: { mailOut: order.corrects.mailOut } })];
}

/** What Helsenorge's own reservation goes by, and whether there is a way around it. */
function checkMarking(order: Omit<Order, "recipients">, { project, policy }: OrderContext): Finding[] {
  const channels = order.channels ? checkChannels(order.channels, mandateOf(project, policy)).findings : [];
  return [...checkPurposeTag(project.purpose, order.purposeTag).findings, ...channels];
}

function checkDocuments(order: Omit<Order, "recipients">): Finding[] {
  const findings: Finding[] = [];
  if (order.content.documents.length === 0) {
    findings.push(find("order/document-missing", { place: { kind: "field", path: "content.documents" } }));
  }
  const seen = new Set<string>();
  for (const document of order.content.documents) {
    if (seen.has(document.language)) {
      findings.push(
        find("order/document-doubled", {
          place: { kind: "field", path: "content.documents" },
          facts: { language: document.language },
        }),
      );
    }
    seen.add(document.language);
  }
  if (order.kind === "form" && !order.form) {
    findings.push(find("order/form-missing", { place: { kind: "field", path: "form" } }));
  }
  return findings;
}

/** What depends on how many there are: ceilings, notice to the superuser, room in the window. */
export function checkSize(
  order: Pick<Order, "announcement" | "window">,
  count: number,
  toldAt: Instant,
  { policy, project }: OrderContext,
  already: number,
): Finding[] {
  const { approval } = policy;
  const findings: Finding[] = [];
  if (count > approval.maxRecipients) {
    findings.push(find("order/too-many-recipients", { facts: { count, ceiling: approval.maxRecipients } }));
  }
  const ceiling = project.activation?.maxRecipients;
  if (ceiling !== undefined && already + count > ceiling) {
    findings.push(
      find("project/ceiling", { facts: { project: project.id, ceiling, already, asked: count } }),
    );
  }
  if (count > approval.announcedAbove) {
    const place = { kind: "field", path: "announcement" } as const;
    if (!order.announcement) {
      findings.push(
        find("order/announcement-missing", { place, facts: { count, above: approval.announcedAbove } }),
      );
    }
    const earliest = later(toldAt, approval.announcedDays * DAY);
    if (order.window.from < earliest) {
      findings.push(
        find("order/announced-too-late", {
          place,
          facts: { toldAt: isoOf(toldAt), earliest: isoOf(earliest), days: approval.announcedDays },
        }),
      );
    }
  }
  const hoursNeeded = Math.ceil(
    count / Math.max(1, Math.min(policy.sending.perProjectHour, policy.sending.perHour)),
  );
  const hoursOpen = openHours(order.window, policy, hoursNeeded);
  if (hoursOpen < hoursNeeded) {
    findings.push(
      find("order/window-too-short", {
        place: { kind: "field", path: "window" },
        facts: { hoursNeeded, hoursOpen },
      }),
    );
  }
  return findings;
}

/** Whole hours in which letters may leave, counted no further than `enough`. */
function openHours(window: Order["window"], policy: Policy, enough: number): number {
  let open = 0;
  let at = window.from;
  while (at < window.until && open < enough) {
    const hours = sendingHours(at, policy.sending, window);
    if (hours.kind === "over") break;
    if (hours.kind === "closed") {
      at = hours.opensAt;
      continue;
    }
    open += 1;
    at = later(at, HOUR);
  }
  return open;
}

/** The mail-out a correction names, when it belongs to the project and somebody must be taken to have got it. */
export async function loadCorrected(
  tx: LedgerTransaction,
  order: Pick<Order, "corrects" | "project">,
): Promise<MailOut | undefined> {
  if (!order.corrects) return undefined;
  const faulty = await tx.loadMailOut(order.corrects.mailOut);
  if (!faulty || faulty.project !== order.project) return undefined;
  const tally = await tx.tallyOutcomes(faulty.id);
  return tally.delivered + tally.unknown > 0 ? faulty : undefined;
}
