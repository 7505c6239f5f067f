import { readFile } from "node:fs/promises";

import { SluseError, type DocumentFormat } from "@sluse/core";
import { EPROM_TAKES } from "@sluse/eprom";
import type { OpenTypesetter } from "@sluse/typeset";

import type { LetterheadSettings, SiteFile } from "./site-file.ts";

/**
 * Opens the site's letterhead, where it has one. What makes letters is loaded only then.
 * @throws SluseError `SLUSE_SITE_FILE_UNREADABLE`, and what `openTypesetter` throws
 */
export async function openLetterhead(
  settings: LetterheadSettings | undefined,
): Promise<OpenTypesetter | undefined> {
  if (!settings) return undefined;
  const { logo, ...rest } = settings;
  const { openTypesetter } = await import("@sluse/typeset");
  return openTypesetter({
    letterhead: { ...rest, ...(logo && { logo: { bytes: await readLogo(logo.file), alt: logo.alt } }) },
  });
}

async function readLogo(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `the logo \`${file}\` cannot be read`, {
      cause,
      place: { file },
      nb: `logoen \`${file}\` kan ikke leses`,
    });
  }
}

/** What the way letters leave takes; of a site with several ways, the one that is used when none is named. */
export function takesOf({ sender, senders }: SiteFile): readonly DocumentFormat[] | undefined {
  const via = sender ?? (senders.folder ? "folder" : senders.eprom ? "eprom" : "folder");
  return via === "eprom" ? EPROM_TAKES : undefined;
}
