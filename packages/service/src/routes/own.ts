import {
  parseMailOutId,
  parseProjectId,
  SluseError,
  type Ledger,
  type MailOutId,
  type OrderingSystemId,
  type ProjectId,
  type Stop,
} from "@sluse/core";
import { readClearanceId } from "@sluse/core/house";
import type { StopTarget } from "@sluse/gate";

import type { Caller } from "../callers/caller.ts";
import type { WireOrder } from "../schemas/order.ts";
import type { WireSettlement } from "../schemas/release.ts";
import type { RouteSubject } from "./route.ts";

/** What a call is about, as far as its route names it. */
interface Asked {
  readonly subject: RouteSubject;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * A system is shown what is its own: another's project, and a mail-out of it, is answered as one that is not there.
 * @throws SluseError `SLUSE_PROJECT_UNKNOWN`, `SLUSE_MAIL_OUT_UNKNOWN`
 */
export async function assertOwn(ledger: Ledger, caller: Caller, asked: Asked): Promise<void> {
  if (caller.kind === "person") return;
  const { projects, mailOuts, systems } = namedIn(asked);
  for (const system of systems) if (system !== caller.system) throw unknownSystem(system);
  for (const project of projects) await assertOwnProject(ledger, caller.system, project);
  for (const mailOut of mailOuts) await assertOwnMailOut(ledger, caller.system, mailOut);
}

interface Named {
  readonly projects: readonly string[];
  readonly mailOuts: readonly string[];
  readonly systems: readonly string[];
}

const nothing: Named = { projects: [], mailOuts: [], systems: [] };

function namedIn({ subject, params, body }: Asked): Named {
  switch (subject) {
    case "site":
      return nothing;
    case "project":
      return { ...nothing, projects: [params["project"] ?? ""] };
    case "mail-out":
      return { ...nothing, mailOuts: [params["mailOut"] ?? ""] };
    case "project-of-body":
      return namedInBody(body as NamingProject);
    case "clearances":
      return { ...nothing, mailOuts: mailOutsOf((body as { outcomes: readonly WireSettlement[] }).outcomes) };
    case "stop":
      return namedInStop((body as { target: StopTarget }).target);
    default:
      return subject satisfies never;
  }
}

/** An order, or what is to be checked as one. */
type NamingProject = Pick<WireOrder, "project" | "corrects" | "announcedWith">;

const namedInBody = ({ project, corrects, announcedWith }: NamingProject): Named => ({
  ...nothing,
  projects: [project],
  mailOuts: [corrects?.mailOut, announcedWith].filter((each) => each !== undefined),
});

function namedInStop(target: StopTarget): Named {
  if (target === "everything" || "person" in target) return nothing;
  if ("mailOut" in target) return { ...nothing, mailOuts: [target.mailOut] };
  if ("project" in target) return { ...nothing, projects: [target.project] };
  return { ...nothing, systems: [target.system] };
}

const mailOutsOf = (outcomes: readonly WireSettlement[]): MailOutId[] => [
  ...new Set(outcomes.flatMap(({ clearance }) => readClearanceId(clearance)?.mailOut ?? [])),
];

async function assertOwnProject(ledger: Ledger, system: OrderingSystemId, given: string): Promise<void> {
  const id = parseProjectId(given);
  if ((await systemOfProject(ledger, id)) !== system)
    throw new SluseError("SLUSE_PROJECT_UNKNOWN", `no project \`${id}\` is registered`);
}

/** What is not there is the gate's to tell; only what is another's must look the same. */
async function assertOwnMailOut(ledger: Ledger, system: OrderingSystemId, given: string): Promise<void> {
  const id = parseMailOutId(given);
  if ((await systemOfMailOut(ledger, id)) !== system)
    throw new SluseError("SLUSE_MAIL_OUT_UNKNOWN", `no mail-out \`${id}\` in the ledger`);
}

const unknownSystem = (system: string): SluseError =>
  new SluseError("SLUSE_OPTION_INVALID", `no project is of an ordering system \`${system}\``);

/** Whether a stop is over what is a system's own, and so its to know. */
export async function isOverOwn(ledger: Ledger, system: OrderingSystemId, { scope }: Stop): Promise<boolean> {
  switch (scope.kind) {
    case "global":
      return true;
    case "system":
      return scope.system === system;
    case "project":
      return (await systemOfProject(ledger, scope.project)) === system;
    case "mail-out":
      return (await systemOfMailOut(ledger, scope.mailOut)) === system;
    default:
      return scope satisfies never;
  }
}

const systemOfProject = (ledger: Ledger, id: ProjectId): Promise<OrderingSystemId | undefined> =>
  ledger.transact(async (tx) => (await tx.loadProject(id))?.orderingSystem);

const systemOfMailOut = (ledger: Ledger, id: MailOutId): Promise<OrderingSystemId | undefined> =>
  ledger.transact(async (tx) => {
    const mailOut = await tx.loadMailOut(id);
    return mailOut && (await tx.loadProject(mailOut.project))?.orderingSystem;
  });
