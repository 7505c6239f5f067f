import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";
import { POLICY, SITE } from "../site-files.ts";

interface Answer {
  readonly cases: readonly {
    readonly says: string;
    readonly decision: string;
    readonly found: readonly string[];
  }[];
}

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder({ size: 1 });
});
afterEach(() => site[Symbol.asyncDispose]());

/** A case that is in order. */
const GOOD = "template: invitasjon, values: { studie: Hverdagen }";

/** Each figure that is looked at when an order is submitted: an order just within it, one just beyond, and the rule. */
const FIGURES: readonly (readonly [figure: string, within: string, beyond: string, rule: string])[] = [
  ["approval: { maxRecipients: 20 }", "recipients: 20", "recipients: 21", "order/too-many-recipients"],
  ["approval: { announcedAbove: 15 }", "recipients: 15", "recipients: 16", "order/announcement-missing"],
  [
    "approval: { announcedAbove: 5, announcedDays: 21 }",
    "announced: true, opensIn: 22",
    "announced: true, opensIn: 21",
    "order/announced-too-late",
  ],
  [
    "content: { maxTitleLength: 12 }",
    "title: Vil du svare",
    "title: Vil du svare?",
    "text/notice-title-length",
  ],
  [
    "secondaryUseChannels: { kind: helsenorge-only }",
    "channels: [helsenorge]",
    "channels: [paper]",
    "order/distribution-wider-than-mandate",
  ],
  ["breakers: {}", 'purposeTag: "5"', 'purposeTag: "1"', "order/purpose-tag"],
  [
    "retention: {}",
    "recipients: 3",
    "earlier: [{ round: invitation, daysBefore: 300 }]",
    "recipient/mostly-limited",
  ],
];

describe("sluse policy test", () => {
  test.each(FIGURES)("%s: within it is taken, beyond it is not", async (figure, within, beyond, rule) => {
    await site.write("regler.yaml", `${POLICY}${figure}\n`);
    await site.write(
      "policy.test.yaml",
      `- { says: within, ${GOOD}, ${within}, expect: release }
- { says: beyond, ${GOOD}, ${beyond}, expect: refuse, rules: [${rule}] }
`,
    );
    const { exitCode, out } = await site.sluse(["policy", "test"]);
    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: "ok   within\nok   beyond\n2 prøver, alle som ventet\n",
    });
  });

  test("says what it got where that is not what was expected, and ends with 1", async () => {
    await site.write(
      "policy.test.yaml",
      `- { says: slippes, ${GOOD}, expect: refuse, rules: [order/too-soon] }\n`,
    );
    expect(await site.sluse(["policy", "test"])).toEqual({
      exitCode: 1,
      err: "",
      out: "FEIL slippes\n  ventet AVVIST, fikk KLAR (ingen funn)\n  mangler order/too-soon\n1 prøver, 1 ikke som ventet\n",
    });
  });

  test("says which earlier mail-out did not come through", async () => {
    await site.write(
      "policy.test.yaml",
      `- { says: purring, ${GOOD}, earlier: [{ round: reminder, daysBefore: 30 }], expect: release }\n`,
    );
    const { out, exitCode } = await site.sluse(["policy", "test"]);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/en tidligere utsending \(reminder\) kom ikke fram: .*text\/template-round/u);
  });

  test("tries what is added for an ordering system and a project, also where real people are written to", async () => {
    const overlays = "floor: regler.yaml, systems: { mrs: mrs.yaml }, projects: { hverdag: hverdag.yaml }";
    await site.write("sluse.yaml", SITE.replace("floor: regler.yaml", overlays));
    await site.write("regler.yaml", POLICY.replace("people: test", "people: production"));
    await site.write("mrs.yaml", "version: mrs-1\nsending: { daysAhead: 2 }\n");
    await site.write("hverdag.yaml", "version: hverdag-1\nsending: { daysAhead: 5 }\n");
    await site.write(
      "prøver.yaml",
      `- { says: grunnsett, ${GOOD}, opensIn: 0, expect: release }
- { says: system, system: mrs, ${GOOD}, opensIn: 1, expect: refuse }
- { says: prosjekt, system: mrs, project: hverdag, ${GOOD}, opensIn: 4, expect: refuse }
- { says: tidsnok, system: mrs, project: hverdag, ${GOOD}, opensIn: 5, expect: release }
`,
    );
    const { cases } = await site.ask<Answer>(["policy", "test", "prøver.yaml"]);
    expect(cases.map(({ decision }) => decision)).toEqual(["release", "refuse", "refuse", "release"]);
    expect(cases[1]?.found).toEqual(["order/too-soon"]);
  });

  test("leaves the site's ledger alone", async () => {
    await site.write("policy.test.yaml", `- { says: én, ${GOOD}, expect: release }\n`);
    await site.openProject();
    const before = site.ledgerRows();
    await site.sluse(["policy", "test"]);
    expect(site.ledgerRows()).toBe(before);
  });

  test("refuses a field that is misspelt, at its place", async () => {
    await site.write("policy.test.yaml", `- says: én\n  template: invitasjon\n  expekt: release\n`);
    expect((await site.sluse(["policy", "test"])).err).toContain(
      "`0.expekt` er et ukjent felt\n  Hvor: " + site.path("policy.test.yaml") + ", linje 3",
    );
  });
});
