import type { Clock, LinkProbe, LinkVerdict } from "@sluse/core";

/** Looks at no link, and answers what it was told to. */
export interface LinkProbeDouble extends LinkProbe {
  /** The verdict on an address; `ok` for those not named. */
  readonly verdicts: Map<string, LinkVerdict>;
  /** Why, for those that are not `ok`; `status-404` or `deadline` for those not named. */
  readonly causes: Map<string, string>;
  /** What the pages behind addresses call themselves; those not named call themselves nothing. */
  readonly titles: Map<string, string>;
  /** Addresses it was asked to look at, in order. */
  readonly probed: string[];
  /** Those of them that were given as canaries. */
  readonly canaries: Set<string>;
}

/** A probe that touches no network: the test says what it sees. */
export function createLinkProbeDouble({ clock }: { readonly clock: Clock }): LinkProbeDouble {
  const verdicts = new Map<string, LinkVerdict>();
  const causes = new Map<string, string>();
  const titles = new Map<string, string>();
  const probed: string[] = [];
  const canaries = new Set<string>();
  return {
    verdicts,
    causes,
    titles,
    probed,
    canaries,
    async probe(links) {
      return links.map(({ address, canary }) => {
        probed.push(address);
        if (canary) canaries.add(address);
        const verdict = verdicts.get(address) ?? "ok";
        const status = verdict === "broken" ? 404 : 200;
        const title = titles.get(address);
        const cause = causes.get(address) ?? (verdict === "broken" ? "status-404" : "deadline");
        return {
          address,
          verdict,
          ...(verdict === "ok" ? {} : { cause }),
          evidence: {
            checkedAt: clock.now(),
            hops: [{ address, status }],
            finalAddress: address,
            ...(title !== undefined && { title }),
            vantagePoint: "test",
          },
        };
      });
    },
  };
}
