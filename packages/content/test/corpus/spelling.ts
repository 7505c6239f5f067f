import { findWords } from "../../src/text/internal/find-words.ts";
import type { SpellingAdapter } from "../../src/text/wording/spelling-adapter.ts";
import type { Block } from "./letter.ts";
import { english } from "./letters/en.ts";
import { bokmål } from "./letters/nb.ts";
import { nynorsk } from "./letters/nn.ts";

const textsOf = (block: Block): readonly string[] => (block.kind === "list" ? block.items : [block.text]);

const known = new Set(
  [...bokmål, ...nynorsk, ...english]
    .flatMap(({ blocks }) => blocks.flatMap(textsOf))
    .flatMap((text) => findWords(text).map((word) => word.text.toLowerCase())),
);

/** A dictionary of the words of the clean letters. It knows one misspelling, so that only that one is reported. */
export const spelling: SpellingAdapter = {
  check: (word) => known.has(word.toLowerCase()) || !/lll|nnt/u.test(word),
  suggest: (word) => [word.replace("lll", "ll").replace("nnt", "nt")].filter((better) => known.has(better)),
};
