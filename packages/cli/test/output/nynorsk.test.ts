import { PASSAGE_ROLES, isPassageRole, roleName } from "@sluse/content";
import { eforsk, strict, type Name, type Policy } from "@sluse/core";
import { requirementsOf } from "@sluse/core/house";
import { expect, test } from "vitest";

import { inNynorsk } from "../../src/output/policy/nynorsk.ts";

/** Policies that between them say every sentence there is. */
const ASKING: Policy = {
  ...eforsk,
  orders: { purposes: ["research", "treatment"], kinds: ["letter"] },
  links: { ...eforsk.links, allowedHosts: ["www.uio.no"] },
  content: {
    ...eforsk.content,
    forbiddenPhrases: ["gratis"],
    sensitiveWords: ["kreft"],
    requiredPassages: PASSAGE_ROLES,
  },
  registers: { ...eforsk.registers, required: { krr: { maxAgeMinutes: 60 } } },
  sending: { ...eforsk.sending, closedDays: ["saturday", "sunday", "public-holiday"] },
  approval: { ...eforsk.approval, templates: "approved", exercisedWithinDays: 365 },
};
const OTHERWISE: Policy = {
  ...ASKING,
  people: ASKING.people === "test" ? "production" : "test",
  secondaryUseChannels: {
    kind: "channels",
    inOrder: ["helsenorge", "digital-mailbox", "unsecure", "paper"],
  },
  recipients: { ...ASKING.recipients, remindersTo: "delivered", resultsTo: "invited" },
  approval: { ...ASKING.approval, maxProofs: 0, validDays: 1 },
};
const AGAIN: Policy = {
  ...OTHERWISE,
  recipients: { ...ASKING.recipients, remindersTo: "delivered-or-unknown", resultsTo: "answered" },
};

const passageName = (role: string): Name =>
  isPassageRole(role) ? { nb: roleName(role, "nb"), en: roleName(role, "en") } : { nb: role, en: role };

const sentences = [
  ...new Set(
    [eforsk, strict, ASKING, OTHERWISE, AGAIN].flatMap((policy) =>
      requirementsOf(policy, { passageName }).map(({ sentence }) => sentence.nb),
    ),
  ),
];

/** Words of bokmål that are none of nynorsk. */
const BOKMÅL =
  /(?<!\p{L})(?:ikke|hva|hvem|hvor|hvorfor|hvordan|hvilken|hver|fra|noen|noe|bare|være|blitt|ble|nå|selv|samme|mer|flere|lenke[rn]?|lenkene|mottakere?n?e?|superbruker(?:e|en)?|utsendingen|godkjenningen|bølgen?|gjelder|sier|åpner|endres|sendes|lages|telles|holdes|prøves|avvises|høyst|minutter|dager|måneder|ganger|gang|én|ett|forskning|formål(?:et)?|påminnelse(?:r)?|henvendelse(?:r)?|en|et|dem|de)(?!\p{L})/iu;

test("every requirement there is has its nynorsk, with the same numbers and the same quotations", () => {
  expect(sentences.length).toBeGreaterThan(70);
  const left = sentences.flatMap((sentence) => {
    const found = BOKMÅL.exec(inNynorsk(sentence).replaceAll(/«[^»]*»/gu, " "));
    return found ? [`${found[0]}: ${inNynorsk(sentence)}`] : [];
  });
  expect(left).toEqual([]);
  const kept = (text: string): readonly string[] => text.match(/«[^»]*»|\d+/gu) ?? [];
  for (const sentence of sentences) expect(kept(inNynorsk(sentence))).toEqual(kept(sentence));
});

test("what is quoted from a policy stays as it is written there", () => {
  expect(inNynorsk("I brevet står ikke «ikke bare 90 dager».")).toBe(
    "I brevet står ikkje «ikke bare 90 dager».",
  );
});
