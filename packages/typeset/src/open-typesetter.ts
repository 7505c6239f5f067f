import { readFile } from "node:fs/promises";

import { LANGUAGES, SluseError, type Digest, type Typesetter } from "@sluse/core";
import { digestOf, digestOfBytes, parseInput } from "@sluse/core/house";
import { z } from "zod";

import { loadTypeface, type Typeface } from "./fonts/typeface.ts";
import { checkLetter } from "./letter/check-letter.ts";
import { letterRules } from "./letter/letter-rules.ts";
import { parseLetterTree } from "./letter/parse-letter-tree.ts";
import { specimenIn } from "./letter/specimen.ts";
import { parseLetterhead, type Letterhead } from "./letterhead/letterhead.ts";
import { logoFile } from "./letterhead/logo.ts";
import { checkOwnLayout } from "./letterhead/own-layout.ts";
import { tryLayout } from "./letterhead/try-layout.ts";
import { createLetterWorkers, type LetterWorkers } from "./workers/letter-workers.ts";
import type { CompilerSetup } from "./workers/messages.ts";

/** What letters are set with. */
export interface TypesetterOptions {
  readonly letterhead: Letterhead;
  /** Letters made at the same time, each in a thread of some 100 MB. Default 1. */
  readonly threads?: number;
  /** How long a site's own layout may take, in milliseconds, program start included. Default 20 000. */
  readonly layoutMilliseconds?: number;
}

/** A typesetter with threads of its own, which are given back when it is closed. */
export interface OpenTypesetter extends Typesetter, AsyncDisposable {
  close(): Promise<void>;
}

const $Options = z.strictObject({
  letterhead: z.unknown(),
  threads: z.int().min(1).max(64).default(1),
  layoutMilliseconds: z.int().min(1).max(600_000).default(20_000),
});

/** Another program, or other measures, make other bytes of the same letter. */
const MADE_BY = "typst-ts-node-compiler 0.7.0, PDF/UA-1";

/**
 * Opens a typesetter on one letterhead. Nothing personal is needed for it: letterhead, fonts and layout are tried with a
 * specimen in each language, and what came out is part of the typesetter's digest, so that a machine on which letters
 * come out otherwise is noticed.
 * @throws SluseError `SLUSE_TYPESET_OPTION`, `SLUSE_TYPESET_FONT`, `SLUSE_TYPESET_LOGO`, `SLUSE_TYPESET_LAYOUT`
 */
export async function openTypesetter(options: TypesetterOptions): Promise<OpenTypesetter> {
  const given = parseInput($Options, options, {
    what: "the typesetter's options",
    code: "SLUSE_TYPESET_OPTION",
  });
  const letterhead = parseLetterhead(given.letterhead);
  if (letterhead.layout !== undefined) checkOwnLayout(letterhead.layout);
  const typeface = await loadTypeface(letterhead.font);
  const setup = await setUp(letterhead, typeface);
  const specimens = LANGUAGES.map((language) => JSON.stringify(specimenIn(language)));
  if (letterhead.layout !== undefined)
    await tryLayout({ setup, letters: specimens }, given.layoutMilliseconds);
  const workers = createLetterWorkers(setup, given.threads);
  try {
    const made = await makeSpecimens(workers, specimens);
    const digest = digestOf({ by: MADE_BY, ...digestsOf(setup), specimens: made });
    return createTypesetter(workers, { digest, typeface, letterhead });
  } catch (error) {
    await workers.close();
    throw error;
  }
}

function createTypesetter(
  workers: LetterWorkers,
  { digest, typeface, letterhead }: { digest: Digest; typeface: Typeface; letterhead: Letterhead },
): OpenTypesetter {
  const close = (): Promise<void> => workers.close();
  return {
    rules: Object.values(letterRules),
    digest,
    ownWords: [letterhead.sender.name, ...letterhead.sender.lines].join("\n"),
    check: (letter, place) => checkLetter(letter.body, typeface, place),
    async typeset(letter) {
      const read = parseLetterTree(letter);
      const [fault] = checkLetter(read.body, typeface, { kind: "field", path: "body" });
      if (fault)
        throw new SluseError("SLUSE_TYPESET_UNFIT", fault.message.en.what, { mend: fault.message.en.mend });
      const made = await workers.make(JSON.stringify(read));
      // What the compiler said may quote the letter, so it is not passed on.
      if (made.kind === "failed")
        throw new SluseError("SLUSE_TYPESET_FAILED", "a letter without faults could not be made");
      return { bytes: made.bytes, digest: made.digest as Digest, pages: made.pages };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function setUp(
  { sender, logo, addressField, layout }: Letterhead,
  typeface: Typeface,
): Promise<CompilerSetup> {
  const layoutFile = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(new URL(`../layout/${name}`, import.meta.url)));
  const picture = logo && { file: logoFile(logo.bytes), alt: logo.alt };
  return {
    fonts: typeface.files,
    files: {
      "letter.typ": await layoutFile("letter.typ"),
      "letterhead.typ":
        layout === undefined ? await layoutFile("letterhead.typ") : new TextEncoder().encode(layout),
      ...(logo && picture ? { [picture.file]: logo.bytes } : {}),
    },
    letterhead: JSON.stringify({
      families: typeface.families,
      sender,
      logo: picture ?? null,
      addressField: addressField ?? "eprom",
    }),
  };
}

const digestsOf = ({ fonts, files, letterhead }: CompilerSetup): object => ({
  fonts: fonts.map(digestOfBytes),
  files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, digestOfBytes(bytes)])),
  letterhead,
});

/** Nothing in a specimen is anybody's, so what the compiler said of it may be told. */
async function makeSpecimens(workers: LetterWorkers, specimens: readonly string[]): Promise<string[]> {
  const made = await Promise.all(specimens.map((specimen) => workers.make(specimen)));
  return made.map((each) => {
    if (each.kind === "made") return each.digest;
    throw new SluseError("SLUSE_TYPESET_OPTION", `the letterhead cannot be used: ${each.because}`);
  });
}
