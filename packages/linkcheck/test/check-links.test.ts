import { test as propertyTest } from "@fast-check/vitest";
import { eforsk, type FoundLink, type LinkProbe, type LinkReport, type LinkToProbe } from "@sluse/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { checkLinks, linkRules } from "../src/index.ts";
import { describeCause, isLinkCause, verdictOf, type LinkCause } from "../src/link-cause.ts";
import { CAUSES } from "../src/internal/causes.ts";

const policy = eforsk.links;
const linkTo = (address: string, text?: string): FoundLink => ({
  address,
  ...(text !== undefined && { text }),
  from: "markup",
  place: { kind: "text", document: "brev.html", language: "nb", line: 3, column: 7 },
});

const evidence = { checkedAt: 0 as never, hops: [], vantagePoint: "her" };

/** A probe that answers from a table, and keeps what it was asked. */
function createTableProbe(answer: (link: LinkToProbe) => Partial<LinkReport> | undefined): {
  probe: LinkProbe;
  asked: LinkToProbe[];
} {
  const asked: LinkToProbe[] = [];
  return {
    asked,
    probe: {
      probe(links) {
        asked.push(...links);
        return Promise.resolve(
          links.flatMap((link) => {
            const given = answer(link);
            return given ? [{ address: link.address, verdict: "ok" as const, evidence, ...given }] : [];
          }),
        );
      },
    },
  };
}

const cause: fc.Arbitrary<LinkCause> = fc.oneof(
  fc.constantFrom(...Object.keys(CAUSES).filter(isLinkCause)),
  fc.integer({ min: 100, max: 999 }).map((status): LinkCause => `status-${status}`),
);

