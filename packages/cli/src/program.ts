import type { MessageLanguage } from "@sluse/core";
import { Command, Option } from "commander";

import { addApprove } from "./commands/approve.ts";
import { addAudit } from "./commands/audit.ts";
import { addCheck } from "./commands/check.ts";
import { addComplaints } from "./commands/complaints.ts";
import { addContacts } from "./commands/contacts.ts";
import { addEnd } from "./commands/end.ts";
import { addLinks } from "./commands/links.ts";
import { addProject } from "./commands/project.ts";
import { addRecheck } from "./commands/recheck.ts";
import { addRelease } from "./commands/release.ts";
import { addReport } from "./commands/report.ts";
import { addSettle } from "./commands/settle.ts";
import { addSimulate } from "./commands/simulate.ts";
import { addStops } from "./commands/stops.ts";
import { addSubmit } from "./commands/submit.ts";
import { addTemplate } from "./commands/template.ts";
import { addTidy } from "./commands/tidy.ts";
import type { Act, CommandSetup } from "./command.ts";
import { textsOf } from "./output/texts.ts";
import { Session, type CommandResult, type GlobalOptions } from "./session.ts";
import type { Terminal } from "./terminal.ts";

export interface Program {
  readonly program: Command;
  readonly language: MessageLanguage;
}

/** The `sluse` command with all it can do. Help and errors are in the language asked for. */
export function createProgram(
  argv: readonly string[],
  terminal: Terminal,
  found: (result: CommandResult) => void,
): Program {
  const language = languageOf(argv);
  const texts = textsOf(language);
  const program = new Command("sluse");
  program
    .description(texts.help.sluse)
    .option("--config <file>", texts.help.config)
    .option("--as <user>", texts.help.as)
    .addOption(new Option("--language <language>", texts.help.language).choices(["nb", "en"]).default("nb"))
    .option("--json", texts.help.json)
    .helpOption("-h, --help", texts.help.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out.stream.write(text),
      // Errors are said once, by whoever runs the program.
      writeErr: () => undefined,
      getOutHelpWidth: () => terminal.out.columns,
      getOutHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => texts.titles[title] ?? title,
      optionDescription: (option) => option.description,
      subcommandTerm: termOf,
      commandUsage: (command) => `${pathOf(command)} ${command.usage()}`,
    })
    .showHelpAfterError(false);

  const act: Act =
    (work) =>
    async (...given) => {
      const command = given.at(-1);
      // INVARIANT: commander calls an action with its arguments, its options and the command.
      if (!(command instanceof Command)) throw new TypeError("an action was called without its command");
      const session = new Session(terminal, command.optsWithGlobals<GlobalOptions>());
      found(await work(session, ...(given.slice(0, -1) as never[])));
    };
  const setup: CommandSetup = { program, language, texts, act };
  for (const add of COMMANDS) add(setup);
  for (const command of everyCommand(program)) {
    command.helpOption("-h, --help", texts.help.help).copyInheritedSettings(program).helpCommand(false);
  }
  return { program, language };
}

/** In the order of a mail-out's way. */
const COMMANDS: readonly ((setup: CommandSetup) => void)[] = [
  addCheck,
  addTemplate,
  addProject,
  addSimulate,
  addSubmit,
  addRecheck,
  addReport,
  addApprove,
  addEnd,
  addRelease,
  addSettle,
  addStops,
  addComplaints,
  addContacts,
  addLinks,
  addAudit,
  addTidy,
];

const everyCommand = (command: Command): Command[] =>
  command.commands.flatMap((each) => [each, ...everyCommand(each)]);

/** `project register|activate|…`, `submit <folder>`. */
function termOf(command: Command): string {
  const within = command.commands.map((each) => each.name()).join("|");
  const given = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), within, ...given].filter((part) => part !== "").join(" ");
}

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

/** Asked for before anything is parsed, so that help and complaints are in it too. */
function languageOf(argv: readonly string[]): MessageLanguage {
  const at = argv.findIndex((given) => given === "--language" || given.startsWith("--language="));
  const asked = argv[at]?.split("=")[1] ?? argv[at + 1];
  return at !== -1 && asked === "en" ? "en" : "nb";
}
