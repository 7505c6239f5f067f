import { field, parseBody } from "../eprom/order-input.ts";
import type { MaskinportenDouble } from "../login/maskinporten-double.ts";
import { startDouble, type DoubleRequest, type LoopbackDouble, type Reply } from "../loopback-server.ts";
import { isDNumber, type PersonInRegister, type PersonWorld } from "./person-world.ts";

/** Who is in the double of the population register. */
export interface FolkeregisteretDoubleOptions {
  readonly login: MaskinportenDouble;
  readonly world: PersonWorld;
  /** Events before this one are too old to be asked for. */
  readonly oldest?: number;
}

const SCOPE = "folkeregister:deling/offentligmedhjemmel";
const BASE = "/folkeregisteret/offentlig-med-hjemmel/api/v1";
const MOST_AT_ONCE = 1000;
const PAGE = 1000;

/**
 * Starts a double of Folkeregisteret: look-ups of up to a thousand people, and the list of events.
 * @example `await using double = await startFolkeregisteretDouble({ login: maskinporten, world });`
 */
export async function startFolkeregisteretDouble({
  login,
  world,
  oldest = 1,
}: FolkeregisteretDoubleOptions): Promise<LoopbackDouble> {
  const guarded =
    (handler: (request: DoubleRequest) => Reply) =>
    (request: DoubleRequest): Reply => {
      const fault = login.checkAccess(request, SCOPE);
      return fault === undefined
        ? handler(request)
        : { status: 401, body: { kode: "FREG-002", melding: fault } };
    };
  return await startDouble({
    [`POST ${BASE}/personer/bulkoppslag`]: guarded((request) => {
      const asked = field(parseBody(request), "foedselsEllerDNummer");
      if (!Array.isArray(asked) || asked.length === 0 || asked.length > MOST_AT_ONCE)
        return { status: 400, body: { kode: "FREG-001", melding: "1–1000 personer" } };
      const found = world.find(asked.map(String));
      const given = request.listFault === undefined ? found : found.slice(0, found.length / 2);
      return {
        status: 200,
        body: { oppslag: given.map((person) => ({ folkeregisterperson: personBody(person) })) },
      };
    }),
    [`GET ${BASE}/hendelser/siste`]: guarded(() => ({
      status: 200,
      body: { sekvensnummer: world.events.length },
    })),
    [`GET ${BASE}/hendelser/feed`]: guarded(({ url }) => {
      const from = Number(url.searchParams.get("seq"));
      if (from < oldest)
        return { status: 406, body: { kode: "FREG-004", melding: "for gammelt sekvensnummer" } };
      return {
        status: 200,
        body: world.events.slice(from - 1, from - 1 + PAGE).map((number, at) => ({
          sekvensnummer: from + at,
          hendelse: { folkeregisteridentifikator: number, hendelsetype: "endringIStatus" },
        })),
      };
    }),
  });
}

const STATUS: Readonly<Record<string, string>> = {
  Resident: "bosatt",
  Emigrated: "utflyttet",
  Disappeared: "forsvunnet",
  Deceased: "doed",
  Discontinued: "opphoert",
  RegisteredAtBirth: "foedselsregistrert",
  Temporary: "midlertidig",
  Inactive: "inaktiv",
  NotResident: "ikkeBosatt",
  Active: "aktiv",
};
const PROTECTION = {
  Unclassified: "ugradert",
  ClientAddress: "klientadresse",
  Confidential: "fortrolig",
  StrictlyConfidential: "strengtFortrolig",
} as const;
const VALID = { erGjeldende: true, kilde: "KILDE_DSF" };

function personBody(person: PersonInRegister): object {
  const { numbers, status = "Resident", death, protection = "Unclassified", born } = person;
  return {
    identifikasjonsnummer: numbers.map((foedselsEllerDNummer, at) => ({
      erGjeldende: at === 0,
      foedselsEllerDNummer,
      identifikatortype: isDNumber(foedselsEllerDNummer) ? "dNummer" : "foedselsnummer",
      status: at === 0 ? "iBruk" : "opphoert",
    })),
    status: [{ ...VALID, status: STATUS[status] ?? status }],
    doedsfall:
      death === undefined ? [] : [{ ...VALID, erGjeldende: death === "valid", doedsdato: "2026-05-04" }],
    foedsel:
      born === undefined
        ? []
        : [{ ...VALID, ...(born.length === 4 ? { foedselsaar: born } : { foedselsdato: born }) }],
    adressebeskyttelse: [{ ...VALID, graderingsnivaa: PROTECTION[protection] }],
    ...(person.isFalseIdentity === true ? { falskIdentitet: [{ ...VALID, erFalsk: true }] } : {}),
    ...(person.isDeprivedOfAuthority === true ? { rettsligHandleevne: [VALID] } : {}),
    ...person.odd,
  };
}
