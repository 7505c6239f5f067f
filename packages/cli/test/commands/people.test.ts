import { afterEach, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";
import { POLICY } from "../site-files.ts";

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder();
});
afterEach(() => site[Symbol.asyncDispose]());

/** Somebody who may get a letter. */
function somebody(): string {
  const optedOut = new Set<string>(site.people.optedOut());
  return [...site.people.people()].find((person) => !optedOut.has(person)) ?? "";
}

const sentTo = async (mailOut: string): Promise<{ readonly people: number }[]> =>
  (
    await site.ask<{ waves: { people: number }[] }>(["release", mailOut, "brev", "--via", "folder"], {
      as: "bjørn",
    })
  ).waves;

test("a stop holds at every level, and is lifted by those who may", async () => {
  const mailOut = await site.approve();
  const levels: readonly (readonly [words: readonly string[], lifter: string])[] = [
    [["--everything"], "kari"],
    [["--system", "eforsk"], "kari"],
    [["--project", "hverdag"], "siri"],
    [["--mail-out", mailOut], "siri"],
  ];
  for (const [target, lifter] of levels) {
    const stopped = await site.sluse(["stop", ...target, "--reason", "klager"], {
      as: "hvem som helst".replaceAll(" ", "-"),
    });
    expect(stopped).toMatchObject({ exitCode: 0, err: "" });
    const name =
      /^\S.* er stoppet fra nå\.\nStoppen heter (?<name>stop-\d+)\. Den oppheves med `sluse lift stop-\d+ --reason <grunn>`\.\n$/u.exec(
        stopped.out,
      )?.groups?.["name"] ?? "";
    expect((await site.sluse(["stops"], { as: "bjørn" })).out).toContain(name);
    expect(await sentTo(mailOut)).toEqual([]);
    const refused = await site.sluse(["lift", name, "--reason", "fortsett"], { as: "bjørn" });
    expect(refused.exitCode).toBe(1);
    expect(refused.out).toContain("Ingenting er gjort.");
    const lifted = await site.sluse(["lift", name, "--reason", "fortsett"], { as: lifter });
    expect(lifted).toEqual({ exitCode: 0, out: "Stoppen er opphevet.\n", err: "" });
  }
  expect(await sentTo(mailOut)).toMatchObject([{ people: expect.any(Number) as number }]);
});

test("a person who is stopped gets nothing, and has no contacts", async () => {
  const person = somebody();
  await site.openProject();
  await site.sluse(["stop", "--person", "--reason", "ba om det"], { as: "drift", input: `${person}\n` });
  const mailOut = await site.approve();
  await sentTo(mailOut);
  const { out, exitCode } = await site.sluse(["contacts", "--reason", "spør", "--case", "27/4711"], {
    as: "drift",
    input: `${person}\n`,
  });
  expect(exitCode).toBe(0);
  expect(out).toBe(
    "Personen er stoppet: ingenting sendes fra forskning, helseundersøkelser og kvalitetsregistre.\n\nIngen henvendelser er registrert.\n",
  );
});

test("a person is told everything that is held, in plain words and as data", async () => {
  const person = somebody();
  // Everybody once, and all in the first wave.
  await site.write("brev/mottakere.csv", `ID\n${[...site.people.people()].join("\n")}\n`);
  await site.write(
    "regler.yaml",
    POLICY.replace("canarySize: 6", "canarySize: 40").replace("waveSize: 12", "waveSize: 40"),
  );
  const mailOut = await site.approve();
  const before = await site.sluse(["contacts", "--everything", "--reason", "spør", "--case", "27/4711"], {
    as: "drift",
    input: `${person}\n`,
  });
  expect(before.out).toMatch(
    /^INNSYN\n\nDette er alt slusen har lagret om deg \d\d\.\d\d\.\d{4} \d\d:\d\d\.\n/u,
  );
  expect(before.out).toContain("Ingen henvendelser er registrert.");
  expect(before.out).toContain(mailOut);
  expect(before.out).toContain("Om du har reservert deg, lagres aldri, og står derfor ikke her.");
  await sentTo(mailOut);
  const after = await site.sluse(
    ["contacts", "--everything", "--language", "en", "--reason", "spør", "--case", "27/4711"],
    {
      as: "drift",
      input: `${person}\n`,
    },
  );
  expect(after.out).toContain("Whether you have opted out is never held");
  expect(after.out).not.toContain("No contacts are recorded.");
  const data = await site.ask<{ contacts: { mailOut: string; at: string }[]; explanations: string[] }>(
    ["contacts", "--everything", "--reason", "spør", "--case", "27/4711"],
    { as: "drift", input: `${person}\n` },
  );
  expect(data.contacts).toMatchObject([{ mailOut, at: expect.stringMatching(/Z$/u) as string }]);
  expect(data.explanations).toHaveLength(6);
});

test("nobody is looked up without a number", async () => {
  const { exitCode, err } = await site.sluse(["contacts", "--reason", "spør", "--case", "27/4711"], {
    as: "drift",
    input: "\n",
  });
  expect(exitCode).toBe(3);
  expect(err).toContain("SLUSE_CLI_NUMBER_MISSING");
});

test("complaints stop a mail-out until a superuser has looked", async () => {
  const mailOut = await site.approve();
  await site.sluse(["complaints", mailOut, "--count", "3"], { as: "drift" });
  const { exitCode, out } = await site.sluse(["release", mailOut, "brev", "--via", "folder"], {
    as: "bjørn",
  });
  expect(exitCode).toBe(2);
  expect(out).toContain("release/breaker-complaints");
});

test("tidying says what went", async () => {
  await site.approve();
  const { exitCode, out } = await site.sluse(["tidy"], { as: "drift" });
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^henvendelser slettet +0\n/u);
});

test("of changed superusers it is said who they are from now on, and who was removed", async () => {
  await site.openProject();
  const change = ["project", "superusers", "hverdag", "siri", "eva", "--comment", "Ola slutter."];
  const proposed = await site.sluse(change, { as: "siri" });
  expect(proposed.out).toContain("Endringen er foreslått.");
  const { out, err } = await site.sluse(change, { as: "kari" });
  expect({ out, err }).toEqual({ out: "Superbrukere fra nå: siri, eva. Fjernet: ola.\n", err: "" });
});
