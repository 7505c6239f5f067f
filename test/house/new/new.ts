import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { ROOT } from "../repository.ts";
import { newCommand } from "./new-command.ts";
import { newRegister } from "./new-register.ts";
import { newRule } from "./new-rule.ts";
import type { Plan } from "./plan.ts";

const USAGE = `pnpm new rule text/<name> <folder>    a rule that reads letters, in packages/content/src/text/<folder>
pnpm new rule <group>/<name>          a rule of the gate: project, order, recipient, register, approval, release
pnpm new register <name>              a source of opt-outs
pnpm new command <name>               a command of sluse
`;

function planOf([kind, name, folder]: readonly string[]): Plan | undefined {
  switch (kind) {
    case "rule":
      return newRule(name ?? "", folder);
    case "register":
      return newRegister(name);
    case "command":
      return newCommand(name);
    default:
      return undefined;
  }
}

try {
  const plan = planOf(process.argv.slice(2));
  for (const [path, text] of plan ?? []) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), text);
    process.stdout.write(`${path}\n`);
  }
  process.stdout.write(
    plan ? "Fill in every TODO; docs/contributing.md says what falls until you have.\n" : USAGE,
  );
  process.exitCode = plan ? 0 : 2;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
