import type { Finding, Order } from "@sluse/core";

import { checkActiveToOrder } from "../projects/is-active.ts";
import { checkComplaints } from "../projects/project-complaints.ts";
import { checkAllowed } from "./check-allowed.ts";
import { checkDocuments } from "./check-documents.ts";
import { checkMarking } from "./check-marking.ts";
import { checkOrderers } from "./check-orderers.ts";
import { checkPlan } from "./check-plan.ts";
import { checkRound } from "./check-round.ts";
import { checkStanding } from "./check-standing.ts";
import { checkWindow } from "./check-window.ts";
import type { OrderContext } from "./order-context.ts";

/** An order without its recipients: what can be told before anybody is looked at. */
export function checkOrder(order: Omit<Order, "recipients">, context: OrderContext): Finding[] {
  return [
    ...checkActiveToOrder(context.project, context.now),
    ...checkComplaints(context.project, context.policy),
    ...checkAllowed(order, context),
    ...checkWindow(order, context),
    ...checkRound(order, context),
    ...checkPlan(order, context),
    ...checkMarking(order, context),
    ...checkOrderers(order, context),
    ...checkStanding(order, context),
    ...checkDocuments(order),
  ];
}
