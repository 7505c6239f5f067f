import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";

import { DOORS } from "@sluse/gate";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import * as fc from "fast-check";
import { pino } from "pino";
import { describe, expect, it } from "vitest";

import { openApiDocument } from "../../src/index.ts";
import type { Route } from "../../src/routes/route.ts";
import { ROUTES } from "../../src/routes/route-table.ts";
import { BODIES, callOn, pathOf, type CallOn } from "../internal/calls.ts";
import type { JsonSchema, Named } from "../internal/json-of-schema.ts";
import { SPELLINGS, fullest, laidBare, placesOf } from "../internal/marked.ts";
import { approved, openWorld, orderOf, people, rowsOf, type World } from "../internal/world.ts";

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}
const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Named };
};

/** People whom nobody else of these tests is. */
const STRANGERS = people(12_000).slice(6).values();

/** Whoever gets furthest by a route: the gate's table lets them in. */
const callerOf = ({ door, operation }: Route): string => {
  const { roles } = DOORS[door];
  if (operation === "liftPersonStop" || operation === "registerProject") return "central";
  if (roles === "everyone") return "orderer";
  const keys = {
    superuser: "superuser",
    orderer: "orderer",
    "central-function": "central",
    "service-desk": "serviceDesk",
  };
  const role = Object.keys(keys).find((each) => roles.includes(each as never));
  return keys[role as keyof typeof keys] ?? "auditor";
};

/** What a route is tried on that needs more than a mail-out that awaits approval. */
const AFTER_APPROVAL = new Set([
  "releaseMailOut",
  "beginSending",
  "getLetter",
  "tellWaveOutcomes",
  "tellOutcomes",
]);
const ids = people(6);

async function stateFor({ operation }: Route, world: World): Promise<CallOn> {
  if (!AFTER_APPROVAL.has(operation) && operation !== "clearRecipient") return callOn(world);
  const mailOut =
    operation === "clearRecipient"
      ? await approved(world, [], "orderer", { standing: { trigger: "Utskrevet", perDay: 500, inAll: 900 } })
      : await approved(world, ids);
  if (AFTER_APPROVAL.has(operation) && operation !== "releaseMailOut")
    await world.ask("orderer", "POST", `/api/v1/mail-outs/${mailOut}/release?waves=1`, {
      recipients: rowsOf(ids),
    });
  return {
    project: "gange-2027",
    mailOut,
    digest: "a".repeat(64),
    stop: "stop-1",
    systemStop: "stop-2",
    exercises: { set: "2026-1", answers: {} },
  };
}

const LETTER = "Dette brevet kommer fra Universitetet i Fjordby, som er ansvarlig for studien.";
const FINISHED = {
  kind: "finished",
  name: "brev",
  language: "nb",
  format: "text",
  bytes: Buffer.from(LETTER).toString("base64"),
  template: { id: "invitasjon" },
};
const [document0] = orderOf().content.documents;
const withDocument = (letter: unknown): unknown => ({
  order: { ...orderOf(), content: { ...orderOf().content, documents: [letter] } },
  recipients: rowsOf(ids),
});

/** Bodies that a route is known to take, as JSON. */
function knownBodies({ operation }: Route, on: CallOn): readonly unknown[] {
  const rows = { recipients: ids.map((nationalId) => ({ nationalId, reference: "min" })) };
  switch (operation) {
    case "submitMailOut":
    case "tryOrder":
      return [
        { order: orderOf(), ...rows },
        withDocument({ ...document0, values: { felt: "verdi" } }),
        withDocument(FINISHED),
      ];
    case "checkLetter":
      return [
        BODIES[operation]?.(on),
        {
          project: on.project,
          round: "invitation",
          content: { documents: [{ ...document0, values: { felt: "verdi" } }, FINISHED] },
          sample: { felt: "verdi" },
        },
      ];
    case "tellOutcomes":
    case "tellWaveOutcomes":
      return [{ outcomes: [{ clearance: `${on.mailOut}/1`, outcome: "failed", cause: "Feil." }] }];
    case "clearRecipient":
      // Somebody new each time: whoever was cleared is not cleared again.
      return [
        { nationalId: STRANGERS.next().value, reference: "min" },
        { nationalId: ids[0], reference: "min", values: { felt: "verdi" } },
      ];
    case "stop":
      return [
        { target: { mailOut: on.mailOut }, reason: "Feil." },
        { target: { project: on.project }, reason: "Feil." },
        { target: { system: "eforsk" }, reason: "Feil." },
        { target: { person: ids[0] }, reason: "Feil." },
        { target: { person: [ids[0]] }, reason: "Feil." },
      ];
    default: {
      const body = BODIES[operation]?.(on);
      return [typeof body === "string" ? rows : body];
    }
  }
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly path: string;
  readonly body: unknown;
}
/** A request that a number was written into, and where. */
interface Tried {
  readonly where: string;
  readonly id: string;
}

/** Headers that a caller or a proxy may write into. */
const HEADERS = [
  "idempotency-key",
  "x-request-id",
  "x-correlation-id",
  "traceparent",
  "user-agent",
  "referer",
  "cookie",
  "authorization",
  "dpop",
  "content-type",
  "accept-language",
  "x-forwarded-for",
];
const bytewise = (text: string): string =>
  Buffer.from(text)
    .toString("latin1")
    .replaceAll(/[^ -~\u0080-\u00ff]/gu, "");
const headerValue = (name: string, text: string): string => {
  const value = bytewise(text);
  if (name === "authorization") return `Bearer ${value}`;
  if (name === "content-type") return `application/json; charset=${value}`;
  return name === "idempotency-key" ? `bestilling-${value.replaceAll(" ", "-")}` : value;
};

