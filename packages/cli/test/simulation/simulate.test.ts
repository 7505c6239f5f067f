import { mkdir, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";

import { afterEach, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type Ran, type SiteFolder } from "../site-folder.ts";
import { MAIL_OUT, POLICY, SITE } from "../site-files.ts";

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder({ size: 60 });
  await site.openProject();
});
afterEach(() => site[Symbol.asyncDispose]());

const simulate = (...words: string[]): Promise<Ran> =>
  site.sluse(["simulate", "brev", ...words], { as: "bjørn" });

interface Played {
  readonly submitted: { readonly decision: string };
  readonly assumed: readonly string[];
  readonly waves: readonly { readonly at: string; readonly people: number | string }[];
  readonly people: number;
  readonly end: { readonly kind: string; readonly findings?: readonly { readonly rule: string }[] };
}
const play = (): Promise<Played> => site.ask<Played>(["simulate", "brev"], { as: "bjørn" });

test("plays a mail-out to its end, and leaves no trace", async () => {
  const before = site.ledgerRows();
  const size = (await stat(site.path("protokoll.db"))).size;
  const copies = async (): Promise<string[]> =>
    (await readdir(tmpdir())).filter((name) => name.startsWith("sluse-simulate-"));
  const { exitCode, out } = await simulate();
  expect(exitCode).toBe(0);
  expect(out).toContain("Ingenting er sendt, og ingenting er lagret.");
  expect(out).toContain("Utsendingen ville blitt fullført.");
  expect(site.ledgerRows() === before).toBe(true);
  expect((await stat(site.path("protokoll.db"))).size).toBe(size);
  expect(await readdir(site.folder)).not.toContain("utboks");
  expect(await copies()).toEqual([]);
});

test("knows the ledger by its witness, wherever that lies, and stops nothing by looking at it", async () => {
  await using elsewhere = await createSiteFolder({ size: 6 });
  const ledger = "ledger: { sqlite: protokoll.db, witness: vitner/protokoll }";
  await mkdir(elsewhere.path("vitner"));
  await elsewhere.write("sluse.yaml", SITE.replace("ledger: { sqlite: protokoll.db }", ledger));
  await elsewhere.openProject();
  await elsewhere.sluse(["simulate", "brev"], { as: "bjørn" });
  expect(await elsewhere.ask(["stops"], { as: "kari" })).toEqual([]);
  expect(await readdir(elsewhere.path("vitner"))).toEqual(["protokoll"]);
  expect(await readdir(elsewhere.folder)).not.toContain("protokoll.db-head");
});

test("waits through quiet hours and ceilings on its own clock", async () => {
  await site.write(
    "regler.yaml",
    POLICY.replace('{ from: "00:00", until: "00:00" }', '{ from: "20:00", until: "09:00" }').replace(
      "waveSize: 12",
      "waveSize: 12\n  perProjectHour: 12",
    ),
  );
  const { waves, people, end } = await play();
  expect(end.kind).toBe("completed");
  const moments = waves.map(({ at }) => Date.parse(at));
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  expect(moments.at(-1)! - moments[0]!).toBeGreaterThanOrEqual(3 * 3_600_000);
  const { tally } = site.people;
  expect(Math.abs(people - (tally.people - tally.optedOut))).toBeLessThan(3);
});

test("tells no exact counts: one person more or less must not show", async () => {
  const { waves, people } = await play();
  for (const count of [...waves.map((wave) => wave.people), people]) {
    expect(count === "fewer than 5" || Number(count) % 5 === 0).toBe(true);
  }
});

test("says why a mail-out would not get through", async () => {
  await site.write("brev/mailout.yaml", MAIL_OUT.replace("template: invitasjon", "template: finnes-ikke"));
  expect((await simulate()).exitCode).toBe(1);

  await site.write("brev/mailout.yaml", MAIL_OUT);
  await site.write("reservasjoner.csv", "ID\n");
  const held = await play();
  expect(held.submitted.decision).toBe("hold");
  expect(held.waves).toEqual([]);
  expect((await simulate()).exitCode).toBe(2);
});

test("sees a stop that is in force, and not the one a copied ledger sets itself", async () => {
  expect((await play()).end.kind).toBe("completed");
  await site.sluse(["stop", "--everything", "--reason", "klager"], { as: "drift" });
  const { exitCode, out } = await simulate();
  expect(exitCode).toBe(2);
  expect(out).toContain("release/stopped");
});

test("assumes a second superuser above the policy's size, and an acknowledgement where one may be given", async () => {
  await site.write(
    "regler.yaml",
    `${POLICY}approval: { secondSuperuserAbove: 10 }\nregisters: { hitRate: { implausibleZeroFrom: 10 } }\n`,
  );
  await site.write(
    "reservasjoner.csv",
    "ID\n01810112345\nSLUTT 1\n".replace("01810112345", [...site.people.strangers(1)][0] ?? ""),
  );
  const { assumed, end } = await play();
  expect(assumed).toEqual(["approval", "acknowledgement", "second-approval", "canary"]);
  expect(end.kind).toBe("completed");
});
