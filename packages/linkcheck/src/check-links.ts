import {
  createFinding,
  instant,
  type CheckResult,
  type Finding,
  type FoundLink,
  type Instant,
  type LinkProbe,
  type LinkReport,
  type LinkSeen,
  type LinkToProbe,
  type Policy,
} from "@sluse/core";
import { parseInput, policyInputs, readWith, signalInput, withFunctions } from "@sluse/core/house";
import { z } from "zod";

import { linksSeen } from "./links-seen.ts";
import { readLinks } from "./internal/found-links-input.ts";
import { hasFieldLeft } from "./internal/address/check-traps.ts";
import { holdsNationalId } from "./internal/address/national-id-in.ts";
import { looksPersonal } from "./internal/address/looks-personal.ts";
import { readAddress } from "./internal/address/read-address.ts";
import { shownAddress } from "./internal/address/shown-address.ts";
import { replaceWhole } from "./internal/shapes/cut-address.ts";
import { isLinkCause, verdictOf, describeCause, type LinkCause } from "./link-cause.ts";
import { linkRules, type LinkRuleId } from "./rules/link-rules.ts";
import { asParameter } from "./internal/address/as-parameter.ts";

/** What links are judged by, and who looks. */
export interface LinkCheckOptions {
  readonly probe: LinkProbe;
  readonly policy: Policy["links"];
  /** Certificates must be valid past this. */
  readonly answerPeriodEnds?: Instant;
  /** Words that must stand on the page behind a link, by the link's address as written in the letter. */
  readonly mustContain?: Readonly<Record<string, readonly string[]>>;
  /** Tokens from the form's owner that may be spent, by slot name: a link that holds one is tried, and tried twice. */
  readonly canaries?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const optionsInput: z.ZodType<LinkCheckOptions> = z.strictObject({
  probe: withFunctions<LinkProbe>("link probe", "probe"),
  policy: policyInputs.links,
  answerPeriodEnds: readWith(instant).exactOptional(),
  mustContain: z.record(z.string(), z.array(z.string())).exactOptional(),
  canaries: z.record(z.string(), z.string()).exactOptional(),
  signal: signalInput.exactOptional(),
} satisfies Readonly<Record<keyof LinkCheckOptions, unknown>>);

/** What was found, and the evidence for it. */
export interface LinkCheck extends CheckResult {
  readonly reports: readonly LinkReport[];
  /** Of them, what may be kept and shown. */
  readonly seen: readonly LinkSeen[];
}

/** A web address, and where it stands. */
interface Target {
  readonly link: LinkToProbe;
  readonly found: readonly FoundLink[];
}

/**
 * Looks at the web links of a letter, each once, and says what follows: `broken` refuses, `cannot-tell` holds until a
 * superuser acknowledges that link for that cause. A probe that fails, or leaves links out, holds them all. Mail
 * addresses, telephone numbers, addresses that cannot be read and those with fields left in them belong to
 * `checkLinkAddresses`, and what each recipient has of their own to `createLinkShapes`.
 *
 * A link that looks personal and holds no canary is never asked for: the token in it may be somebody's only one.
 * @throws the signal's reason when aborted
 * @throws SluseError `SLUSE_LINKCHECK_OPTIONS`, and `SLUSE_ARGUMENT_INVALID` for what are no links
 */
export async function checkLinks(found: readonly FoundLink[], given: LinkCheckOptions): Promise<LinkCheck> {
  const options = parseInput(optionsInput, given, {
    what: "the options of a check of links",
    code: "SLUSE_LINKCHECK_OPTIONS",
  });
  const links = readLinks(found);
  const targets = targetsOf(links, options);
  const isPersonal = ({ link }: Target): boolean => looksPersonal(withoutCanaries(link.address, options));
  const [personal, tried] = [targets.filter(isPersonal), targets.filter((target) => !isPersonal(target))];
  const answers = await askProbe(
    tried.map(({ link }) => link),
    options,
  );

  const findings: Finding[] = [];
  const reports: LinkReport[] = [];
  for (const target of personal) findings.push(findingOf(target, "looks-personal"));
  for (const target of tried) {
    const report = answers.get(target.link.address);
    if (report) reports.push(report);
    const cause = causeOf(report);
    if (cause !== undefined) findings.push(findingOf(target, cause, report));
  }
  return { findings, unrun: [], reports, seen: linksSeen(reports) };
}

function targetsOf(links: readonly FoundLink[], options: LinkCheckOptions): Target[] {
  const byAddress = new Map<string, FoundLink[]>();
  for (const link of links) {
    const read = readAddress(link.address);
    if (read.kind !== "web" || link.sample !== undefined || hasFieldLeft(link.address)) continue;
    const known = byAddress.get(read.url.href);
    if (known) known.push(link);
    else byAddress.set(read.url.href, [link]);
  }
  const { policy, canaries = {}, answerPeriodEnds, mustContain = {} } = options;
  return [...byAddress].map(([address, found]) => {
    const words = found.flatMap((link) =>
      Object.hasOwn(mustContain, link.address) ? (mustContain[link.address] ?? []) : [],
    );
    const isCanary = Object.values(canaries).some((token) => holds(address, token));
    return {
      found,
      link: {
        address,
        allowedHosts: policy.allowedHosts,
        mustNotContain: policy.forbiddenOnPage,
        ...(words.length > 0 && { mustContain: [...new Set(words)] }),
        ...(answerPeriodEnds !== undefined && { validUntil: answerPeriodEnds }),
        ...(isCanary && { canary: true }),
      },
    };
  });
}

const holds = (address: string, token: string): boolean =>
  token !== "" && (address.includes(token) || address.includes(asParameter(token)));

/** No longer text stands in somebody else's token by chance; a template may glue it to other words. */
const LONG_CANARY = 12;

/** What is left of an address may be a person's: of a token that a short canary is a part of, all is left. */
function withoutCanaries(address: string, { canaries = {} }: LinkCheckOptions): URL {
  const rest = Object.values(canaries)
    .flatMap((token) => (token === "" ? [] : [token, asParameter(token)]))
    .reduce(
      (left, token) =>
        token.length >= LONG_CANARY ? left.replaceAll(token, "") : replaceWhole(left, token, ""),
      address,
    );
  // A canary may be the whole address, or its beginning.
  return new URL(rest, new URL(address).origin);
}

/** Answers by address. A probe that throws has told nothing; only the caller's own cancelling goes through. */
async function askProbe(
  links: readonly LinkToProbe[],
  { probe, signal }: LinkCheckOptions,
): Promise<ReadonlyMap<string, LinkReport>> {
  if (links.length === 0) return new Map();
  try {
    const reports = await probe.probe(links, signal ? { signal } : {});
    return new Map(reports.map((report) => [report.address, report]));
  } catch {
    signal?.throwIfAborted();
    return new Map();
  }
}

/** `undefined` for a link that is `ok`. A report without a cause, or with a verdict milder than its cause, clears nothing. */
function causeOf(report: LinkReport | undefined): LinkCause | undefined {
  if (report === undefined) return "no-answer";
  if (report.verdict === "ok" && report.cause === undefined) return undefined;
  return report.cause !== undefined && isLinkCause(report.cause) ? report.cause : "no-answer";
}

function findingOf({ link, found }: Target, cause: LinkCause, report?: LinkReport): Finding {
  const address = shownAddress(link.address);
  const finding = createFinding(linkRules[ruleOf(cause)], {
    facts: {
      address,
      cause,
      sett: describeCause(cause, "nb"),
      seen: describeCause(cause, "en"),
      finalAddress:
        report?.evidence.finalAddress === undefined ? "–" : shownAddress(report.evidence.finalAddress),
      certificateEnds:
        report?.evidence.certificateEnds === undefined
          ? "–"
          : new Date(report.evidence.certificateEnds).toISOString().slice(0, 10),
      vantagePoint: report?.evidence.vantagePoint ?? "–",
    },
    // An acknowledgement is for this link and this cause: another cause is another question.
    same: `${cause}\n${holdsNationalId(link.address) ? address : link.address}`,
  });
  return {
    ...finding,
    count: found.length,
    places: found.map(({ text, place }) => ({
      kind: "link",
      address,
      ...(text !== undefined && { text }),
      in: place,
    })),
  };
}

/** Causes that need another answer from people than "mend the link" or "try it yourself". */
const RULES_OF_THEIR_OWN: Partial<Readonly<Record<LinkCause, LinkRuleId>>> = {
  "private-address": "link/private-address",
  "page-says-closed": "link/page-closed",
  "certificate-ends": "link/certificate-ends",
  "consumed-by-opening": "link/consumed-by-opening",
};

const ruleOf = (cause: LinkCause): LinkRuleId =>
  RULES_OF_THEIR_OWN[cause] ?? (verdictOf(cause) === "broken" ? "link/broken" : "link/cannot-tell");
