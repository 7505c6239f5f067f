import type {
  Contact,
  ContactPoint,
  ContactRound,
  Instant,
  Language,
  LedgerTransaction,
  MailOut,
  MailOutId,
  MailOutState,
  NationalId,
  Outcome,
  ProjectId,
  PersonPart,
  PersonStopReach,
  Pseudonym,
  Purpose,
  UserId,
} from "@sluse/core";
import { parseInput, userInput, wordsInput } from "@sluse/core/house";
import { z } from "zod";

import { assertMayEnter } from "../roles/note-refused.ts";
import { rolesOf } from "../roles/roles.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { otherNumbersOf } from "./ask-numbers.ts";
import { findPeople, readPersonNumber } from "./find-person.ts";

/**
 * What whoever calls wants: to know who has written (`question`), to complain, to see what is held on them (`access`), to get
 * no more (`stop`), or something else.
 */
export const LOOK_UP_KINDS = ["question", "complaint", "access", "stop", "other"] as const;
/** One of `LOOK_UP_KINDS`. */
export type LookUpKind = (typeof LOOK_UP_KINDS)[number];

/** Why a person is looked up, and for which case: curiosity has neither. */
export interface LookUpRequest {
  /** A user of the service desk, or of the central function. */
  readonly by: string;
  /** What the person, or who asks for them, wants to know. */
  readonly reason: string;
  /** The case it is filed under. */
  readonly case: string;
  /** Default: `other`. */
  readonly kind?: LookUpKind;
}

const lookUpRequest = z.strictObject({
  by: userInput,
  reason: wordsInput,
  case: wordsInput,
  kind: z.enum(LOOK_UP_KINDS).default("other"),
});

/** What the service desk sees of one person. */
export interface HeldOnPerson {
  readonly contacts: readonly HeldContact[];
  /** Someone asked that this person is not written to. Opt-outs from registers are never held. */
  /** How far the person's stop reaches; undefined when there is none. */
  readonly stopped: PersonStopReach | undefined;
}

/** A contact as it is shown to the one it has to do with. Who else it has to do with is not. */
export interface HeldContact extends Omit<Contact, "person" | "about"> {
  /** Whether the person got it, or another got it about them. */
  readonly part: PersonPart;
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
  /** How far the person's stop reaches; undefined when there is none. */
  readonly stopped: PersonStopReach | undefined;
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
  /** Languages its letter is written in. */
  readonly languages: readonly Language[];
  /** Who its recipients are and why they were chosen, where the order says. */
  readonly chosen: { readonly recipientsAre: string; readonly recruitedBecause: string } | null;
  /** Who has approved it as it is now, and when. */
  readonly approvedBy: readonly { readonly by: UserId; readonly at: Instant }[];
}

/** One time somebody was written to, as it is told to them. */
export interface PersonalContact extends PersonalMailOut {
  readonly at: Instant;
  readonly round: ContactRound;
  readonly part: PersonPart;
  readonly outcome: Outcome;
  readonly settledAt: Instant | null;
  /** When it was told to have been delivered, of one that a later word says reached nobody. */
  readonly deliveredAt: Instant | null;
}

/**
 * Who wrote to this person, under any of their numbers, what, when, and what became of it. That it was looked up is in the audit log, with the reason
 * and the case, and with a name for the person that only shows whether it was the same one as another time.
 * @throws SluseError `SLUSE_NATIONAL_ID_INVALID`, `SLUSE_ROLE_MISSING`, `SLUSE_OPTION_INVALID`
 */
export function contactsOf(context: Context, nationalId: unknown, request: unknown): Promise<HeldOnPerson> {
  return lookUp(context, nationalId, request, "contactsOf", async (tx, names) => ({
    contacts: (await tx.loadContacts(names)).map((contact) => shown(contact, names)),
    stopped: await tx.stopOf(names),
  }));
}

/**
 * Everything held on this person. That it was asked for is in the audit log, as for `contactsOf`.
 * @throws SluseError `SLUSE_NATIONAL_ID_INVALID`, `SLUSE_ROLE_MISSING`, `SLUSE_OPTION_INVALID`
 */
export function exportPerson(context: Context, nationalId: unknown, request: unknown): Promise<PersonExport> {
  return lookUp(context, nationalId, request, "exportPerson", async (tx, names, numbers) => {
    const contacts = await tx.loadContacts(names);
    // Audiences stand as they were approved, under the key of that day.
    const memberships = await tx.findMemberships(
      numbers.flatMap((number) => context.pseudonyms.everyNameOf(number)),
    );
    const mailOuts = await describeMailOuts(tx, [...contacts.map(({ mailOut }) => mailOut), ...memberships]);
    return {
      askedAt: context.clock.now(),
      key: context.pseudonyms.keyId,
      contacts: contacts.map((contact) => {
        const { at, round, purpose, outcome, settledAt, deliveredAt, mailOut } = contact;
        const { part } = shown(contact, names);
        return { ...mailOuts.get(mailOut)!, at, round, part, purpose, outcome, settledAt, deliveredAt };
      }),
      audiences: memberships.map((mailOut) => mailOuts.get(mailOut)!),
      stopped: await tx.stopOf(names),
    };
  });
}

function shown({ person, about, ...contact }: Contact, asked: readonly Pseudonym[]): HeldContact {
  if (!asked.includes(person)) return { ...contact, part: "represented" };
  return { ...contact, part: about === null ? "recipient" : "representative" };
}

/** Role and reason first, then the person: whoever may not look, learns not even whether there is something to see. */
async function lookUp<Found>(
  context: Context,
  nationalId: unknown,
  given: unknown,
  door: "contactsOf" | "exportPerson",
  find: (
    tx: LedgerTransaction,
    names: readonly Pseudonym[],
    numbers: readonly NationalId[],
  ) => Promise<Found>,
): Promise<Found> {
  const request = parseInput(lookUpRequest, given, { what: "the look-up", code: "SLUSE_OPTION_INVALID" });
  const { by, reason, kind } = request;
  // Nobody is asked about before it is known that whoever looks may look.
  await assertMayEnter(context, door, by);
  const id = readPersonNumber(context, nationalId);
  const numbers = [id, ...(await otherNumbersOf(context, id))];
  return context.ledger.transact(async (tx) => {
    const names = await findPeople(context, tx, numbers);
    const [person = context.pseudonyms.of(id)] = names;
    await record(context, tx, "contacts-shown", {
      by,
      roles: rolesOf(context.site, by),
      details: { door, kind, reason, case: request.case, person: context.pseudonyms.nameForLog(person) },
    });
    return find(tx, names, numbers);
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
  const { announcement } = manifest;
  return {
    mailOut: id,
    title: manifest.notice.title,
    state,
    purpose: manifest.purpose,
    project: projectId,
    projectTitle: title,
    controller,
    contact,
    languages: [...new Set(manifest.documents.map(({ language }) => language))],
    chosen: announcement && {
      recipientsAre: announcement.recipientsAre,
      recruitedBecause: announcement.recruitedBecause,
    },
    approvedBy: (await tx.loadApprovals(id)).map(({ by, at }) => ({ by, at })),
  };
}
