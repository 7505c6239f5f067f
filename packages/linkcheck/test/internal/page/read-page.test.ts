import { test as propertyTest } from "@fast-check/vitest";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { factsOf } from "../../../src/internal/page/page-facts.ts";
import { parseRefresh, readPage } from "../../../src/internal/page/read-page.ts";

describe("readPage", () => {
  test("tells title, headings, shown and hidden text apart", () => {
    const page = readPage(
      `<title>Skjema &amp; svar</title><h1>Velkommen</h1><p>Vis<b>t</b></p><p hidden>Gjemt</p>
       <div style="color:red; display : none"><p>Også gjemt</p></div><script>ikke("lest")</script><template>kanskje</template>`,
    );
    expect(page.title).toBe("Skjema & svar");
    expect(page.headings.replaceAll(/\s+/gu, " ").trim()).toBe("Skjema & svar Velkommen");
    expect(page.shown.replaceAll(/\s+/gu, " ").trim()).toBe("Velkommen Vist");
    expect(page.hidden.replaceAll(/\s+/gu, " ").trim()).toBe("Gjemt Også gjemt kanskje");
  });

  test("keeps the title of the page, not of a drawing on it", () => {
    expect(readPage("<title>Skjema</title><svg><title>Ikon</title></svg>").title).toBe("Skjema");
    expect(readPage("<svg><title>Ikon</title></svg>").title).toBeUndefined();
  });

  test.each([
    ["0; url=https://skjema.no/", "https://skjema.no/"],
    ["5;URL='/x'", "/x"],
    ["0 /x", "/x"],
    ["0,/x", "/x"],
    ["300", undefined],
    ["", undefined],
    ["0;", undefined],
  ])("reads the refresh `%s`", (content, expected) => {
    expect(parseRefresh(content)).toBe(expected);
  });

  const BREAKS = ["", "<b></b>", "&shy;", "<span>\u200B</span>", "&#8203;", "<!-- x -->", "</i><i>"];
  propertyTest.prop([
    fc.constantFrom("Skjemaet er lukket", "Ikke funnet", "Čálus ii gávdno"),
    fc.array(fc.constantFrom(...BREAKS), { minLength: 20, maxLength: 20 }),
    fc.constantFrom(" ", "\n  ", "&nbsp;", "<br>", "\t"),
    fc.boolean(),
  ])("finds words however they are broken up on the page", (words, breaks, blank, inCapitals) => {
    const letters = [...(inCapitals ? words.toUpperCase() : words)];
    const written = letters.map((letter, at) => `${letter === " " ? blank : letter}${breaks[at] ?? ""}`);
    const facts = factsOf(readPage(`<p>Du:<i>${written.join("")}</i></p>`), [words]);
    expect(facts.met.get(words)).toBe("shown");
  });
});
