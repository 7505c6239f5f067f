import { suppressCount, type Finding } from "@sluse/core";

import type { Session } from "../session.ts";
import type { SimulatedWave, Simulation } from "../simulation/simulate.ts";
import { sumOf } from "../simulation/suppress-counts.ts";
import { counted } from "./counted.ts";
import { findingsReport } from "./findings-report.ts";
import { oslo } from "./oslo.ts";
import { columnTable, fieldTable, section } from "./table.ts";
import { ordererTally } from "./tally-report.ts";

/** What would happen. */
export function simulationReport(simulation: Simulation, session: Session): string {
  const { texts } = session;
  const { simulation: labels, report } = texts;
  const { submitted, waves, end } = simulation;
  return [
    `${labels.heading}: ${labels.nothingKept}\n`,
    section(labels.submitted, fieldTable([[report.decision, texts.decision[submitted.decision]]])),
    section(report.recipients, ordererTally(submitted.tally, session)),
    section(report.findings, findingsReport(submitted, session)),
    section(report.waves, wavesReport(waves, session)),
    end ? `\n${endReport(end, session)}` : "",
    section(labels.assumes, assumptions(simulation, session)),
    `\n${labels.rounded} ${report.osloTime}\n`,
  ].join("");
}

/** One row an hour: a large mail-out has hundreds of waves. */
function wavesReport(waves: readonly SimulatedWave[], session: Session): string {
  const { texts, language } = session;
  const [first, last] = [waves[0], waves.at(-1)];
  if (!first || !last) return "";
  const show = (within: readonly SimulatedWave[]): string => {
    const count = suppressCount(sumOf(within));
    return typeof count === "number" ? counted(count, language) : texts.report.fewerThanFive;
  };
  const hours = Map.groupBy(waves, ({ at, canary }) => `${oslo(at, language).slice(0, 13)} ${canary}`);
  const rows = [...hours.values()].map((within) => {
    const [earliest, latest] = [within[0]!, within.at(-1)!];
    const numbers = earliest === latest ? String(earliest.number) : `${earliest.number}–${latest.number}`;
    return [oslo(earliest.at, language), numbers, show(within), earliest.canary ? texts.report.canary : ""];
  });
  const table = columnTable([texts.report.time, texts.report.waves, texts.report.people, ""], rows, [2]);
  const sum = texts.simulation.sum(
    waves.length,
    show(waves),
    oslo(first.at, language),
    oslo(last.at, language),
  );
  return `${table}\n${sum}\n`;
}

function endReport(end: NonNullable<Simulation["end"]>, session: Session): string {
  const { simulation: labels } = session.texts;
  const told = (heading: string, findings: readonly Finding[]): string =>
    `${heading}\n\n${findingsReport({ findings, unrun: [] }, session)}`;
  switch (end.kind) {
    case "completed":
    case "caught-up":
      return `${labels.completed}\n`;
    case "refused":
      return told(labels.refused, end.findings);
    case "held":
    case "waiting":
      return told(labels.held, end.findings);
    case "not-approved":
      return told(labels.notApproved, end.findings);
    default:
      return end satisfies never;
  }
}

function assumptions({ assumed, waves }: Simulation, { texts }: Session): string {
  const { simulation: labels } = texts;
  const all = [...assumed.map((each) => labels.assumed[each]), ...(waves.length > 0 ? [labels.steady] : [])];
  return all.map((each) => `- ${each}\n`).join("");
}
