import { systemClock } from "@sluse/core";
import * as registers from "@sluse/registers";
import * as epromPvk from "@sluse/registers/eprom-pvk";
import * as idTable from "@sluse/registers/id-table";
import * as krr from "@sluse/registers/krr";
import * as listFile from "@sluse/registers/list-file";
import * as population from "@sluse/registers/population";
import * as pvk from "@sluse/registers/pvk";
import * as reachability from "@sluse/registers/reachability";

import { door, type PackageDoors } from "./door.ts";

const LOGIN: krr.Login = {
  send: () => Promise.reject(new TypeError("no network here")),
  refused: () => "hopeless",
};
const KEY = { kty: "RSA", d: "AA" };
const table = (): unknown => ({
  name: "mottakere.csv",
  content: new TextEncoder().encode("ID;navn;språk\n02013299997;Åse;nb\n"),
});

export const registersDoors: PackageDoors = {
  modules: {
    "@sluse/registers": registers,
    "@sluse/registers/list-file": listFile,
    "@sluse/registers/id-table": idTable,
    "@sluse/registers/pvk": pvk,
    "@sluse/registers/eprom-pvk": epromPvk,
    "@sluse/registers/krr": krr,
    "@sluse/registers/population": population,
    "@sluse/registers/reachability": reachability,
  },
  doors: [
    door("createListFileRegister", listFile.createListFileRegister, () => [
      {
        id: "egne-avslag",
        kind: "secondary-use",
        file: "avslag.csv",
        format: "csv",
        completeness: { kind: "rows", expected: 2 },
        mode: "test",
        asOf: "2027-03-01T10:00:00+01:00",
        mayBeEmpty: false,
        keepMinutes: 15,
        clock: systemClock,
      },
    ]),
    door("readIdTable", idTable.readIdTable, () => [
      table(),
      { format: "csv", signal: new AbortController().signal },
    ]),
    door("createPvkRegister", pvk.createPvkRegister, () => [
      {
        id: "pvk",
        baseUrl: "https://helsenorge.example.no",
        login: LOGIN,
        definition: { id: "guid", name: "Forskning", partKode: "uio", setting: "reservation" },
        keepMinutes: 60,
        oneByOneUpTo: 0,
        atLeast: 0,
        mayBeEmpty: false,
        unevenPages: false,
        connection: { attempts: 1 },
        clock: systemClock,
      },
    ]),
    door("createEpromPvkRegister", epromPvk.createEpromPvkRegister, () => [
      {
        id: "pvk",
        baseUrl: "https://eprom.example.no",
        apiKey: "key",
        definition: { id: "guid", setting: "consent" },
        keepMinutes: 60,
        connection: { attempts: 1, timeoutMilliseconds: 1000 },
      },
    ]),
    door("createKrrClient", krr.createKrrClient, () => [
      { baseUrl: new URL("https://krr.example.no"), login: LOGIN, connection: { attempts: 1 } },
    ]),
    door("createKrrRegister", krr.createKrrRegister, () => [
      { id: "krr", login: LOGIN, connection: { attempts: 1 }, clock: systemClock },
    ]),
    door("createPersonApiRegister", population.createPersonApiRegister, () => [
      {
        id: "personer",
        baseUrl: "https://persontjenesten.example.no",
        login: LOGIN,
        access: "restricted-access",
        connection: { attempts: 1 },
        clock: systemClock,
      },
    ]),
    door("createFolkeregisteretRegister", population.createFolkeregisteretRegister, () => [
      {
        id: "folkeregisteret",
        baseUrl: "https://folkeregisteret.example.no",
        login: LOGIN,
        keepMinutes: 60,
        connection: { attempts: 1 },
        clock: systemClock,
      },
    ]),
    door("createHelsenorgeActiveRegister", reachability.createHelsenorgeActiveRegister, () => [
      {
        id: "helsenorge",
        baseUrl: "https://helsenorge.example.no",
        login: LOGIN,
        connection: { attempts: 1 },
        clock: systemClock,
      },
    ]),
    door("createHelseIdLogin", pvk.createHelseIdLogin, () => [
      { issuer: "https://helseid.example.no", clientId: "sluse", key: KEY, scope: "nhn:pvk" },
    ]),
    door("createMaskinportenLogin", krr.createMaskinportenLogin, () => [
      { issuer: "https://maskinporten.example.no", clientId: "sluse", key: KEY, scopes: ["krr:global"] },
    ]),
  ],
  others: {},
};
