import { openSite, type OrderInput, type Settlement, type Wave } from "sluse";

// What an ordering system brings to the example of the README, beside the site that `sluse init` lays.
const office = await openSite("sluse.yaml");
await office.gate.projects.register({
  id: "everyday-life",
  orderingSystem: "eforsk",
  title: "Hverdagen i Trøndelag",
  controller: "Fjordheim universitet",
  contact: { name: "Åse Hætta", email: "hverdag@fjordheim-universitet.no", phone: "73 55 12 34" },
  superusers: ["siri.superuser"],
  by: "kari.central",
});
await office.gate.projects.activate("everyday-life", {
  by: "siri.superuser",
  until: "2099-01-01T00:00Z",
  maxRecipients: 100,
  comment: "Gjennomgått.",
});
await office.close();

export const order: Omit<OrderInput, "orderedBy" | "recipients"> = {
  project: "everyday-life",
  kind: "letter",
  round: "invitation",
  purposeTag: "5",
  content: {
    notice: {
      title: "Invitasjon til å være med i en studie",
      sender: { name: "Fjordheim universitet", organisationNumber: "974767880" },
    },
    documents: [
      {
        kind: "rendered",
        name: "letter",
        language: "nb",
        template: { id: "invitation" },
        values: { study: "Hverdagen i Trøndelag" },
      },
    ],
  },
  window: { from: new Date(), until: "2099-01-01T20:00+01:00" },
};

export const sent: string[] = [];

export async function send(wave: Wave): Promise<Settlement[]> {
  const settlements: Settlement[] = [];
  const { begun } = await wave.begin(wave.clearances);
  for (const clearance of begun) {
    sent.push(new TextDecoder().decode((await wave.letterFor(clearance)).bytes));
    settlements.push({ clearance, outcome: "delivered" });
  }
  return settlements;
}
