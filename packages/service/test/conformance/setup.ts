import { createTemplateLibrary, parseTemplate, type TemplateLibrary } from "@sluse/content";
import { instant, type Hindrance, type Ledger, type LinkVerdict } from "@sluse/core";
import { createLinkProbeDouble, createRegisterDouble, createSimulatedClock } from "@sluse/testkit";

import type { WireOrder } from "../../src/schemas/order.ts";
import { orderOf, openWorld, people, testPolicy, type World } from "../internal/world.ts";

/** What a gate under test is told of its surroundings, also when it is started again. */
export interface Told {
  readonly now: number;
  readonly optedOut: readonly string[];
  readonly hindered: readonly (readonly [string, Hindrance])[];
  readonly isSilent: boolean;
  readonly link: LinkVerdict;
}

export const PEOPLE: readonly string[] = people(18);
/** A Monday in March, ten in the morning in Oslo. */
const START = "2027-03-01T10:00:00+01:00";
const LINK = "https://www.uio.no/gange";
export const AT_FIRST: Told = {
  now: instant(START),
  optedOut: [],
  hindered: [],
  isSilent: false,
  link: "ok",
};

const SOURCE = `---
id: invitasjon
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
---
<!-- passage: sender -->
Dette brevet kommer fra Universitetet i Fjordby, som er ansvarlig for studien.

<!-- passage: purpose -->
Vi skriver til deg fordi vi vil undersøke hvordan folk går til jobben. Målet med studien er å finne ut hva som får flere til å gå. Les mer på ${LINK}.

<!-- passage: voluntary -->
Det er frivillig å delta i studien. Du trenger ikke å svare på dette brevet.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for behandlingen din.

<!-- passage: contact -->
Har du spørsmål, kan du ringe prosjektleder Åse Østby på telefon 22 85 50 50 eller skrive til gange@fjordby.no.
`;

function templates(): TemplateLibrary {
  const { template } = parseTemplate(SOURCE, { file: "invitasjon.md" });
  if (!template) throw new Error("the template does not parse");
  return createTemplateLibrary([template]);
}

/** A world whose surroundings are what it is told. */
export interface Surrounded {
  readonly world: World;
  tell(told: Told): void;
}

export async function openSurrounded(ledger: Ledger, told: Told): Promise<Surrounded> {
  const clock = createSimulatedClock(instant(told.now));
  const register = createRegisterDouble({ clock });
  const population = createRegisterDouble({ clock, id: "folkeregisteret", kind: "population" });
  const linkProbe = createLinkProbeDouble({ clock });
  const tell = (news: Told): void => {
    clock.set(instant(news.now));
    for (const person of news.optedOut) register.optedOut.add(person);
    for (const [person, by] of news.hindered) population.hindered.set(person, by);
    for (const each of [register, population]) each.mood = news.isSilent ? "throws" : "honest";
    linkProbe.verdicts.set(LINK, news.link);
  };
  tell(told);
  const sending = {
    ...testPolicy.sending,
    daysAhead: 0,
    waveSize: 5,
    canarySize: 3,
    quietHours: { from: "00:00", until: "00:00" },
  };
  const policy = { ...testPolicy, sending } as typeof testPolicy;
  const world = await openWorld({
    gate: { ledger, clock, registers: [register, population], linkProbe, policy, templates: templates() },
    service: { clock, limits: { perMinute: 1e9 } },
  });
  return { world, tell };
}

const another = Buffer.from("Du har vunnet en reise. Ring oss i dag.").toString("base64");

/** An order whose window opens within the hour. */
export const orderFor = (letter: "approved" | "another" = "approved"): WireOrder => {
  const { content, ...order } = orderOf();
  const document = {
    kind: "finished",
    name: "brev",
    language: "nb",
    format: "text",
    bytes: another,
    template: { id: "invitasjon" },
  } as const;
  return {
    ...order,
    content: letter === "approved" ? content : { ...content, documents: [document] },
    window: { from: "2027-03-01T10:30:00+01:00", until: "2027-03-20T20:00:00+01:00" },
  };
};
