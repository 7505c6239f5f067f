import { SluseError, mostRecipients, type Settlement } from "@sluse/core";
import type { Gate, Release, Settled, Wave } from "@sluse/gate";

import type { ExitCode } from "../exit-code.ts";
import { assertAsApproved } from "../mail-out-folder/assert-as-approved.ts";
import { readMailOutFolder } from "../mail-out-folder/read-mail-out-folder.ts";
import { streamRecipients } from "../mail-out-folder/stream-recipients.ts";
import { createProgress } from "../output/progress.ts";
import { releaseReport, type ReleasedWave } from "../output/release-report.ts";
import { openSender } from "../senders/open-sender.ts";
import type { Sender } from "../senders/sender.ts";
import type { CommandResult, Session } from "../session.ts";

interface Options {
  readonly via?: string;
  readonly wait?: true;
}

/** The work of `sluse release`: of a standing mail-out, to those who have come since last time. */
export async function release(
  session: Session,
  mailOut: string,
  given: string,
  options: Options,
): Promise<CommandResult> {
  const { terminal, texts, user } = session;
  const { signal } = terminal;
  const folder = await readMailOutFolder(session.pathOf(given));
  const via = readVia(options.via);
  await using site = await session.openSite();
  const { manifest, digest, mailOut: id } = await site.gate.report(mailOut, { by: user });
  assertAsApproved(folder, manifest);
  const approved = { manifest, digest };
  const sender = await openSender(await session.readSiteFile(), via, approved, terminal.environment);

  const leftBehind = await sender.takeBackLeftBehind(site.gate, id, user);
  const collected = await collectOutcomes(site.gate, sender, id, user);
  const progress = createProgress(terminal, texts.progress.release);
  progress.start(mostRecipients(manifest));
  const released = site.gate.release(mailOut, streamRecipients(folder.recipientsPath, { signal }), {
    by: user,
    signal,
    whenClosed: options.wait ? "wait" : "return",
  });
  const waves: ReleasedWave[] = [];
  try {
    let done = 0;
    for await (const wave of released) {
      waves.push(await sendWave(session, { gate: site.gate, sender, wave, project: manifest.project }));
      done += wave.clearances.length;
      progress.update(done);
    }
  } finally {
    progress.stop();
  }
  const end = endOf(released);
  const data = { mailOut: id, leftBehind, collected, waves, end, findings: released.findings };
  return { exitCode: EXIT_CODES[end.kind], data, text: releaseReport(data, session) };
}

/** Hands a wave over, and records what is known of it at once. */
export async function sendWave(
  { terminal, texts, user }: Session,
  {
    gate,
    sender,
    wave,
    project,
  }: {
    readonly gate: Gate;
    readonly sender: Sender;
    readonly wave: Wave;
    readonly project: string;
  },
): Promise<ReleasedWave> {
  const sent = await sender.send(wave, terminal.signal);
  // Before anything else that may fail: whoever comes next must find the stop.
  if (sent.leftMandate) await gate.stop({ project }, { by: user, reason: texts.release.leftMandate });
  await wave.settle(sent.outcomes);
  return {
    number: wave.number,
    canary: wave.canary,
    people: wave.clearances.length,
    outcomes: countOutcomes(sent.outcomes),
    troubles: sent.troubles,
    where: sent.where,
    waits: sent.waits,
  };
}

const EXIT_CODES: Readonly<Record<NonNullable<Release["end"]>["kind"], ExitCode>> = {
  completed: 0,
  "caught-up": 0,
  refused: 1,
  held: 2,
  waiting: 2,
};

function endOf({ end }: Release): NonNullable<Release["end"]> {
  if (!end) throw new TypeError("a release that has ended says how");
  return end;
}

export async function collectOutcomes(
  gate: Gate,
  sender: Sender,
  mailOut: Parameters<Sender["collect"]>[0],
  by: string,
): Promise<Settled | undefined> {
  const { outcomes, done } = await sender.collect(mailOut);
  const settled = outcomes.length > 0 ? await gate.reconcile(outcomes, { by }) : undefined;
  await done();
  return settled;
}

function countOutcomes(outcomes: readonly Settlement[]): ReleasedWave["outcomes"] {
  const groups = Map.groupBy(outcomes, ({ outcome }) => outcome);
  return Object.fromEntries([...groups].map(([outcome, settled]) => [outcome, settled.length]));
}

export function readVia(given: string | undefined): "folder" | "eprom" | undefined {
  if (given === undefined || given === "folder" || given === "eprom") return given;
  throw new SluseError("SLUSE_CLI_USAGE", "`--via` is neither `folder` nor `eprom`", {
    nb: "`--via` er verken `folder` eller `eprom`",
  });
}
