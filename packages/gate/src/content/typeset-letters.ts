import type { LetterRenderer, SlotValues } from "@sluse/content";
import {
  NOTHING_FOUND,
  type CheckResult,
  type Finding,
  type Language,
  type LetterBlock,
  type PdfReader,
  type Policy,
  type Typesetter,
} from "@sluse/core";
import { joinResults } from "@sluse/core/house";

import { readBack } from "./read-back.ts";

/** One document whose letters will be made as PDF, looked at while the recipients stream by. */
export interface TypesetLetters {
  /** What keeps one recipient's letter from being made. Nothing is made. */
  add(values: SlotValues | undefined, row: number): readonly Finding[];
  /**
   * After the last row: the letter as it is shown to whoever approves, the shortest and the longest are made and read back.
   */
  finish(): Promise<CheckResult>;
}

interface Typesetting {
  readonly document: string;
  readonly language: Language;
  readonly title: string;
  readonly renderer: LetterRenderer;
  readonly typesetter: Typesetter;
  readonly reader: PdfReader | undefined;
  readonly policy: Policy;
  readonly paper: "possible" | "excluded";
}

interface OwnLetter {
  readonly values: SlotValues | undefined;
  readonly row: number;
  readonly length: number;
}

export function createTypesetLetters(typesetting: Typesetting): TypesetLetters {
  const { document, language, title, renderer, typesetter, reader, policy, paper } = typesetting;
  let shortest: OwnLetter | undefined;
  let longest: OwnLetter | undefined;

  const make = async (body: readonly LetterBlock[], letter: string): Promise<CheckResult> => {
    const { bytes } = await typesetter.typeset({ language, title, body });
    if (!reader) return { findings: [], unrun: [NO_READER] };
    const words = `${typesetter.ownWords}\n${letter}`;
    return readBack(reader, { document, language, bytes, words }, { policy, paper });
  };
  const makeOwn = async ({ values, row }: OwnLetter): Promise<CheckResult> => {
    const place = { kind: "row", row } as const;
    const { body } = renderer.tree(values, place);
    const { letter } = renderer.render(values, "text", place);
    return body && letter !== undefined ? make(body, letter) : NOTHING_FOUND;
  };
  // The same bytes are shown later: the same is made of the same. Without slots of its own, everybody's letter is this one.
  const makeShown = async (): Promise<CheckResult> =>
    renderer.findings.length > 0 || renderer.recipientSlots.length === 0
      ? NOTHING_FOUND
      : make(renderer.specimen.tree(), renderer.specimen.text());

  return {
    add(values, row) {
      const place = { kind: "row", row } as const;
      const { body } = renderer.tree(values, place);
      // What is wrong with the values is told by who checks them.
      if (!body) return [];
      const findings = typesetter.check({ language, title, body }, place);
      if (findings.length > 0) return findings;
      const length = lengthOf(values);
      if (!shortest || length < shortest.length) shortest = { values, row, length };
      if (!longest || length > longest.length) longest = { values, row, length };
      return [];
    },
    async finish() {
      const own = new Set([shortest, longest].filter((each) => each !== undefined));
      return joinResults(await Promise.all([makeShown(), ...[...own].map(makeOwn)]));
    },
  };
}

const lengthOf = (values: SlotValues = {}): number =>
  Object.values(values).reduce((sum, value) => sum + value.length, 0);

const NO_READER = {
  rule: "order/letter-reads-otherwise",
  kind: "not-applicable",
  because: {
    nb: "portvakten er satt opp uten PDF-leser, så de ferdige brevene er ikke lest tilbake",
    en: "the gate was made without a PDF reader (`pdf`), so finished letters were not read back",
  },
} as const;
