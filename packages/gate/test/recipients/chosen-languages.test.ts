import { createTemplateLibrary, parseTemplate, type Template } from "@sluse/content";
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

import type { OrderInput } from "../../src/index.ts";
import {
  START,
  approved,
  createOrder,
  createWorld,
  openProject,
  people,
  testPolicy,
  type World,
} from "../internal/world.ts";

const PASSAGES = ["sender", "purpose", "voluntary", "withdraw", "contact"];
/** The letters there are, the first for whoever has no language; there is none in Northern Sámi. */
const LETTERS = {
  nb: [
    "Dette brevet kommer fra Universitetet i Oslo, som er ansvarlig for studien.",
    "Vi skriver til deg fordi vi vil undersøke hvordan folk sover.",
    "Det er frivillig å delta. Du trenger ikke å svare på dette brevet.",
    "Du kan når som helst trekke deg uten å oppgi noen grunn.",
    "Har du spørsmål, kan du ringe prosjektleder Åse Østby på telefon 22 85 50 50.",
  ],
  nn: [
    "Dette brevet kjem frå Universitetet i Oslo, som er ansvarleg for studien.",
    "Vi skriv til deg fordi vi vil undersøkje korleis folk søv.",
    "Det er frivillig å vere med. Du treng ikkje å svare på dette brevet.",
    "Du kan når som helst trekkje deg utan å seie kvifor.",
    "Har du spørsmål, kan du ringje prosjektleiar Åse Østby på telefon 22 85 50 50.",
  ],
  en: [
    "This letter comes from the University of Oslo, which is responsible for the study.",
    "We are writing to you because we want to find out how people sleep.",
    "Taking part is voluntary. You do not need to answer this letter.",
    "You can withdraw at any time without saying why.",
    "If you have questions, you can write to the project manager Åse Østby at sovn@uio.no.",
  ],
} satisfies Partial<Record<Language, readonly string[]>>;
const WRITTEN: readonly Language[] = ["nb", "nn", "en"];

function templateOf(id: string, language: Language, texts: readonly string[], slots = ""): Template {
  const head = `---\nid: ${id}\nversion: "1.0.0"\nlanguage: ${language}\nrounds: [invitation]\nkind: letter\n${slots}---\n`;
  const passages = texts.map((text, at) => `<!-- passage: ${PASSAGES[at]} -->\n${text}\n`);
  const { template } = parseTemplate(`${head}${passages.join("\n")}`, { file: `${id}-${language}.md` });
  if (!template) throw new Error("the test's template does not parse");
  return template;
}

const templates = createTemplateLibrary([
  ...WRITTEN.map((language) => templateOf("invitation", language, LETTERS[language as keyof typeof LETTERS])),
  templateOf(
    "named",
    "nn",
    [...LETTERS.nn.slice(0, 4), `Hei, {{fornamn}}. ${LETTERS.nn[4]}`],
    "slots:\n  fornamn: { type: name }\n",
  ),
]);

const everyone = people(6, 77);
const told = new Map<string, { language?: Language; reserved?: boolean }>();

let krr: LoopbackDouble;
let login: Awaited<ReturnType<typeof startMaskinportenDouble>>;
let keys: Awaited<ReturnType<typeof makeClientKeys>>;
beforeAll(async () => {
  keys = await makeClientKeys();
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

const content: OrderInput["content"] = {
  notice: {
    title: "Invitasjon til studie om søvn",
    sender: { name: "Universitetet i Oslo", organisationNumber: "971035854" },
  },
  documents: WRITTEN.map((language) => ({
    kind: "rendered",
    name: `brev-${language}`,
    language,
    template: { id: "invitation" },
    values: {},
  })),
};

interface Sent {
  /** The language of the letter each recipient gets. */
  readonly languages: ReadonlyMap<string, Language>;
  readonly findings: readonly Finding[];
}

async function send(
  world: World,
  recipients: readonly Recipient[],
  documents = content.documents,
): Promise<Sent> {
  const mailOut = await approved(world, recipients, { content: { ...content, documents } });
  const languages = new Map<string, Language>();
  const release = world.gate.release(mailOut, recipients);
  for await (const wave of release) {
    expect(release.findings).toEqual([]);
    for (const clearance of wave.clearances) {
      languages.set(clearance.recipient.nationalId, (await wave.letterFor(clearance)).language);
    }
  }
  return { languages, findings: release.findings };
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
  for await (const wave of world.gate.release(mailOut, [kari])) {
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

test("while KRR is silent the first letter goes out", async () => {
  const [kari] = everyone as [Recipient];
  told.set(kari.nationalId, { language: "nn" });
  const world = await worldWithKrr();
  krr.faults.add({ fault: { kind: "status", status: 500 }, times: 100 });
  expect([...(await languagesSent(world, [kari])).values()]).toEqual(["nb"]);
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
