import { createTemplateLibrary, parseTemplate } from "@sluse/content";
import { eforsk, instant, type Recipient } from "@sluse/core";
import { createGate, type GateOptions } from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { createLinkProbeDouble, createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { startEpromDouble, type EpromDouble, type ReceivedLetter } from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";

/** What an ordering system brings to the guide's section on ePROM: people with values of their own, and a double of ePROM. */
const TEMPLATE = `---
id: personlig
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
slots:
  navn: { type: name }
  kode: { type: text, min: 8, max: 8 }
---
<!-- passage: heading -->
# Vil du være med i en studie?

<!-- passage: greeting -->
Hei {{navn}}!

<!-- passage: sender -->
Dette brevet kommer fra Fjordheim universitet, som er ansvarlig for studien.

<!-- passage: purpose -->
Vi skriver til deg fordi vi vil undersøke hvordan folk har det til daglig.

<!-- passage: body -->
Svar på https://skjema.fjordheim.no/svar?t={{kode}}.

<!-- passage: voluntary -->
Det er frivillig å delta. Du trenger ikke å svare på dette brevet.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å oppgi noen grunn.

<!-- passage: contact -->
Har du spørsmål, kan du ringe prosjektleder Åse Hætta på telefon 73 55 12 34.
`;

const CENTRAL = "quality@hospital.no";
const clock = createSimulatedClock("2027-03-01T10:00:00+01:00");
const { template } = parseTemplate(TEMPLATE, { file: "personlig.md" });
const NAMES = ["Åse Hætta", "Máret Ánne Čáhppe", "Ole-Jørgen D'Angelo", "Iŋgá Bø", "Kåre Šuoŋŋer"];

export const people: Recipient[] = [...createPopulation({ size: 60, seed: 61 }).people()].map(
  (nationalId, at) => ({
    nationalId,
    values: { navn: NAMES[at % NAMES.length] ?? "", kode: `k${String(at).padStart(3, "0")}f3a9` },
  }),
);
export const recipients = (): Iterable<Recipient> => people;

export const gateOptions: GateOptions = {
  ledger: createMemoryLedger(),
  registers: [createRegisterDouble({ clock, optedOut: [] })],
  linkProbe: createLinkProbeDouble({ clock }),
  policy: {
    ...eforsk,
    version: "docs-1",
    people: "test",
    sending: { ...eforsk.sending, canarySize: 10, daysAhead: 0 },
  },
  templates: createTemplateLibrary(template ? [template] : []),
  pseudonymKey: { id: "docs", secret: new TextEncoder().encode("a key of the docs with more than 32 bytes") },
  centralFunction: [CENTRAL],
  clock,
};
const office = await createGate(gateOptions);
await office.projects.register({
  id: "everyday-2027",
  orderingSystem: "my-system",
  title: "Everyday life in Trøndelag",
  controller: "Fjordheim University",
  contact: { name: "Åse Hætta", email: "everyday@fjordheim.no", phone: "73 55 12 34" },
  superusers: ["siri@hospital.no"],
  by: CENTRAL,
});
await office.projects.activate("everyday-2027", {
  by: "siri@hospital.no",
  until: "2028-01-01T00:00:00+01:00",
  maxRecipients: 1000,
  comment: "Gjennomgått.",
});
clock.set(instant("2027-03-03T09:00:00+01:00"));

export const received: ReceivedLetter[] = [];
export const apiKey = "key-of-the-guide";
export const eprom: EpromDouble = await startEpromDouble({ apiKey, onLetter: (each) => received.push(each) });
export const { baseUrl } = eprom;
