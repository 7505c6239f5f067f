import {
  LANGUAGES,
  SMALL_COUNT,
  type Clock,
  type Finding,
  type Language,
  type Recipient,
  type Register,
} from "@sluse/core";
import { createKrrRegister, createMaskinportenLogin } from "@sluse/registers/krr";
import { createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import {
  makeClientKeys,
  startKrrDouble,
  startMaskinportenDouble,
  type LoopbackDouble,
} from "@sluse/testkit/doubles";
import { fc, test } from "@fast-check/vitest";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";

import type { ReleaseEnd } from "../../src/index.ts";
import { WRITTEN, content, templates } from "../internal/letters-in-languages.ts";
import {
  START,
  approved,
  createOrder,
  createWorld,
  openProject,
  people,
  testPolicy,
  type World,
  ORDERER,
} from "../internal/world.ts";

const everyone = people(6, 77);
const told = new Map<string, { language?: Language; reserved?: boolean }>();

let krr: LoopbackDouble;
let login: Awaited<ReturnType<typeof startMaskinportenDouble>>;
let keys: Awaited<ReturnType<typeof makeClientKeys>>;
beforeAll(async () => {
  keys = await makeClientKeys("rsa", "RS256");
  const scopes = ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read"];
  login = await startMaskinportenDouble({
    clients: [{ clientId: "gate", publicKey: keys.publicKey, scopes }],
  });
  krr = await startKrrDouble({ login, people: told });
});
afterAll(async () => {
  await krr.close();
  await login.close();
});
beforeEach(() => {
  told.clear();
  krr.faults.clear();
});

async function worldWithKrr(
  required = false,
  optOutsBy: (clock: Clock) => Register = (clock) => createRegisterDouble({ clock }),
): Promise<World> {
  const clock = createSimulatedClock(START);
  const world = await createWorld({
    clock,
    templates,
    policy: required
      ? { ...testPolicy, registers: { ...testPolicy.registers, required: { krr: { maxAgeMinutes: 60 } } } }
      : testPolicy,
    registers: [
      optOutsBy(clock),
      createKrrRegister({
        id: "krr",
        baseUrl: krr.baseUrl,
        login: createMaskinportenLogin({ issuer: login.baseUrl, clientId: "gate", key: keys.privateKey }),
        connection: { attempts: 1, timeoutMilliseconds: 2000 },
        clock,
      }),
    ],
  });
  await openProject(world.gate);
  return world;
}

interface Sent {
  /** The language of the letter each recipient gets. */
  readonly languages: ReadonlyMap<string, Language>;
  readonly findings: readonly Finding[];
  readonly end: ReleaseEnd | undefined;
  readonly mailOut: string;
}

async function send(
  world: World,
  recipients: readonly Recipient[],
  documents = content.documents,
): Promise<Sent> {
  const mailOut = await approved(world, recipients, { content: { ...content, documents } });
  const languages = new Map<string, Language>();
  const release = world.gate.release(mailOut, recipients, { by: ORDERER });
  for await (const wave of release) {
    expect(release.findings).toEqual([]);
    for (const clearance of wave.clearances) {
      await wave.begin([clearance]);
      languages.set(clearance.recipient.nationalId, (await wave.letterFor(clearance)).language);
    }
  }
  return { languages, findings: release.findings, end: release.end, mailOut };
}

const languagesSent = async (
  world: World,
  recipients: readonly Recipient[],
): Promise<ReadonlyMap<string, Language>> => (await send(world, recipients)).languages;

const language = fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined });

test.prop([fc.array(fc.tuple(language, language), { minLength: 6, maxLength: 6 })], { numRuns: 15 })(
  "a letter is in the language its order names, else in the one KRR tells, else in the first",
  async (wishes) => {
    const recipients = everyone.map(({ nationalId }, at): Recipient => {
      const [ordered, inKrr] = wishes[at] ?? [];
      if (inKrr === undefined) told.delete(nationalId);
      else told.set(nationalId, { language: inKrr });
      return { nationalId, ...(ordered === undefined ? {} : { language: ordered }) };
    });
    const { languages: sent, findings } = await send(await worldWithKrr(), recipients);
    const written = (wanted: Language | undefined): Language =>
      wanted !== undefined && WRITTEN.includes(wanted) ? wanted : "nb";
    expect(recipients.map(({ nationalId }) => sent.get(nationalId))).toEqual(
      wishes.map(([ordered, inKrr]) => written(ordered ?? inKrr)),
    );
    // What the order named was counted when it was submitted.
    const missing = wishes.filter(([ordered, inKrr]) => ordered === undefined && inKrr === "se").length;
    expect(findings.map(({ rule, facts }) => [rule, facts])).toEqual(
      missing === 0
        ? []
        : [
            [
              "release/language-missing",
              { language: "se", count: missing < SMALL_COUNT ? "fewer than 5" : 5 },
            ],
          ],
    );
  },
);

test("a language that KRR tells and no letter is in is counted, and nobody is named", async () => {
  for (const { nationalId } of everyone.slice(0, 2)) told.set(nationalId, { language: "se" });
  const { findings } = await send(await worldWithKrr(), everyone);
  expect(findings).toMatchObject([
    { rule: "release/language-missing", severity: "warn", places: [], count: 1 },
  ]);
  expect(findings[0]?.message.nb.what).toContain(
    "Et register oppgir nordsamisk for færre enn 5 personer i denne utsendingen.",
  );
  expect(findings[0]?.message.en.what).toContain("A register names `Northern Sámi` for fewer than 5 people");
  for (const { nationalId } of everyone) expect(JSON.stringify(findings)).not.toContain(nationalId);
});

