import { MOST_TIMES_DEARER, growthOn } from "@sluse/testkit";
import { expect, test } from "vitest";

import { authorElements } from "../src/objects/author-elements.ts";
import { scanObjects } from "../src/objects/scan-objects.ts";

test.each(["<", "<dc:creator ", "<dc:creator>", ':creator="', "<![CDATA[", " "])(
  "metadata is read in linear time on %j in a row",
  (piece) => {
    expect(growthOn(piece, (text) => void authorElements(`<dc:creator>${text}`))).toBeLessThan(
      MOST_TIMES_DEARER,
    );
  },
);

test.each(["1 0 obj 1 endobj\n", "trailer <<>>\n", "endobj\n"])(
  "the objects of a file are found in linear time among %j in a row",
  (piece) => {
    // Enough of them that looking for the other word again and again would show.
    const scan = (text: string): void => void scanObjects(Buffer.from(text.repeat(20)));
    expect(growthOn(piece, scan)).toBeLessThan(MOST_TIMES_DEARER);
  },
);
