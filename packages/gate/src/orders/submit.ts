import {
  SluseError,
  decide,
  endMailOut,
  digestOf,
  groupFindings,
  inEveryState,
  manifestDigest,
  namesUser,
  presentDigest,
  type Decision,
  type Digest,
  type CheckedMailOut,
  type EndedMailOut,
  type MailOut,
  type MailOutBeingRead,
  type MailOutId,
  type Manifest,
  type Order,
  type Recipient,
  type UnrunRule,
  type UserId,
  type LinkSeen,
} from "@sluse/core";

import { assertMayPass } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { checkContent } from "../content/check-content.ts";
import { mayBeKept, storedContent } from "../content/stored-content.ts";
import { withPolicy } from "../findings/with-policy.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { askingOf, checkRegisters } from "../recipients/check-registers.ts";
import { assertCurrentAttempt, assertUnchanged } from "../recipients/current-attempt.ts";
import { ofCaller } from "../recipients/of-caller.ts";
import { receive } from "../recipients/receive.ts";
import { checkTemplates } from "../templates/check-templates.ts";
import { lookBeside } from "./beside.ts";
import { checkOrder } from "./check-order.ts";
import { loadCorrected } from "./check-round.ts";
import { sizeOf } from "./check-size.ts";
import { forgetSubmission } from "./forget-submission.ts";
import { receiveNobody } from "./receive-nobody.ts";
import { mandateOf, narrowed } from "./mandate.ts";
import type { OrderContext } from "./order-context.ts";
import { correctsOf, orderOf } from "./order-of-mail-out.ts";
import { aboutContent, prepareOrder, type PreparedOrder } from "./prepare-order.ts";

/** Takes an order in: checks it, screens its recipients, keeps its manifest. Nobody is claimed. */
export async function submit(
  context: Context,
  order: Order,
  signal: AbortSignal | undefined,
): Promise<MailOut> {
  const prepared = await prepareOrder(context, order, { findCorrected: loadCorrected, signal });
  const { draft } = prepared;
  await context.ledger.transact((tx) => tx.saveMailOut(draft));
  try {
    return await finish(
      context,
      { ...prepared, by: order.orderedBy, signal, what: "mail-out-submitted" },
      order.recipients ?? [],
    );
  } catch (error) {
    await context.ledger.transact((tx) => forgetSubmission(tx, draft.id));
    throw error;
  }
}

/**
 * Looks at a held mail-out again, with fresh answers and the policy of today; the recipients are given once more.
 * Approvals given before are void.
 */
export async function recheck(
  context: Context,
  id: MailOutId,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  { by, signal }: { readonly by: UserId; readonly signal: AbortSignal | undefined },
): Promise<MailOut> {
  const now = context.clock.now();
  const { before, project, corrected, documents } = await context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    assertMayPass(context, "recheck", by, { project: await projectOf(tx, mailOut.project), mailOut });
    if (mailOut.state !== "held" && mailOut.state !== "awaiting-approval") {
      throw new SluseError(
        "SLUSE_MAIL_OUT_STATE",
        `mail-out \`${id}\` is ${mailOut.state}; only a held one is rechecked`,
      );
    }
    return {
      before: mailOut,
      project: await projectOf(tx, mailOut.project),
      corrected: await loadCorrected(tx, { project: mailOut.project, ...correctsOf(mailOut.manifest) }),
      documents: await storedContent(tx, mailOut.manifest),
    };
  });
  const policy = context.policyOf(project);
  const order = orderOf(before, documents);
  const content = await checkContent(context, order.content, {
    ...aboutContent(order, project, policy, now),
    signal,
  });
  const draft: MailOutBeingRead = {
    ...inEveryState(before),
    state: "held",
    attempt: before.attempt + 1,
    manifest: {
      ...before.manifest,
      purpose: project.purpose,
      documents: content.documents,
      links: content.links,
      mandate: narrowed(mandateOf(project, policy), order.channels),
      policy: { version: policy.version, digest: digestOf(policy) },
    },
    acknowledgements: [],
    linksCheckedAt: now,
  };
  await context.ledger.transact(async (tx) => {
    const { complaints } = await assertUnchanged(tx, before);
    await tx.deleteAudience(id);
    await tx.deleteApprovals(id);
    // The documents stay those that are stored until the recheck is done: one broken off leaves what can be rechecked.
    const { attempt, acknowledgements } = draft;
    await tx.saveMailOut({
      ...inEveryState(before),
      attempt,
      acknowledgements,
      complaints,
      state: "held",
    });
  });
  const about: OrderContext = { project, policy, now, submittedAt: before.submittedAt, corrected };
  const findings = checkOrder(order, about);
  return finish(
    context,
    { draft, by, about, content, findings, signal, what: "mail-out-rechecked" },
    recipients,
  );
}

