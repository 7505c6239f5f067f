import type { Command, Option } from "commander";

/** An option as a shell offers it. */
export interface OfferedOption {
  readonly name: string;
  readonly description: string;
  /** What may follow it; nothing when it stands alone, or is followed by what only the user knows. */
  readonly choices: readonly string[];
  readonly takesValue: boolean;
}

/** What may be written at one place of the command line: `""`, `project`, `project register`. */
export interface OfferedPlace {
  readonly way: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OfferedOption[];
}

/** Every place of a command line, from the table of commands itself. */
export function placesOf(program: Command): readonly OfferedPlace[] {
  return walk(program, "", program.options.map(offered));
}

function walk(command: Command, way: string, everywhere: readonly OfferedOption[]): readonly OfferedPlace[] {
  const own = command.parent ? command.options.map(offered) : [];
  return [
    {
      way,
      commands: command.commands.map((each) => ({ name: each.name(), description: each.description() })),
      options: [...own, ...everywhere, HELP],
    },
    ...command.commands.flatMap((each) => walk(each, `${way} ${each.name()}`.trim(), everywhere)),
  ];
}

const HELP: OfferedOption = { name: "--help", description: "", choices: [], takesValue: false };

const offered = (option: Option): OfferedOption => ({
  name: option.long ?? option.flags,
  description: option.description,
  choices: option.argChoices ?? [],
  takesValue: option.required || option.optional,
});
