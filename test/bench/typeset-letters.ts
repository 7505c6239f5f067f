import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";

import { checkDocument, type LetterRenderer } from "@sluse/content";
import { eforsk, instant, type LetterTree, type Recipient } from "@sluse/core";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { openTypesetter, type OpenTypesetter } from "@sluse/typeset";

import { everybody, LETTERHEAD, personalTemplates } from "../letters/personal-world.ts";
import { inTurn, measured, type Measurement } from "./measurement.ts";

const ROUNDS = 3;
const TITLE = "Svar fra en studie om søvn";
/** Letters asked for at once, as a sender does. */
const AT_ONCE = 8;

/**
 * Personal letters: values looked at for everybody, the tree filled, looked at, made and digested, beside Typst alone on
 * the same letters with the same layout. In processor time of all threads: on a busy machine the clock tells of others.
 */
export async function benchTypesetLetters(letters: number): Promise<Measurement[]> {
  const recipients = everybody(letters, 1907);
  const renderer = await rendererOf();
  await using typesetter = await openTypesetter({ letterhead: LETTERHEAD });
  const trees = recipients.map((each) => treeOf(renderer, each));
  using alone = openTypst();
  // Warm: the first letters of each bear the fonts' cost.
  for (const tree of trees.slice(0, 50)) alone.make(tree);
  await makeAll(renderer, typesetter, recipients.slice(0, 50));

  const rss: number[] = [];
  const [floor, ours] = await inTurn(
    ROUNDS,
    () => inProcessorTime(() => alone.makeAll(trees)),
    async () => {
      const time = await inProcessorTime(() =>
        makeAll(renderer, typesetter, recipients, (megabytes) => rss.push(megabytes)),
      );
      return time;
    },
  );
  const note = `processor time, one thread; memory of the whole process, MB: ${rss.join(", ")}`;
  return [measured(`check, typeset and digest ${letters} letters`, floor, ours, 1.5, note)];
}

async function rendererOf(): Promise<LetterRenderer> {
  const { renderer, findings } = await checkDocument(
    { kind: "rendered", name: "svar", language: "nb", template: { id: "resultat" }, values: {} },
    {
      templates: personalTemplates(),
      policy: eforsk,
      purpose: "research",
      round: "result",
      now: instant("2027-02-01T12:00:00+01:00"),
      window: { from: instant("2027-02-08T07:00:00+01:00"), until: instant("2027-02-19T22:00:00+01:00") },
      paperPossible: true,
    },
  );
  if (!renderer || findings.length > 0) throw new Error("the bench's letter has faults");
  return renderer;
}

function treeOf(renderer: LetterRenderer, { values }: Recipient): LetterTree {
  const { body } = renderer.tree(values);
  if (!body) throw new Error("a letter was not rendered");
  return { language: "nb", title: TITLE, body };
}

async function makeAll(
  renderer: LetterRenderer,
  typesetter: OpenTypesetter,
  recipients: readonly Recipient[],
  tell: (megabytes: number) => void = () => undefined,
): Promise<void> {
  const makeOne = async (recipient: Recipient, index: number): Promise<void> => {
    const place = { kind: "row", row: index + 2 } as const;
    const tree = treeOf(renderer, recipient);
    const findings = [...renderer.check(recipient.values, place), ...typesetter.check(tree, place)];
    if (findings.length > 0) throw new Error("a letter has faults");
    const { digest } = await typesetter.typeset(tree);
    if (digest.length !== 64) throw new Error("a letter has no digest");
  };
  const quarter = Math.ceil(recipients.length / 4 / AT_ONCE) * AT_ONCE;
  for (let from = 0; from < recipients.length; from += AT_ONCE) {
    const some = recipients.slice(from, from + AT_ONCE);
    await Promise.all(some.map((recipient, at) => makeOne(recipient, from + at)));
    if (from % quarter === 0 || from + AT_ONCE >= recipients.length) tell(process.memoryUsage.rss() >> 20);
  }
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