test("among so few people that it would tell who, nothing is said of it", async () => {
  const few = everyone.slice(0, SMALL_COUNT - 1);
  for (const { nationalId } of few) told.set(nationalId, { language: "se" });
  expect((await send(await worldWithKrr(), few)).findings).toEqual([]);
});

test("with a letter in one language nobody is asked about", async () => {
  for (const { nationalId } of everyone) told.set(nationalId, { language: "se" });
  const world = await worldWithKrr();
  const before = krr.traffic.exchanges.length;
  expect((await send(world, everyone, content.documents.slice(0, 1))).findings).toEqual([]);
  expect(krr.traffic.exchanges.length).toBe(before);
});

test("only those without a language are asked about, and nobody who is not written to", async () => {
  const [kari, ola] = everyone as [Recipient, Recipient];
  const world = await worldWithKrr();
  const before = krr.traffic.exchanges.length;
  await languagesSent(world, [{ ...kari, language: "nb" }, ola]);
  const asked = krr.traffic.exchanges.slice(before).map(({ body }) => body);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain(ola.nationalId);
  expect(asked[0]).not.toContain(kari.nationalId);
});

test("a reservation against digital post keeps nobody out while the policy does not ask for it", async () => {
  const [kari, ola] = everyone as [Recipient, Recipient];
  told.set(kari.nationalId, { reserved: true, language: "nn" });
  const sent = await languagesSent(await worldWithKrr(), [kari, ola]);
  expect(sent).toEqual(
    new Map([
      [kari.nationalId, "nn"],
      [ola.nationalId, "nb"],
    ]),
  );
  const asked = await languagesSent(await worldWithKrr(true), [kari, ola]);
  expect([...asked.keys()]).toEqual([ola.nationalId]);
});

test("a register that the policy asks for is asked once for both", async () => {
  const [kari] = everyone as [Recipient];
  told.set(kari.nationalId, { language: "en" });
  const world = await worldWithKrr(true);
  const mailOut = await approved(world, [kari], { content });
  const before = krr.traffic.exchanges.length;
  for await (const wave of world.gate.release(mailOut, [kari], { by: ORDERER })) {
    await wave.begin(wave.clearances);
    const letters = await Promise.all(wave.clearances.map((each) => wave.letterFor(each)));
    expect(letters.map((letter) => letter.language)).toEqual(["en"]);
  }
  expect(krr.traffic.exchanges.length - before).toBe(1);
});

test("only a register of reservations against digital post is believed about languages", async () => {
  const [kari] = everyone as [Recipient];
  const outspoken = (clock: Clock): Register => {
    const optOuts = createRegisterDouble({ clock });
    return {
      ...optOuts,
      async lookup(ids, options) {
        const answer = await optOuts.lookup(ids, options);
        return { ...answer, languages: new Map(ids.map((id) => [id, "nn"])) };
      },
    };
  };
  expect([...(await languagesSent(await worldWithKrr(false, outspoken), [kari])).values()]).toEqual(["nb"]);
});

test("while KRR is silent nobody gets a letter whose language they were not asked about", async () => {
  const [kari] = everyone as [Recipient];
  told.set(kari.nationalId, { language: "nn" });
  const world = await worldWithKrr();
  krr.faults.add({ fault: { kind: "status", status: 500 }, times: 100 });
  const silent = await send(world, [kari]);
  expect([...silent.languages]).toEqual([]);
  expect(silent.end).toMatchObject({ kind: "held", findings: [{ rule: "release/language-unknown" }] });

  krr.faults.clear();
  const again = world.gate.release(silent.mailOut, [kari], { by: ORDERER });
  const languages: (Language | undefined)[] = [];
  for await (const wave of again) {
    await wave.begin(wave.clearances);
    for (const each of wave.clearances) languages.push((await wave.letterFor(each)).language);
  }
  expect(languages).toEqual(["nn"]);
});

test("whoever KRR does not answer about waits, and who has a language in the list does not", async () => {
  const [kari, ola] = everyone as [Recipient, Recipient];
  const world = await worldWithKrr();
  krr.faults.add({ fault: { kind: "status", status: 500 }, times: 100 });
  const { languages } = await send(world, [kari, { ...ola, language: "nn" }]);
  expect([...languages.values()]).toEqual(["nn"]);
});

test("a recipient's values must do for every letter that KRR may choose", async () => {
  const [kari] = everyone as [Recipient];
  const [first, ...others] = content.documents;
  const named = {
    kind: "rendered",
    name: "brev-nn",
    language: "nn",
    template: { id: "named" },
    values: {},
  } as const;
  const documents = [first!, named, ...others.slice(1)];
  const { gate } = await worldWithKrr();
  const submit = async (recipient: Recipient): Promise<string[]> =>
    (await gate.submit(createOrder([recipient], { content: { ...content, documents } }))).findings.map(
      ({ rule }) => rule,
    );
  expect(await submit(kari)).toContain("text/slot-missing");
  expect(await submit({ ...kari, language: "en" })).not.toContain("text/slot-missing");
  expect(await submit({ ...kari, values: { fornamn: "Kåre" } })).not.toContain("text/slot-missing");
});
