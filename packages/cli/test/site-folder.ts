import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { createPopulation, type Population } from "@sluse/testkit/people";

import { run, type ExitCode } from "../src/index.ts";
import { expectAsDescribed } from "./answers/as-described.ts";
import { captureTerminal } from "./captured-terminal.ts";
import { LETTER_TEMPLATE, MAIL_OUT, POLICY, PROJECT, SITE } from "./site-files.ts";

/** What one command came to. */
export interface Ran {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly as?: string;
  /** Who is logged on. */
  readonly user?: string;
  readonly input?: string;
  readonly signal?: AbortSignal;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A site in a folder of its own, with a project, a mail-out and synthetic people. */
export interface SiteFolder extends AsyncDisposable {
  readonly folder: string;
  readonly people: Population;
  readonly environment: Readonly<Record<string, string>>;
  path(name: string): string;
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Runs a command in this process. */
  sluse(words: readonly string[], options?: RunOptions): Promise<Ran>;
  /** The same, its JSON read. */
  ask<Answer>(words: readonly string[], options?: RunOptions): Promise<Answer>;
  /** Registers the project and switches it on. */
  openProject(): Promise<void>;
  /** Submits the mail-out. */
  submit(): Promise<{ readonly mailOut: string; readonly digest: string }>;
  /** Submits and approves it. */
  approve(): Promise<string>;
  /** Every row of the ledger, as text. */
  ledgerRows(file?: string): string;
}

export async function createSiteFolder({ size = 40 }: { readonly size?: number } = {}): Promise<SiteFolder> {
  const folder = await mkdtemp(join(tmpdir(), "sluse-cli-"));
  const people = createPopulation({ size, seed: 39, shares: { optedOut: 0.2, duplicate: 0.05 } });
  const environment = { SITE_KEY: randomBytes(32).toString("hex") };
  const path = (name: string): string => join(folder, name);
  const write = (name: string, content: string | Uint8Array): Promise<void> => writeFile(path(name), content);
  await mkdir(path("maler"));
  await mkdir(path("brev"));
  await write("sluse.yaml", SITE);
  await write("regler.yaml", POLICY);
  await write("prosjekt.yaml", PROJECT);
  await write("maler/invitasjon.md", LETTER_TEMPLATE);
  await write("brev/mailout.yaml", MAIL_OUT);
  await write(
    "brev/mottakere.csv",
    `ID\n${Array.from(people.recipients(), (each) => each.nationalId).join("\n")}\n`,
  );
  const optedOut = [...people.optedOut()];
  await write("reservasjoner.csv", `ID\n${optedOut.join("\n")}\nSLUTT ${optedOut.length}\n`);

  const site: SiteFolder = {
    folder,
    people,
    environment,
    path,
    write,
    async sluse(words, { as, user, input, signal, environment: more } = {}) {
      const terminal = captureTerminal({
        folder,
        environment: { ...environment, ...(as === undefined ? {} : { SLUSE_USER: as }), ...more },
        ...(user === undefined ? {} : { user }),
        ...(input === undefined ? {} : { input }),
        ...(signal ? { signal } : {}),
      });
      const exitCode = await run(words, terminal);
      if (words.includes("--json")) expectAsDescribed(words, terminal.written.out);
      return { exitCode, ...terminal.written };
    },
    async ask<Answer>(words: readonly string[], options?: RunOptions) {
      const { out } = await site.sluse([...words, "--json"], options);
      return JSON.parse(out) as Answer;
    },
    async openProject() {
      await site.sluse(["project", "register", "prosjekt.yaml"], { as: "kari" });
      await site.sluse(
        [
          "project",
          "activate",
          "hverdag",
          "--until",
          "2099-01-01T00:00Z",
          "--max-recipients",
          "1000",
          "--comment",
          "ok",
        ],
        { as: "siri" },
      );
    },
    async submit() {
      await site.openProject();
      return site.ask(["submit", "brev"], { as: "bjørn" });
    },
    async approve() {
      const { mailOut, digest } = await site.submit();
      await site.sluse(["letter", mailOut], { as: "siri" });
      await site.sluse(["approve", mailOut, "--digest", digest, "--comment", "lest"], { as: "siri" });
      return mailOut;
    },
    ledgerRows: (file = path("protokoll.db")) => rowsOf(file),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
  return site;
}

function rowsOf(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = database
      .prepare("select name from sqlite_schema where type = 'table' order by name")
      .all();
    return tables
      .map(({ name }) => JSON.stringify([name, database.prepare(`select * from "${String(name)}"`).all()]))
      .join("\n");
  } finally {
    database.close();
  }
}
