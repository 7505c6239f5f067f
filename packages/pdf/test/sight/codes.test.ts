import { expect, test } from "vitest";

import { SIGHT_CASES } from "../corpus/sight-cases.ts";
import { checkHere } from "../support/check-here.ts";
import { drawnLetter } from "../support/pdf-lib-letter.ts";

test.each(["clean-qr-of-link", "clean-small-qr-of-link"])(
  "%s: its address is a link of the letter",
  async (name) => {
    const found = SIGHT_CASES.find((each) => each.name === name);
    const { letter } = await checkHere(await drawnLetter(found?.letter ?? never(name), found?.design));
    const codes = letter?.links.filter(({ from }) => from === "code");
    expect(codes).toMatchObject([
      { address: "https://skjema.example/sovn", place: { kind: "pdf", document: "letter.pdf", page: 1 } },
    ]);
  },
);

function never(name: string): never {
  throw new Error(`no case is called ${name}`);
}
