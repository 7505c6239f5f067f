import { checkDocument, type LetterRenderer } from "@sluse/content";
import { eforsk, instant, type LetterTree, type Recipient } from "@sluse/core";
import type { OpenTypesetter } from "@sluse/typeset";

import { personalTemplates } from "../letters/personal-world.ts";

const TITLE = "Svar fra en studie om søvn";
/** Letters asked for at once, as a sender does. */
const AT_ONCE = 8;

/** What fills the bench's letter for each person. */
export async function openRenderer(): Promise<LetterRenderer> {
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

export function treeOf(renderer: LetterRenderer, { values }: Recipient): LetterTree {
  const { body } = renderer.tree(values);
  if (!body) throw new Error("a letter was not rendered");
  return { language: "nb", title: TITLE, body };
}

/** Looks at the values of each, fills, looks at, makes and digests the letter; tells the process's memory, in megabytes, as it goes. */
export async function makeAll(
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
  const part = Math.ceil(recipients.length / 10 / AT_ONCE) * AT_ONCE;
  for (let from = 0; from < recipients.length; from += AT_ONCE) {
    const some = recipients.slice(from, from + AT_ONCE);
    await Promise.all(some.map((recipient, at) => makeOne(recipient, from + at)));
    if (from % part === 0 || from + AT_ONCE >= recipients.length) tell(process.memoryUsage.rss() >> 20);
  }
}
