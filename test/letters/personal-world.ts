import { createTemplateLibrary, parseTemplate, type TemplateLibrary } from "@sluse/content";
import { eforsk, type Policy, type Recipient } from "@sluse/core";
import { createGate, type Gate, type OrderInput, type OrderedInput } from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { createPdfReader } from "@sluse/pdf";
import {
  createLinkProbeDouble,
  createRegisterDouble,
  createSimulatedClock,
  type SimulatedClock,
} from "@sluse/testkit";
import { createPopulation } from "@sluse/testkit/people";
import { openTypesetter, type Letterhead, type OpenTypesetter } from "@sluse/typeset";
import { EPROM_TAKES } from "@sluse/eprom";

import { openProject } from "../everyday/project.ts";
import { CENTRAL, ORDERER } from "../everyday/users.ts";

export const LETTERHEAD: Letterhead = {
  sender: {
    name: "Universitetet i Fjordby",
    lines: ["Institutt for helsefag", "Postboks 100, 7000 Fjordby"],
  },
  logo: {
    bytes: new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60" width="60" height="60"><rect width="60" height="60" rx="8" fill="#0b4f8a"/><path d="M10 40 L30 14 L50 40 Z" fill="#fff"/></svg>',
    ),
    alt: "Logoen til Universitetet i Fjordby",
  },
};

const SOURCE = `---
id: resultat
version: "1.0.0"
language: nb
rounds: [invitation, result]
kind: letter
slots:
  navn: { type: name }
  kode: { type: text, min: 8, max: 8 }
  verdi: { type: text, max: 40 }
---
<!-- passage: heading -->
# Svaret ditt fra undersøkelsen om søvn

<!-- passage: greeting -->
Hei {{navn}}

<!-- passage: sender -->
Dette brevet kommer fra Universitetet i Fjordby, som er ansvarlig for studien.

<!-- passage: purpose -->
Vi skriver til deg fordi vi har undersøkt hvordan folk sover. Målet med studien er å finne ut hvordan søvn henger sammen med arbeid og fritid.

<!-- passage: result -->
## Ditt eget resultat

Du sov i gjennomsnitt **{{verdi}}** hver natt.

- Målingen ble gjort med en klokke.
- Den er ikke en medisinsk undersøkelse.

<!-- passage: answer -->
Du kan lese mer om resultatet ditt på https://skjema.fjordby.no/svar?t={{kode}}.

<!-- passage: voluntary -->
Det er frivillig å delta i studien. Du trenger ikke å svare på dette brevet.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for behandlingen din.

<!-- passage: contact -->
Har du spørsmål, kan du ringe prosjektleder Åse Østby på telefon 22 85 50 50 eller skrive til sovn@fjordby.no.
`;

export function personalTemplates(): TemplateLibrary {
  const { template, findings } = parseTemplate(SOURCE, { file: "resultat.md" });
  if (!template) throw new Error(findings.map(({ rule }) => rule).join(", "));
  return createTemplateLibrary([template]);
}

/** What a person's letter says, whatever it is set in. */
export const wordsFor = ({ values = {} }: Recipient): string => `Svaret ditt fra undersøkelsen om søvn
Hei ${values["navn"]}
Dette brevet kommer fra Universitetet i Fjordby, som er ansvarlig for studien.
Vi skriver til deg fordi vi har undersøkt hvordan folk sover. Målet med studien er å finne ut hvordan søvn henger sammen med arbeid og fritid.
Ditt eget resultat
Du sov i gjennomsnitt ${values["verdi"]} hver natt.
• Målingen ble gjort med en klokke.
• Den er ikke en medisinsk undersøkelse.
Du kan lese mer om resultatet ditt på ${linkFor({ values })}.
Det er frivillig å delta i studien. Du trenger ikke å svare på dette brevet.
Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for behandlingen din.
Har du spørsmål, kan du ringe prosjektleder Åse Østby på telefon 22 85 50 50 eller skrive til sovn@fjordby.no.`;

export const linkFor = ({ values = {} }: Pick<Recipient, "values">): string =>
  `https://skjema.fjordby.no/svar?t=${values["kode"]}`;

const FIRST = [
  "Åse",
  "Áilu",
  "Kåre",
  "Máret Ánne",
  "Øystein",
  "Bjørg",
  "Iŋgá",
  "Ole-Jørgen",
  "Siv",
  "Čuovžža",
];
const LAST = [
  "Ærlig-Øvrebø",
  "Čáhppe",
  "Solvang",
  "Gaup",
  "Hætta",
  "D'Angelo",
  "Nordås",
  "Bø",
  "Lillevik",
  "Šuoŋŋer",
];

/** Everybody with a name, a token and a result of their own. */
export const everybody = (size: number, seed: number): Recipient[] =>
  [...createPopulation({ size, seed }).people()].map((nationalId, index) => ({
    nationalId,
    values: {
      navn: `${FIRST[index % 10]} ${LAST[Math.floor(index / 10) % 10]}${"ns".repeat(Math.floor(index / 100) % 5)}`,
      kode: (index * 2_654_435_761 + 78_364_164_096).toString(36).slice(-8).padStart(8, "q"),
      verdi: `${5 + (index % 5)} timer og ${index % 60} minutter, måling ${index + 1}`,
    },
  }));

const policy: Policy = {
  ...eforsk,
  version: "letters-1",
  people: "test",
  sending: { ...eforsk.sending, canarySize: 20, waveSize: 200 },
};

export interface PersonalWorld extends AsyncDisposable {
  readonly gate: Gate;
  readonly clock: SimulatedClock;
  readonly typesetter: OpenTypesetter;
}

/** A gate of a site that sends through ePROM, with a letterhead and a reader of PDF. */
export async function openPersonalWorld(): Promise<PersonalWorld> {
  const clock = createSimulatedClock("2027-03-01T10:00:00+01:00");
  const typesetter = await openTypesetter({ letterhead: LETTERHEAD });
  const gate = await createGate({
    ledger: createMemoryLedger(),
    registers: [createRegisterDouble({ clock, optedOut: [] })],
    linkProbe: createLinkProbeDouble({ clock }),
    pdf: createPdfReader(),
    typeset: typesetter,
    takes: EPROM_TAKES,
    policy,
    templates: personalTemplates(),
    pseudonymKey: { id: "1", secret: new TextEncoder().encode("a key of these letters of 32 bytes") },
    centralFunction: [CENTRAL],
    clock,
  });
  await openProject(gate, "brev");
  return { gate, clock, typesetter, [Symbol.asyncDispose]: () => typesetter.close() };
}

export const personalOrder = (
  recipients: readonly Recipient[],
  changes: Partial<OrderedInput> = {},
): OrderInput => ({
  project: "brev",
  kind: "letter",
  round: "invitation",
  purposeTag: "5",
  content: {
    notice: {
      title: "Svar fra en studie om søvn",
      sender: { name: "Universitetet i Fjordby", organisationNumber: "971035854" },
    },
    documents: [{ kind: "rendered", name: "svar", language: "nb", template: { id: "resultat" }, values: {} }],
    canaries: { kode: "prøve001" },
  },
  recipients,
  window: { from: "2027-03-29T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" },
  orderedBy: ORDERER,
  ...changes,
});
