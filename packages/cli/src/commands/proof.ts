import { LANGUAGE_NAMES, OUTCOME_NAMES, SluseError } from "@sluse/core";
import type { EpromSender, ProofSent } from "@sluse/eprom";
import type { Proof } from "@sluse/gate";

import { exitCodeOf } from "../exit-code.ts";
import { askForNumber } from "../internal/ask-for-number.ts";
import { readLanguage } from "../internal/read-language.ts";
import { readValues } from "../internal/read-values.ts";
import { writeNewFile } from "../internal/write-new-file.ts";
import { fieldTable } from "../output/table.ts";
import { verdictReport } from "../output/verdict-report.ts";
import { openEpromSender } from "../senders/eprom-wave-sender.ts";
import type { CommandResult, Session } from "../session.ts";

interface Options {
  readonly in?: string;
  readonly out?: string;
  readonly value?: readonly string[];
  readonly toTestPerson?: true;
}

/** The work of `sluse proof`: the letter marked as a proof, in a file, or through ePROM to a test person. */
export async function proof(session: Session, mailOut: string, options: Options): Promise<CommandResult> {
  if (options.toTestPerson && options.out !== undefined)
    throw new SluseError("SLUSE_CLI_USAGE", "a proof goes to a file or to a test person", {
      nb: "et prøvebrev går til en fil eller til en testperson",
    });
  const language = options.in === undefined ? undefined : readLanguage(options.in);
  const values = readValues(options.value ?? []);
  // Whatever is missing for sending it is told before a proof is counted.
  const sender = options.toTestPerson ? await openSender(session) : undefined;
  const to = sender
    ? ({ kind: "test-person", nationalId: await askForNumber(session) } as const)
    : ({ kind: "file" } as const);
  await using site = await session.openSite();
  const { proof: made, ...verdict } = await site.gate.proof(mailOut, {
    by: session.user,
    to,
    ...(language === undefined ? {} : { language }),
    ...(values === undefined ? {} : { values }),
  });
  if (made === null)
    return {
      exitCode: exitCodeOf(verdict.decision),
      data: verdict,
      text: verdictReport(verdict, undefined, session),
    };
  const { bytes, to: _to, ...told } = made;
  if (sender) {
    const sent = await sender.sendProof(made);
    const isSent = sent.outcome === "delivered";
    return { exitCode: isSent ? 0 : 2, data: { ...told, ...sent }, text: proofText(made, session, { sent }) };
  }
  const file = session.pathOf(options.out ?? `${mailOut}-proof-${made.number}.${ENDINGS[made.format]}`);
  await writeNewFile(file, bytes);
  return { exitCode: 0, data: { ...told, file }, text: proofText(made, session, { file }) };
}

const ENDINGS = { pdf: "pdf", text: "txt", markdown: "md", html: "html" } as const;

interface Became {
  readonly file?: string;
  readonly sent?: ProofSent;
}

function proofText({ notice, language, number }: Proof, session: Session, { file, sent }: Became): string {
  const { letter, proof: labels, report } = session.texts;
  return fieldTable([
    [report.title, notice.title],
    [letter.language, LANGUAGE_NAMES[language][session.language]],
    [labels.number, String(number)],
    [letter.file, file],
    [labels.outcome, sent && `${OUTCOME_NAMES[sent.outcome][session.language]} (${sent.cause})`],
  ]);
}

/** @throws SluseError `SLUSE_CLI_SENDER_MISSING` where nothing can send to a test person by itself */
async function openSender(session: Session): Promise<EpromSender> {
  const { senders, path } = await session.readSiteFile();
  if (senders.eprom) return openEpromSender(senders.eprom, session.terminal.environment);
  throw new SluseError("SLUSE_CLI_SENDER_MISSING", "`senders.eprom` is not set", {
    nb: "`senders.eprom` er ikke satt",
    place: { file: path, path: "senders.eprom" },
    mend: "have the proof as a file: without ePROM nothing is sent by the command itself",
  });
}
