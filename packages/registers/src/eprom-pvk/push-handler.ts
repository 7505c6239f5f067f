import { timingSafeEqual, hash } from "node:crypto";

import type { NationalId } from "@sluse/core";
import { z } from "zod";

import type { PrivacyRegister } from "../internal/privacy/privacy-register.ts";
import { inEitherCase } from "./in-either-case.ts";

export interface PushHandlerOptions {
  readonly apiKey: string;
  /** The definition's GUID. */
  readonly definition: string;
  readonly setting: "reservation" | "consent";
  readonly register: PrivacyRegister;
}

/** Volven 7609: reserved, no longer reserved, consents, no longer consents. */
const MEANINGS = {
  RES: { restricts: true, setting: "reservation" },
  IRES: { restricts: false, setting: "reservation" },
  SAM: { restricts: false, setting: "consent" },
  ISAM: { restricts: true, setting: "consent" },
} as const;

const pushedChange = inEitherCase(
  z.object({
    nationalId: z.string().regex(/^\d{11}$/u),
    id: z.string(),
    status: z.enum(["RES", "IRES", "SAM", "ISAM"]),
    // Not among the fields that are publicly described; taken when it is there.
    sequenceNumber: z.int().optional(),
  }),
);

const MOST_CHARACTERS = 16_384;

/** Makes the handler of ePROM's `PUT /api/PersonvernInnstilling`. Whatever it answers, it never quotes the request. */
export function createPushHandler(options: PushHandlerOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "PUT") return answer(405, false);
    if (!showsKey(request.headers, options.apiKey)) return answer(401, false);
    const change = pushedChange.safeParse(await readJson(request));
    if (!change.success) return answer(400, false);
    const { nationalId, id, status, sequenceNumber } = change.data;
    if (id.toLowerCase() !== options.definition.toLowerCase()) return answer(200, false);
    const { restricts, setting } = MEANINGS[status];
    // A consent lifts no reservation. What takes a person out counts, of whichever kind it says it is.
    if (!restricts && setting !== options.setting) return answer(200, false);
    options.register.record(nationalId as NationalId, { restricts, sequenceNumber });
    return answer(200, true);
  };
}

const answer = (status: number, success: boolean): Response => Response.json({ success }, { status });

/** The key comes in a header; which one is not said, so both ways ePROM's keys travel are taken. */
function showsKey(headers: Headers, apiKey: string): boolean {
  const shown = [headers.get("authorization")?.replace(/^Basic /u, ""), headers.get("apikey")];
  return shown.some((key) => typeof key === "string" && isSame(key, apiKey));
}

const isSame = (key: string, other: string): boolean =>
  timingSafeEqual(hash("sha256", key, "buffer"), hash("sha256", other, "buffer"));

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > MOST_CHARACTERS) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
