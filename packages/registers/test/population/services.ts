import {
  createFolkeregisteretRegister,
  createHelseIdLogin,
  createMaskinportenLogin,
  createPersonApiRegister,
  type FolkeregisteretOptions,
  type PersonApiOptions,
  type PopulationRegister,
} from "@sluse/registers/population";
import {
  PersonWorld,
  makeClientKeys,
  startFolkeregisteretDouble,
  startHelseIdDouble,
  startMaskinportenDouble,
  startPersonApiDouble,
  type LoopbackDouble,
} from "@sluse/testkit/doubles";

const CLIENT = "sluse-test";
const PERSON_SCOPE = "nhn:hgd-persontjenesten-api/full-access";
const FREG_SCOPE = "folkeregister:deling/offentligmedhjemmel";
const rsaKeys = makeClientKeys("rsa", "RS256");

/** A population register by one of its ways in, with who is in it. */
export interface PopulationWorld<Options> extends AsyncDisposable {
  readonly people: PersonWorld;
  readonly service: LoopbackDouble;
  readonly login: LoopbackDouble;
  register(options?: Partial<Options>): PopulationRegister;
}

/** Persontjenesten behind HelseID. */
export async function startPersonApiWorld(
  organisation: { readonly parent: string } | null = { parent: "883974832" },
): Promise<PopulationWorld<PersonApiOptions>> {
  const keys = await makeClientKeys();
  const login = await startHelseIdDouble({
    clients: [{ clientId: CLIENT, publicKey: keys.publicKey, scopes: [PERSON_SCOPE] }],
    audience: "nhn:hgd-persontjenesten-api",
  });
  const people = new PersonWorld();
  const service = await startPersonApiDouble({ login, world: people });
  const clientLogin = createHelseIdLogin({
    issuer: login.baseUrl,
    clientId: CLIENT,
    key: keys.privateKey,
    scope: PERSON_SCOPE,
    ...(organisation ? { organisation } : {}),
  });
  return {
    people,
    service,
    login,
    register: (options = {}) =>
      createPersonApiRegister({
        id: "folkeregisteret",
        baseUrl: service.baseUrl,
        login: clientLogin,
        access: "full-access",
        ...options,
      }),
    async [Symbol.asyncDispose]() {
      await Promise.all([service.close(), login.close()]);
    },
  };
}

/** Folkeregisteret behind Maskinporten. */
export async function startFolkeregisteretWorld(
  oldest = 1,
): Promise<PopulationWorld<FolkeregisteretOptions>> {
  const keys = await rsaKeys;
  const login = await startMaskinportenDouble({
    clients: [{ clientId: CLIENT, publicKey: keys.publicKey, scopes: [FREG_SCOPE] }],
  });
  const people = new PersonWorld();
  const service = await startFolkeregisteretDouble({ login, world: people, oldest });
  const clientLogin = createMaskinportenLogin({
    issuer: login.baseUrl,
    clientId: CLIENT,
    key: keys.privateKey,
    scopes: [FREG_SCOPE],
  });
  return {
    people,
    service,
    login,
    register: (options = {}) =>
      createFolkeregisteretRegister({
        id: "folkeregisteret",
        baseUrl: service.baseUrl,
        login: clientLogin,
        ...options,
      }),
    async [Symbol.asyncDispose]() {
      await Promise.all([service.close(), login.close()]);
    },
  };
}
