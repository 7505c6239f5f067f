import type { Clock, LinkProbe, LinkVerdict } from "@sluse/core";

export interface LinkProbeDouble extends LinkProbe {
  /** The verdict on an address; `ok` for those not named. */
  readonly verdicts: Map<string, LinkVerdict>;
  /** Addresses it was asked to look at, in order. */
  readonly probed: string[];
}

/** A probe that touches no network: the test says what it sees. */
export function createLinkProbeDouble({ clock }: { readonly clock: Clock }): LinkProbeDouble {
  const verdicts = new Map<string, LinkVerdict>();
  const probed: string[] = [];
  return {
    verdicts,
    probed,
    async probe(links) {
      return links.map(({ address }) => {
        probed.push(address);
        const verdict = verdicts.get(address) ?? "ok";
        const status = verdict === "broken" ? 404 : 200;
        return {
          address,
          verdict,
          ...(verdict === "ok" ? {} : { cause: verdict === "broken" ? "status-404" : "deadline" }),
          evidence: {
            checkedAt: clock.now(),
            hops: [{ address, status }],
            finalAddress: address,
            vantagePoint: "test",
          },
        };
      });
    },
  };
}
