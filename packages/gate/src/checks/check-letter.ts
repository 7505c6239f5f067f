import {
  ROUNDS,
  momentInput,
  projectInput,
  userInput,
  type Instant,
  type Moment,
  type Project,
  type ProjectId,
  type Round,
  type UserId,
} from "@sluse/core";
import { z } from "zod";

import { checkContent, type ContentToCheck } from "../content/check-content.ts";
import { projectOf, type Context } from "../internal/context.ts";
import { checkDocuments } from "../orders/check-documents.ts";
import { lettersInput } from "../orders/read-order.ts";
import { checkSampleOf } from "../orders/receive-nobody.ts";
import { assertMayPass } from "../roles/may-pass.ts";
import { checkTemplates } from "../templates/check-templates.ts";
import { checkedOf, type Checked } from "./checked.ts";

/** Letters to be looked at before they are ordered. */
export interface LetterToCheck {
  readonly by: string;
  /** Whose policy and templates they are held to. */
  readonly project: string;
  readonly round: Round;
  readonly content: ContentToCheck;
  /** Values of a made-up recipient: what is each recipient's own is looked at in them. */
  readonly sample?: Readonly<Record<string, string>>;
  /** When they would be sent. Default: now. */
  readonly window?: { readonly from: Moment; readonly until: Moment };
  readonly answerBy?: Moment;
}

const window = z.strictObject({ from: momentInput, until: momentInput });

/** The same, read. */
export interface LetterRead {
  readonly by: UserId;
  readonly project: ProjectId;
  readonly round: Round;
  readonly content: ContentToCheck;
  readonly sample?: Readonly<Record<string, string>> | undefined;
  readonly window?: { readonly from: Instant; readonly until: Instant } | undefined;
  readonly answerBy?: Instant | undefined;
}

export const letterToCheck: z.ZodType<LetterRead> = z.strictObject({
  by: userInput,
  project: projectInput,
  round: z.enum(ROUNDS),
  content: lettersInput,
  sample: z.record(z.string().max(200), z.string().max(100_000)).optional(),
  window: window.optional(),
  answerBy: momentInput.optional(),
});

/** Checks letters by a project's policy: what a submission would say of them, whoever they go to. */
export async function checkLetter(
  context: Context,
  { by, project: id, round, content: given, sample, window: asked, answerBy }: LetterRead,
  signal: AbortSignal | undefined,
): Promise<Checked> {
  const project = await projectToCheck(context, "checks.letter", { by, id });
  const policy = context.policyOf(project);
  const now = context.clock.now();
  const { purpose } = project;
  const about = { policy, project, purpose, round, now, window: asked ?? { from: now, until: now } };
  const content = await checkContent(context, given, { ...about, answerBy, form: undefined, signal });
  const own = checkSampleOf(sample, content, "sample");
  const personal = await content.checkPersonal();
  const { documents } = content;
  const templates = await context.ledger.transact((tx) =>
    checkTemplates(tx, { documents, project, policy, now }),
  );
  return checkedOf(context, policy, {
    findings: [
      ...checkDocuments({ kind: "letter", content: given }),
      ...content.findings,
      ...personal.findings,
      ...templates,
      ...own,
    ],
    unrun: [...content.unrun, ...personal.unrun],
    linksSeen: [...content.linksSeen, ...personal.linksSeen],
  });
}

/**
 * The project whose policy something is held to.
 * @throws SluseError `SLUSE_PROJECT_UNKNOWN`, `SLUSE_ROLE_MISSING`
 */
export async function projectToCheck(
  context: Context,
  door: "checks.letter" | "checks.links",
  { by, id }: { readonly by: UserId; readonly id: ProjectId },
): Promise<Project> {
  const project = await context.ledger.transact((tx) => projectOf(tx, id));
  assertMayPass(context, door, by, { project });
  return project;
}
