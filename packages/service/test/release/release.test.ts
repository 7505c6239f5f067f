import { describe, expect, it } from "vitest";

import { openApiDocument } from "../../src/index.ts";
import { answerSchemas } from "../internal/answer-schemas.ts";
import { allLines, isWave, outcomesOf, readLines } from "../internal/read-lines.ts";
import {
  USERS,
  approved,
  linesOf,
  openWorld,
  orderOf,
  people,
  rowsOf,
  testPolicy,
  type World,
} from "../internal/world.ts";
import type { ReleaseLine, ShownWave } from "../../src/schemas/release-line.ts";

const small = {
  gate: {
    policy: {
      ...testPolicy,
      sending: { ...testPolicy.sending, waveSize: 20, canarySize: 10, outcomeShare: 0 },
    },
  },
};
const ids = people(60);
const rows = linesOf(ids.map((nationalId, index) => ({ nationalId, reference: `sak-${index + 1}` })));
const pathOf = (mailOut: string): string => `/api/v1/mail-outs/${mailOut}`;

/** Releases to the end of what may be released, telling outcomes of each wave on another connection. */
async function releaseFrom(
  world: World,
  mailOut: string,
  as = "orderer",
  query = "",
): Promise<ReleaseLine[]> {
  const lines: ReleaseLine[] = [];
  for await (const line of readLines(
    await world.ask(as, "POST", `${pathOf(mailOut)}/release${query}`, rows),
  )) {
    lines.push(line);
    if (isWave(line)) await world.told(as, "POST", "/api/v1/outcomes", outcomesOf(line));
  }
  return lines;
}

const goOn = (world: World, mailOut: string): Promise<Response> =>
  world.ask("superuser", "POST", `${pathOf(mailOut)}/resumption`, { comment: "Første bølge er sett på." });

const clearedIn = (lines: readonly ReleaseLine[]): string[] =>
  lines.filter(isWave).flatMap((wave) => wave.clearances.map(({ reference }) => reference ?? "?"));
const endOf = (lines: readonly ReleaseLine[]): string | undefined => {
  const last = lines.at(-1);
  return last && "end" in last ? last.end.kind : undefined;
};

