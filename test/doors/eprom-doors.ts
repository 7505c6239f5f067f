import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as eprom from "@sluse/eprom";
import * as sqlite from "@sluse/eprom/sqlite";

import { door, type PackageDoors } from "./door.ts";
import { inFolder } from "./in-folder.ts";

const index = (): eprom.MessageIndex => ({
  record: () => Promise.resolve(undefined),
  tell: () => Promise.resolve({ kind: "unknown" }),
});

const folder = mkdtempSync(join(tmpdir(), "sluse-eprom-doors-"));

/** Whatever path it is given stays in the folder. */
const openAndClose = (path: string): void =>
  sqlite.openSqliteMessageIndex(inFolder(folder, path) as string).close();

export const epromDoors: PackageDoors = {
  modules: { "@sluse/eprom": eprom, "@sluse/eprom/sqlite": sqlite },
  doors: [
    door("createCallbackHandler", eprom.createCallbackHandler, () => [
      { apiKey: "key", index: index(), reconcile: () => Promise.resolve(), onBreach: () => undefined },
    ]),
    door("channelsOfDistributionRule", eprom.channelsOfDistributionRule, () => ["HelsenorgeOnly"]),
    door("createMemoryMessageIndex", eprom.createMemoryMessageIndex, () => [{ mostEarly: 10 }]),
    door("openSqliteMessageIndex", openAndClose, () => [join(folder, "ids.db")]),
    door("assertEpromTakes", eprom.assertEpromTakes, () => [
      { kind: "letter", documents: [{ name: "brev.pdf", format: "pdf", typeset: null }] },
    ]),
    door("epromSender", eprom.epromSender, () => [
      {
        baseUrl: "https://eprom.example.no/webapi",
        apiKey: "key",
        index: index(),
        concurrency: 2,
        timeoutMilliseconds: 1000,
        failuresBeforeStop: 2,
        begunAtOnce: 10,
        testMode: true,
        mustBeSigned: false,
        signingText: "Jeg er med.",
        dontStoreCompletedFormInPha: true,
      },
    ]),
    door("createEpromFront", eprom.createEpromFront, () => [
      {
        gate: {
          list: () => Promise.resolve({ mailOuts: [] }),
          clear: () => Promise.resolve({ kind: "not-cleared", findings: [] }),
          reconcile: () => Promise.resolve(),
          stop: () => Promise.resolve(),
        },
        by: "system:eforsk",
        systemKey: "key of the system",
        eprom: { baseUrl: "https://eprom.example.no/webapi", apiKey: "key", index: index() },
        callbacks: "https://eforsk.example.no",
        path: "/eprom/eforsk",
      },
    ]),
  ],
  others: {},
};
