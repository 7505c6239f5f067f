import type {
  Contact,
  ContactPoint,
  ContactRound,
  Instant,
  LedgerTransaction,
  MailOut,
  MailOutId,
  MailOutState,
  Outcome,
  ProjectId,
  Purpose,
  UserId,
} from "@sluse/core";

import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { findPerson } from "./find-person.ts";

/** What the service desk sees of one person. */
export interface HeldOnPerson {
  readonly contacts: readonly Contact[];
  /** Someone asked that this person is not written to. Opt-outs from registers are never held. */
  readonly stopped: boolean;
}

/**
 * Everything the ledger holds on one person, as the person is entitled to see it (GDPR art. 15). That somebody is opted
 * out is never held, and so never here; the audit log names no person.
 */
export interface PersonExport {
  readonly askedAt: Instant;
  /** Names of the people in the ledger are made with this key; the national id itself is not held. */
  readonly key: string;
  /** Oldest first. */
  readonly contacts: readonly PersonalContact[];
  /** Mail-outs not yet ended that this person may be written to by, or was. */
  readonly audiences: readonly PersonalMailOut[];
  /** Someone asked that this person is not written to. */
  readonly stopped: boolean;
}

/** One of a project's mail-outs, and who answers for it. */
export interface PersonalMailOut {
  readonly mailOut: MailOutId;
  /** The title that recipients see. */
  readonly title: string;
  readonly state: MailOutState;
  readonly purpose: Purpose;
  readonly project: ProjectId;
  readonly projectTitle: string;
  readonly controller: string;
  readonly contact: ContactPoint;
}

export interface PersonalContact extends PersonalMailOut {
  readonly at: Instant;
  readonly round: ContactRound;
  readonly outcome: Outcome;
  readonly settledAt: Instant | null;
}

/**
 * Who wrote to this person, what, when, and what became of it. That it was looked up is in the audit log; whom it was
 * about is not.
 * @throws SluseError `SLUSE_NATIONAL_ID_INVALID`
 */
export async function contactsOf(context: Context, nationalId: string, by: UserId): Promise<HeldOnPerson> {
  return context.ledger.transact(async (tx) => {
    const person = await findPerson(context, tx, nationalId);
    await record(context, tx, "contacts-shown", { by });
    return { contacts: await tx.loadContacts([person]), stopped: await tx.isStopped([person]) };
  });
}

/**
 * Everything held on this person. That it was asked for is in the audit log; whom it was about is not.
 * @throws SluseError `SLUSE_NATIONAL_ID_INVALID`
 */
export async function exportPerson(context: Context, nationalId: string, by: UserId): Promise<PersonExport> {
  return context.ledger.transact(async (tx) => {
    const person = await findPerson(context, tx, nationalId);
    const contacts = await tx.loadContacts([person]);
    const memberships = await tx.findMemberships([person]);
    const mailOuts = await describeMailOuts(tx, [...contacts.map(({ mailOut }) => mailOut), ...memberships]);
    await record(context, tx, "contacts-shown", { by, details: { everything: true } });
    return {
      askedAt: context.clock.now(),
      key: context.pseudonyms.keyId,
      contacts: contacts.map(({ at, round, purpose, outcome, settledAt, mailOut }) => ({
        ...mailOuts.get(mailOut)!,
        at,
        round,
        purpose,
        outcome,
        settledAt,
      })),
      audiences: memberships.map((mailOut) => mailOuts.get(mailOut)!),
      stopped: await tx.isStopped([person]),
    };
  });
}

/** In the order of their names, as ledgers with many writers want them. */
async function describeMailOuts(
  tx: LedgerTransaction,
  ids: readonly MailOutId[],
): Promise<Map<MailOutId, PersonalMailOut>> {
  const described = new Map<MailOutId, PersonalMailOut>();
  for (const id of [...new Set(ids)].toSorted())
    described.set(id, await describeMailOut(tx, await mailOutOf(tx, id)));
  return described;
}

async function describeMailOut(
  tx: LedgerTransaction,
  { id, state, manifest, project: projectId }: MailOut,
): Promise<PersonalMailOut> {
  const { title, controller, contact } = await projectOf(tx, projectId);
  return {
    mailOut: id,
    title: manifest.notice.title,
    state,
    purpose: manifest.purpose,
    project: projectId,
    projectTitle: title,
    controller,
    contact,
  };
}
