import { field, parseBody } from "./eprom/order-input.ts";
import type { HelseIdDouble } from "./login/helse-id-double.ts";
import { startDouble, type LoopbackDouble } from "./loopback-server.ts";

/** Who uses the made-up Helsenorge. */
export interface HelsenorgeActiveDoubleOptions {
  readonly login: HelseIdDouble;
  /** How people are active who are not active themselves; whatever is no word of these is given as it is. */
  readonly people?: ReadonlyMap<string, "through-others" | "not" | "left-out" | object>;
  /** The fields as an older note has them. */
  readonly spelling?: "present" | "older";
}

const MOST_AT_ONCE = 1000;
const PATH = "/digitaltaktiv/helsenorgeaktivsjekken/v1";

/**
 * Starts a double of HelsenorgeAktivSjekken: up to a thousand people a call.
 * @example `await using active = await startHelsenorgeActiveDouble({ login: helseId, people: new Map([[person, "not"]]) });`
 */
export async function startHelsenorgeActiveDouble({
  login,
  people = new Map(),
  spelling = "present",
}: HelsenorgeActiveDoubleOptions): Promise<LoopbackDouble> {
  const double = await startDouble({
    [`POST ${PATH}`]: async (request) => {
      const fault = await login.checkAccess(request, `${double.baseUrl}${PATH}`);
      if (fault !== undefined) return { status: 401, body: { message: fault } };
      const body = parseBody(request);
      const ids = field(body, "fnrListe");
      if (!Array.isArray(ids) || ids.length > MOST_AT_ONCE || field(body, "omraade") !== 3)
        return { status: 400, body: { message: "1–1000 numre, område 3" } };
      const given = request.listFault === undefined ? ids : ids.slice(0, ids.length / 2);
      const told = given.flatMap((id) => {
        const how = people.get(String(id)) ?? "self";
        if (how === "left-out") return [];
        return [[String(id), typeof how === "object" ? how : activeBody(how, spelling)]];
      });
      return { status: 200, body: { erAktivListe: Object.fromEntries(told) as object } };
    },
  });
  return double;
}

function activeBody(how: "self" | "through-others" | "not", spelling: "present" | "older"): object {
  const self = how === "self";
  const others = how === "through-others";
  return spelling === "older"
    ? { erDigitaltAktivSelv: self, erDigitaltAktivViaAndre: others }
    : { erAktivSelv: self, erAktivViaAndre: others, tildeltFullmakt: false };
}
