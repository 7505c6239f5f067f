import {
  MAIL_OUT_STATES,
  countInput,
  namesUser,
  projectInput,
  userInput,
  type LedgerTransaction,
  type MailOutSource,
  type MailOutState,
  type ProjectId,
  type UserId,
} from "@sluse/core";
import { z } from "zod";

import { mayPass } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { projectOf, type Context } from "../internal/context.ts";
import { reportFor, type Report } from "./report.ts";

/** Which mail-outs, of those that the one who asks has a role in. */
export interface ListRequest {
  readonly by: string;
  readonly project?: string | undefined;
  /** Default: every state. */
  readonly states?: readonly MailOutState[] | undefined;
  /** Only those that the one who asks has ordered. */
  readonly ordered?: true | undefined;
  /** Default `newest-first`. */
  readonly order?: "newest-first" | "oldest-first" | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** Reports on a page, at most 200. Default 50. */
  readonly limit?: number | undefined;
}

/** A page of a list, each report in the view of the one who asks. It may be shorter than asked for, and not be the last. */
export interface ReportPage {
  readonly mailOuts: readonly Report[];
  /** Ask for the page after this one with it; without it there is none. */
  readonly next?: string;
}

interface Listed extends Omit<ListRequest, "by" | "project"> {
  readonly by: UserId;
  readonly project?: ProjectId | undefined;
}

/** Mail-outs on a page at most. */
export const MOST_ON_A_PAGE = 200;
const FEW = 50;

export const listRequest: z.ZodType<Listed> = z.strictObject({
  by: userInput,
  project: projectInput.optional(),
  states: z.array(z.enum(MAIL_OUT_STATES)).optional(),
  ordered: z.literal(true).optional(),
  order: z.enum(["newest-first", "oldest-first"]).optional(),
  after: z
    .string()
    .regex(/^[1-9][0-9]{0,9}$/u, { error: "is not what a page before this one ended with" })
    .optional(),
  limit: countInput(1).pipe(z.number().max(MOST_ON_A_PAGE)).optional(),
});

/** A page of the mail-outs that `by` has a role in. */
export async function listReports(
  context: Context,
  tx: LedgerTransaction,
  {
    by,
    project: only,
    states = MAIL_OUT_STATES,
    ordered,
    order = "newest-first",
    after,
    limit = FEW,
  }: Listed,
): Promise<ReportPage> {
  const { mailOuts, next } = await tx.pageMailOuts({
    from: await sourcesOf(context, tx, { by, ordered, project: only }),
    states: storedAs(states),
    order,
    limit,
    ...(after === undefined ? {} : { after: Number(after) }),
  });
  const reports: Report[] = [];
  for (const mailOut of mailOuts) {
    const project = await projectOf(tx, mailOut.project);
    reports.push(await reportFor(context, tx, { mailOut, project, by }));
  }
  return {
    mailOuts: reports.filter(({ state }) => states.includes(state)),
    ...(next === undefined ? {} : { next: String(next) }),
  };
}

/**
 * The one who only ordered is told of some that are held that they await approval, because why they are held would tell
 * who is opted out. What comes on their pages must not tell it either.
 */
function storedAs(states: readonly MailOutState[]): readonly MailOutState[] {
  const alike: readonly MailOutState[] = ["held", "awaiting-approval"];
  return alike.some((state) => states.includes(state)) ? [...new Set([...states, ...alike])] : states;
}

/** Where the mail-outs are that somebody may have reports of. */
async function sourcesOf(
  { site }: Context,
  tx: LedgerTransaction,
  { by, ordered, project: only }: Pick<Listed, "by" | "project"> & { readonly ordered: true | undefined },
): Promise<readonly MailOutSource[]> {
  const own: MailOutSource = {
    kind: "orderer",
    user: by,
    ...(only === undefined ? {} : { project: only }),
  };
  if (ordered) return [own];
  const isOfSite = mayPass("report", rolesOf(site, by));
  if (isOfSite && only === undefined) return [{ kind: "site" }];
  const projects = (await tx.listProjects()).filter(
    ({ id, superusers }) => (only === undefined || id === only) && (isOfSite || namesUser(superusers, by)),
  );
  return [...projects.map(({ id }): MailOutSource => ({ kind: "project", project: id })), own];
}
