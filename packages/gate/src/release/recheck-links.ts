import {
  createFinding,
  isReleasable,
  openHolds,
  type Finding,
  type FoundLink,
  type MailOutId,
  type Rule,
} from "@sluse/core";
import { answersEnd } from "@sluse/core/house";
import { checkLinks } from "@sluse/linkcheck";

import { INCIDENT_2023 } from "../findings/sources.ts";
import { withPolicy } from "../findings/with-policy.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { pauseFor } from "./pause-for.ts";
import type { ReleaseEnd } from "./release-end.ts";

export const releaseLinkDied: Rule = {
  id: "release/link-died",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "En lenke er ikke lenger i orden",
      what: "Lenken {address} er ikke slik den var da utsendingen ble godkjent. Funnet er «{cause}».",
      why: "Den som får brevet nå, kommer kanskje ikke fram.",
      mend: "Få lenken til å virke igjen, eller prøv den og godta funnet med en begrunnelse der det kan godtas. Slipp deretter utsendingen videre.",
    },
    en: {
      title: "A link is no longer as it was",
      what: "The link {address} is not as it was at approval; the finding is `{cause}`.",
      why: "Whoever gets the letter now may not get through.",
      mend: "Make the link work again, or try it and acknowledge the finding with a reason where it may be; then resume the release.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "The form's page answers 404 between the second and the third wave.",
    passes: "The form's page answers as it did at approval.",
  },
};

/**
 * Looks at the mail-out's links again. One that died, or that can no longer be told about, pauses the release until a
 * superuser has looked. A link acknowledged for the same cause does not, as long as the acknowledgement lasts. Personal
 * links are looked at by their shapes, with the canaries that were approved.
 */
export async function recheckLinks(
  context: Context,
  id: MailOutId,
  signal: AbortSignal | undefined,
): Promise<ReleaseEnd | undefined> {
  const { mailOut, policy } = await context.ledger.transact(async (tx) => {
    const found = await mailOutOf(tx, id);
    return { mailOut: found, policy: context.policyOf(await projectOf(tx, found.project)) };
  });
  const { manifest } = mailOut;
  const links = manifest.links.map((address): FoundLink => ({
    address,
    from: "text",
    place: { kind: "text", document: "manifest", line: 1, column: 1 },
  }));
  const check = await checkLinks(links, {
    probe: context.linkProbe,
    policy: policy.links,
    answerPeriodEnds: answersEnd(manifest),
    canaries: manifest.canaries,
    ...(signal ? { signal } : {}),
  });
  const findings = withPolicy(check.findings, policy);
  const { acknowledgements } = mailOut;
  const held = openHolds({
    findings,
    unrun: [],
    acknowledgements,
    clearedBy: context.clearedBy,
    now: context.clock.now(),
  });
  const died = [...findings.filter(({ severity }) => severity === "refuse"), ...held].map(linkDied);
  return context.ledger.transact(async (tx) => {
    const now = await mailOutOf(tx, id);
    // Withdrawn in the meantime: a pause would bring it back. The next wave is told why it may not go.
    if (!isReleasable(now)) return undefined;
    if (died.length > 0) {
      await pauseFor(context, tx, now, died);
      return { kind: "held", findings: died };
    }
    await tx.saveMailOut({
      ...now,
      linksCheckedAt: context.clock.now(),
      linksSeen: check.seen,
    });
    await record(context, tx, "mail-out-rechecked", { mailOut: now, details: { links: links.length } });
    return undefined;
  });
}

/** What a superuser may acknowledge keeps its fingerprint: their word is for this link and this cause. */
function linkDied(finding: Finding): Finding {
  const place = finding.places[0];
  const address = place?.kind === "link" ? place.address : "";
  const died = createFinding(releaseLinkDied, {
    ...(place ? { place } : {}),
    facts: { address, cause: finding.rule },
  });
  return finding.severity === "hold" ? { ...died, fingerprint: finding.fingerprint } : died;
}
