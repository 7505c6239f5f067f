import { eforsk, type LetterBlock } from "@sluse/core";
import { checkPdf } from "@sluse/pdf";
import { expect, test } from "vitest";

import { openPersonalWorld } from "./personal-world.ts";

test.each(["offentlig", "effekt", "fisk", "flere", "ffi", "58fftbot", "kaffe, kaffe"])(
  "a word that is set with a ligature is read by both readers as it is written: %s",
  async (word) => {
    await using world = await openPersonalWorld();
    const { typesetter } = world;
    const body: LetterBlock[] = [
      { kind: "paragraph", children: [{ kind: "text", value: `Dette er ${word}.` }] },
    ];
    const { bytes } = await typesetter.typeset({ language: "nb", title: "Svar", body });
    const { findings, letter } = await checkPdf(bytes, {
      document: "svar.pdf",
      language: "nb",
      policy: eforsk.content,
      paper: "excluded",
    });
    expect(findings).toEqual([]);
    expect(letter?.text).toContain(`Dette er ${word}.`);
  },
);
