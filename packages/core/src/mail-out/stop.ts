import type { MailOutId, OrderingSystemId, ProjectId, Pseudonym, StopId, UserId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { MailOutKind } from "../vocabulary/mail-out-kind.ts";
import type { Control } from "../vocabulary/control.ts";
import { isSecondaryUse, type Purpose } from "../vocabulary/purpose.ts";

/** What is stopped. A person is named by pseudonym here; doors take the national id. */
export type StopScope =
  | { readonly kind: "global" }
  /** All of an ordering system's mail-outs, or only its letters, or only its forms. */
  | { readonly kind: "system"; readonly system: OrderingSystemId; readonly only?: MailOutKind }
  | { readonly kind: "project"; readonly project: ProjectId; readonly only?: MailOutKind }
  | { readonly kind: "mail-out"; readonly mailOut: MailOutId };

/** What was looked at before a project was opened under its ordering system's stop: all of it, by one who answers for it. */
export type QualityControl = Readonly<Record<Control, true>>;

/** A project that goes on under a stop of its ordering system. */
export interface OpenedUnderStop {
  readonly project: ProjectId;
  readonly by: UserId;
  readonly at: Instant;
  readonly comment: string;
  readonly checked: QualityControl;
}

/** A stop is lifted by its name: of two over the same mail-outs, lifting one leaves the other. */
export interface Stop {
  readonly id: StopId;
  readonly scope: StopScope;
  readonly by: UserId;
  readonly at: Instant;
  readonly reason: string;
  /** `central-function`: set by the central function or the ledger itself, and lifted by the central function alone. */
  readonly liftedBy: "superuser" | "central-function";
  /** Projects that were opened one by one, of a stop of an ordering system. */
  readonly opened: readonly OpenedUnderStop[];
}

/** Who has stopped everything in a ledger that finds itself restored or moved: the ledger itself. */
export const LEDGER_ITSELF = "sluse-ledger" as UserId;

/** A stop that the ledger has yet to name. */
export type NewStop = Omit<Stop, "id">;

/** How far a person's stop reaches: letters of research, surveys and quality registers, or whatever the gate lets out. */
export type PersonStopReach = "secondary-use" | "everything";

/** Nothing of this goes to this person any more. Why is not stored. */
export interface PersonStop {
  readonly person: Pseudonym;
  readonly by: UserId;
  readonly at: Instant;
  readonly reach: PersonStopReach;
}

/** Whether a person's stop is in the way of a mail-out of this purpose. A purpose or a reach that nobody knows is. */
export const isInTheWay = ({ reach }: Pick<PersonStop, "reach">, purpose: Purpose): boolean =>
  reach !== "secondary-use" || isSecondaryUse(purpose);
