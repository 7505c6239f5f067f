import type { CommandSetup } from "../command.ts";
import type { Door, EndGiven } from "../commands/end.ts";

/** `sluse submit <folder>`: takes a mail-out in. */
export function addSubmit({ program, texts, later }: CommandSetup): void {
  program
    .command("submit")
    .description(texts.help.submit)
    .argument("<folder>", texts.help.folder)
    .action(later(async () => (await import("../commands/submit.ts")).submit));
}

/** `sluse recheck <mail-out> <folder>`: looks at a held mail-out again, with fresh answers. */
export function addRecheck({ program, texts, later }: CommandSetup): void {
  program
    .command("recheck")
    .description(texts.help.recheck)
    .argument("<mail-out>", texts.help.mailOut)
    .argument("<folder>", texts.help.folder)
    .action(later(async () => (await import("../commands/recheck.ts")).recheck));
}

/** `sluse report [mail-out]`: everything a superuser may see of one mail-out, or a list of them. */
export function addReport({ program, texts, later }: CommandSetup): void {
  program
    .command("report")
    .description(texts.help.report)
    .argument("[mail-out]", texts.help.mailOut)
    .option("--project <id>", texts.help.ofProject)
    .option("--state <state>", texts.help.inState)
    .option("--after <place>", texts.help.olderThan)
    .action(later(async () => (await import("../commands/report.ts")).report));
}

/** `sluse calendar`: what is planned, by day and hour, and where the same people meet twice. */
export function addCalendar({ program, texts, later }: CommandSetup): void {
  program
    .command("calendar")
    .description(texts.help.calendar)
    .option("--from <date>", texts.help.calendarFrom)
    .option("--days <number>", texts.help.calendarDays)
    .action(later(async () => (await import("../commands/calendar.ts")).calendar));
}

/** `sluse letter <mail-out>`: the letter as it is stored, for the eyes that approve. */
export function addLetter({ program, texts, later }: CommandSetup): void {
  program
    .command("letter")
    .description(texts.help.showLetter)
    .argument("<mail-out>", texts.help.mailOut)
    .option("--in <language>", texts.help.shownLanguage)
    .option("--example <which>", texts.help.letterExample)
    .option("--out <file>", texts.help.letterOut)
    .action(later(async () => (await import("../commands/letter.ts")).letter));
}

/** `sluse proof <mail-out>`: the letter marked as a proof. */
export function addProof({ program, texts, later }: CommandSetup): void {
  program
    .command("proof")
    .description(texts.help.proof)
    .argument("<mail-out>", texts.help.mailOut)
    .option("--in <language>", texts.help.shownLanguage)
    .option("--value <name=value...>", texts.help.proofValue)
    .option("--out <file>", texts.help.proofOut)
    .option("--to-test-person", texts.help.toTestPerson)
    .action(later(async () => (await import("../commands/proof.ts")).proof));
}

/** `sluse approve <mail-out> --digest … --comment …`: a superuser's word over exactly one manifest. */
export function addApprove({ program, texts, later }: CommandSetup): void {
  program
    .command("approve")
    .description(texts.help.approve)
    .argument("<mail-out>", texts.help.mailOut)
    .requiredOption("--digest <digest>", texts.help.digest)
    .requiredOption("--comment <text>", texts.help.comment)
    .option("--until <time>", texts.help.approvalUntil)
    .option("--max-recipients <number>", texts.help.approvalCeiling)
    .option("--acknowledge <finding=reason...>", texts.help.acknowledge)
    .action(later(async () => (await import("../commands/approve.ts")).approve));
}

/** `sluse reject`, `sluse withdraw` and `sluse go-on`: whether a mail-out goes on. */
export function addEnd({ program, texts, later }: CommandSetup): void {
  for (const [command, door] of Object.entries(DOORS_OF)) {
    program
      .command(command)
      .description(texts.help[door])
      .argument("<mail-out>", texts.help.mailOut)
      .requiredOption("--comment <text>", texts.help.comment)
      .action(
        later(async () => {
          const { end } = await import("../commands/end.ts");
          return (session, ...given: EndGiven) => end(session, door, ...given);
        }),
      );
  }
}

/** `sluse ask <mail-out> --question …` and `sluse answer <mail-out> --number … --answer …`: between superuser and orderer. */
export function addQuestions({ program, texts, later }: CommandSetup): void {
  program
    .command("ask")
    .description(texts.help.ask)
    .argument("<mail-out>", texts.help.mailOut)
    .requiredOption("--question <text>", texts.help.question)
    .action(later(async () => (await import("../commands/questions.ts")).ask));
  program
    .command("answer")
    .description(texts.help.answer)
    .argument("<mail-out>", texts.help.mailOut)
    .requiredOption("--number <number>", texts.help.questionNumber)
    .requiredOption("--answer <text>", texts.help.answerWords)
    .action(later(async () => (await import("../commands/questions.ts")).answer));
}

const DOORS_OF: Readonly<Record<string, Door>> = { reject: "reject", withdraw: "withdraw", "go-on": "goOn" };

/** `sluse release <mail-out> <folder>`: lets an approved mail-out go, wave by wave. */
export function addRelease({ program, texts, later }: CommandSetup): void {
  program
    .command("release")
    .description(texts.help.release)
    .argument("<mail-out>", texts.help.mailOut)
    .argument("<folder>", texts.help.folder)
    .option("--via <sender>", texts.help.via)
    .option("--wait", texts.help.wait)
    .action(later(async () => (await import("../commands/release.ts")).release));
}

/** `sluse clear <mail-out>`: clears one person for a standing mail-out. */
export function addClear({ program, texts, later }: CommandSetup): void {
  program
    .command("clear")
    .description(texts.help.clear)
    .argument("<mail-out>", texts.help.mailOut)
    .option("--via <sender>", texts.help.via)
    .option("--value <name=value...>", texts.help.ownValue)
    .action(later(async () => (await import("../commands/clear.ts")).clear));
}

/** `sluse begin <folder>`: what waits in a wave's folder may be sent from now on. */
export function addBegin({ program, texts, later }: CommandSetup): void {
  program
    .command("begin")
    .description(texts.help.begin)
    .argument("<folder>", texts.help.waveFolder)
    .option("--at-most <number>", texts.help.atMost)
    .action(later(async () => (await import("../commands/begin.ts")).begin));
}

/** `sluse settle <file…>`: records what became of cleared letters. */
export function addSettle({ program, texts, later }: CommandSetup): void {
  program
    .command("settle")
    .description(texts.help.settle)
    .argument("<file...>", texts.help.outcomesFile)
    .action(later(async () => (await import("../commands/settle.ts")).settle));
}