describe("checkLinks", () => {
  test("asks once for each web address, under the policy, and for nothing else", async () => {
    const { probe, asked } = createTableProbe(() => ({}));
    const check = await checkLinks(
      [
        linkTo("https://skjema.no/a"),
        linkTo("HTTPS://SKJEMA.no/a", "Til skjemaet"),
        linkTo("www.helsenorge.no"),
        linkTo("mailto:post@skjema.no"),
        linkTo("tel:+4773595000"),
        linkTo("#samtykke"),
        linkTo("/skjema"),
        linkTo("javascript:alert(1)"),
      ],
      {
        probe,
        policy,
        answerPeriodEnds: 5 as never,
        mustContain: { "https://skjema.no/a": ["velkommen"] },
      },
    );
    expect(asked).toEqual([
      {
        address: "https://skjema.no/a",
        allowedHosts: ["*"],
        mustContain: ["velkommen"],
        mustNotContain: policy.forbiddenOnPage,
        validUntil: 5,
      },
      {
        address: "https://www.helsenorge.no/",
        allowedHosts: ["*"],
        mustNotContain: policy.forbiddenOnPage,
        validUntil: 5,
      },
    ]);
    expect(check.findings).toEqual([]);
    expect(check.reports).toHaveLength(2);
  });

  propertyTest.prop([fc.array(fc.option(cause, { nil: undefined }), { minLength: 1, maxLength: 8 })])(
    "refuses for what is broken, holds for what cannot be told, and passes nothing else than ok",
    async (causes) => {
      const links = causes.map((_, index) => linkTo(`https://skjema.no/${index}`));
      const { probe } = createTableProbe(({ address }) => {
        const met = causes[Number(new URL(address).pathname.slice(1))];
        return met === undefined ? {} : { verdict: verdictOf(met), cause: met };
      });
      const { findings } = await checkLinks(links, { probe, policy });
      const expected = causes.flatMap((met) =>
        met === undefined ? [] : [verdictOf(met) === "broken" ? "refuse" : "hold"],
      );
      expect(findings.map(({ severity }) => severity)).toEqual(expected);
      for (const finding of findings) {
        expect(finding.severity === "hold").toBe(
          linkRules[finding.rule as "link/broken"].clearedBy === "superuser",
        );
        expect(JSON.stringify(finding.message)).not.toMatch(/\{\w+\}/u);
      }
      expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
    },
  );

  test.each<[string, LinkProbe["probe"]]>([
    ["throws", () => Promise.reject(new Error("brutt"))],
    ["answers nothing", () => Promise.resolve([])],
    [
      "answers for other links",
      () => Promise.resolve([{ address: "https://annet.no/", verdict: "ok", evidence }]),
    ],
    [
      "says ok with a cause",
      (links) =>
        Promise.resolve(links.map(({ address }) => ({ address, verdict: "ok", cause: "timeout", evidence }))),
    ],
    [
      "says broken without a cause",
      (links) => Promise.resolve(links.map(({ address }) => ({ address, verdict: "broken", evidence }))),
    ],
    [
      "says a cause of its own",
      (links) =>
        Promise.resolve(
          links.map(({ address }) => ({ address, verdict: "cannot-tell", cause: "sol", evidence })),
        ),
    ],
    ["answers null", () => Promise.resolve(null as never)],
    ["answers with nulls", () => Promise.resolve([null as never])],
  ])("clears nothing when the probe %s", async (_name, probe) => {
    const { findings } = await checkLinks([linkTo("https://skjema.no/")], { probe: { probe }, policy });
    expect(findings).toHaveLength(1);
    expect(["hold", "refuse"]).toContain(findings[0]?.severity);
  });

  test("lets only the caller's own cancelling through", async () => {
    const stopping = new AbortController();
    const reason = new Error("avbrutt");
    const probe: LinkProbe = {
      probe: () => {
        stopping.abort(reason);
        return Promise.reject(new Error("noe annet"));
      },
    };
    const checking = checkLinks([linkTo("https://skjema.no/")], { probe, policy, signal: stopping.signal });
    await expect(checking).rejects.toBe(reason);
  });

  test("an acknowledgement holds for that link and that cause alone", async () => {
    const fingerprintOf = async (address: string, met: LinkCause): Promise<string | undefined> => {
      const { probe } = createTableProbe(() => ({ verdict: verdictOf(met), cause: met }));
      return (await checkLinks([linkTo(address)], { probe, policy })).findings[0]?.fingerprint;
    };
    const first = await fingerprintOf("https://skjema.no/?side=1", "timeout");
    expect(await fingerprintOf("https://skjema.no/?side=1", "timeout")).toBe(first);
    expect(await fingerprintOf("https://skjema.no/?side=2", "timeout")).not.toBe(first);
    expect(await fingerprintOf("https://skjema.no/?side=1", "other-site")).not.toBe(first);
  });

  test("shows where the link stands, without its query values", async () => {
    const { probe } = createTableProbe(() => ({ verdict: "broken", cause: "status-404" }));
    const { findings } = await checkLinks(
      [
        linkTo("https://skjema.no/svar?side=hemmelig", "Til skjemaet"),
        linkTo("https://skjema.no/svar?side=hemmelig"),
      ],
      { probe, policy },
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: "link/broken",
      count: 2,
      places: [
        { kind: "link", address: "https://skjema.no/svar?side=…", text: "Til skjemaet", in: { line: 3 } },
        { kind: "link", address: "https://skjema.no/svar?side=…" },
      ],
      message: {
        nb: { what: "Lenken https://skjema.no/svar?side=… svarer med status 404." },
        en: { what: "The link https://skjema.no/svar?side=… answers with status 404." },
      },
    });
    expect(JSON.stringify(findings)).not.toContain("hemmelig");
  });

  test.each([
    ["https://skjema.no/?t=9b2f0c1d4e5a6b7c", {}],
    ["https://skjema.no/s/6f9619ff-8b86-d011-b42d-00c04fc964ff", {}],
    ["https://skjema.no/?engangskode=AB12CD", {}],
    ["https://skjema.no/?id=123456", {}],
    ["https://skjema.no/01815000036", {}],
    ["https://skjema.no/?rid=K7P2M9", {}],
    ["https://skjema.no/?respondent_id=K7P2M9XX", {}],
    ["https://skjema.no/?respondentid=k7p2m9", {}],
    ["https://skjema.no/?q=aB3dE6gH9jK2mN5", {}],
    ["https://skjema.no/?c=8F3K-22QP-9XZA", {}],
    ["https://skjema.no/?passcode=sommer", {}],
    ["https://skjema.no/token/k3j9xqmzpmmq/", {}],
    ["https://skjema.no/i/7HG2KQ9M", {}],
    ["https://skjema.no/svar/492817364", {}],
    ["https://skjema.no/#018150-00036", {}],
    ["https://skjema.no/k3J9xQ2mZp81mmQa", { token: "en-annen" }],
    ["https://skjema.no/?t=9b2f0c1d4e5a6b7c", { token: "" }],
    ["https://skjema.no/?t=9b2f0c1d4e5a6b7c", { token: "9b2f" }],
    ["https://skjema.no/?t=9b2f0c1d4e5a6b7c", { token: "5a6b7c" }],
    ["https://skjema.no/test/k3J9xQ2mZp81mmQa", { token: "test" }],
    ["https://skjema.no/?k=kanari&t=9b2f0c1d4e5a6b7c", { token: "kanari" }],
    ["https://skjema.no/s/k3J9xQ2mZp81mmQa", { lenke: "https://skjema.no/s" }],
  ])("does not ask for `%s`, which looks personal", async (address, canaries) => {
    const { probe, asked } = createTableProbe(() => ({}));
    const { findings } = await checkLinks([linkTo(address)], { probe, policy, canaries });
    expect(asked).toEqual([]);
    expect(findings.map(({ facts }) => facts["cause"])).toEqual(["looks-personal"]);
  });

  test.each([
    "https://www.helsenorge.no/personvern/personverninnstillinger-2027",
    "https://hunt.ntnu.no/hunt4-undersokelsen-i-trondelag-2027",
    "https://skjema.no/?side=2",
    "https://helse-midt.no/rettigheter#klage-p%C3%A5-vedtak",
    "https://nettskjema.no/a/412345",
    "https://www.helsenorge.no/sok?q=s%C3%B8vnproblemer",
    "https://helse-midt.no/studier/HUNT-COVID-2027",
    "https://helse-midt.no/kode/4",
  ])("asks for `%s`, which a person wrote for many", async (address) => {
    const { probe, asked } = createTableProbe(() => ({}));
    await checkLinks([linkTo(address)], { probe, policy });
    expect(asked).toHaveLength(1);
  });

  test.each([
    ["https://skjema.no/?t=9b2f0c1d4e5a6b7c", { token: "9b2f0c1d4e5a6b7c" }],
    ["https://skjema.no/s_9b2f0c1d4e5a6b7cx/start", { token: "9b2f0c1d4e5a6b7c" }],
    ["https://skjema.no/skanarix", { token: "kanari" }],
    ["https://skjema.no/?t=a%2Fb", { token: "a/b" }],
    ["https://skjema.no/s/k3J9xQ2mZp81mmQa", { lenke: "https://skjema.no/s/k3J9xQ2mZp81mmQa" }],
  ])("asks for `%s`, which holds a canary, as a canary", async (address, canaries) => {
    const { probe, asked } = createTableProbe(() => ({}));
    await checkLinks([linkTo(address)], { probe, policy, canaries });
    expect(asked[0]?.canary).toBe(true);
  });
});

describe("causes", () => {
  test.each(Object.keys(CAUSES).filter(isLinkCause))("`%s` is said in both languages", (met) => {
    expect(describeCause(met, "nb")).toMatch(/^\p{Ll}.*[^.]$/u);
    expect(describeCause(met, "en")).toMatch(/^[a-z].*[^.]$/u);
  });
});
