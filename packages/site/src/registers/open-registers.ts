import {
  SluseError,
  parseProjectId,
  type Clock,
  type Identities,
  type NationalIdMode,
  type Register,
} from "@sluse/core";
import type { PopulationRegister } from "@sluse/registers/population";
import { createListFileRegister } from "@sluse/registers/list-file";

import { readSecret } from "../secrets/read-secret.ts";
import type { LoginSettings, RegisterSettings } from "./register-settings.ts";

/** What Maskinporten is asked for on behalf of public bodies with a legal basis. */
const FREG_SCOPES = ["folkeregister:deling/offentligmedhjemmel"] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** What registers are opened with. */
export interface Surroundings {
  readonly mode: NationalIdMode;
  readonly clock: Clock;
  readonly environment: Environment;
}

/**
 * The registers of a site. Files and services are asked when the gate asks, not before.
 * @throws SluseError `SLUSE_SITE_SECRET_MISSING`, `SLUSE_SITE_SECRET_INVALID`, `SLUSE_REGISTER_OPTION`, `SLUSE_ID_INVALID`
 */
export const openRegisters = (
  registers: readonly RegisterSettings[],
  surroundings: Surroundings,
): Promise<Register[]> =>
  Promise.all(
    registers.map(async (settings) => {
      const { projects, tells, ...service } = settings;
      const register = await openRegister(service, surroundings);
      const reach: Pick<Register, "projects" | "tells"> = {
        ...(projects === undefined ? {} : { projects: projects.map(parseProjectId) }),
        ...(tells === undefined ? {} : { tells }),
      };
      return Object.assign(register, reach);
    }),
  );

/** The population register of a site, which tells of people's numbers too: the first, where there are several. */
export const identitiesOf = (registers: readonly Register[]): Identities | undefined =>
  registers.find((register): register is PopulationRegister => "aliases" in register);

/** Clients of services are not loaded where they are not used. */
async function openRegister(
  settings: RegisterSettings,
  { mode, clock, environment }: Surroundings,
): Promise<Register> {
  switch (settings.service) {
    case undefined:
      return createListFileRegister({ ...settings, mode, clock });
    case "pvk": {
      const { createHelseIdLogin, createPvkRegister } = await import("@sluse/registers/pvk");
      const login = createHelseIdLogin(await loginOf(settings.login, environment));
      return createPvkRegister({ ...ownOf(settings), login, clock });
    }
    case "eprom-pvk": {
      const { createEpromPvkRegister } = await import("@sluse/registers/eprom-pvk");
      const apiKey = await readSecret(settings.apiKey, environment);
      return createEpromPvkRegister({ ...ownOf(settings), apiKey, clock });
    }
    case "krr": {
      const { createKrrRegister, createMaskinportenLogin } = await import("@sluse/registers/krr");
      const login = createMaskinportenLogin(await loginOf(settings.login, environment));
      return createKrrRegister({ ...ownOf(settings), login, clock });
    }
    case "person-api": {
      const { createHelseIdLogin, createPersonApiRegister } = await import("@sluse/registers/population");
      const login = createHelseIdLogin(await loginOf(settings.login, environment));
      return createPersonApiRegister({ ...ownOf(settings), login, clock });
    }
    case "folkeregisteret": {
      const { createFolkeregisteretRegister, createMaskinportenLogin } =
        await import("@sluse/registers/population");
      const login = createMaskinportenLogin({
        ...(await loginOf(settings.login, environment)),
        scopes: FREG_SCOPES,
      });
      return createFolkeregisteretRegister({ ...ownOf(settings), login, clock });
    }
    case "helsenorge-active": {
      const { createHelseIdLogin, createHelsenorgeActiveRegister } =
        await import("@sluse/registers/reachability");
      const login = createHelseIdLogin(await loginOf(settings.login, environment));
      return createHelsenorgeActiveRegister({ ...ownOf(settings), login, clock });
    }
    default:
      return settings satisfies never;
  }
}

/** What a register itself is told: which service it is of is told by its door. */
const ownOf = <Settings extends { readonly service: string }>({
  service: _service,
  ...own
}: Settings): Omit<Settings, "service"> => own;

/** A login with its key fetched: a JWK, which is told nobody when it cannot be read. */
async function loginOf<Login extends LoginSettings>(
  login: Login,
  environment: Environment,
): Promise<Omit<Login, "key"> & { key: object }> {
  const written = await readSecret(login.key, environment);
  try {
    const key: unknown = JSON.parse(written);
    if (typeof key === "object" && key !== null) return { ...login, key };
  } catch {
    // The parser quotes what it was given.
  }
  throw new SluseError("SLUSE_SITE_SECRET_INVALID", `the key of client \`${login.clientId}\` is not a JWK`, {
    nb: `nøkkelen til klienten \`${login.clientId}\` er ikke en JWK`,
  });
}
