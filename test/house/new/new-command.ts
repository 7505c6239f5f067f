import { Recipe, camel, pascal, readName, type Plan } from "./plan.ts";

/** A command of `sluse`, with its own texts: `pnpm new command calendar`. */
export function newCommand(given: string | undefined): Plan {
  const name = readName(given, "a command's name");
  const recipe = new Recipe();
  recipe.refuse(`packages/cli/src/commands/${name}.ts`);
  recipe.create(
    `packages/cli/src/command-line/${name}.ts`,
    `import type { Name } from "@sluse/core";

// Loaded with every command: what needs more than types lies in ../commands, and comes with \`later\`, as beside this file.
import type { CommandSetup } from "../command.ts";
import type { CommandResult, Session } from "../session.ts";

const HELP: Name = { nb: "TODO: hva den gjør", en: "TODO: what it does" };
const DONE: Name = { nb: "TODO: Ferdig.", en: "TODO: Done." };

/** \`sluse ${name}\`: TODO: what it does. */
export function add${pascal(name)}({ program, language, act }: CommandSetup): void {
  program.command("${name}").description(HELP[language]).action(act(${camel(name)}));
}

async function ${camel(name)}(session: Session): Promise<CommandResult> {
  await using site = await session.openSite();
  const projects = await site.gate.projects.list();
  return { exitCode: 0, data: { projects: projects.length }, text: \`\${DONE[session.language]}\\n\` };
}
`,
  );
  const program = "packages/cli/src/program.ts";
  recipe.insert(
    program,
    /^import type \{ Act, CommandSetup, Later \}/mu,
    `import { add${pascal(name)} } from "./command-line/${name}.ts";\n`,
  );
  recipe.insert(
    program,
    /(?<=^const COMMANDS[^\]]*\)\[\] = \[\n|^const COMMANDS: .*= \[\n)/mu,
    `  add${pascal(name)},\n`,
  );
  const key = name.includes("-") ? `"${name}"` : name;
  recipe.insert(
    "packages/cli/src/answers/answers.ts",
    /(?<=^export const ANSWERS: [^\n]*\n)/mu,
    `  ${key}: record({ projects: count }),\n`,
  );
  recipe.create(
    `packages/cli/test/commands/${name}.test.ts`,
    `import { tmpdir } from "node:os";

import { expect, test } from "vitest";

import { run } from "../../src/index.ts";
import { captureTerminal } from "../captured-terminal.ts";

test.each(["nb", "en"])("says in %s what it is for", async (language) => {
  const terminal = captureTerminal({ folder: tmpdir() });
  expect(await run(["${name}", "--help", "--language", language], terminal)).toBe(0);
  expect(terminal.written.out).not.toContain("TODO");
});
`,
  );
  return recipe.plan;
}
