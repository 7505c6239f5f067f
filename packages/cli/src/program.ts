import type { MessageLanguage } from "@sluse/core";
import { Command, Option } from "commander";

import {
  addCheck,
  addExercise,
  addInit,
  addLinks,
  addSimulate,
  addTemplate,
} from "./command-line/checking.ts";
import {
  addApprove,
  addCalendar,
  addClear,
  addBegin,
  addEnd,
  addQuestions,
  addLetter,
  addProof,
  addRecheck,
  addRelease,
  addReport,
  addSettle,
  addSubmit,
} from "./command-line/mail-outs.ts";
import {
  addAudit,
  addBackup,
  addCompletion,
  addComplaints,
  addContacts,
  addDoctor,
  addPolicy,
  addProject,
  addServe,
  addStops,
  addTidy,
} from "./command-line/operating.ts";
import type { Act, CommandSetup, Later } from "./command.ts";
import { packageVersion } from "./internal/package-version.ts";
import { textsOf } from "./output/texts.ts";
import type { CommandResult, GlobalOptions } from "./session.ts";
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
    .version(packageVersion(), "-V, --version", texts.help.version)
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
      const { Session } = await import("./session.ts");
      const session = new Session(terminal, command.optsWithGlobals<GlobalOptions>());
      found(await work(session, ...(given.slice(0, -1) as never[])));
    };
  const later: Later = (load) => act(async (session, ...given) => (await load())(session, ...given));
  const setup: CommandSetup = { program, language, texts, act, later };
  for (const add of COMMANDS) add(setup);
  for (const command of everyCommand(program)) {
    command.helpOption("-h, --help", texts.help.help).copyInheritedSettings(program).helpCommand(false);
  }
  return { program, language };
}

/** In the order of a mail-out's way. */
const COMMANDS: readonly ((setup: CommandSetup) => void)[] = [
  addInit,
  addCheck,
  addTemplate,
  addExercise,
  addProject,
  addSimulate,
  addSubmit,
  addRecheck,
  addReport,
  addCalendar,
  addLetter,
  addProof,
  addApprove,
  addEnd,
  addQuestions,
  addRelease,
  addClear,
  addBegin,
  addSettle,
  addStops,
  addComplaints,
  addContacts,
  addLinks,
  addAudit,
  addBackup,
  addPolicy,
  addTidy,
  addDoctor,
  addServe,
  addCompletion,
];

const everyCommand = (command: Command): Command[] =>
  command.commands.flatMap((each) => [each, ...everyCommand(each)]);

/** So many commands of one are named beside it. */
const MOST_NAMED = 4;

/** `project register|activate|…`, `submit <folder>`. */
function termOf(command: Command): string {
  const names = command.commands.map((each) => each.name());
  // The others stand in the help of the command itself; a column as wide as all of them leaves no room for what is said.
  const within = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), "…"].join("|") : names.join("|");
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
