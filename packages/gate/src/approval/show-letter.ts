import {
  EXAMPLES,
  LANGUAGES,
  SluseError,
  isSameUser,
  namesUser,
  presentDigest,
  userInput,
  type Digest,
  type ExampleKind,
  type Language,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type Manifest,
  type ShownLetter,
  type UserId,
} from "@sluse/core";
import { z } from "zod";

import { loadLetters, type Specimen } from "../content/letters.ts";
import { assertKept } from "../content/stored-content.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { assertMayPass } from "../roles/may-pass.ts";
import { isOrderer, rolesOf } from "../roles/roles.ts";

/** A letter of a mail-out, as it is stored, for the eyes of whoever answers for it. */
export interface LetterShown extends Specimen {
  readonly mailOut: MailOutId;
  /** The manifest it is of: what an approval names. */
  readonly manifest: Digest;
  /** What stands in the inbox, and who it is from. */
  readonly notice: Manifest["notice"];
  /** Which example it is; null of the letter with its slots' names. */
  readonly example: ExampleKind | null;
  /** Which examples there are in its language. */
  readonly examples: readonly ExampleKind[];
}

export interface LetterRequest {
  readonly by: UserId;
  readonly language?: Language | undefined;
  readonly example?: ExampleKind | undefined;
}

export const letterRequest: z.ZodType<LetterRequest> = z.strictObject({
  by: userInput,
  language: z.enum(LANGUAGES).optional(),
  example: z.enum(EXAMPLES).optional(),
});

/**
 * The letter in one language, made of what is stored and held against its digest: what is shown is what an approval is of.
 * That it was opened, by whom, is in the log.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_ROLE_MISSING`, `SLUSE_LETTER_LANGUAGE`, `SLUSE_LETTER_EXAMPLE`
 * @throws SluseError `SLUSE_MAIL_OUT_STATE` while it is being received, or when it was looked at anew meanwhile
 * @throws SluseError `SLUSE_LETTER_NOT_KEPT`, `SLUSE_CONTENT_CHANGED`, `SLUSE_TEMPLATE_CHANGED`, `SLUSE_LETTERHEAD_CHANGED`
 */
export async function showLetter(
  context: Context,
  id: MailOutId,
  { by, language, example }: LetterRequest,
): Promise<LetterShown> {
  const { mailOut, letters } = await context.ledger.transact(async (tx) => {
    const found = await mailOutOf(tx, id);
    const project = await projectOf(tx, found.project);
    assertMayPass(context, "letter", by, { project, mailOut: found });
    if (found.state === "receiving") throw notNow(found, "is being received");
    if (found.state === "refused") await assertKept(tx, found.manifest);
    return { mailOut: found, letters: await loadLetters(context, tx, found.manifest, project) };
  });
  const asked = language ?? mailOut.manifest.documents[0]?.language ?? "nb";
  const examples = mailOut.examples.filter((each) => each.language === asked);
  const values = examples.find(({ kind }) => kind === example)?.values;
  if (example !== undefined && values === undefined)
    throw new SluseError(
      "SLUSE_LETTER_EXAMPLE",
      `mail-out \`${id}\` has no example \`${example}\` in \`${asked}\``,
    );
  // Typeset outside the transaction: it takes its time.
  const specimen = await letters.specimen(asked, values);
  if (!specimen)
    throw new SluseError("SLUSE_LETTER_LANGUAGE", `mail-out \`${id}\` has no letter in \`${asked}\``);
  const noteShown = async (tx: LedgerTransaction): Promise<void> => {
    const now = await mailOutOf(tx, id);
    if (now.digest !== mailOut.digest) throw notNow(now, "was looked at anew while its letter was made");
    const digest = presentDigest(now);
    const project = await projectOf(tx, now.project);
    const at = context.clock.now();
    if (namesUser(project.superusers, by)) {
      const shown: ShownLetter = { by, language: asked, digest, at };
      const others = now.shown.filter((each) => !isBefore(each, shown));
      await tx.saveMailOut({
        ...now,
        // Whoever ordered it has told nobody yet by looking at it.
        ...(isOrderer(now, by) ? {} : { noticedAt: now.noticedAt ?? at }),
        // What is approved is the letter itself: an example is looked at besides.
        shown: example === undefined ? [...others, shown] : now.shown,
      });
    }
    await record(context, tx, "letter-shown", {
      by,
      roles: rolesOf(context.site, by, { project, mailOut: now }),
      mailOut: now,
      details: {
        language: asked,
        digest,
        letter: specimen.digest,
        ...(example === undefined ? {} : { example }),
      },
    });
  };
  // Safe to forget: whoever was shown it and is no longer known to be is asked to look again before they approve. Twenty who
  // look at once wait for no disk.
  await context.ledger.transact(noteShown, { durability: "soon" });
  return {
    ...specimen,
    mailOut: id,
    manifest: presentDigest(mailOut),
    notice: mailOut.manifest.notice,
    example: example ?? null,
    examples: examples.map(({ kind }) => kind),
  };
}

/** Shown before, or of a manifest that is no more. */
const isBefore = (each: ShownLetter, shown: ShownLetter): boolean =>
  each.digest !== shown.digest || (each.language === shown.language && isSameUser(each.by, shown.by));

const notNow = ({ id }: MailOut, why: string): SluseError =>
  new SluseError("SLUSE_MAIL_OUT_STATE", `mail-out \`${id}\` ${why}`, { mend: "ask for its letter again" });
