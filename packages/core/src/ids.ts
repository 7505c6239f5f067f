import type { Brand } from "./brand.ts";
import { SluseError } from "./errors/sluse-error.ts";
import { quote } from "./national-id/quote.ts";
import { holdsNationalId } from "./national-id/holds-national-id.ts";

/** A project as the ordering system names it, e.g. `hunt-2027`. */
export type ProjectId = Brand<string, "ProjectId">;
/** A mail-out: one round of a project's letter or form to many recipients. Made by the gate. */
export type MailOutId = Brand<string, "MailOutId">;
/** An ordering system, e.g. `eforsk`. */
export type OrderingSystemId = Brand<string, "OrderingSystemId">;
/** A person who orders or approves, as the caller's login knows them (HelseID `sub`). Never a national id. */
export type UserId = Brand<string, "UserId">;
/** A source of opt-outs. */
export type RegisterId = Brand<string, "RegisterId">;
/** The right to send one thing to one person once: `<mail-out>/<number>`. */
export type ClearanceId = Brand<string, "ClearanceId">;
/**
 * A person as the ledger knows them: the first 16 bytes of HMAC-SHA-256 over the national id with the
 * site's key, as 32 lower-case hexadecimal characters.
 */
export type Pseudonym = Brand<string, "Pseudonym">;
/** A stop, as the ledger numbers it: `stop-14`. */
export type StopId = Brand<string, "StopId">;
/** SHA-256 as 64 lower-case hexadecimal characters. */
export type Digest = Brand<string, "Digest">;

const ELEVEN_DIGITS = /(?<!\d)\d{11}(?!\d)/u;
const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/u;

/**
 * Only a text is an id: a pattern asked about `undefined` would be asked about the text "undefined", and whoever is
 * missing would have a name.
 */
function readText(kind: string, value: unknown): string {
  if (typeof value !== "string") {
    throw new SluseError("SLUSE_ID_INVALID", `${kind} is not a text but ${kindOf(value)}`);
  }
  if (ELEVEN_DIGITS.test(value) || holdsNationalId(value)) {
    throw new SluseError(
      "SLUSE_ID_INVALID",
      `${kind} holds eleven digits in a row, which may be a national id`,
    );
  }
  return value;
}

const kindOf = (value: unknown): string => (value === null ? "null" : typeof value);

/** Parses a name used as an id: 1–64 of `a–z 0–9 . _ -`, and nothing that reads as a national id. */
function parseName(kind: string, given: unknown): string {
  const value = readText(kind, given);
  if (!NAME.test(value)) {
    throw new SluseError(
      "SLUSE_ID_INVALID",
      `${kind} ${quote(value, 80)} is not 1–64 of a–z, 0–9, ., _ and -`,
    );
  }
  return value;
}

/** @throws SluseError `SLUSE_ID_INVALID` */
export const parseProjectId = (value: string): ProjectId => parseName("project id", value) as ProjectId;
/** @throws SluseError `SLUSE_ID_INVALID` */
export const parseOrderingSystemId = (value: string): OrderingSystemId =>
  parseName("ordering system id", value) as OrderingSystemId;
/** @throws SluseError `SLUSE_ID_INVALID` */
export const parseRegisterId = (value: string): RegisterId => parseName("register id", value) as RegisterId;
/** @throws SluseError `SLUSE_ID_INVALID` */
export const parseMailOutId = (value: string): MailOutId => parseName("mail-out id", value) as MailOutId;

/**
 * The name of a stop: `stop-14`.
 * @throws SluseError `SLUSE_ID_INVALID`
 */
export function parseStopId(given: string): StopId {
  const value = readText("stop id", given);
  if (/^stop-[1-9]\d{0,9}$/u.test(value)) return value as StopId;
  throw new SluseError("SLUSE_ID_INVALID", `stop id ${quote(value, 80)} is not \`stop-\` and a number`, {
    mend: "the stops in force are listed by `stops`, each with its name",
  });
}

/** The stop with this number. */
export const stopId = (number: number): StopId => `stop-${number}` as StopId;

/** Letters that are Latin, without the four of them (`ǀ`, `ǃ` …) that look like signs, and what else a keyboard writes. */
const PLAINLY_WRITTEN = /^(?:[!-~]|[\u00C0-\u01BF\u01C4-\u024F\u0292\u1E00-\u1EFF](?<=\p{L}))+$/u;

/**
 * A user id is whatever the login gives (a `sub`, an e-mail address): 1–200 visible characters, so no space, line break or
 * sign that nobody sees. Latin letters, figures and the signs of a keyboard: with `а` of another alphabet, or another hyphen,
 * one person would be two to everybody who reads. Whether two of them are one person is `isSameUser`'s to say.
 * @throws SluseError `SLUSE_ID_INVALID` when it is not, or when it may hold a national id
 */
export function parseUserId(given: string): UserId {
  const value = readText("user id", given);
  if (
    !/^[\p{L}\p{N}\p{P}\p{S}\p{M}]{1,200}$/u.test(value) ||
    /\p{Default_Ignorable_Code_Point}/u.test(value)
  ) {
    throw new SluseError(
      "SLUSE_ID_INVALID",
      `user id ${quote(value, 80)} is not 1–200 visible characters without spaces`,
    );
  }
  if (!PLAINLY_WRITTEN.test(value.normalize("NFKC"))) {
    throw new SluseError(
      "SLUSE_ID_INVALID",
      `user id ${quote(value, 80)} has a character that is no Latin letter, figure or sign of a keyboard`,
      {
        mend: "write it as the login does; a letter of another alphabet that looks the same is another person to a machine",
      },
    );
  }
  return value as UserId;
}
