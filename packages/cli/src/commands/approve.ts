import { SluseError } from "@sluse/core";
import type { ApproveRequest } from "@sluse/gate";

import { exitCodeOf } from "../exit-code.ts";
import { readCount } from "../internal/read-count.ts";
import { verdictReport } from "../output/verdict-report.ts";
import type { CommandResult, Session } from "../session.ts";

interface Options {
  readonly digest: string;
  readonly comment: string;
  readonly until?: string;
  readonly maxRecipients?: string;
  readonly acknowledge?: readonly string[];
}

/** The work of `sluse approve`. */
export async function approve(session: Session, mailOut: string, options: Options): Promise<CommandResult> {
  const { user, texts } = session;
  const request: ApproveRequest = {
    by: user,
    digest: options.digest,
    comment: options.comment,
    ...(options.until === undefined ? {} : { until: options.until }),
    ...(options.maxRecipients === undefined
      ? {}
      : { maxRecipients: readCount("--max-recipients", options.maxRecipients) }),
    acknowledge: (options.acknowledge ?? []).map(readAcknowledgement),
  };
  await using site = await session.openSite();
  const verdict = await site.gate.approve(mailOut, request);
  const isKept = verdict.findings.every(
    ({ rule }) => rule === "approval/second-needed" || rule === "approval/ceiling-low",
  );
  const text = verdictReport(verdict, isKept ? texts.done.approved : undefined, session);
  return {
    exitCode: exitCodeOf(verdict.decision),
    data: verdict,
    text: verdict.decision === "release" ? `${text}${texts.done.mayRelease(mailOut)}\n` : text,
  };
}

function readAcknowledgement(given: string): { fingerprint: string; reason: string } {
  const at = given.indexOf("=");
  if (at > 0) return { fingerprint: given.slice(0, at).trim(), reason: given.slice(at + 1).trim() };
  throw new SluseError("SLUSE_CLI_USAGE", "`--acknowledge` is not `<finding>=<reason>`", {
    nb: "`--acknowledge` er ikke `<funn>=<grunn>`",
  });
}
