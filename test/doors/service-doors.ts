import { systemClock, type Ledger } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import * as service from "@sluse/service";

import { door, type Door, type PackageDoors } from "./door.ts";

const nothing = (): Promise<undefined> => Promise.resolve(undefined);
/** As much of a gate as is looked at when a service is made of it. */
const gate = (): unknown => ({ submit: nothing, release: nothing, report: nothing });
const callers = (): service.Callers => service.createTrialCallers({ key: { system: "eforsk" } });
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ofService = (): unknown => ({
  gate: gate(),
  ledger: createMemoryLedger(),
  callers: callers(),
  logger,
  limits: { perMinute: 10, atOnce: 2 },
  metrics: service.createMetrics(),
  clock: systemClock,
});
const running = (): service.Service => service.createService(ofService() as service.ServiceOptions);

type Loose = (...given: unknown[]) => Promise<AsyncDisposable>;
/** What is opened is closed at once; nothing listens but on this machine. */
const opening = (name: string, open: unknown, valid: () => readonly unknown[]): Door =>
  door(
    name,
    async (...given: unknown[]) => {
      const opened = await (open as Loose)(...given);
      await opened[Symbol.asyncDispose]();
    },
    valid,
  );

/** A ledger that tells of no alert, so that nobody is told. */
const quiet = (): Ledger => ({
  ...createMemoryLedger(),
  transact: () => Promise.reject(new Error("nothing here")),
});

export const serviceDoors: PackageDoors = {
  modules: { "@sluse/service": service },
  doors: [
    door("createMailSender", service.createMailSender, () => [
      {
        name: "post",
        server: "smtps://user:secret@mail.example.no",
        from: "sluse@example.no",
        to: ["ase@example.no"],
        pages: new URL("https://sluse.example.no"),
      },
    ]),
    door("createTeamsSender", service.createTeamsSender, () => [
      {
        name: "vakt",
        address: new URL("https://teams.example.no/workflows/7"),
        pages: new URL("https://sluse.example.no"),
        timeout: 1000,
      },
    ]),
    door("createWebhook", service.createWebhook, () => [
      {
        name: "eforsk",
        address: new URL("https://eforsk.example.no/alerts"),
        secret: new Uint8Array(32),
        timeout: 1000,
      },
    ]),
    opening("startTelling", service.startTelling, () => [
      {
        ledger: quiet(),
        senders: [{ name: "post", send: nothing }],
        gate: { remind: async () => ({ alerts: 0 }) },
        logger,
        clock: systemClock,
      },
    ]),
    door("createService", service.createService, () => [ofService()]),
    door("createTokenCallers", service.createTokenCallers, () => [
      {
        issuer: "https://helseid.example.no",
        audience: "hemit:sluse",
        keys: new URL("https://helseid.example.no/jwks"),
        address: "https://sluse.example.no",
        systems: { client: "eforsk" },
        algorithms: ["PS256"],
        typ: "at+jwt",
        scopePrefix: "hemit:sluse/",
        people: { userClaim: "sub", levels: ["4"], loggedInWithin: 3600 },
        dpop: "required",
      },
    ]),
    door("createTrialCallers", service.createTrialCallers, () => [
      { "trial-system": { system: "eforsk" }, "trial-person": { person: "ase@uio.no" } },
    ]),
    opening("serveMetrics", service.serveMetrics, () => [
      service.createMetrics(),
      { host: "127.0.0.1", port: 0 },
    ]),
    opening("startServer", service.startServer, () => [
      {
        service: running(),
        mountsAt: () => [{ path: "/", fetch: () => new Response(null) }],
        host: "127.0.0.1",
        port: 0,
        deadline: 100,
        requestTimeout: 1000,
      },
    ]),
  ],
  others: {
    createMetrics: "takes nothing",
    openApiDocument: "takes nothing",
  },
};
