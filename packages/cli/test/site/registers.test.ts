import { readFile } from "node:fs/promises";

import {
  PrivacyDefinition,
  makeClientKeys,
  startEpromDouble,
  startHelseIdDouble,
  startKrrDouble,
  startMaskinportenDouble,
  startPvkDouble,
  type LoopbackDouble,
} from "@sluse/testkit/doubles";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type Ran, type SiteFolder } from "../site-folder.ts";
import { MAIL_OUT, POLICY, SITE } from "../site-files.ts";

const API_KEY = "nøkkel-til-eprom";
const PVK_SCOPE = "nhn:helsenorge.eksternapi/personverninnstilling_read";
const KRR_SCOPES = ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read"];
const NYNORSK = `---
id: invitasjon
version: "1.0.0"
language: nn
rounds: [invitation]
kind: letter
slots:
  studie: { type: text, max: 80, shared: true }
---
<!-- passage: heading -->
# Vil du vere med i ein studie?

<!-- passage: purpose -->
Vi spør deg om å vere med i forskingsprosjektet «{{studie}}». Vi vil vite meir om korleis folk har det i kvardagen.

<!-- passage: voluntary -->
Det er frivillig å vere med. Det får ingen følgjer for deg eller for behandlinga di om du seier nei.

<!-- passage: withdraw -->
Du kan når som helst trekkje deg utan å seie kvifor.

<!-- passage: contact -->
Har du spørsmål? Ring prosjektleiar Åse Hætta på telefon 73 55 12 34, eller skriv til hverdag@fjordheim-universitet.no.

<!-- passage: sender -->
Venleg helsing

Fjordheim universitet
`;

let site: SiteFolder;
let services: readonly LoopbackDouble[];
let yaml: string;
let environment: Record<string, string>;
let clear: readonly string[];
let nynorsk: readonly string[];
beforeAll(async () => {
  site = await createSiteFolder();
  const optedOut = new Set(site.people.optedOut());
  clear = [...site.people.people()].filter((person) => !optedOut.has(person));
  nynorsk = clear.slice(0, 2);
  const definition = new PrivacyDefinition({
    id: "b3cda307-154c-4af4-87d3-30567c931924",
    name: "Reservasjon mot henvendelser",
    partKode: "prøve",
    type: "reservation",
    active: [...site.people.optedOut(), ...site.people.strangers(30)],
    pageSize: 20,
  });
  const keys = await makeClientKeys("rsa", "RS256");
  const client = { clientId: "sluse-cli", publicKey: keys.publicKey };
  const helseId = await startHelseIdDouble({ clients: [{ ...client, scopes: [PVK_SCOPE] }] });
  const maskinporten = await startMaskinportenDouble({ clients: [{ ...client, scopes: KRR_SCOPES }] });
  const pvk = await startPvkDouble({ definitions: [definition], login: helseId, missing: [] });
  const eprom = await startEpromDouble({ apiKey: API_KEY, definitions: [definition] });
  const people = new Map(nynorsk.map((person) => [person, { language: "nn" } as const]));
  const krr = await startKrrDouble({ login: maskinporten, people });
  services = [helseId, maskinporten, pvk, eprom, krr];

  yaml = SITE.replace(
    /registers:.*?\npseudonymKey/su,
    `registers:
  - service: pvk
    id: pvk
    baseUrl: ${pvk.baseUrl}
    login: { issuer: "${helseId.baseUrl}", clientId: sluse-cli, scope: "${PVK_SCOPE}", key: { env: CLIENT_KEY } }
    definition: { id: ${definition.id}, name: ${definition.name}, partKode: prøve, setting: reservation }
  - service: eprom-pvk
    id: eprom-pvk
    baseUrl: ${eprom.baseUrl}
    apiKey: { file: eprom-nokkel }
    definition: { id: ${definition.id}, setting: reservation }
  - service: krr
    id: krr
    baseUrl: ${krr.baseUrl}
    login: { issuer: "${maskinporten.baseUrl}", clientId: sluse-cli, key: { file: klient.jwk } }
pseudonymKey`,
  );
  await site.write(
    "regler.yaml",
    POLICY.replace("canarySize: 6", "canarySize: 100").replace("waveSize: 12", "waveSize: 100"),
  );
  // Everyone once, so that all of them are in the first wave.
  await site.write("brev/mottakere.csv", `ID\n${[...site.people.people()].join("\n")}\n`);
  await site.write("eprom-nokkel", API_KEY);
  await site.write("klient.jwk", JSON.stringify(keys.privateKey));
  environment = { CLIENT_KEY: JSON.stringify(keys.privateKey) };
  await site.write("maler/invitasjon-nn.md", NYNORSK);
  await site.write(
    "brev/mailout.yaml",
    MAIL_OUT.replace(
      /documents:.*?\nrecipients/su,
      "documents:\n  - { language: nb, template: invitasjon }\n  - { language: nn, template: invitasjon }\nvalues: { studie: Hverdagen i Sápmi }\nrecipients",
    ),
  );
});
beforeEach(() => site.write("sluse.yaml", yaml));
afterAll(async () => {
  for (const service of services) await service.close();
  await site[Symbol.asyncDispose]();
});

