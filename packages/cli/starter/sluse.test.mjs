// Run with `node --test`: the whole way of a mail-out, with a ledger that is forgotten afterwards.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { openSite, readIdTable } from "sluse";

const numbersIn = (file) => readFileSync(file, "utf8").match(/\d{11}/gu);

test("everybody gets one letter, save those who opted out", async () => {
  const { gate, close } = await openSite("sluse.yaml", { ledger: "memory" });
  const until = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000);
  await gate.projects.register({
    id: "everyday-life",
    orderingSystem: "eforsk",
    title: "Hverdagen i Trøndelag",
    controller: "Fjordheim universitet",
    contact: { name: "Åse Hætta", email: "hverdag@fjordheim-universitet.no", phone: "73 55 12 34" },
    superusers: ["siri.superuser"],
    by: "kari.central",
  });
  await gate.projects.activate("everyday-life", {
    by: "siri.superuser",
    until,
    maxRecipients: 100,
    comment: "A trial",
  });

  const report = await gate.submit({
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
    recipients: readIdTable("mailout/recipients.csv"),
    window: { from: new Date(), until },
    orderedBy: "bjorn.orderer",
  });
  assert.equal(report.decision, "release", JSON.stringify(report.findings));

  const shown = await gate.letter(report.mailOut, { by: "siri.superuser" });
  assert.match(shown.words, /Hverdagen i Trøndelag/);
  const approval = { by: "siri.superuser", digest: report.digest, comment: "Read" };
  assert.equal((await gate.approve(report.mailOut, approval)).decision, "release");

  const letters = [];
  const release = async () => {
    for await (const wave of gate.release(report.mailOut, readIdTable("mailout/recipients.csv"), {
      by: "bjorn.orderer",
    })) {
      letters.push(...wave.clearances.map(({ recipient }) => recipient.nationalId));
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    }
  };
  await release(); // the first wave, which a superuser looks at
  await gate.goOn(report.mailOut, { by: "siri.superuser", comment: "The first letters are right" });
  await release();
  await close();

  const optedOut = numbersIn("opt-outs.csv");
  const expected = numbersIn("mailout/recipients.csv").filter((number) => !optedOut.includes(number));
  assert.equal(letters.length, expected.length);
  assert.deepEqual(new Set(letters), new Set(expected));
});
