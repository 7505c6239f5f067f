import * as eprom from "@sluse/eprom";

import { door, type PackageDoors } from "./door.ts";

const index = (): eprom.MessageIndex => ({
  record: () => Promise.resolve(undefined),
  tell: () => Promise.resolve({ kind: "unknown" }),
});

export const epromDoors: PackageDoors = {
  modules: { "@sluse/eprom": eprom },
  doors: [
    door("createCallbackHandler", eprom.createCallbackHandler, () => [
      { apiKey: "key", index: index(), reconcile: () => Promise.resolve(), onBreach: () => undefined },
    ]),
    door("channelsOfDistributionRule", eprom.channelsOfDistributionRule, () => ["HelsenorgeOnly"]),
    door("createMemoryMessageIndex", eprom.createMemoryMessageIndex, () => [{ mostEarly: 10 }]),
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