test("asks PVK, ePROM and KRR, and gives each person the letter in the language KRR tells", async () => {
  const sluse = (as: string, ...words: string[]): Promise<Ran> => site.sluse(words, { as, environment });
  await sluse("kari", "project", "register", "prosjekt.yaml");
  const activation = ["--until", "2099-01-01T00:00Z", "--max-recipients", "100", "--comment", "ok"];
  await sluse("siri", "project", "activate", "hverdag", ...activation);
  const submitted = await sluse("bjørn", "submit", "brev", "--json");
  const { mailOut, digest, findings } = JSON.parse(submitted.out) as {
    readonly mailOut: string;
    readonly digest: string;
    readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  };
  expect(findings.filter(({ severity }) => severity === "hold" || severity === "refuse")).toEqual([]);
  for (const language of ["nb", "nn"]) await sluse("siri", "letter", mailOut, "--in", language);
  await sluse("siri", "approve", mailOut, "--digest", digest, "--comment", "lest");
  await sluse("bjørn", "release", mailOut, "brev", "--via", "folder");

  const wave = site.path(`utboks/${mailOut}/wave-001/waiting`);
  const rows = (await readFile(`${wave}/clearances.csv`, "utf8")).trimEnd().split("\n").slice(1);
  const letters = new Map(rows.map((row) => [row.split(";")[1] ?? "", row.split(";")[3] ?? ""]));
  expect(new Set(letters.keys())).toEqual(new Set(clear));
  for (const [person, letter] of letters) {
    const text = await readFile(`${wave}/${letter}`, "utf8");
    expect(text.includes("kvardagen")).toBe(nynorsk.includes(person));
  }
});

test("a client's key that is no JWK is met before anything is asked, and not told", async () => {
  const ran = await site.sluse(["submit", "brev"], {
    as: "bjørn",
    environment: { CLIENT_KEY: "min-egen-nøkkel{" },
  });
  expect(ran.exitCode).toBe(3);
  expect(ran.err).toMatch(/^Feil SLUSE_SITE_SECRET_INVALID: /u);
  expect(`${ran.out}${ran.err}`).not.toContain("min-egen-nøkkel");
});

test("a service nobody knows is named with its place", async () => {
  await site.write("sluse.yaml", yaml.replace("service: krr", "service: freg"));
  const { exitCode, err } = await site.sluse(["submit", "brev"], { as: "bjørn", environment });
  expect(exitCode).toBe(3);
  expect(err).toContain("`registers.2.service` is none of pvk, eprom-pvk, krr, person-api");
});
