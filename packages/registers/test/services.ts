import { instant } from "@sluse/core";
import {
  createEpromPvkRegister,
  type EpromPvkOptions,
  type EpromPvkRegister,
} from "@sluse/registers/eprom-pvk";
import { createKrrRegister, createMaskinportenLogin, type KrrRegisterOptions } from "@sluse/registers/krr";
import {
  createHelseIdLogin,
  createPvkRegister,
  type ConnectionOptions,
  type PvkOptions,
} from "@sluse/registers/pvk";
import type { Register } from "@sluse/core";
import {
  PrivacyDefinition,
  makeClientKeys,
  startEpromDouble,
  startHelseIdDouble,
  startKrrDouble,
  startMaskinportenDouble,
  startPvkDouble,
  type EpromDouble,
  type HelseIdDouble,
  type KrrPerson,
  type LoopbackDouble,
  type MaskinportenDouble,
  type PrivacySettingType,
} from "@sluse/testkit/doubles";

export const NOW = instant("2027-02-01T08:00:00+01:00");
export const API_KEY = "bestiller-nokkel-1";
const CLIENT = "sluse-test";
const PVK_SCOPE = "nhn:helsenorge.eksternapi/personverninnstilling_read";
const KRR_SCOPES = ["krr:global/kontaktinformasjon.read"];
/** A key of the kind that Maskinporten takes is slow to make. */
const rsaKeys = makeClientKeys("rsa", "RS256");
export const DEFINITION_ID = "b3cda307-154c-4af4-87d3-30567c931924";

/** Little patience, so that faults are soon over. */
export const IMPATIENT: ConnectionOptions = {
  timeoutMilliseconds: 250,
  attempts: 2,
  firstPauseMilliseconds: 1,
  longestPauseMilliseconds: 2,
  largestAnswerBytes: 1024 * 1024,
  failuresBeforeRest: 1000,
};

export interface DefinitionWorld {
  readonly active: Iterable<string>;
  readonly type?: PrivacySettingType;
  readonly pageSize?: number;
  readonly missing?: Iterable<string>;
  /** Life of a token of the login service. */
  readonly tokenSeconds?: number;
  /** Seconds that the login service's clock is behind. */
  readonly clockBehind?: number;
}

const makeDefinition = ({
  active,
  type = "reservation",
  pageSize = 1000,
}: DefinitionWorld): PrivacyDefinition =>
  new PrivacyDefinition({
    id: DEFINITION_ID,
    name: "Reservasjon mot henvendelser, prøve æøå",
    partKode: "prøve",
    type,
    active,
    pageSize,
  });

const tokenLife = ({ tokenSeconds }: Pick<DefinitionWorld, "tokenSeconds">): { tokenSeconds?: number } =>
  tokenSeconds === undefined ? {} : { tokenSeconds };

export interface PvkWorld extends AsyncDisposable {
  readonly service: LoopbackDouble;
  readonly login: HelseIdDouble;
  readonly definition: PrivacyDefinition;
  register(options?: Partial<PvkOptions>): Register;
}

/** PVK behind HelseID, with the definition's people. */
export async function startPvkWorld(world: DefinitionWorld): Promise<PvkWorld> {
  const keys = await makeClientKeys();
  const login = await startHelseIdDouble({
    clients: [{ clientId: CLIENT, publicKey: keys.publicKey, scopes: [PVK_SCOPE] }],
    clockBehind: world.clockBehind ?? 0,
    ...tokenLife(world),
  });
  const definition = makeDefinition(world);
  const service = await startPvkDouble({ definitions: [definition], login, missing: world.missing ?? [] });
  const clientLogin = createHelseIdLogin({
    issuer: login.baseUrl,
    clientId: CLIENT,
    key: keys.privateKey,
    scope: PVK_SCOPE,
  });
  return {
    service,
    login,
    definition,
    register: (options = {}) =>
      createPvkRegister({
        id: "pvk",
        baseUrl: service.baseUrl,
        login: clientLogin,
        definition: {
          id: definition.id,
          name: definition.name,
          partKode: definition.partKode,
          setting: "reservation",
        },
        ...options,
      }),
    async [Symbol.asyncDispose]() {
      await Promise.all([service.close(), login.close()]);
    },
  };
}

export interface EpromPvkWorld extends AsyncDisposable {
  readonly service: EpromDouble;
  readonly definition: PrivacyDefinition;
  register(options?: Partial<EpromPvkOptions>): EpromPvkRegister;
}

/** PVK through ePROM. */
export async function startEpromPvkWorld(world: DefinitionWorld): Promise<EpromPvkWorld> {
  const definition = makeDefinition(world);
  const service = await startEpromDouble({ apiKey: API_KEY, definitions: [definition] });
  return {
    service,
    definition,
    register: (options = {}) =>
      createEpromPvkRegister({
        id: "eprom-pvk",
        baseUrl: service.baseUrl,
        apiKey: API_KEY,
        definition: { id: definition.id, setting: "reservation" },
        ...options,
      }),
    [Symbol.asyncDispose]: async () => await service.close(),
  };
}

export interface KrrWorld extends AsyncDisposable {
  readonly service: LoopbackDouble;
  readonly login: MaskinportenDouble;
  register(options?: Partial<KrrRegisterOptions>): Register;
}

/** KRR behind Maskinporten. */
export async function startKrrWorld(
  people: ReadonlyMap<string, Partial<KrrPerson>>,
  world: Pick<DefinitionWorld, "tokenSeconds"> & { readonly tooSoon?: number } = {},
): Promise<KrrWorld> {
  const keys = await rsaKeys;
  const login = await startMaskinportenDouble({
    clients: [{ clientId: CLIENT, publicKey: keys.publicKey, scopes: KRR_SCOPES }],
    tooSoon: world.tooSoon ?? 0,
    ...tokenLife(world),
  });
  const service = await startKrrDouble({ login, people });
  const clientLogin = createMaskinportenLogin({
    issuer: login.baseUrl,
    clientId: CLIENT,
    key: keys.privateKey,
  });
  return {
    service,
    login,
    register: (options = {}) =>
      createKrrRegister({
        id: "krr",
        baseUrl: service.baseUrl,
        login: clientLogin,
        ...options,
      }),
    async [Symbol.asyncDispose]() {
      await Promise.all([service.close(), login.close()]);
    },
  };
}
