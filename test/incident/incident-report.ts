import type { LogVerdict, SuperuserReport } from "@sluse/gate";
import type { Population } from "@sluse/testkit/people";

import type { Books } from "./start-eprom.ts";
import type { GateRun } from "./with-gate.ts";

interface BothWorlds {
  readonly without: Books;
  readonly run: GateRun;
  readonly population: Population;
}

const number = (value: number): string => value.toLocaleString("nb");

function rows({ without, run, population }: BothWorlds): [string, string, string][] {
  const { books } = run;
  const perPerson = (each: Books): string =>
    each.people === 0 ? "0" : (each.letters / each.people).toFixed(1).replace(".", ",");
  return [
    ["Brev mottatt", number(without.letters), number(books.letters)],
    ["Personer som fikk brev", number(without.people), number(books.people)],
    ["Brev per person", perPerson(without), perPerson(books)],
    ["Flest brev til én person", number(without.most), number(books.most)],
    ["Personer med mer enn ett brev", number(without.more), number(books.more)],
    [
      `Reserverte som fikk brev (av ${number(population.tally.optedOut)})`,
      number(without.reservedReached),
      number(books.reservedReached),
    ],
    ["Ulike brevtekster sendt", number(Object.keys(without.contents).length), number(run.texts)],
    ["Godkjent av superbruker", "nei", run.approvals === 1 ? "ja, av én" : `ja, av ${run.approvals}`],
    ["Kan gjøre rede for hvem som fikk hva", "nei", "ja"],
  ];
}

/** Both worlds beside each other, for a terminal. */
export function tableOf(worlds: BothWorlds): string {
  const all: [string, string, string][] = [["", "Uten sluse", "Med sluse"], ...rows(worlds)];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `  ${row[0]!.padEnd(widths[0]!)}   ${row[1]!.padStart(widths[1]!)}   ${row[2]!.padStart(widths[2]!)}`;
  const rule = `  ${widths.map((width) => "─".repeat(width)).join("   ")}`;
  return [line(all[0]!), rule, ...all.slice(1).map(line)].join("\n");
}

interface ReportInput extends BothWorlds {
  readonly size: number;
  readonly report: SuperuserReport;
  readonly audit: LogVerdict;
}

/** The whole story, for a file. */
export function reportOf({ size, report, audit, ...worlds }: ReportInput): string {
  const { run } = worlds;
  const table = rows(worlds).map((row) => `| ${row.join(" | ")} |`);
  const attempts = run.attempts.map(({ what, decision, findings }) => {
    const why = findings
      .filter(({ severity }) => severity === "refuse" || severity === "hold")
      .map((finding) => `\`${finding.rule}\` ${finding.message.nb.what}`);
    return `| ${what} | ${{ release: "ja", hold: "vent", refuse: "nei" }[decision]} | ${[...new Set(why)].join("<br>") || "–"} |`;
  });
  const waves = report.waves.filter((wave) => (wave.claimed?.count ?? 0) > 0);
  return `# Hendelsen i april 2023, med og uten sluse

${number(size)} rader i mottakerfila, oppdiktede personer. Alt er virkelig kjørt: fila er lest, brevene er PDF (med sluse laget for hver mottaker, med navnet i), lenkene er
slått opp, og en etterligning av ePROM har talt hva hver person mottok. Bare klokka er simulert.

| | Uten sluse | Med sluse |
|---|--:|--:|
${table.join("\n")}

## Det bestillersystemet prøvde

| Forsøk | Svar | Hvorfor |
|---|---|---|
${attempts.join("\n")}

## Utsendingen

- Utsending \`${report.mailOut}\`, kontrollsum \`${report.digest.slice(0, 16)}…\`
- Rader: ${number(report.tally.given)} oppgitt, ${number(report.tally.valid)} gyldige, ${number(report.tally.duplicate)} doble
- ${number(waves.length)} bølger over ${run.sendingHours.toFixed(1).replace(".", ",")} timer, den første på ${number(waves[0]?.claimed?.count ?? 0)}
- Utfall: ${number(report.outcomes.delivered)} levert, ${number(report.outcomes.unreachable)} ikke nådd, ${number(report.outcomes.failed)} feilet, ${number(report.outcomes.unknown)} ukjent
- Revisjonsloggen er ${audit.kind === "intact" ? `hel, ${number(audit.events)} hendelser` : "brutt"}
`;
}
