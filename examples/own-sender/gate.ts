import { join } from "node:path";

import { loadTemplates } from "@sluse/content";
import { resolvePolicy, type Recipient } from "@sluse/core";
import { createGate, type Gate } from "@sluse/gate";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { createLinkProbe } from "@sluse/linkcheck";
import { createPdfReader } from "@sluse/pdf";
import { readIdTable } from "@sluse/registers/id-table";
import { createListFileRegister } from "@sluse/registers/list-file";
import { openTypesetter } from "@sluse/typeset";

export const QUALITY = "quality@hospital.no";
export const BJORN = "bjorn@hospital.no";
export const SIRI = "siri@hospital.no";

const policy = resolvePolicy({
  source: "gate.ts",
  value: {
    version: "example-1",
    extends: "eforsk",
    people: "test",
    sending: { canarySize: 5, waveSize: 20, daysAhead: 0, quietHours: { from: "00:00", until: "00:00" } },
  },
});

/** The gate, made alike in every process: same ledger, same key, same policy. */
export async function openGate(
  folder: string,
  key: string,
): Promise<AsyncDisposable & { readonly gate: Gate }> {
  const ledger = openSqliteLedger(join(folder, "ledger.db"));
  // The same letterhead in every process makes the same letters.
  const typesetter = await openTypesetter({
    letterhead: {
      sender: { name: "Fjordheim universitet", lines: ["Postboks 100, 7000 Fjordheim"] },
      addressField: "none",
    },
  });
  const gate = await createGate({
    ledger,
    registers: [
      createListFileRegister({
        id: "research-opt-outs",
        kind: "secondary-use",
        file: join(folder, "reservasjoner.csv"),
        completeness: { kind: "end-row" },
        mode: policy.people,
      }),
    ],
    linkProbe: createLinkProbe({ vantagePoint: "the ordering system's own network" }),
    pdf: createPdfReader(),
    typeset: typesetter,
    takes: ["pdf"],
    policy,
    templates: await loadTemplates(join(folder, "maler")),
    pseudonymKey: { id: "2027-1", secret: Buffer.from(key, "hex") },
    centralFunction: [QUALITY],
  });
  return {
    gate,
    async [Symbol.asyncDispose]() {
      await typesetter.close();
      await ledger.close();
    },
  };
}

export const readRecipients = (folder: string): AsyncIterable<Recipient> =>
  readIdTable(join(folder, "mottakere.csv"));
