import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { DAY, SluseError, systemClock, type Instant } from "@sluse/core";

/** What is laid, as it lies in this package. Names begin with `_` where a packer would leave out a leading dot. */
const STARTER = fileURLToPath(new URL("../../starter", import.meta.url));
const KEY = join("private", "key.hex");
const KEY_BYTES = 32;
/** The trial's mail-out may go out from today on, this many days. */
const WINDOW_DAYS = 60;

/**
 * Lays the files of a trial, with a key of its own. Answers their names.
 * @throws SluseError `SLUSE_CLI_INIT_OCCUPIED`, `SLUSE_SITE_FILE_UNREADABLE`
 */
export async function layStarter(folder: string): Promise<readonly string[]> {
  const files = [
    ...(await starterFiles(systemClock.now())),
    { name: KEY, text: `${randomBytes(KEY_BYTES).toString("hex")}\n` },
  ];
  const inTheWay = files.find(({ name }) => existsSync(join(folder, name)));
  if (inTheWay) {
    const file = join(folder, inTheWay.name);
    throw new SluseError("SLUSE_CLI_INIT_OCCUPIED", `\`${file}\` is there already`, {
      nb: `\`${file}\` finnes fra før`,
      place: { file },
    });
  }
  try {
    for (const { name, text } of files) await lay(join(folder, name), text);
  } catch (cause) {
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `\`${folder}\` cannot be written`, {
      cause,
      nb: `det kan ikke skrives til \`${folder}\``,
      place: { file: folder },
    });
  }
  return files.map(({ name }) => name);
}

interface LaidFile {
  readonly name: string;
  readonly text: string;
}

async function starterFiles(now: Instant): Promise<LaidFile[]> {
  const entries = await readdir(STARTER, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(STARTER, join(entry.parentPath, entry.name)));
  return Promise.all(
    paths.map(async (path) => ({
      name: path.replace("_gitignore", ".gitignore"),
      text: withDates(await readFile(join(STARTER, path), "utf8"), now),
    })),
  );
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

const withDates = (text: string, now: Instant): string =>
  text.replace("FROM", `${dayOf(now)}T00:00Z`).replace("UNTIL", `${dayOf(now + WINDOW_DAYS * DAY)}T20:00Z`);

/** What lies in `private` is for its owner only. */
async function lay(path: string, text: string): Promise<void> {
  const isPrivate = dirname(path).endsWith("private");
  await mkdir(dirname(path), { recursive: true, ...(isPrivate ? { mode: 0o700 } : {}) });
  await writeFile(path, text, { flag: "wx", ...(isPrivate ? { mode: 0o600 } : {}) });
}
