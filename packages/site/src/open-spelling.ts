import { createWordList } from "@sluse/content";
import { LANGUAGES, SluseError } from "@sluse/core";
import type { GateOptions } from "@sluse/gate";

import type { SiteFile } from "./site-file.ts";
import { readTextFile } from "./yaml/read-text-file.ts";

/** A list with fewer words knows hardly any word of a letter, and is another file. */
const FEWEST_WORDS = 1000;

/**
 * Reads the site's word lists, one word a line; Norwegian ones know compounds of two of their words. Lines that begin with
 * `#` are remarks.
 * @throws SluseError `SLUSE_SITE_FILE_UNREADABLE`, `SLUSE_SITE_FILE_ENCODING`, `SLUSE_SITE_WORDS_UNFIT`
 */
export async function openSpelling(files: SiteFile["spelling"]): Promise<GateOptions["spelling"]> {
  if (!files) return undefined;
  const opened = LANGUAGES.map(async (language) => {
    const file = files[language];
    if (file === undefined) return [];
    const words = (await readTextFile(file))
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#"));
    if (words.length < FEWEST_WORDS || words.some((word) => /\s/u.test(word)))
      throw new SluseError(
        "SLUSE_SITE_WORDS_UNFIT",
        `\`${file}\` is no list of at least ${FEWEST_WORDS} words, one a line`,
        {
          place: { file },
          nb: `\`${file}\` er ikke en liste med minst ${FEWEST_WORDS} ord, ett på hver linje`,
        },
      );
    return [[language, createWordList(words, { compounds: language !== "en" })] as const];
  });
  return Object.fromEntries((await Promise.all(opened)).flat());
}
