import type { SiteFile } from "@sluse/site";
import { readSecret } from "@sluse/site/house";

import { readLoginKey } from "../site-folder/login-key.ts";
import { broken, lookAt, well, type Checkup } from "./checkup.ts";

const PATIENCE = 5000;

/** Whether people can log in to the superusers' pages: the key that is shown, and the provider it is shown to. */
export async function checkLogin(
  { service }: SiteFile,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Checkup[]> {
  const login = service?.console?.login;
  if (!login) return [];
  const key = lookAt(
    "secrets",
    async () => {
      await readLoginKey(await readSecret(login.key, environment));
      return [well("secrets", { nb: "er der", en: "is there" }, { of: "service.console.login.key" })];
    },
    "service.console.login.key",
  );
  return (await Promise.all([key, providerOf(login.issuer)])).flat();
}

async function providerOf(of: string): Promise<readonly Checkup[]> {
  const at = `${of.replace(/\/$/u, "")}/.well-known/openid-configuration`;
  const isThere = await fetch(at, { signal: AbortSignal.timeout(PATIENCE), redirect: "error" })
    .then(async (response) => response.ok && nameOf(await response.json()) === of)
    .catch(() => false);
  return [
    isThere
      ? well("service", { nb: "innloggingstjenesten svarer", en: "the provider of logins answers" }, { of })
      : broken(
          "service",
          {
            nb: "innloggingstjenesten svarer ikke under dette navnet: ingen kan logge inn på sidene",
            en: "the provider of logins does not answer by this name: nobody can log in to the pages",
          },
          { of },
        ),
  ];
}

const nameOf = (metadata: unknown): unknown =>
  typeof metadata === "object" && metadata !== null && "issuer" in metadata ? metadata.issuer : undefined;
