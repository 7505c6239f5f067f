import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { loadTemplates } from "@sluse/content";
import { isoOf, type ClearanceId, type Recipient } from "@sluse/core";
import { EPROM_TAKES, assertEpromTakes, createCallbackHandler, epromSender } from "@sluse/eprom";
import { openSqliteMessageIndex } from "@sluse/eprom/sqlite";
import { createGate, type Gate } from "@sluse/gate";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { createLinkProbe } from "@sluse/linkcheck";
import { createPdfReader } from "@sluse/pdf";
import { readIdTable } from "@sluse/registers/id-table";
import { createListFileRegister } from "@sluse/registers/list-file";
import { openTypesetter } from "@sluse/typeset";

import { serve } from "./callback-server.ts";
import { policy } from "./policy.ts";
import { say } from "./print.ts";
import { BJORN, QUALITY } from "./users.ts";

export interface OrderingSystemOptions {
  /** Where templates, lists and the ledger lie. */
  readonly folder: string;
  readonly epromUrl: string;
  readonly epromKey: string;
  /** What people are pseudonymised with: at least 32 bytes, the same for as long as the ledger lives. From a vault. */
  readonly pseudonymKey: Uint8Array;
  /** Letters under way at the same time. Default: the sender's own. */
  readonly concurrency?: number;
}

export interface OrderingSystem extends AsyncDisposable {
  readonly gate: Gate;
  /** Where ePROM calls back: its `ApiBaseUrl`. */
  readonly callbackUrl: string;
  readRecipients(file: string): AsyncIterable<Recipient>;
  /** Sends what the gate clears, until it stops clearing. */
  send(mailOut: string, recipientsFile: string): Promise<void>;
}

export async function openOrderingSystem(options: OrderingSystemOptions): Promise<OrderingSystem> {
  const { folder, epromUrl: baseUrl, epromKey: apiKey, pseudonymKey: secret, concurrency } = options;
  const ledger = openSqliteLedger(join(folder, "ledger.db"));
  const typesetter = await openTypesetter({
    letterhead: {
      sender: {
        name: "Fjordheim universitet",
        lines: ["Postboks 100, 7000 Fjordheim", "Telefon 73 55 12 34"],
      },
      logo: { bytes: await readFile(join(folder, "logo.svg")), alt: "Logoen til Fjordheim universitet" },
    },
  });
  const gate = await createGate({
    ledger,
    registers: [
      createListFileRegister({
        id: "research-opt-outs",
        kind: "secondary-use",
        file: join(folder, "opt-outs.csv"),
        completeness: { kind: "end-row" },
        mode: policy.people,
      }),
    ],
    linkProbe: createLinkProbe({ vantagePoint: "the ordering system's own network" }),
    pdf: createPdfReader(),
    typeset: typesetter,
    takes: EPROM_TAKES,
    policy,
    templates: await loadTemplates(join(folder, "templates")),
    pseudonymKey: { id: "2027-1", secret },
    centralFunction: [QUALITY],
  });

  const atOnce = concurrency === undefined ? {} : { concurrency };
  const index = openSqliteMessageIndex(join(folder, "messages.db"));
  // ePROM did not do as it was told: nothing more leaves until somebody knows why.
  const stopAll = (clearance: ClearanceId): Promise<unknown> =>
    gate.stop("everything", { by: "eprom", reason: `${clearance} left the mandate's channels` });
  const handleCallback = createCallbackHandler({
    apiKey,
    index,
    reconcile: (outcomes) => gate.reconcile(outcomes, { by: "eprom" }),
    onBreach: ({ clearance }) => stopAll(clearance),
  });
  const callbacks = await serve(handleCallback);
  const readRecipients = (file: string): AsyncIterable<Recipient> => readIdTable(join(folder, file));

  return {
    gate,
    callbackUrl: callbacks.url,
    readRecipients,
    async send(mailOut, recipientsFile) {
      const { manifest } = await gate.report(mailOut, { by: BJORN });
      assertEpromTakes(manifest);
      const sender = epromSender({ baseUrl, apiKey, index, ...atOnce });
      const release = gate.release(mailOut, readRecipients(recipientsFile), { by: BJORN });
      for await (const wave of release) {
        const settlements = await sender.send(wave);
        const breach = settlements.find(({ cause }) => cause === "outside-mandate");
        if (breach) await stopAll(breach.clearance);
        await wave.settle(settlements);
        say(`wave ${wave.number}${wave.canary ? " (canary)" : ""}: ${settlements.length} sent`);
      }
      const { end } = release;
      if (end?.kind === "waiting") say(`waits until ${isoOf(end.opensAt)}`);
      else say(`${end?.kind}${end?.kind === "completed" ? "" : `: ${end?.findings[0]?.message.en.what}`}`);
    },
    async [Symbol.asyncDispose]() {
      await callbacks.close();
      index[Symbol.dispose]();
      await typesetter.close();
      await ledger.close();
    },
  };
}
