import { createTemplateLibrary, parseTemplate } from "@sluse/content";
import { eforsk, instant, type Recipient, type Settlement } from "@sluse/core";
import { createGate, type GateOptions, type LetterShown, type OrderInput, type Wave } from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { createLinkProbeDouble, createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { createPopulation } from "@sluse/testkit/people";

const TEMPLATE = `---
id: invitasjon
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
---
<!-- passage: sender -->
Dette brevet kommer fra Universitetet i Fjordby, som er ansvarlig for studien.

<!-- passage: purpose -->
Vi skriver til deg fordi vi vil undersøke hvordan folk sover.

<!-- passage: voluntary -->
Det er frivillig å delta. Du trenger ikke å svare på dette brevet.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å oppgi noen grunn.

<!-- passage: contact -->
Har du spørsmål, kan du ringe prosjektleder Åse Østby på telefon 73 12 34 56.
`;

const SUPERUSER = "solvi.asen@fjordby.no";
const ORDERER = "kari.nordmann@fjordby.no";
const CENTRAL = "kvalitet@fjordby.no";
const clock = createSimulatedClock("2027-03-01T10:00:00+01:00");
const { template } = parseTemplate(TEMPLATE, { file: "invitasjon.md" });
const population = createPopulation({ size: 200, seed: 4 });

const gateOptions: GateOptions = {
  ledger: createMemoryLedger(),
  registers: [createRegisterDouble({ clock })],
  linkProbe: createLinkProbeDouble({ clock }),
  policy: { ...eforsk, version: "docs-1", people: "test" },
  templates: createTemplateLibrary(template ? [template] : []),
  pseudonymKey: { id: "docs", secret: new TextEncoder().encode("a key of the docs with more than 32 bytes") },
  centralFunction: [CENTRAL],
  clock,
};
const office = await createGate(gateOptions);
await office.projects.register({
  id: "sovnstudien",
  orderingSystem: "mitt-system",
  title: "Søvnstudien",
  controller: "Universitetet i Fjordby",
  contact: { name: "Åse Østby", email: "sovn@fjordby.no", phone: "73123456" },
  superusers: [SUPERUSER],
  by: CENTRAL,
});
await office.projects.activate("sovnstudien", {
  by: SUPERUSER,
  until: "2028-01-01T00:00:00+01:00",
  maxRecipients: 1000,
  comment: "Gjennomgått.",
});

const sent: string[] = [];

/** What an ordering system brings to the example of the README. */
const shown: LetterShown[] = [];

export const mine = {
  gateOptions,
  superuser: SUPERUSER,
  orderer: ORDERER,
  sent,
  show: (letter: LetterShown): void => void shown.push(letter),
  order: (): OrderInput => ({
    project: "sovnstudien",
    kind: "letter",
    round: "invitation",
    purposeTag: "5",
    content: {
      notice: {
        title: "Invitasjon til studie",
        sender: { name: "Universitetet i Fjordby", organisationNumber: "999999999" },
      },
      documents: [
        { kind: "rendered", name: "brev", language: "nb", template: { id: "invitasjon" }, values: {} },
      ],
    },
    recipients: population.recipients(),
    window: { from: "2027-03-03T08:00:00+01:00", until: "2027-05-01T20:00:00+02:00" },
    orderedBy: ORDERER,
  }),
  recipients(): Iterable<Recipient> {
    clock.set(instant("2027-03-03T09:00:00+01:00"));
    return population.recipients();
  },
  async send(wave: Wave): Promise<Settlement[]> {
    const settlements: Settlement[] = [];
    const { begun } = await wave.begin(wave.clearances);
    for (const clearance of begun) {
      sent.push(new TextDecoder().decode((await wave.letterFor(clearance)).bytes));
      settlements.push({ clearance, outcome: "delivered" });
    }
    return settlements;
  },
};
