import {
  LANGUAGES,
  SluseError,
  createFinding,
  isEnded,
  parseNationalId,
  userInput,
  type ChannelMandate,
  type Finding,
  type Language,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type Manifest,
  type NationalId,
  type Project,
  type UserId,
} from "@sluse/core";
import { freeTextInput } from "@sluse/core/house";
import { z } from "zod";

import { loadLetters, type Letter, type ProofToMake } from "../content/letters.ts";
import { markedTitle } from "../content/proof-mark.ts";
import type { Verdict } from "../findings/verdict.ts";
import { wrongState } from "../findings/wrong-state.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { checkActiveToRelease } from "../projects/is-active.ts";
import { stopped } from "../release/check-may-release.ts";
import { assertMayPass, refuse } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { stopsFor } from "../stops/stops-for.ts";
import {
  approvalProofNotMarked,
  approvalProofNotToTestPerson,
  approvalTooManyProofs,
} from "./proof-rules.ts";

/** Where a proof goes: to a file of whoever asks, or to a test person, who is nobody. */
export type ProofTarget =
  | { readonly kind: "file" }
  | { readonly kind: "test-person"; readonly nationalId: string };

/** A letter that says of itself that it is a proof. It is no contact and has no clearance. */
export interface Proof extends Letter {
  readonly mailOut: MailOutId;
  /** Which of the mail-out's proofs it is, from 1. */
  readonly number: number;
  /** What stands in the inbox, marked. */
  readonly notice: Manifest["notice"];
  /** A test person, and how to reach them; null of a proof to a file. */
  readonly to: { readonly nationalId: NationalId; readonly mandate: ChannelMandate } | null;
}

/** A proof, or what is in its way. */
export interface ProofMade extends Verdict {
  readonly proof: Proof | null;
}

interface ProofRequest {
  readonly by: UserId;
  readonly to: ProofTarget;
  readonly language?: Language | undefined;
  /** A made-up recipient's own. Default: the names of the slots. */
  readonly values?: Readonly<Record<string, string>> | undefined;
}

export const proofRequest: z.ZodType<ProofRequest> = z.strictObject({
  by: userInput,
  to: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("file") }),
    z.strictObject({ kind: z.literal("test-person"), nationalId: z.string().max(100) }),
  ]),
  language: z.enum(LANGUAGES).optional(),
  values: z.record(z.string().max(200), freeTextInput).optional(),
});

/**
 * A proof of the letter as it is stored. It is counted and written in the log before it is made, so that none goes
 * uncounted. To a test person it goes under no stop, and for no project that is off.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_ROLE_MISSING`, `SLUSE_LETTER_LANGUAGE`
 * @throws SluseError `SLUSE_CONTENT_CHANGED`, `SLUSE_TEMPLATE_CHANGED`, `SLUSE_LETTERHEAD_CHANGED`
 */
export async function makeProof(
  context: Context,
  id: MailOutId,
  { by, to, language, values }: ProofRequest,
): Promise<ProofMade> {
  const allowed = await context.ledger.transact(async (tx): Promise<Allowed> => {
    const mailOut = await mailOutOf(tx, id);
    const project = await projectOf(tx, mailOut.project);
    assertMayPass(context, "proof", by, { project, mailOut });
    const asked = language ?? mailOut.manifest.documents[0]?.language ?? "nb";
    const letters = await loadLetters(context, tx, mailOut.manifest, project);
    const letter = letters.proof(asked, values);
    if (!letter)
      throw new SluseError("SLUSE_LETTER_LANGUAGE", `mail-out \`${id}\` has no letter in \`${asked}\``);
    const person = to.kind === "file" ? null : testPerson(to.nationalId);
    const findings = [
      ...checkMailOut(context, mailOut, project),
      ...(to.kind === "file" ? [] : await checkReaching(context, tx, mailOut, project, person)),
      ...checkLetter(letter),
    ];
    if (findings.length > 0 || letter.kind !== "ready") {
      const verdict = await refuse(context, tx, { door: "proof", by, project, mailOut }, findings);
      return { kind: "refused", verdict };
    }
    const counted: MailOut = { ...mailOut, proofs: mailOut.proofs + 1 };
    await tx.saveMailOut(counted);
    await record(context, tx, "proof-made", {
      by,
      roles: rolesOf(context.site, by, { project, mailOut }),
      mailOut: counted,
      details: { to: to.kind, language: asked, number: counted.proofs, digest: mailOut.digest ?? null },
    });
    return { kind: "allowed", letter, mailOut: counted, language: asked, person };
  });
  if (allowed.kind === "refused") return { ...allowed.verdict, proof: null };
  const { mailOut, letter, person } = allowed;
  // Typeset outside the transaction: it takes its time.
  const made = await letter.make();
  const { notice, mandate } = mailOut.manifest;
  const proof: Proof = {
    ...made,
    name: `PRØVE ${made.name}`,
    mailOut: id,
    number: mailOut.proofs,
    notice: { ...notice, title: markedTitle(notice.title, allowed.language) },
    to: person === null ? null : { nationalId: person, mandate },
  };
  return { decision: "release", findings: [], proof };
}

type Allowed =
  | { readonly kind: "refused"; readonly verdict: Verdict }
  | {
      readonly kind: "allowed";
      readonly letter: Extract<ProofToMake, { readonly kind: "ready" }>;
      readonly mailOut: MailOut;
      readonly language: Language;
      readonly person: NationalId | null;
    };

/**
 * The number of somebody who does not exist, whatever people the site writes to. NAV's test numbers are not taken: they look
 * like a hospital's own numbers of people who do exist.
 */
function testPerson(written: string): NationalId | null {
  const asTest = parseNationalId(written, "test");
  const asReal = parseNationalId(written, "production");
  const isNobody = asReal.kind === "invalid" && asReal.fault === "synthetic";
  return isNobody && asTest.kind === "valid" && asTest.type === "synthetic" ? asTest.id : null;
}

function checkMailOut(context: Context, mailOut: MailOut, project: Project): Finding[] {
  if (mailOut.state === "receiving" || isEnded(mailOut)) return [wrongState(mailOut)];
  const { maxProofs } = context.policyOf(project).approval;
  if (mailOut.proofs < maxProofs) return [];
  return [createFinding(approvalTooManyProofs, { facts: { made: mailOut.proofs, most: maxProofs } })];
}

/** Off is off, and a stop is a stop, whoever is to be reached. A form's words are ePROM's, and carry no mark. */
async function checkReaching(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  project: Project,
  person: NationalId | null,
): Promise<Finding[]> {
  const { kind } = mailOut.manifest;
  return [
    ...(person === null ? [createFinding(approvalProofNotToTestPerson)] : []),
    ...(kind === "form"
      ? [createFinding(approvalProofNotMarked, { facts: { document: mailOut.id, format: kind } })]
      : []),
    ...(await stopsFor(tx, mailOut, project)).map(stopped),
    ...checkActiveToRelease(project, context.clock.now()),
  ];
}

function checkLetter(letter: ProofToMake): readonly Finding[] {
  switch (letter.kind) {
    case "ready":
      return [];
    case "faulty":
      return letter.findings;
    case "unmarkable":
      return [
        createFinding(approvalProofNotMarked, {
          facts: { document: letter.document, format: letter.format },
        }),
      ];
  }
}
