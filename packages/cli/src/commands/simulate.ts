import { ClosingStack } from "@sluse/core/house";
import { readSite } from "@sluse/site/house";
import type { ExitCode } from "../exit-code.ts";
import { orderedOf } from "../mail-out-folder/order-of.ts";
import { readMailOutFolder } from "../mail-out-folder/read-mail-out-folder.ts";
import { streamRecipients } from "../mail-out-folder/stream-recipients.ts";
import { createProgress } from "../output/progress.ts";
import { simulationReport } from "../output/simulation-report.ts";
import type { CommandResult, Session } from "../session.ts";
import { copyLedger } from "../simulation/copy-ledger.ts";
import { createSimulatedClock } from "../simulation/simulated-clock.ts";
import { simulate, type Simulation } from "../simulation/simulate.ts";
import { suppressCounts } from "../simulation/suppress-counts.ts";
import { steadyLinks, steadyRegister } from "../simulation/steady-world.ts";

/** The work of `sluse simulate`. */
export async function simulateFolder(session: Session, given: string): Promise<CommandResult> {
  const { terminal, user, texts } = session;
  const { signal } = terminal;
  const folder = await readMailOutFolder(session.pathOf(given));
  const file = await session.readSiteFile();
  const clock = createSimulatedClock();
  const { options, typesetter } = await readSite(file, terminal.environment);
  await using opened = new ClosingStack();
  opened.use(typesetter);
  await using copy = await copyLedger(file.ledger);
  const progress = createProgress(terminal, texts.progress.simulation);
  try {
    const simulation = await simulate({
      options: {
        ...options,
        ledger: copy.ledger,
        registers: options.registers.map((register) => steadyRegister(register, clock)),
        linkProbe: steadyLinks(options.linkProbe),
        clock,
      },
      clock,
      order: orderedOf(folder, user),
      recipients: () => streamRecipients(folder.recipientsPath, { progress, signal }),
      signal,
    });
    return {
      exitCode: exitCodeOf(simulation),
      data: suppressCounts(simulation),
      text: simulationReport(simulation, session),
    };
  } finally {
    progress.stop();
  }
}

function exitCodeOf({ submitted, end }: Simulation): ExitCode {
  if (submitted.decision === "refuse" || end?.kind === "refused") return 1;
  return end?.kind === "completed" ? 0 : 2;
}
