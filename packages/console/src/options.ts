import type { Clock, Ledger, PdfReader, Policy, Project } from "@sluse/core";
import type { Gate, GateOptions } from "@sluse/gate";

import type { House } from "./house.ts";
import type { HeldRoles } from "./login/held-roles.ts";
import type { Login } from "./login.ts";
import type { TryLetter } from "./try-letter.ts";

/** What a console is made of. */
export interface ConsoleOptions {
  /** The doors that everything goes through. */
  readonly gate: Gate;
  /** The gate's own. The console keeps who is logged in there, and asks it for nothing else. */
  readonly ledger: Ledger;
  readonly login: Login;
  /** Whose console it is, as it stands on every page: `Fjordheim universitetssykehus`. */
  readonly siteName: string;
  /** The address it is reached at: `https://sluse.example.org`. Forms from elsewhere are turned away. */
  readonly origin: string;
  /**
   * The gate's own, to choose which pages are offered to whom. What somebody may do is the gate's to say, whatever is offered.
   */
  readonly roles: Pick<GateOptions, "auditors" | "centralFunction" | "operations" | "serviceDesk">;
  /** What hands the roles of people's logins to the gate: the one whose `heldRoles` the gate was made with. Default: none count. */
  readonly held?: HeldRoles;
  /** The gate's own, to say how many approve, how large a first wave is, and when a breaker falls. */
  readonly policy: Policy | ((project: Project) => Policy);
  /** The rules that hold for every project, before any is asked more. Default: `policy`, where it is one for all. */
  readonly floor?: Policy;
  /** What is known of ledger, outbox and backups, for the page of those who run the site. Default: it says nothing of them. */
  readonly house?: House;
  /** The gate's own reader of PDFs, to show their pages as pictures. Default: a PDF is opened as the file it is. */
  readonly pdf?: Pick<PdfReader, "draw"> | undefined;
  /** How many places one person may be logged in at once: the one unused for longest is logged out then. From 1. Default 5. */
  readonly sessionsAtOnce?: number;
  /** The gate's own. Default: the machine's. */
  readonly clock?: Clock;
  /** Is told of faults: a page that could not be made, a login that failed. Default: nobody. Never of a person. */
  readonly onFault?: (fault: unknown) => void;
  /** In a trial: has letters read that are pasted into a page of their own. Default: there is no such page. */
  readonly tryLetter?: TryLetter;
}