interface Finishing extends PreparedOrder {
  readonly by: UserId;
  readonly signal: AbortSignal | undefined;
  readonly what: "mail-out-submitted" | "mail-out-rechecked";
}

async function finish(
  context: Context,
  { draft, by, about, content, findings, signal, what }: Finishing,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
): Promise<MailOut> {
  const { policy, project } = about;
  const { standing } = draft.manifest;
  const received = standing
    ? await receiveNobody(standing, content, ofCaller(recipients, signal))
    : await receive(context, ofCaller(recipients, signal), { mailOut: draft, policy, content, signal });
  const personal = await content.checkPersonal();
  return context.ledger.transact(async (tx) => {
    const { complaints } = await assertCurrentAttempt(tx, draft);
    const { count, digest } = await tx.digestAudience(draft);
    const already = project.activation
      ? await tx.countClaims({ project: project.id, since: project.activation.at })
      : 0;
    const read: Manifest = {
      ...draft.manifest,
      links: [...new Set([...content.links, ...personal.links])].toSorted(),
      audience: { count, digest, key: context.pseudonyms.keyId, together: count },
    };
    const { same, findings: beside, together } = await lookBeside(tx, draft, read, context.clock.now());
    if (same && draft.state === "receiving") {
      await tx.deleteMailOut(draft.id);
      return same;
    }
    const manifest: Manifest = { ...read, audience: { ...read.audience, together } };
    const size = sizeOf(manifest, draft.toldAt, about, already);
    const now = context.clock.now();
    const templates = await checkTemplates(tx, { documents: manifest.documents, project, policy, now });
    const all = groupFindings(
      withPolicy(
        [
          ...findings,
          ...checkRegisters(context.registers, askingOf({ ...draft, manifest }), policy),
          ...content.findings,
          ...personal.findings,
          ...size,
          ...templates,
          ...beside,
          ...received.findings,
        ],
        policy,
      ),
    );
    const unrun: readonly UnrunRule[] = [...content.unrun, ...personal.unrun];
    const decision = decide({ findings: all, unrun, clearedBy: context.clearedBy, now });
    const mailOut = decided(decision, {
      ...inEveryState(draft),
      changedBy: changedBy(draft, by, digest),
      manifest,
      findings: all,
      unrun,
      tally: received.tally,
      examples: content.examples(),
      linksSeen: byAddress([...content.linksSeen, ...personal.linksSeen]),
      // Those that came while its recipients were read count too.
      complaints,
    });
    // Together with what names them: of a submission that is broken off nothing stays.
    if (mayBeKept(decision, all, content.stored))
      for (const { digest: stored, bytes } of content.stored) await tx.saveContent(stored, bytes);
    await tx.saveMailOut(mailOut);
    if (decision === "refuse") await tx.deleteAudience(draft.id);
    for (const run of received.runs) await tx.saveRegisterRun(run);
    await record(context, tx, what, {
      by,
      roles: rolesOf(context.site, by, { project, mailOut }),
      mailOut,
      details: {
        decision,
        digest: presentDigest(mailOut),
        policy: manifest.policy,
        audience: count,
        rules: all.map((finding) => ({
          rule: finding.rule,
          severity: finding.severity,
          count: finding.count,
        })),
        unrun: unrun.map((rule) => ({ rule: rule.rule, kind: rule.kind })),
      },
    });
    return mailOut;
  });
}

/** Each link once, in the order of the manifest. */
const byAddress = (seen: readonly LinkSeen[]): readonly LinkSeen[] =>
  [...new Map(seen.map((each) => [each.address, each])).values()].toSorted((a, b) =>
    a.address < b.address ? -1 : 1,
  );

/** Whoever gives another list of people has changed the order, and is one of those who ordered it from then on (P5). */
function changedBy(
  { attempt, changedBy: before, orderedBy, manifest }: MailOut,
  by: UserId,
  audience: Digest,
): readonly UserId[] {
  const isSame = manifest.audience.digest === audience || attempt === 1;
  return isSame || namesUser([orderedBy, ...before], by) ? before : [...before, by];
}

function decided(
  decision: Decision,
  mailOut: Omit<CheckedMailOut, "state" | "digest">,
): CheckedMailOut | EndedMailOut {
  const digest = manifestDigest(mailOut.manifest);
  if (decision === "refuse") return endMailOut({ ...mailOut, digest, state: "held" }, "refused");
  return { ...mailOut, digest, state: decision === "hold" ? "held" : "awaiting-approval" };
}
