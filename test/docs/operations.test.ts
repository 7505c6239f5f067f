import { execFile } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = new URL("../..", import.meta.url).pathname;
const page = readFileSync(join(ROOT, "docs/guide/operations.md"), "utf8");
const deployed = (name: string): string => readFileSync(join(ROOT, "deploy", name), "utf8");

/** What stands in the page under a mark, without the indentation of its list. */
function marked(mark: string): string {
  const [, indent = "", shown] =
    new RegExp(`^( *)<!-- ${mark} -->\\n *\`\`\`\\w+\\n(.*?)\\n *\`\`\``, "msu").exec(page) ?? [];
  if (shown === undefined) throw new Error(`the page shows nothing for \`${mark}\``);
  return shown.replaceAll(new RegExp(`^${indent}`, "gmu"), "");
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sluse-operations-"));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const flags = "--conditions=@sluse/source --disable-warning=ExperimentalWarning";
  writeFileSync(
    join(bin, "sluse"),
    `#!/bin/sh\nexec "${process.execPath}" ${flags} "${ROOT}packages/cli/src/main.ts" "$@"\n`,
  );
  chmodSync(join(bin, "sluse"), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

const site = (): string => join(folder, "site");

async function sh(script: string, input = ""): Promise<string> {
  const running = promisify(execFile)("sh", ["-euc", script], {
    cwd: site(),
    env: { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}` },
  });
  running.child.stdin?.end(input);
  return (await running).stdout;
}
const run = (name: string): Promise<string> => sh(marked(`run: ${name}`));

describe("the page for those who run it", () => {
  test("upgrades a site by its steps", async () => {
    mkdirSync(site());
    await sh("sluse init .");
    appendFileSync(join(site(), "sluse.yaml"), "\nauditors: [drift]\noperations: [drift]\n");
    await sh("sluse project register project.yaml --as kari.central");
    const [person = ""] = /\d{11}/u.exec(readFileSync(join(site(), "mailout/recipients.csv"), "utf8")) ?? [];
    await sh('sluse stop --person --reason "Har ringt." --as drift', `${person}\n`);

    mkdirSync(join(site(), "backup"));
    await run("before an upgrade");
    expect(readdirSync(join(site(), "backup"))).toEqual([expect.stringMatching(/^sluse-\d{8}T\d{6}Z\.db$/u)]);
    const told = await run("with the new version");
    expect(told).toMatch(/Protokoll \(.*\): skjema \d+; denne versjonen kjenner \d+/u);
    expect(await run("after an upgrade")).toContain("everyday-life");
  });

  test("goes over to a new key by its steps, and nobody is lost", async () => {
    await run("make a key");
    const file = join(site(), "sluse.yaml");
    const keys = marked("shown: keys");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^pseudonymKey:.*$/mu, keys.trim()));
    const before = await run("before the first start");
    const [said = ""] = /\*(Er ny: .*?)\*/u.exec(page)?.slice(1) ?? [];
    expect(before).toContain(`Pseudonymnøkkel (2): ${said.toLowerCase().replace(/\.$/u, "")}`);
    // Looking changes no key. How much room the disk has may be another a moment later.
    const keyLines = (told: string): string[] =>
      told.split("\n").filter((line) => line.includes("Pseudonymnøkkel"));
    expect(keyLines(before)).not.toEqual([]);
    expect(keyLines(await run("before the first start"))).toEqual(keyLines(before));

    const after = await run("the first start");
    expect(after).toContain("Pseudonymnøkkel (2): er nøkkelen i protokollen");
    expect(after).toContain("(1): 1 personer står under den ennå; behold den");

    // The old key alone is refused, and so is the new one without it.
    const changed = readFileSync(file, "utf8");
    writeFileSync(file, changed.replace(/^retiredKeys:.*$/mu, ""));
    await expect(sh("sluse project list")).rejects.toMatchObject({
      stderr: expect.stringContaining("SLUSE_KEY_MISSING"),
    });
    writeFileSync(
      file,
      changed
        .replaceAll(/^(pseudonymKey|retiredKeys):.*$/gmu, "")
        .concat('pseudonymKey: { id: "1", secret: { file: private/key.hex } }\n'),
    );
    await expect(sh("sluse project list")).rejects.toMatchObject({
      stderr: expect.stringContaining("SLUSE_KEY_RETIRED"),
    });
    writeFileSync(file, changed);
  });
});

describe("what is deployed", () => {
  const commands = readdirSync(join(ROOT, "deploy/systemd"))
    .filter((name) => name.endsWith(".service"))
    .flatMap((name) => [...deployed(`systemd/${name}`).matchAll(/^Exec\w+=\/usr\/bin\/sluse (.*)$/gmu)])
    .map(([, words = ""]) => words);

  test.each(commands.map((words) => [words]))("`sluse %s` is a command", async (words) => {
    // A site takes nobody's word for being another than whoever is logged on.
    expect(words).not.toContain("--as");
    const verbs = words.split(" ").filter((word) => !word.startsWith("/"));
    expect(await sh(`sluse ${verbs.join(" ")} --help`)).toContain(`sluse ${verbs.join(" ")}`);
  });

  test("has a service for each timer, and the page names them", () => {
    const names = readdirSync(join(ROOT, "deploy/systemd"));
    const timers = names.filter((name) => name.endsWith(".timer"));
    expect(timers.length).toBeGreaterThan(3);
    for (const timer of timers) {
      expect(names).toContain(timer.replace(".timer", ".service"));
      expect(page).toContain(timer);
    }
  });

  test("keeps nobody's rights, writes nowhere but where it must, and pools as the ledger needs", () => {
    expect(deployed("Containerfile")).toMatch(/^USER node$/mu);
    for (const each of ["read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "user: node"])
      expect(deployed("compose.yaml")).toContain(each);
    const pooler = deployed("pgbouncer.ini");
    expect(pooler).toMatch(/^pool_mode = transaction$/mu);
    expect(Number(/^max_prepared_statements = (\d+)$/mu.exec(pooler)?.[1])).toBeGreaterThan(0);
    expect(deployed("systemd/sluse.service")).toMatch(/^NoNewPrivileges=yes$/mu);
  });
});
