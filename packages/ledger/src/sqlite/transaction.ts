import type { AuditHead, LedgerTransaction } from "@sluse/core";

import { approvals } from "./approvals.ts";
import { audience } from "./audience.ts";
import { audit } from "./audit.ts";
import { beginnings } from "./beginnings.ts";
import { claims } from "./claims.ts";
import { competences } from "./competences.ts";
import { contactBlocks } from "./contact-blocks.ts";
import { contacts } from "./contacts.ts";
import type { Database } from "./database.ts";
import { keys } from "./keys.ts";
import { keptAnswers } from "./kept-answers.ts";
import { loginSessions } from "./login-sessions.ts";
import { mailOuts } from "./mail-outs.ts";
import { alerts } from "./alerts.ts";
import { projects } from "./projects.ts";
import { registerRuns } from "./register-runs.ts";
import { stops } from "./stops.ts";
import { templateApprovals } from "./template-approvals.ts";
import { waves } from "./waves.ts";

/** The whole port on one connection; it is up to the ledger that a transaction is open. */
export const createTransaction = (
  database: Database,
  appended: (head: AuditHead) => void,
): LedgerTransaction => ({
  ...keys(database),
  ...projects(database),
  ...mailOuts(database),
  ...audience(database),
  ...approvals(database),
  ...templateApprovals(database),
  ...competences(database),
  ...stops(database),
  ...waves(database),
  ...claims(database),
  ...beginnings(database),
  ...contacts(database),
  ...contactBlocks(database),
  ...registerRuns(database),
  ...keptAnswers(database),
  ...loginSessions(database),
  ...alerts(database),
  ...audit(database, appended),
  readClock: async () => undefined,
});
