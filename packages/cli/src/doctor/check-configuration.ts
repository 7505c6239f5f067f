import { isIP } from "node:net";

import type { Policy } from "@sluse/core";
import type { SiteFile } from "@sluse/site";
import { openPolicies, readKey, readSecret, readSite, type Policies } from "@sluse/site/house";

import { checkTemplateFiles } from "../checks/check-template-files.ts";
import { broken, look, lookAt, well, type Checkup } from "./checkup.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What the files of a site say, and whether they can be used. Nothing is opened for writing, and nobody is called. */
export async function checkConfiguration(
  file: SiteFile,
  environment: Environment,
): Promise<{ readonly checkups: readonly Checkup[]; readonly policies: Policies | undefined }> {
  let policies: Policies | undefined;
  const checkups = [
    well("configuration", { nb: `${file.path} er lest`, en: `${file.path} is read` }),
    ...(await lookAt("policy", async () => {
      policies = await openPolicies(file.policy);
      return policyCheckups(file, policies.floor);
    })),
    ...(await lookAt("templates", () => checkTemplates(file, policies))),
    ...(await checkSecrets(file, environment)),
    ...(await lookAt("configuration", async () => {
      const { typesetter } = await readSite(file, environment);
      await typesetter?.close();
      return [];
    })),
    ...checkService(file),
  ];
  return { checkups: withoutRepeats(checkups), policies };
}

/** The same fault is met again where everything is read together. */
const withoutRepeats = (all: readonly Checkup[]): readonly Checkup[] =>
  all.filter(
    ({ code, said }, at) =>
      code === undefined || all.findIndex((each) => each.code === code && each.said.en === said.en) === at,
  );

function policyCheckups({ policy }: SiteFile, floor: Policy): readonly Checkup[] {
  const overlays = Object.keys(policy.systems).length + Object.keys(policy.projects).length;
  const { version, people } = floor;
  const read = well("policy", {
    nb: `versjon ${version}, med ${overlays} tillegg som bare strammer inn`,
    en: `version ${version}, with ${overlays} overlays that only tighten`,
  });
  if (people === "production") return [read];
  const made = look("policy", {
    nb: "regelverket er for prøver: bare oppdiktede personer kan få noe",
    en: "the policy is for tests: only made-up people can get anything",
  });
  return [read, made];
}

async function checkTemplates(
  { templates }: SiteFile,
  policies: Policies | undefined,
): Promise<readonly Checkup[]> {
  const required = policies?.floor.content.requiredPassages ?? [];
  const { files, findings, decision } = await checkTemplateFiles([templates], required);
  if (files === 0)
    return [look("templates", { nb: "det er ingen maler", en: "there are no templates" }, { of: templates })];
  if (decision === "release")
    return [well("templates", { nb: `${files} filer er i orden`, en: `${files} files are in order` })];
  const [first] = findings;
  const title = { nb: first?.message.nb.title ?? "", en: first?.message.en.title ?? "" };
  return [
    broken(
      "templates",
      {
        nb: `${findings.length} funn, det første: ${title.nb}`,
        en: `${findings.length} findings, the first: ${title.en}`,
      },
      { mend: { nb: "kjør `sluse template check`", en: "run `sluse template check`" } },
    ),
  ];
}

async function checkSecrets(file: SiteFile, environment: Environment): Promise<readonly Checkup[]> {
  const keys = [file.pseudonymKey, ...file.retiredKeys];
  const read = await Promise.all(
    keys.map(({ id, secret }) =>
      lookAt(
        "secrets",
        async () => {
          const bytes = (await readKey(secret, environment)).byteLength;
          const said = { nb: `${bytes} byte`, en: `${bytes} bytes` };
          return [
            bytes < 32
              ? broken("secrets", said, { of: `pseudonymKey ${id}` })
              : well("secrets", said, { of: `pseudonymKey ${id}` }),
          ];
        },
        `pseudonymKey ${id}`,
      ),
    ),
  );
  const { eprom } = file.senders;
  const others = {
    ...(eprom && { "senders.eprom.apiKey": eprom.apiKey }),
    ...("postgres" in file.ledger && { "ledger.postgres": file.ledger.postgres }),
    ...Object.fromEntries(
      Object.entries(file.service?.eprom ?? {}).flatMap(([system, { key, apiKey }]) => [
        [`service.eprom.${system}.key`, key],
        [`service.eprom.${system}.apiKey`, apiKey],
      ]),
    ),
  };
  const texts = await Promise.all(
    Object.entries(others).map(([name, secret]) =>
      lookAt(
        "secrets",
        async () => {
          await readSecret(secret, environment);
          return [well("secrets", { nb: "er der", en: "is there" }, { of: name })];
        },
        name,
      ),
    ),
  );
  return [...read, ...texts].flat();
}

function checkService({ service }: SiteFile): readonly Checkup[] {
  if (!service) return [];
  const { address, host = "127.0.0.1", tokens, console } = service;
  const { protocol, hostname } = new URL(address);
  const isOpen = !(host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127.")));
  return [
    ...(tokens
      ? [
          well("service", {
            nb: `${address}, token fra ${tokens.issuer}`,
            en: `${address}, tokens of ${tokens.issuer}`,
          }),
        ]
      : []),
    ...(console
      ? [
          well("service", {
            nb: `${address}, sider for superbrukere, innlogging hos ${console.login.issuer}`,
            en: `${address}, superusers' pages, logins at ${console.login.issuer}`,
          }),
        ]
      : []),
    ...(protocol === "http:" && hostname !== "localhost" && !hostname.startsWith("127.")
      ? [
          broken(
            "service",
            { nb: "adressen er uten kryptering", en: "the address is without encryption" },
            { of: address },
          ),
        ]
      : []),
    ...(isOpen
      ? [
          look(
            "service",
            {
              nb: `lytter på ${host}: bare en proxy med sertifikat skal nå den`,
              en: `listens on ${host}: only a proxy with a certificate is to reach it`,
            },
            { of: "service.host" },
          ),
        ]
      : []),
  ];
}
