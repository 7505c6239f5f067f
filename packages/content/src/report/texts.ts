import { SEVERITIES, type Finding, type MessageLanguage, type Severity } from "@sluse/core";

/** The texts a report is written with. */
export interface ReportTexts {
  readonly severity: Readonly<Record<Severity, string>>;
  /** After a number: one, several. */
  readonly counted: Readonly<Record<Severity, readonly [string, string]>>;
  readonly nothing: string;
  readonly mend: string;
  readonly why: string;
  readonly where: string;
  readonly times: (count: number) => string;
  readonly more: (count: number) => string;
  readonly line: string;
  readonly page: string;
  /** After a page: how far down it. */
  readonly down: (millimetres: number) => string;
  readonly row: string;
  readonly template: string;
  readonly register: string;
  readonly unrun: Readonly<Record<"could-not-run" | "not-applicable", string>>;
  readonly title: string;
}

export const REPORT_TEXTS: Readonly<Record<MessageLanguage, ReportTexts>> = {
  nb: {
    severity: { refuse: "AVVIST", hold: "HOLDT TILBAKE", warn: "ADVARSEL", note: "MERKNAD" },
    counted: {
      refuse: ["feil", "feil"],
      hold: ["holder tilbake", "holder tilbake"],
      warn: ["advarsel", "advarsler"],
      note: ["merknad", "merknader"],
    },
    nothing: "Ingen funn.",
    mend: "Slik rettes det",
    why: "Hvorfor",
    where: "Hvor",
    times: (count) => `${count} ganger`,
    more: (count) => `og ${count} til`,
    line: "linje",
    page: "side",
    down: (millimetres) => `${millimetres} mm ned`,
    row: "rad",
    template: "i malen",
    register: "register",
    unrun: { "could-not-run": "IKKE KONTROLLERT", "not-applicable": "IKKE AKTUELT" },
    title: "Kontroll av brev",
  },
  en: {
    severity: { refuse: "REFUSED", hold: "ON HOLD", warn: "WARNING", note: "NOTE" },
    counted: {
      refuse: ["fault", "faults"],
      hold: ["hold", "holds"],
      warn: ["warning", "warnings"],
      note: ["note", "notes"],
    },
    nothing: "Nothing found.",
    mend: "How to mend it",
    why: "Why",
    where: "Where",
    times: (count) => `${count} times`,
    more: (count) => `and ${count} more`,
    line: "line",
    page: "page",
    down: (millimetres) => `${millimetres} mm down`,
    row: "row",
    template: "in the template",
    register: "register",
    unrun: { "could-not-run": "NOT CHECKED", "not-applicable": "NOT APPLICABLE" },
    title: "Check of a letter",
  },
};

/** `2 feil, 1 advarsel` */
export function countsOf(findings: readonly Finding[], language: MessageLanguage): string {
  const texts = REPORT_TEXTS[language];
  const counts = SEVERITIES.toReversed().flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${texts.counted[severity][count === 1 ? 0 : 1]}`];
  });
  return counts.length === 0 ? texts.nothing : counts.join(", ");
}
