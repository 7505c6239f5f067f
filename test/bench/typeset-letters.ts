import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";

import type { LetterTree } from "@sluse/core";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { openTypesetter } from "@sluse/typeset";

import { everybody, LETTERHEAD } from "../letters/personal-world.ts";
import { figuresOf } from "./in-little-room.ts";
import { makeAll, openRenderer, treeOf } from "./make-letters.ts";
import { inTurn, measured, type Measurement } from "./measurement.ts";

const ROUNDS = 3;

/**
 * Personal letters: values looked at for everybody, the tree filled, looked at, made and digested, beside Typst alone on
 * the same letters with the same layout. In processor time of all threads: on a busy machine the clock tells of others.
 */
export async function benchTypesetLetters(letters: number): Promise<Measurement[]> {
  const recipients = everybody(letters, 1907);
  const renderer = await openRenderer();
  await using typesetter = await openTypesetter({ letterhead: LETTERHEAD });
  const trees = recipients.map((each) => treeOf(renderer, each));
  using alone = openTypst();
  // Warm: the first letters of each bear the fonts' cost.
  for (const tree of trees.slice(0, 50)) alone.make(tree);
  await makeAll(renderer, typesetter, recipients.slice(0, 50));

  const [floor, ours] = await inTurn(
    ROUNDS,
    () => inProcessorTime(() => alone.makeAll(trees)),
    () => inProcessorTime(() => makeAll(renderer, typesetter, recipients)),
  );
  const note = `processor time, one thread; memory of a process that makes them and no more, at each tenth, MB: ${(await memoryOf(letters)).join(", ")}`;
  return [measured(`check, typeset and digest ${letters} letters`, floor, ours, 1.5, note)];
}

/** Memory while so many are made, in a process that has nothing else to hold: Typst alone beside it would hold its own. */
async function memoryOf(letters: number): Promise<readonly number[]> {
  const child = fork(new URL("letters-memory.worker.ts", import.meta.url), [String(letters)], {
    execArgv: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"],
  });
  return (await figuresOf(child)) as readonly number[];
}

async function inProcessorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

interface Typst extends Disposable {
  make(letter: LetterTree): void;
  makeAll(letters: readonly LetterTree[]): Promise<void>;
}

/** The floor: Typst on the package's own layout and fonts, and nothing around it. */
function openTypst(): Typst {
  const packageFile = new URL("../../packages/typeset/package.json", import.meta.url);
  const { resolve } = createRequire(packageFile);
  const workspace = mkdtempSync(join(tmpdir(), "sluse-bench-"));
  const fonts = [
    ...["Regular", "It", "Bold", "BoldIt"].map((style) => `source-sans/TTF/SourceSans3-${style}.ttf`),
    ...["", "-Oblique", "-Bold", "-BoldOblique"].map(
      (style) => `dejavu-fonts-ttf/ttf/DejaVuSans${style}.ttf`,
    ),
  ];
  const fontBlobs = fonts.map((file) => readFileSync(resolve(file)));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  for (const name of ["letter.typ", "letterhead.typ"])
    compiler.addSource(join(workspace, name), readFileSync(new URL(`layout/${name}`, packageFile), "utf8"));
  const { sender, logo } = LETTERHEAD;
  if (!logo) throw new Error("the bench's letterhead has a logo");
  compiler.mapShadow(join(workspace, "logo.svg"), Buffer.from(logo.bytes));
  const letterhead = JSON.stringify({
    families: ["Source Sans 3", "DejaVu Sans"],
    sender,
    logo: { file: "logo.svg", alt: logo.alt },
    addressField: "eprom",
  });
  const make = (letter: LetterTree): void => {
    const inputs = { letter: JSON.stringify(letter), letterhead };
    const { result } = compiler.compile({ mainFilePath: join(workspace, "letter.typ"), inputs });
    if (!result) throw new Error("Typst made nothing");
    compiler.pdf(result, { pdfStandard: "ua-1" });
  };
  return {
    make,
    async makeAll(letters) {
      for (const [index, letter] of letters.entries()) {
        make(letter);
        if (index % 25 === 0) compiler.evictCache(1);
        await setImmediate();
      }
    },
    [Symbol.dispose]: () => rmSync(workspace, { recursive: true }),
  };
}
