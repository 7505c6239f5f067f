import type { LedgerTransaction } from "@sluse/core";

import { approvals } from "./approvals.ts";
import { audience } from "./audience.ts";
import { audit } from "./audit.ts";
import { beginnings } from "./beginnings.ts";
import { claims } from "./claims.ts";
import { competences } from "./competences.ts";
import { clock } from "./clock.ts";
import { contactBlocks } from "./contact-blocks.ts";
import { contacts } from "./contacts.ts";
import { keys } from "./keys.ts";
import { keptAnswers } from "./kept-answers.ts";
import { loginSessions } from "./login-sessions.ts";
import { mailOuts } from "./mail-outs.ts";
import { alerts } from "./alerts.ts";
import { projects } from "./projects.ts";
import { registerRuns } from "./register-runs.ts";
import type { Session } from "./session.ts";
import { stops } from "./stops.ts";
import { templateApprovals } from "./template-approvals.ts";
import { waves } from "./waves.ts";

/** The whole port in one transaction. */
export const createTransaction = (session: Session, schema: string): LedgerTransaction => ({
  ...keys(session),
  ...projects(session),
  ...mailOuts(session),
  ...audience(session),
  ...approvals(session),
  ...templateApprovals(session),
  ...competences(session),
  ...stops(session),
  ...waves(session, schema),
  ...claims(session, schema),
  ...beginnings(session),
  ...contacts(session),
  ...contactBlocks(session, schema),
  ...registerRuns(session),
  ...keptAnswers(session),
  ...loginSessions(session),
  ...alerts(session),
  ...audit(session),
  ...clock(session),
});
