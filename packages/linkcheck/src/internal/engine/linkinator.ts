import { createRequire } from "node:module";

import type { LinkToProbe } from "@sluse/core";
import { LinkChecker, LinkState, type LinkResult } from "linkinator";
import { setGlobalDispatcher } from "undici";

import type { LinkCause } from "../../link-cause.ts";
import { inspectAddress } from "../guard/inspect-address.ts";
import { EvidenceDispatcher } from "./evidence-dispatcher.ts";
import type { Trail } from "./follow.ts";
import { withoutFragment, type Answer, type FetchResult } from "./fetch-result.ts";
import { hostsOf, probeLink, type Run } from "./probe-link.ts";

/** A page with every link on it, answered here and never asked for on the wire: linkinator takes no list of links. */
const SEED = "http://letter.invalid/";

/**
 * Lets linkinator find and follow the links, and believes nothing it says alone: a link is `ok` when the evidence is
 * complete and linkinator found it OK as well. Only for a thread of its own: linkinator knows no other dispatcher than
 * the global one.
 */
export async function probeWithLinkinator(run: Run): Promise<void> {
  requireSharedUndici();
  setGlobalDispatcher(new EvidenceDispatcher(createFetch(run)));
  const opinions = new Opinions();
  const judged: Promise<void>[] = [];
  const waiting = new Map(run.links.entries());
  const judgeNow = async (index: number, link: LinkToProbe): Promise<void> => {
    waiting.delete(index);
    const doubt = (trail: Trail): LinkCause | undefined => opinions.doubtOf(link, trail);
    run.onReport(index, await probeLink(run, link, recalling(run, link), doubt));
  };
  const checker = new LinkChecker();
  checker.on("link", (opinion) => {
    opinions.add(opinion);
    // Of a fragment linkinator speaks before its page or after, and only when it is missing: those wait for the end.
    if (opinion.url.includes("#")) return;
    for (const [index, link] of waiting) if (link.address === opinion.url) judged.push(judgeNow(index, link));
  });
  await checker.check({
    path: SEED,
    recurse: false,
    redirects: "warn",
    checkFragments: true,
    retry: false,
    retryErrors: false,
    timeout: 0,
    concurrency: run.settings.atOnce,
  });
  for (const [index, link] of waiting) judged.push(judgeNow(index, link));
  await Promise.all(judged);
}

/** Another copy of undici in linkinator would go past the guard. */
function requireSharedUndici(): void {
  const fromLinkinator = createRequire(import.meta.resolve("linkinator"));
  if (fromLinkinator.resolve("undici") !== createRequire(import.meta.url).resolve("undici")) {
    throw new Error("linkinator brings an undici of its own, which the guard does not stand before");
  }
}

/**
 * What linkinator sees: each address once, and no further down a way than the hops that are followed. It does not tell
 * on whose behalf it asks; each link's own list of hosts is held to when its way is walked again.
 */
function createFetch(run: Run): (address: string) => Promise<FetchResult> {
  const allowedAnywhere = [...new Set(run.links.flatMap(hostsOf))];
  const depths = new Map<string, number>();
  return async (asked) => {
    if (asked === SEED) return seedPage(run.links);
    const address = withoutFragment(asked);
    const depth = depths.get(address) ?? 0;
    if (depth > run.settings.limits.hops) return { kind: "silence", address, cause: "too-many-redirects" };
    const result = await run.fetcher.fetch(address, allowedAnywhere);
    if (result.kind === "answer" && result.location !== undefined && URL.canParse(result.location, address)) {
      const next = withoutFragment(new URL(result.location, address).href);
      depths.set(next, Math.min(depths.get(next) ?? Number.POSITIVE_INFINITY, depth + 1));
    }
    return result;
  };
}

/** Walks a link's way over what linkinator asked for, under the link's own list of hosts. Asks for nothing. */
const recalling = (run: Run, link: LinkToProbe): ((address: string) => Promise<FetchResult>) => {
  const hosts = hostsOf(link);
  return (address) => {
    const cause = inspectAddress(address, hosts);
    if (cause) return Promise.resolve({ kind: "silence", address, cause });
    return run.fetcher.recall(address) ?? Promise.resolve({ kind: "silence", address, cause: "no-answer" });
  };
};

/** What linkinator said of each address. */
class Opinions {
  readonly #byAddress = new Map<string, LinkResult[]>();

  add(opinion: LinkResult): void {
    const known = this.#byAddress.get(opinion.url);
    if (known) known.push(opinion);
    else this.#byAddress.set(opinion.url, [opinion]);
  }

  doubtOf(link: LinkToProbe, trail: Trail): LinkCause | undefined {
    const about = this.#byAddress.get(withoutFragment(link.address)) ?? [];
    if (about.length !== 1 || about[0]?.state !== LinkState.OK) return "engines-disagree";
    const ofFragment = trail.fragment === "" ? [] : (this.#byAddress.get(new URL(link.address).href) ?? []);
    return ofFragment.some((opinion) => opinion.state !== LinkState.OK) ? "engines-disagree" : undefined;
  }
}

function seedPage(links: readonly LinkToProbe[]): Answer {
  const anchors = links
    .filter((link) => URL.canParse(link.address))
    .map((link) => `<a href="${escapeAttribute(withoutTextDirective(link.address))}">link</a>`);
  return {
    kind: "answer",
    address: SEED,
    status: 200,
    contentType: "text/html; charset=utf-8",
    location: undefined,
    setsCookie: false,
    botWall: false,
    content: {
      kind: "page",
      html: Buffer.from(anchors.join("\n")),
      facts: {
        title: undefined,
        shownLength: 0,
        saysLittle: false,
        asksForPassword: false,
        speaksOf: undefined,
        sendsOn: false,
        wordsShown: 0,
        met: new Map(),
        fragments: new Set(),
        refresh: undefined,
      },
    },
  };
}

/** Linkinator looks for `:~:text=…` as if it were an id. */
function withoutTextDirective(address: string): string {
  const url = new URL(address);
  const directive = url.hash.indexOf(":~:");
  if (directive !== -1) url.hash = url.hash.slice(0, directive);
  return url.href;
}

const escapeAttribute = (value: string): string => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
