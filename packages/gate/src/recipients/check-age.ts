import {
  ageIn,
  yearsBetween,
  createFinding,
  type Finding,
  type Day,
  type NationalId,
  type Policy,
  type Rule,
} from "@sluse/core";

import type { ReadRecipient } from "./read-recipients.ts";

export const recipientUnderAge: Rule = {
  id: "recipient/under-age",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Mottakeren er et barn",
      what: "Fødselsnummeret i raden tilhører en som er under {minimumAge} år når brevet tidligst kan gå ut. Barnet får ikke brevet.",
      why: "Den som er så ung, nås ikke i kanalen, og bestemmer ikke alene over slikt som dette.",
      mend: "Send til en av foreldrene, med barnet i kolonnen paaVegneAv. En superbruker kan la resten av utsendingen gå.",
    },
    en: {
      title: "The recipient is a child",
      what: "The national id of the row is of somebody below {minimumAge} when the letter may first leave; the child gets no letter.",
      why: "Anybody so young is not reached through the channel, and does not decide such things alone.",
      mend: "Send to a parent, with the child in `onBehalfOf`; a superuser may let the rest of the mail-out go.",
    },
  },
  source:
    "helseforskningsloven § 17; pasient- og brukerrettighetsloven § 4-3; Helsenorge: own access from 16",
  example: {
    fails: "A row with the number of a girl born in 2024.",
    passes: "A row with her mother's number, and hers in `onBehalfOf`.",
  },
};

export const recipientColumnsSwapped: Rule = {
  id: "recipient/columns-swapped",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Barn og voksen har trolig byttet plass",
      what: "Raden skal til en som er under {minimumAge} år, på vegne av en som er eldre. Barnet får ikke brevet.",
      why: "Når kolonnene er byttet om, får barnet brevet om den voksne.",
      mend: "Sett den voksne i ID og barnet i paaVegneAv, og bestill på nytt.",
    },
    en: {
      title: "Child and adult have likely changed places",
      what: "The row is to somebody below {minimumAge}, on behalf of somebody older; the child gets no letter.",
      why: "With the columns swapped the child gets the letter about the adult.",
      mend: "Put the adult in `nationalId` and the child in `onBehalfOf`, and submit anew.",
    },
  },
  example: {
    fails: "A row to a two-year-old on behalf of an adult.",
    passes: "A row to the adult on behalf of the two-year-old.",
  },
};

export const recipientImprobableAge: Rule = {
  id: "recipient/improbable-age",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Alderen er usannsynlig",
      what: "Fødselsnummeret i raden tilhører en som er over {oldest} år, eller som ikke er født.",
      why: "Oftest er nummeret feil, eller personen er død uten at det er meldt.",
      mend: "Kontroller nummeret mot kilden. En superbruker kan godta funnet når det stemmer.",
    },
    en: {
      title: "The age is improbable",
      what: "The national id of the row is of somebody above {oldest}, or not yet born.",
      why: "It is more often a wrong number, or a death that nobody reported, than a recipient.",
      mend: "Check the number against its source; a superuser may accept the finding where it is right.",
    },
  },
  example: {
    fails: "A row with the number of somebody born in 1908, in 2027.",
    passes: "A row with the number of somebody born in 1980.",
  },
};

/** Above this age it is the number that is doubted. Norway's oldest are a year or two above it, at the most. */
const OLDEST = 110;

/** Whether a number tells of somebody too young to be written to; of one that does not, a population register may know. */
export const isTooYoung = (id: NationalId, { recipients }: Policy, day: Day, born?: Day): boolean =>
  (ageIn(id, day) ?? (born === undefined ? Infinity : yearsBetween(born, day))) < recipients.minimumAge;

/** What the numbers of a row tell of ages, on the day the letter may first leave. */
export function checkAge(
  { id, about, row }: Pick<ReadRecipient, "id" | "about" | "row">,
  policy: Policy,
  day: Day,
): Finding[] {
  const place = { kind: "row", row } as const;
  const { minimumAge } = policy.recipients;
  const findings: Finding[] = [];
  if ([id, ...(about ? [about.id] : [])].some((each) => isImprobable(ageIn(each, day))))
    findings.push(createFinding(recipientImprobableAge, { place, facts: { oldest: OLDEST }, same: "age" }));
  else if (isTooYoung(id, policy, day)) {
    const age = ageIn(id, day) ?? 0;
    const isSwapped =
      about !== null && (ageIn(about.id, day) ?? -1) > age && !isTooYoung(about.id, policy, day);
    const rule = isSwapped ? recipientColumnsSwapped : recipientUnderAge;
    findings.push(createFinding(rule, { place, facts: { minimumAge }, same: "age" }));
  }
  return findings;
}

const isImprobable = (age: number | undefined): boolean => age !== undefined && (age < 0 || age > OLDEST);
