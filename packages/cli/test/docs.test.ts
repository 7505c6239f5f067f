import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { OUTCOME_NAMES } from "@sluse/core";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { readSiteFile } from "@sluse/site";
import { openPolicies } from "@sluse/site/house";
import { checkFields, readYaml } from "@sluse/site/yaml";

import { registrationShape } from "../src/site-folder/registration-shape.ts";
import { mailOutShape } from "../src/mail-out-folder/mail-out-file.ts";
import { createProgram } from "../src/program.ts";
import { captureTerminal } from "./captured-terminal.ts";
import { createSiteFolder } from "./site-folder.ts";

const PAGES = [
  "docs/guide/backup-and-restore.md",
  "docs/guide/ordering-systems.md",
  "docs/guide/service-desk.md",
  "docs/guide/superusers.md",
  "examples/mailout/README.md",
];
const readPage = (page: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../../${page}`, import.meta.url)), "utf8");

describe("the configuration guide", () => {
  /** The YAML under a mark with this name. */
  async function snippet(name: string): Promise<string> {
    const page = await readPage("docs/guide/configuration.md");
    const found = new RegExp(`<!-- checked by [^>]*: ${name} -->\\n\`\`\`yaml\\n(.*?)\`\`\``, "su").exec(
      page,
    );
    return found?.[1] ?? "";
  }

  test("shows a site, a policy, a mail-out and a project that are read as they stand", async () => {
    await using site = await createSiteFolder({ size: 1 });
    await site.write("site.yaml", await snippet("site"));
    await site.write("policy.yaml", await snippet("policy"));
    await site.write("mailout.yaml", await snippet("mail-out"));
    await site.write("project.yaml", await snippet("project"));

    expect(await readSiteFile(site.path("site.yaml"))).toMatchObject({
      sender: "folder",
      registers: [{ mayBeEmpty: false }, { service: "pvk" }, { service: "krr" }],
    });
    const { floor } = await openPolicies({ floor: site.path("policy.yaml"), systems: {}, projects: {} });
    expect(floor).toMatchObject({ version: "hospital-4", limits: { "four-in-twelve-months": { max: 3 } } });
    expect(checkFields(await readYaml(site.path("mailout.yaml"), "texts"), mailOutShape)).toMatchObject({
      notice: { sender: { organisationNumber: "974767880" } },
      announcement: { switchboardTold: true },
    });
    expect(checkFields(await readYaml(site.path("project.yaml"), "texts"), registrationShape)).toMatchObject({
      purpose: "research",
    });
  });
});

describe("every command that is shown", () => {
  const { program } = createProgram([], captureTerminal({ folder: "." }), () => undefined);

  /** Lines of shell in a page that call `sluse`. */
  const commandsIn = (text: string): string[] =>
    [...text.matchAll(/```sh\n(.*?)```/gsu)]
      .flatMap(([, block = ""]) => block.split("\n"))
      .filter((line) => line.startsWith("sluse "));

  test.each(PAGES)("in %s is one there is, with options it takes", async (page) => {
    const commands = commandsIn(await readPage(page));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.flatMap((line) => faultsOf(line, program))).toEqual([]);
  });

  test("in the superusers' guide is what their reports tell them to do", async () => {
    const page = await readPage("docs/guide/superusers.md");
    for (const word of ["KLAR", "HOLDT TILBAKE", "AVVIST"]) expect(page).toContain(word);
  });

  test("in the service desk's guide is every outcome that the pages tell of, in their words", async () => {
    const page = await readPage("docs/guide/service-desk.md");
    const told = [...page.matchAll(/^\| ([^|]+) \| [^|]+ \| «/gmu)].map(([, name]) => name);
    const { "not-sent": never, ...names } = OUTCOME_NAMES;
    // What was not sent is no contact, and stands on nobody's page.
    expect(told).not.toContain(never.nb);
    expect(new Set(told)).toEqual(new Set(Object.values(names).map(({ nb }) => nb)));
  });
});

function faultsOf(line: string, program: Command): string[] {
  const words = line
    .replaceAll(/"[^"]*"/gu, "x")
    .replace(/ [>|] .*$/u, "")
    .split(" ")
    .slice(1);
  let command = program;
  while (command.commands.some((each) => each.name() === words[0])) {
    const name = words.shift();
    command = command.commands.find((each) => each.name() === name) ?? command;
  }
  if (command === program) return [`${line}: no such command`];
  const known = new Set([...program.options, ...command.options].map(({ long }) => long));
  const given = words.filter((word) => word.startsWith("--"));
  const required = command.options.filter(({ mandatory }) => mandatory).map(({ long }) => long ?? "");
  return [
    ...given.filter((option) => !known.has(option)),
    ...required.filter((option) => !given.includes(option)),
  ].map((option) => `${line}: ${option}`);
}
