import {
  EMPTY_TALLY,
  FindingGroups,
  dayOf,
  type Finding,
  type Manifest,
  type Order,
  type Recipient,
  type Tally,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { findCorrected } from "../orders/check-round.ts";
import { sizeOf } from "../orders/check-size.ts";
import { prepareOrder, type PreparedOrder } from "../orders/prepare-order.ts";
import { receiveNobody } from "../orders/receive-nobody.ts";
import { asksForNumbers, checkDNumbers } from "../recipients/check-d-numbers.ts";
import { askingOf, checkRegisters } from "../recipients/check-registers.ts";
import { judgeTally } from "../recipients/judge-tally.ts";
import { opensAt } from "../recipients/planned-limits.ts";
import { ofCaller } from "../recipients/of-caller.ts";
import { inBatches } from "../recipients/read-recipients.ts";
import { RowsReader } from "../recipients/read-rows.ts";
import { valuesDiffer } from "../recipients/values-differ.ts";
import { assertMayPass } from "../roles/may-pass.ts";
import { checkTemplates } from "../templates/check-templates.ts";
import { checkedOf, type Checked } from "./checked.ts";
import { RowsSeen } from "./rows-seen.ts";

/** What only a submission asks: each of them would tell something of people, and leaves a trace there. */
export const NOT_ASKED = ["registers", "numbers", "limits", "stops", "outcomes", "other-orders"] as const;

/** What an order would come to, as far as it tells by itself: its submission may come to a stricter decision, never to a milder. */
export interface DryRun extends Checked {
  /** Of the rows. Nobody was asked about, so that no count depends on anybody. */
  readonly tally: Pick<Tally, "given" | "valid" | "duplicate" | "invalid" | "languages">;
  readonly notAsked: typeof NOT_ASKED;
}

/**
 * Checks an order as its submission would: the order, its letters and links, its templates, what is wrong in its rows. No
 * register is asked, nobody is looked for in the ledger, and nothing is kept: what is told of people must be in the log.
 */
export async function dryRun(
  context: Context,
  order: Order,
  signal: AbortSignal | undefined,
): Promise<DryRun> {
  const prepared = await prepareOrder(context, order, { findCorrected, signal });
  const { draft, about, content, findings } = prepared;
  const { policy, project, now } = about;
  assertMayPass(context, "checks.order", order.orderedBy, { project });
  const recipients = ofCaller(order.recipients ?? [], signal);
  const { standing } = draft.manifest;
  const rows = standing
    ? await receiveNobody(standing, content, recipients)
    : await readRows(context, recipients, prepared, signal);
  const personal = await content.checkPersonal();
  const { tally } = rows;
  const count = tally.valid - tally.duplicate;
  const manifest: Manifest = {
    ...draft.manifest,
    audience: { ...draft.manifest.audience, count, together: count },
  };
  const { documents } = manifest;
  const templates = await context.ledger.transact((tx) =>
    checkTemplates(tx, { documents, project, policy, now }),
  );
  const checked = checkedOf(context, policy, {
    findings: [
      ...findings,
      ...checkRegisters(context.registers, askingOf({ ...draft, manifest }), policy),
      ...content.findings,
      ...personal.findings,
      // How many the project has written to is counted when it orders: whoever looks twice could tell one person by it.
      ...sizeOf(manifest, draft.toldAt, about, 0),
      ...templates,
      ...rows.findings,
    ],
    unrun: [...content.unrun, ...personal.unrun],
    linksSeen: [...content.linksSeen, ...personal.linksSeen],
  });
  const { given, valid, duplicate, invalid, languages } = tally;
  return { ...checked, tally: { given, valid, duplicate, invalid, languages }, notAsked: NOT_ASKED };
}

const BATCH = 5000;

interface RowsFound {
  readonly tally: Tally;
  readonly findings: readonly Finding[];
}

/** What is wrong with the rows, and how many there are. */
async function readRows(
  context: Context,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  { draft, about: { policy }, content }: PreparedOrder,
  signal: AbortSignal | undefined,
): Promise<RowsFound> {
  const groups = new FindingGroups();
  const opens = dayOf(opensAt(draft, context.clock.now()));
  const rows = new RowsReader({ groups, content, policy, names: context.pseudonyms, opens });
  const seen = new RowsSeen();
  let valid = 0;
  for await (const batch of inBatches(recipients, BATCH)) {
    signal?.throwIfAborted();
    for (const each of rows.judge(rows.read(batch))) {
      valid += 1;
      if (asksForNumbers(context, draft)) groups.addAll(checkDNumbers(each));
      if (seen.add(each) === "differs") groups.add(valuesDiffer(each.row));
    }
  }
  const { invalid, languages } = rows.finish();
  const clear = seen.people;
  const duplicate = valid - clear;
  const tally: Tally = {
    ...EMPTY_TALLY,
    given: rows.given,
    valid,
    duplicate,
    invalid,
    languages,
    clear,
  };
  groups.addAll(judgeTally(tally, draft, policy));
  return { tally, findings: groups.toArray() };
}
