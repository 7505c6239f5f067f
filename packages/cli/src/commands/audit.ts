import { createWriteStream } from "node:fs";
import { Readable, type Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";

import { SluseError, type AuditEvent, type AuditHead } from "@sluse/core";

import { verifyReport } from "../output/verify-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse audit verify`. */
export async function verify(session: Session, options: { readonly head?: string }): Promise<CommandResult> {
  const head = options.head === undefined ? undefined : readHead(options.head);
  await using site = await session.openSite();
  const verdict = await site.gate.audit.verify({
    by: session.user,
    ...(head === undefined ? {} : { known: head }),
  });
  return {
    exitCode: verdict.kind === "intact" ? 0 : 1,
    data: verdict,
    text: verifyReport(verdict, session),
  };
}

function readHead(given: string): AuditHead {
  const groups = /^(?<sequence>\d{1,12}):(?<hash>[0-9a-f]{64})$/u.exec(given)?.groups;
  if (!groups)
    throw new SluseError("SLUSE_CLI_USAGE", "`--head` is not `<number>:<hash>` as `verify` prints it", {
      nb: "`--head` er ikke `<nummer>:<kontrollsum>` slik `verify` skriver den",
    });
  return { sequence: Number(groups["sequence"]), hash: groups["hash"] as AuditHead["hash"] };
}

/** One JSON object a line, as it was chained: whoever has the lines can follow the chain. */
export async function exportEvents(
  session: Session,
  options: { readonly out?: string },
): Promise<CommandResult> {
  await using site = await session.openSite();
  const lines = Readable.from(linesOf(site.gate.audit.export({ by: session.user })));
  let count = 0;
  lines.on("data", () => (count += 1));
  if (options.out === undefined) {
    await writeAll(lines, session.terminal.out.stream);
    return { exitCode: 0, data: undefined, text: "" };
  }
  const path = session.pathOf(options.out);
  await writeNew(lines, path);
  return {
    exitCode: 0,
    data: { file: path, events: count },
    text: `${session.texts.done.exported(count, path)}\n`,
  };
}

/**
 * Never over a file that is there: an older export is evidence.
 * @throws SluseError `SLUSE_SITE_FILE_UNREADABLE`
 */
async function writeNew(lines: Readable, path: string): Promise<void> {
  try {
    await pipeline(lines, createWriteStream(path, { flags: "wx", mode: 0o600 }));
  } catch (cause) {
    if (!(cause instanceof Error && "syscall" in cause && "code" in cause)) throw cause;
    const isThere = cause.code === "EEXIST";
    const why = isThere ? "is there already" : `cannot be written: ${String(cause.code)}`;
    const whyNb = isThere ? "finnes fra før" : `kan ikke skrives: ${String(cause.code)}`;
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `file \`${path}\` ${why}`, {
      cause,
      nb: `filen \`${path}\` ${whyNb}`,
      place: { file: path },
    });
  }
}

async function* linesOf(events: AsyncIterable<AuditEvent>): AsyncGenerator<string, void> {
  for await (const event of events) yield `${JSON.stringify(event)}\n`;
}

async function writeAll(lines: Readable, stream: Writable): Promise<void> {
  lines.pipe(stream, { end: false });
  await finished(lines);
}