describe("a release over HTTP", () => {
  it("shows waves by the caller's own references, and is held after the canary", async () => {
    const world = await openWorld(small);
    const mailOut = await approved(world, ids);
    const first = await releaseFrom(world, mailOut);
    expect(first.filter(isWave)).toMatchObject([
      { wave: 1, canary: true, mandate: { kind: "helsenorge-only" } },
    ]);
    expect(endOf(first)).toBe("held");

    await goOn(world, mailOut);
    const rest = await releaseFrom(world, mailOut);
    expect(endOf(rest)).toBe("completed");
    const cleared = [...clearedIn(first), ...clearedIn(rest)];
    expect(new Set(cleared)).toEqual(new Set(ids.map((_, index) => `sak-${index + 1}`)));
    expect(cleared).toHaveLength(ids.length);
  });

  it("sends no national id back, and each line is as the document says", async () => {
    const world = await openWorld(small);
    const mailOut = await approved(world, ids);
    const text = (await releaseFrom(world, mailOut)).map((line) => JSON.stringify(line)).join("\n");
    for (const id of ids) expect(text).not.toContain(id);
    const answers = answerSchemas(openApiDocument());
    expect(answers.faultsOf("/api/v1/mail-outs/{mailOut}/release", "post", 200, text)).toEqual([]);
  });

  it("opens no wave before the last is accounted for", async () => {
    const world = await openWorld(small);
    const mailOut = await approved(world, ids);
    await releaseFrom(world, mailOut);
    await goOn(world, mailOut);
    const lines = readLines(await world.ask("orderer", "POST", `${pathOf(mailOut)}/release`, rows));
    const wave = (await lines.next()).value as ShownWave;
    const { clearances } = wave;
    const next = lines.next();
    const half = { ...wave, clearances: clearances.slice(0, 3) };
    await world.told("orderer", "POST", "/api/v1/outcomes", outcomesOf(half));
    expect(await world.gate.report(mailOut, { by: USERS.superuser })).toHaveProperty("waves.length", 2);
    // The wave's own door ends it, whatever was told.
    const told = await world.told("orderer", "POST", `${pathOf(mailOut)}/waves/2/outcomes`, { outcomes: [] });
    expect(told).toMatchObject({ settled: 0 });
    expect((await next).value).toMatchObject({ wave: 3 });
    await lines.return();
  });

  it("ends when the caller goes away, and a new release clears the others, nobody twice", async () => {
    const world = await openWorld(small);
    const mailOut = await approved(world, ids);
    const first = await releaseFrom(world, mailOut);
    await goOn(world, mailOut);
    const seen = clearedIn(first);
    for await (const line of readLines(
      await world.ask("orderer", "POST", `${pathOf(mailOut)}/release`, rows),
    )) {
      if (isWave(line)) {
        seen.push(...clearedIn([line]));
        const clearances = line.clearances.map(({ id }) => id);
        const path = `${pathOf(mailOut)}/waves/${line.wave}/begin`;
        const twice = [1, 2].map(() => world.told("orderer", "POST", path, { clearances }));
        const begun = (await Promise.all(twice)) as { begun: string[]; refused: unknown[] }[];
        expect(begun.flatMap((each) => each.begun).toSorted()).toEqual(clearances.toSorted());
        expect(begun.flatMap((each) => each.refused)).toHaveLength(clearances.length);
      }
      break;
    }
    const rest = await releaseFrom(world, mailOut);
    expect(endOf(rest)).toBe("held");
    seen.push(...clearedIn(rest));
    expect(new Set(seen).size).toBe(ids.length);
    expect(seen).toHaveLength(ids.length);
    // What was never told of is unknown, and can be told of later.
    const unknown = (await world.told("orderer", "GET", `${pathOf(mailOut)}/unknown-outcomes`)) as {
      clearances: string[];
    };
    expect(unknown.clearances).toHaveLength(20);
    const late = unknown.clearances.map((clearance) => ({ clearance, outcome: "delivered" }));
    expect(await world.told("orderer", "POST", "/api/v1/outcomes", { outcomes: late })).toMatchObject({
      settled: 20,
    });
    expect(endOf(await releaseFrom(world, mailOut))).toBe("completed");
  });

  it("counts as a request of its caller's as long as it lasts, and no longer", async () => {
    const world = await openWorld({ ...small, service: { limits: { atOnce: 1 } } });
    const mailOut = await approved(world, ids);
    const statusOf = async (): Promise<number> =>
      (await world.ask("orderer", "GET", "/api/v1/projects")).status;
    const lines = readLines(await world.ask("orderer", "POST", `${pathOf(mailOut)}/release`, rows));
    await lines.next();
    expect(await statusOf()).toBe(429);
    await lines.return();
    expect(await statusOf()).toBe(200);
    const whole = await world.ask("orderer", "POST", `${pathOf("ingen")}/release`, rows);
    expect(whole.status).toBe(404);
    expect(await statusOf()).toBe(200);
  });

  it("waits for an hour's ceiling where it is asked to, and says from when it goes on where it is not", async () => {
    const policy = { ...small.gate.policy, sending: { ...small.gate.policy.sending, perProjectHour: 25 } };
    const world = await openWorld({ gate: { policy } });
    const mailOut = await approved(world, ids);
    await releaseFrom(world, mailOut);
    await goOn(world, mailOut);
    expect(endOf(await releaseFrom(world, mailOut))).toBe("waiting");
    expect(endOf(await releaseFrom(world, mailOut, "orderer", "?whenClosed=wait"))).toBe("completed");
  });

  it("is one at a time for each mail-out", async () => {
    const world = await openWorld(small);
    const mailOut = await approved(world, ids);
    const lines = readLines(await world.ask("orderer", "POST", `${pathOf(mailOut)}/release`, rows));
    await lines.next();
    const second = await world.ask("superuser", "POST", `${pathOf(mailOut)}/release`, rows);
    expect(await second.json()).toMatchObject({ status: 409, code: "SLUSE_SERVICE_RELEASE_OPEN" });
    await lines.return();
    const third = await world.ask("superuser", "POST", `${pathOf(mailOut)}/release`, rows);
    expect(third.status).toBe(200);
    await third.body?.cancel();
  });

  it("ends after as many waves as were asked for", async () => {
    const world = await openWorld(small);
    const mailOut = await approved(world, ids);
    const response = await world.ask(
      "orderer",
      "POST",
      `${pathOf(mailOut)}/release?waves=1&letters=inline`,
      rows,
    );
    const lines = await allLines(readLines(response));
    expect(lines).toHaveLength(2);
    expect(endOf(lines)).toBe("asked-for");
    const letters = lines.filter(isWave).flatMap((wave) => wave.clearances.map(({ letter }) => letter));
    const text = Buffer.from(letters[0]?.bytes ?? "", "base64").toString();
    expect(letters).toHaveLength(10);
    expect(text).toContain("Universitetet i Fjordby");
  });

  it("hands the letters of its open wave to the one who releases, and to nobody else", async () => {
    const world = await openWorld(small);
    const mailOut = await approved(world, ids);
    const lines = readLines(await world.ask("orderer", "POST", `${pathOf(mailOut)}/release`, rows));
    const wave = (await lines.next()).value as ShownWave;
    const path = `/api/v1/mail-outs/${mailOut}/clearances/${wave.clearances[0]!.id.split("/")[1]}/letter`;
    expect((await world.ask("orderer", "GET", path)).status).toBe(409);
    const first = wave.clearances[0]!.id;
    const begin = `${pathOf(mailOut)}/waves/1/begin`;
    expect((await world.ask("superuser", "POST", begin, { clearances: [first] })).status).toBe(403);
    expect(await world.told("orderer", "POST", begin, { clearances: [first] })).toMatchObject({
      begun: [first],
    });
    const letter = await world.ask("orderer", "GET", path);
    expect(letter.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await letter.text()).toContain("Universitetet i Fjordby");
    expect((await world.ask("superuser", "GET", path)).status).toBe(403);
    await lines.return();
    expect((await world.ask("orderer", "GET", path)).status).toBe(409);
  });

  it("tells a sender that did not send that nobody more is cleared for it", async () => {
    const world = await openWorld(small);
    const mailOut = await approved(world, ids);
    await releaseFrom(world, mailOut);
    await goOn(world, mailOut);
    const lines = readLines(await world.ask("orderer", "POST", `${pathOf(mailOut)}/release`, rows));
    const wave = (await lines.next()).value as ShownWave;
    const told = await world.told("orderer", "POST", "/api/v1/outcomes", outcomesOf(wave, "not-sent"));
    expect(told).toMatchObject({ takenBack: 20 });
    expect((await lines.next()).value).toMatchObject({ end: { kind: "held" } });
  });

  it("ends with the wave it shows when the service is stopped, and none is begun", async () => {
    const world = await openWorld(small);
    const mailOut = await approved(world, ids);
    const lines = readLines(await world.ask("orderer", "POST", `${pathOf(mailOut)}/release`, rows));
    const wave = (await lines.next()).value as ShownWave;
    const stopped = world.service.stop();
    await world.told("orderer", "POST", "/api/v1/outcomes", outcomesOf(wave));
    expect((await lines.next()).value).toEqual({ end: { kind: "stopping" } });
    await lines.return();
    await stopped;
    const again = await world.ask("orderer", "POST", `${pathOf(mailOut)}/release`, rows);
    expect(again.status).toBe(503);
    expect(again.headers.get("retry-after")).toBe("5");
  });

  it("says by its status who may not release, and what is not there", async () => {
    const world = await openWorld(small);
    const mailOut = await approved(world, ids);
    expect((await world.ask("stranger", "POST", `${pathOf(mailOut)}/release`, rows)).status).toBe(403);
    expect((await world.ask("orderer", "POST", `${pathOf("ingen")}/release`, rows)).status).toBe(404);
    // Over HTTP as in process: a refusal is a value, and who may release is told why.
    const early = await openWorld(small);
    const { mailOut: other } = (await early.told(
      "orderer",
      "POST",
      "/api/v1/mail-outs",
      linesOf([orderOf(), ...rowsOf(ids)]),
    )) as { mailOut: string };
    const lines = await allLines(
      readLines(await early.ask("orderer", "POST", `${pathOf(other)}/release`, rows)),
    );
    expect(endOf(lines)).toBe("refused");
  });
});
