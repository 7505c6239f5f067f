import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

import {
  SluseError,
  type Clearance,
  type DocumentFormat,
  type SenderOutcome,
  type Settlement,
} from "@sluse/core";
import type { Wave } from "@sluse/gate";

import { readOutcomes } from "./read-outcomes.ts";
import type { Sender } from "./sender.ts";

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;
const OUTCOMES_FILE = "outcomes.csv";

const ENDINGS: Readonly<Record<DocumentFormat, string>> = {
  text: "txt",
  markdown: "md",
  html: "html",
  pdf: "pdf",
};

/**
 * Hands waves to a sender made by hand: a folder for each, `<outbox>/<mail-out>/wave-001`, with `clearances.csv` (who
 * gets which letter, by national id: guard it) and the letters. The folder appears whole or not at all. The sender
 * puts `outcomes.csv` into it; it is read before the next wave, and then called `outcomes-read.csv`.
 * @throws SluseError `SLUSE_CLI_OUTBOX_CLOSED` before anybody is cleared
 */
export async function createFolderSender(outbox: string): Promise<Sender> {
  await assertOpen(outbox);
  return {
    async collect(mailOut) {
      const files = await outcomeFiles(join(outbox, mailOut));
      const outcomes: Settlement[] = [];
      for (const file of files) outcomes.push(...(await readOutcomes(file)));
      return {
        outcomes,
        async done() {
          for (const file of files) await rename(file, file.replace(/\.csv$/u, "-read.csv"));
        },
      };
    },

    async send(wave) {
      const folder = join(outbox, wave.mailOut, `wave-${String(wave.number).padStart(3, "0")}`);
      const part = `${folder}.part`;
      // Whoever finds the folder sends what lies in it: it is begun by being shown, and not before.
      const { begun, giveBack } = await wave.begin(wave.clearances);
      const mine = new Set(begun);
      const cleared = wave.clearances.filter(({ id }) => mine.has(id));
      let outcome: SenderOutcome = "not-sent";
      try {
        await rm(part, { recursive: true, force: true });
        await mkdir(part, { recursive: true, mode: OWNER_ONLY_FOLDER });
        await writeWave(part, cleared, wave);
        outcome = "failed";
        await rename(part, folder);
      } catch (cause) {
        await rm(part, { recursive: true, force: true });
        // Until the folder has its name nobody can have begun to send from it.
        if (outcome === "not-sent") giveBack(begun);
        await wave.settle(begun.map((id) => ({ clearance: id, outcome })));
        throw new SluseError(
          "SLUSE_CLI_OUTBOX_FAILED",
          `wave ${wave.number} could not be written to \`${folder}\``,
          {
            cause,
            place: { file: folder },
            nb: `bølge ${wave.number} kunne ikke skrives til \`${folder}\``,
          },
        );
      }
      return { outcomes: [], where: folder, troubles: {}, leftMandate: false };
    },
  };
}

async function assertOpen(outbox: string): Promise<void> {
  const probe = join(outbox, `.probe-${process.pid}`);
  try {
    await mkdir(outbox, { recursive: true, mode: OWNER_ONLY_FOLDER });
    await writeDurably(probe, "sluse\n");
    await rm(probe);
  } catch (cause) {
    await rm(probe, { force: true }).catch(() => undefined);
    throw new SluseError("SLUSE_CLI_OUTBOX_CLOSED", `outbox \`${outbox}\` cannot be written`, {
      cause,
      place: { file: outbox },
      nb: `utboksen \`${outbox}\` kan ikke skrives til`,
    });
  }
}

async function outcomeFiles(folder: string): Promise<string[]> {
  const waves = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  const files: string[] = [];
  for (const { name } of waves.filter((each) => each.isDirectory() && /^wave-\d+$/u.test(each.name))) {
    if ((await readdir(join(folder, name))).includes(OUTCOMES_FILE))
      files.push(join(folder, name, OUTCOMES_FILE));
  }
  return files.toSorted();
}

/** A letter that many get is written once. */
async function writeWave(
  folder: string,
  cleared: readonly Clearance[],
  wave: Pick<Wave, "letterFor">,
): Promise<void> {
  const written = new Map<string, string>();
  const lines = ["clearance;ID;paaVegneAv;letter;outcome"];
  for (const clearance of cleared) {
    const letter = await wave.letterFor(clearance);
    const { digest } = letter;
    let name = written.get(digest);
    if (name === undefined) {
      name = `letter-${String(written.size + 1).padStart(4, "0")}.${ENDINGS[letter.format]}`;
      await writeDurably(join(folder, name), letter.bytes);
      written.set(digest, name);
    }
    lines.push(lineOf(clearance, name));
  }
  await writeDurably(join(folder, "clearances.csv"), `${lines.join("\n")}\n`);
}

const lineOf = ({ id, recipient }: Clearance, letter: string): string =>
  [id, recipient.nationalId, recipient.onBehalfOf ?? "", letter, ""].join(";");

/** On the disk before the folder is shown. */
async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  await using file = await open(path, "wx", OWNER_ONLY_FILE);
  await file.writeFile(content);
  await file.sync();
}
