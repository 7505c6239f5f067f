import {
  freeTextInput,
  momentInput,
  projectInput,
  userInput,
  type FoundLink,
  type Instant,
  type Moment,
  type ProjectId,
  type UserId,
} from "@sluse/core";
import { checkLinkAddresses, checkLinks } from "@sluse/linkcheck";
import { z } from "zod";

import type { Context } from "../internal/context.ts";
import { projectToCheck } from "./check-letter.ts";
import { checkedOf, type Checked } from "./checked.ts";

/** Links to be looked at before they stand in a letter. */
export interface LinksToCheck {
  readonly by: string;
  /** By whose policy. */
  readonly project: string;
  /** Addresses as they are to stand in the letter, at most twenty. */
  readonly links: readonly string[];
  /** Tokens of the form's owner that may be spent, by slot: a link that holds one is tried. */
  readonly canaries?: Readonly<Record<string, string>>;
  /** How long they are to work. Default: now. */
  readonly answerBy?: Moment;
}

/** A letter has few links; whoever asks after many looks for something else. */
const MOST_LINKS = 20;
const LONGEST_LINK = 2000;

/** The same, read. */
export interface LinksRead {
  readonly by: UserId;
  readonly project: ProjectId;
  readonly links: readonly string[];
  readonly canaries?: Readonly<Record<string, string>> | undefined;
  readonly answerBy?: Instant | undefined;
}

export const linksToCheck: z.ZodType<LinksRead> = z.strictObject({
  by: userInput,
  project: projectInput,
  links: z.array(z.string().min(1).max(LONGEST_LINK)).min(1).max(MOST_LINKS),
  canaries: z.record(z.string().max(200), freeTextInput).optional(),
  answerBy: momentInput.optional(),
});

/** Looks at links as those of a letter are looked at, by a project's policy and through the same guard. */
export async function checkLinksAlone(
  context: Context,
  { by, project: id, links, canaries, answerBy }: LinksRead,
  signal: AbortSignal | undefined,
): Promise<Checked> {
  const project = await projectToCheck(context, "checks.links", { by, id });
  const policy = context.policyOf(project);
  const found = links.map((address, at): FoundLink => ({
    address,
    from: "text",
    place: { kind: "text", document: "links", line: at + 1, column: 1 },
  }));
  const addresses = checkLinkAddresses(found, { policy: policy.links });
  const { findings, unrun, seen } = await checkLinks(found, {
    probe: context.linkProbe,
    policy: policy.links,
    answerPeriodEnds: answerBy ?? context.clock.now(),
    ...(canaries ? { canaries } : {}),
    ...(signal ? { signal } : {}),
  });
  return checkedOf(context, policy, {
    findings: [...addresses.findings, ...findings],
    unrun: [...addresses.unrun, ...unrun],
    linksSeen: seen,
  });
}
