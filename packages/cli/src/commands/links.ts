import { SluseError, systemClock } from "@sluse/core";
import { answersEnd } from "@sluse/core/house";

import { watchLinks, type Look } from "../checks/watch-links.ts";
import { readCount } from "../internal/read-count.ts";
import { lookReport } from "../output/look-report.ts";
import type { CommandResult, Session } from "../session.ts";

interface Options {
  readonly every: string;
  readonly once?: true;
}

/** Says something at the first look, and whenever what is seen has changed. Exit code of the last look. */
export async function watch(session: Session, mailOut: string, options: Options): Promise<CommandResult> {
  const everyMinutes = readCount("--every", options.every);
  if (everyMinutes < 1)
    throw new SluseError("SLUSE_CLI_USAGE", "`--every` is at least 1 minute", {
      nb: "`--every` er minst 1 minutt",
    });
  await using site = await session.openSite();
  const { manifest } = await site.gate.report(mailOut, { by: session.user });
  const project = await site.gate.projects.get(manifest.project);
  const ends = answersEnd(manifest);
  const looks = watchLinks({
    links: manifest.links,
    canaries: manifest.canaries,
    probe: site.linkProbe,
    policy: site.policies.policyOf(project).links,
    until: options.once ? systemClock.now() : ends,
    everyMinutes,
    clock: systemClock,
    signal: session.terminal.signal,
  });
  let last: Look | undefined;
  for await (const look of looks) {
    if (!last || fingerprintsOf(look) !== fingerprintsOf(last)) tell(session, look, manifest.links.length);
    last = look;
  }
  const isWorking = last === undefined || last.findings.length === 0;
  return { exitCode: isWorking ? 0 : 1, data: undefined, text: "" };
}

const fingerprintsOf = ({ findings }: Look): string =>
  findings
    .map(({ fingerprint }) => fingerprint)
    .toSorted()
    .join(" ");

function tell(session: Session, look: Look, links: number): void {
  const { out } = session.terminal;
  out.stream.write(
    session.isJson ? `${JSON.stringify({ ...look, links })}\n` : lookReport(look, links, session),
  );
}
