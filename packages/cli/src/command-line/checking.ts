import type { CommandSetup } from "../command.ts";

/** `sluse init [folder]`: a site to try things on. */
export function addInit({ program, texts, later }: CommandSetup): void {
  program
    .command("init")
    .description(texts.help.init)
    .argument("[folder]", texts.help.initFolder)
    .action(later(async () => (await import("../commands/init.ts")).init));
}

/** `sluse check <letter or folder>`: reads letters as the gate does, without a ledger and without screening anyone. */
export function addCheck({ program, texts, later }: CommandSetup): void {
  program
    .command("check")
    .description(texts.help.check)
    .argument("<letter-or-folder>", texts.help.letterOrFolder)
    .option("--template <id>", texts.help.templateId)
    .option("--template-version <version>", texts.help.templateVersion)
    .option("--letter-language <language>", texts.help.letterLanguage, "nb")
    .option("--round <round>", texts.help.round, "invitation")
    .option("--templates <folder>", texts.help.templates)
    .option("--format <format>", texts.help.format, "text")
    .action(later(async () => (await import("../commands/check.ts")).check));
}

/** `sluse template check <file or folder…>`: every fault of every template file. */
export function addTemplate({ program, texts, later }: CommandSetup): void {
  const template = program.command("template").description(texts.help.template);
  template
    .command("check")
    .description(texts.help.templateCheck)
    .argument("<file-or-folder...>", texts.help.templateFiles)
    .action(later(async () => (await import("../commands/template.ts")).check));
  template
    .command("list")
    .description(texts.help.templateList)
    .action(later(async () => (await import("../commands/template.ts")).list));
  template
    .command("approve")
    .description(texts.help.templateApprove)
    .argument("<template>", texts.help.templateName)
    .argument("<version>", texts.help.templateOfVersion)
    .requiredOption("--digest <digest...>", texts.help.templateDigests)
    .requiredOption("--until <time>", texts.help.templateUntil)
    .requiredOption("--comment <text>", texts.help.comment)
    .option("--system <id>", texts.help.templateSystem)
    .action(later(async () => (await import("../commands/template.ts")).approve));
  template
    .command("withdraw")
    .description(texts.help.templateWithdraw)
    .argument("<template>", texts.help.templateName)
    .argument("<version>", texts.help.templateOfVersion)
    .requiredOption("--comment <text>", texts.help.comment)
    .option("--system <id>", texts.help.templateSystem)
    .action(later(async () => (await import("../commands/template.ts")).withdraw));
}

/** `sluse simulate <folder>`: what would happen with this mail-out, wave by wave. Nothing of it is kept. */
export function addSimulate({ program, texts, later }: CommandSetup): void {
  program
    .command("simulate")
    .description(texts.help.simulate)
    .argument("<folder>", texts.help.folder)
    .action(later(async () => (await import("../commands/simulate.ts")).simulateFolder));
}

/** `sluse links watch <mail-out>`: follows a mail-out's links through the answer period. */
export function addLinks({ program, texts, later }: CommandSetup): void {
  program
    .command("links")
    .description(texts.help.links)
    .command("watch")
    .description(texts.help.linksWatch)
    .argument("<mail-out>", texts.help.mailOut)
    .option("--every <minutes>", texts.help.every, "60")
    .option("--once", texts.help.once)
    .action(later(async () => (await import("../commands/links.ts")).watch));
}

/** `sluse exercise …`: made-up mail-outs that a superuser tries themselves on. */
export function addExercise({ program, texts, later }: CommandSetup): void {
  const exercise = program.command("exercise").description(texts.help.exercise);
  exercise
    .command("show")
    .description(texts.help.exerciseShow)
    .option("--answers <file>", texts.help.exerciseAnswers)
    .action(later(async () => (await import("../commands/exercise.ts")).show));
  exercise
    .command("answer")
    .description(texts.help.exerciseAnswer)
    .argument("<file>", texts.help.exerciseFile)
    .action(later(async () => (await import("../commands/exercise.ts")).answer));
  exercise
    .command("results")
    .description(texts.help.exerciseResults)
    .action(later(async () => (await import("../commands/exercise.ts")).results));
}