/** Ways to write a number that each place is tried with: one in every run, two in the proof, all with `SLUSE_RUNS=100`. */
const WAYS_EACH = Math.ceil(Number(process.env["SLUSE_RUNS"] ?? 1) / 8);
const OTHERS = Object.keys(SPELLINGS).filter((each) => each !== "plain" && each !== "in base64");
/** Each second time a number is written as it is. Where it begins is drawn anew in each run. */
const IN_TURN = OTHERS.flatMap((each) => ["plain", each]);
let [turn = 0] = fc.sample(fc.nat(IN_TURN.length - 1), 1);

function spellingsFor(place: string): readonly string[] {
  if (place.endsWith(".bytes")) return ["in base64"];
  const ways = IN_TURN.map((_, at) => IN_TURN[(turn + at) % IN_TURN.length]!);
  turn += WAYS_EACH;
  return [...new Set(ways.slice(0, WAYS_EACH))];
}

describe.each(ROUTES.map((route) => [route.operation, route] as const))("%s", (_, route) => {
  it("keeps no national id, wherever in a request it stands and however it is written", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sluse-service-p8-"));
    const written: Buffer[] = [];
    const logger = pino(
      { level: "trace" },
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          written.push(Buffer.from(chunk));
          done();
        },
      }),
    );
    const ledger = openSqliteLedger(join(folder, "ledger.db"));
    const world = await openWorld({
      gate: { ledger, logger },
      service: { logger, limits: { perMinute: 1e9, checksPerMinute: 1e9 } },
    });
    let on = await stateFor(route, world);
    const as = callerOf(route);
    const operation = document.paths[`/api/v1${route.path}`]?.[route.method];
    const schema = operation?.requestBody?.content["application/json"]?.schema;

    const send = async ({ headers = {}, path, body }: Sent): Promise<[status: number, text: string]> => {
      const response = await world.service.fetch(
        new Request(`http://sluse.test/api/v1${path}`, {
          method: route.method.toUpperCase(),
          headers: {
            authorization: `Bearer ${as}`,
            ...(body === undefined ? {} : { "content-type": "application/json" }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
      return [response.status, await response.text()];
    };
    const tried: Tried[] = [];
    const said: string[] = [];
    const trySpelt = async (place: string, make: (text: string) => Sent): Promise<void> => {
      for (const spelling of spellingsFor(place)) {
        const spell = SPELLINGS[spelling]!;
        const id = STRANGERS.next().value ?? "";
        tried.push({ where: `${place}, ${spelling}`, id });
        const [status, text] = await send(make(spell(id)));
        expect({ place, spelling, status, text }).not.toHaveProperty("status", 500);
        // A caller's own reference is shown to them again, and to nobody else.
        if (!place.endsWith("reference")) said.push(text);
        if (
          status < 300 &&
          route.method !== "get" &&
          !AFTER_APPROVAL.has(route.operation) &&
          route.door !== "clear"
        )
          on = await stateFor(route, world);
      }
    };
    // A stream that nobody ends waits for what became of its wave.
    const path = (): string =>
      `${pathOf(route.path, on)}${route.operation === "releaseMailOut" ? "?waves=1" : ""}`;
    const known = (): unknown => knownBodies(route, on)[0];
    const tryPlaces = async (body: () => unknown, except: ReadonlySet<string>): Promise<void> => {
      for (const { name } of placesOf(body()))
        if (!except.has(name))
          await trySpelt(`body: ${name}`, (text) => ({
            path: path(),
            headers: { "idempotency-key": crypto.randomUUID() },
            body: placesOf(body())
              .find((each) => each.name === name)
              ?.write(text),
          }));
    };
    const met = new Set<string>();
    for (const at of knownBodies(route, on).keys()) {
      const body = (): unknown => knownBodies(route, on)[at];
      await tryPlaces(body, met);
      for (const { name } of placesOf(body())) met.add(name);
    }
    // What may be left out, beside what is known to be taken.
    if (schema) await tryPlaces(() => fullest(schema, document.components.schemas, known()), met);
    for (const [, name = ""] of route.path.matchAll(/\{(\w+)\}/gu))
      await trySpelt(`path: ${name}`, (text) => ({
        path: pathOf(route.path.replace(`{${name}}`, encodeURIComponent(text)), on),
        body: known(),
      }));
    for (const name of [...Object.keys(route.query ?? {}), "q"])
      await trySpelt(`query: ${name}`, (text) => ({
        path: `${path()}${path().includes("?") ? "&" : "?"}${name}=${encodeURIComponent(text)}`,
        body: known(),
      }));
    for (const name of HEADERS)
      await trySpelt(`header: ${name}`, (text) => ({
        path: path(),
        headers: { [name]: headerValue(name, text) },
        body: known(),
      }));

    const places: [string, Buffer][] = [["log", Buffer.concat(written)]];
    for (const file of readdirSync(folder)) places.push([file, readFileSync(join(folder, file))]);
    await ledger.close();
    for (const file of readdirSync(folder))
      places.push([`${file}, closed`, readFileSync(join(folder, file))]);
    rmSync(folder, { recursive: true });
    places.push(["answers", Buffer.from(said.join("\n"))]);
    const bare = places.map(([place, bytes]) => [place, laidBare(bytes)] as const);
    const found = bare.flatMap(([place, text]) =>
      tried.filter(({ id }) => text.includes(id)).map(({ where }) => `${place}: ${where}`),
    );
    expect(found).toEqual([]);
    expect(bare.filter(([, text]) => ids.some((id) => text.includes(id)))).toEqual([]);
  });
});
