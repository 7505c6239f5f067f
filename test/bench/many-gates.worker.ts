/** One of many gates on one PostgreSQL: releases its mail-outs, one after the other, when told to. */
import { once } from "node:events";

import { openPostgresLedger } from "@sluse/ledger/postgres";

import { IN_WINDOW, openBenchGate, releaseFrom } from "./bench-gate.ts";
import { manyGatesPolicy, sharedPeople } from "./many-gates.ts";

const [connection = "", schema = "", people = "", mailOuts = ""] = process.argv.slice(2);
const recipients = [...sharedPeople(Number(people)).recipients()];
const ledger = await openPostgresLedger({ connection, schema });
const { gate } = await openBenchGate(ledger, [], { now: IN_WINDOW, policy: manyGatesPolicy });

process.send?.("ready");
await once(process, "message");
for (const mailOut of mailOuts.split(",")) await releaseFrom(gate, mailOut, () => recipients);
await ledger.close();
process.disconnect();
