import {
  EMPTY_TALLY,
  SluseError,
  createFinding,
  type Finding,
  type Recipient,
  type Rule,
  type StandingTerms,
} from "@sluse/core";

import type { CheckedContent } from "../content/check-content.ts";
import type { Received } from "../recipients/receive.ts";

export const orderSampleMissing: Rule = {
  id: "order/sample-missing",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Brevet mangler eksempelverdier",
      what: "Brevet har egne verdier for hver mottaker ({slots}), og det er ikke gitt noe eksempel på dem.",
      why: "Ingen mottakere er kjent ennå. Uten et eksempel kan verken brevet eller lenkene i det kontrolleres.",
      mend: "Oppgi verdiene til en oppdiktet mottaker i «{path}».",
    },
    en: {
      title: "The letter has no sample values",
      what: "The letter has values of each recipient's own ({slots}), and no example of them was given.",
      why: "No recipient is known yet: without an example neither the letter nor the links in it can be looked at.",
      mend: "Give the values of a made-up recipient in `{path}`.",
    },
  },
  example: {
    fails: "A standing order for a letter with `{{fornavn}}`, without `standing.sample`.",
    passes: 'The same order with `standing.sample: { fornavn: "Kåre" }`.',
  },
};

/**
 * A standing order has no recipients yet: what each of theirs will add to the letter is looked at in a sample. Nobody is
 * asked about, and nobody is previewed.
 * @throws SluseError `SLUSE_MAIL_OUT_KIND` when it comes with recipients all the same
 */
export async function receiveNobody(
  { sample }: StandingTerms,
  content: CheckedContent,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
): Promise<Received> {
  for await (const _ of recipients) {
    throw new SluseError("SLUSE_MAIL_OUT_KIND", "a standing mail-out has no list of recipients", {
      mend: "recheck it with an empty list; its people are cleared as they come",
    });
  }
  return { tally: EMPTY_TALLY, findings: checkSampleOf(sample, content, "standing.sample"), runs: [] };
}

/** What each recipient's values will add to a letter, looked at in a sample. `path`: where one is to be given. */
export function checkSampleOf(
  sample: StandingTerms["sample"],
  content: CheckedContent,
  path: string,
): readonly Finding[] {
  if (sample) return content.checkSample(sample);
  const { ownSlots } = content;
  if (ownSlots.length === 0) return [];
  const place = { kind: "field", path } as const;
  return [createFinding(orderSampleMissing, { place, facts: { slots: ownSlots.join(", "), path } })];
}
