import type { HelseIdDouble } from "./login/helse-id-double.ts";
import { field, parseBody } from "./eprom/order-input.ts";
import {
  startDouble,
  type DoubleRequest,
  type Handler,
  type LoopbackDouble,
  type Reply,
} from "./loopback-server.ts";
import type { PrivacyDefinition, PrivacySettingType } from "./privacy-settings.ts";

/** Which definitions the double of PVK has. */
export interface PvkDoubleOptions {
  readonly definitions: readonly PrivacyDefinition[];
  /** Who gives out the tokens that PVK takes. */
  readonly login: HelseIdDouble;
  /** People PVK does not know. */
  readonly missing?: Iterable<string>;
}

const BASE = "/personvern/Personverninnstillinger";
const TYPE_NAMES: Readonly<Record<PrivacySettingType, string>> = {
  reservation: "reservasjon",
  consent: "samtykke",
  "access-restriction": "tilgangsbegrensning",
};

/**
 * Starts a double of Helsenorge's Personvernkomponent, version 2: the paged list and the single check.
 * @example
 * `await using pvk = await startPvkDouble({ definitions: [definition], login: helseId });`
 */
export async function startPvkDouble(options: PvkDoubleOptions): Promise<LoopbackDouble> {
  const missing = new Set(options.missing);
  const guard =
    (handler: Handler): Handler =>
    async (request) => {
      const fault = await options.login.checkAccess(request, `${double.baseUrl}${request.url.pathname}`);
      return fault === undefined ? await handler(request) : { status: 401, body: { message: fault } };
    };
  const byId = (id: unknown, partKode: unknown): PrivacyDefinition | undefined =>
    options.definitions.find((each) => each.id === id && each.partKode === partKode);

  const double = await startDouble({
    [`GET ${BASE}/HentInnbyggereAktivePiForDefinisjon/v2`]: guard((request) => listPage(request, byId)),
    [`POST ${BASE}/SjekkInnbyggersPiStatus/v2`]: guard((request) => {
      const body = parseBody(request);
      const definition = byId(field(body, "definisjonGuid"), field(body, "partKode"));
      if (definition === undefined) return UNKNOWN_DEFINITION;
      const nationalId = String(field(body, "innbyggerFnr"));
      if (missing.has(nationalId)) return UNKNOWN_PERSON;
      return { status: 200, body: { aktiv: definition.of(nationalId)?.active ?? false } };
    }),
  });
  return double;
}

function listPage(
  { url, listFault }: DoubleRequest,
  byId: (id: unknown, partKode: unknown) => PrivacyDefinition | undefined,
): Reply {
  const definition = byId(url.searchParams.get("definisjonGuid"), url.searchParams.get("partKode"));
  if (definition === undefined) return UNKNOWN_DEFINITION;
  const { settings, next } = definition.page(Number(url.searchParams.get("pagingReference") ?? 0), listFault);
  return {
    status: 200,
    body: {
      definisjonGuid: definition.id,
      definisjonNavn: definition.name,
      partKode: definition.partKode,
      typePi: TYPE_NAMES[definition.type],
      pagingReference: next,
      personvernInnstillinger: settings.map(({ nationalId, sequenceNumber, created, changed }) => ({
        innbyggerFnr: nationalId,
        sekvensnummer: sequenceNumber,
        opprettetTidspunkt: created,
        sistEndretTidspunkt: changed,
      })),
    },
  };
}

const UNKNOWN_DEFINITION: Reply = {
  status: 400,
  body: { code: "EPVK-101500", message: "Fant ikke definisjonen. Sjekk guid og partKode." },
};
const UNKNOWN_PERSON: Reply = { status: 400, body: { code: "EPVK-101518", message: "Ukjent innbygger." } };
