import { z } from "zod";

import { SluseError } from "../errors/sluse-error.ts";
import {
  parseMailOutId,
  parseOrderingSystemId,
  parseProjectId,
  parseRegisterId,
  parseStopId,
  parseUserId,
  type Digest,
  type MailOutId,
  type OrderingSystemId,
  type ProjectId,
  type RegisterId,
  type StopId,
  type UserId,
} from "../ids.ts";
import { holdsNationalId } from "../national-id/holds-national-id.ts";
import { sameUserTwice } from "../people/same-user.ts";
import { instant, type Instant } from "../time/instant.ts";
import { isWordless } from "./is-wordless.ts";
import { readWith } from "./parse-input.ts";

/** A moment as doors take it: ISO 8601 with a time zone, a `Date`, or epoch milliseconds. */
export type Moment = Instant | string | Date;

/** Years that a moment of the gate may lie in: whatever lies outside is a slip of the pen. */
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

function readMoment(value: Moment): Instant {
  const at = instant(value);
  if (at >= EARLIEST && at < LATEST) return at;
  throw new SluseError("SLUSE_INSTANT_INVALID", "time lies outside the years 2000 to 2199", {
    mend: "write the year with four figures; epoch times are in milliseconds, not seconds",
  });
}

/**
 * Words that a person writes: a reason, a comment, a title, a name. What is kept of them is kept for good, so none may
 * hold a national id.
 */
function readFreeText(value: string): string {
  if (typeof value !== "string") throw new SluseError("SLUSE_TEXT_INVALID", "is not a text");
  if (!value.isWellFormed()) throw new SluseError("SLUSE_TEXT_INVALID", "holds half a character");
  if (value.length > LONGEST_TEXT)
    throw new SluseError("SLUSE_TEXT_INVALID", `is longer than ${LONGEST_TEXT} characters`);
  if (!holdsNationalId(value)) return value;
  throw new SluseError("SLUSE_TEXT_HOLDS_NATIONAL_ID", "may hold a national identity number", {
    mend: "take the number out: what is written here is kept in the log and cannot be taken back; name the case instead",
  });
}

const LONGEST_TEXT = 10_000;

function readUsers(users: readonly UserId[]): readonly UserId[] {
  const twice = sameUserTwice(users);
  if (twice === undefined) return users;
  throw new SluseError("SLUSE_USERS_ALIKE", "names the same person twice, in two spellings", {
    mend: "keep one of the two: how a name is spelt makes nobody two people",
  });
}

/** A mail-out's id, read. */
export const mailOutInput: z.ZodType<MailOutId, string> = readWith(parseMailOutId);
/** A project's id, read. */
export const projectInput: z.ZodType<ProjectId, string> = readWith(parseProjectId);
/** An ordering system's id, read. */
export const systemInput: z.ZodType<OrderingSystemId, string> = readWith(parseOrderingSystemId);
/** A register's id, read. */
export const registerInput: z.ZodType<RegisterId, string> = readWith(parseRegisterId);
/** A stop's name, read. */
export const stopIdInput: z.ZodType<StopId, string> = readWith(parseStopId);
/** A user, read. */
export const userInput: z.ZodType<UserId, string> = readWith(parseUserId);
/** Users, each another person. */
export const usersInput: z.ZodType<readonly UserId[], readonly string[]> = z
  .array(userInput)
  .readonly()
  .pipe(readWith(readUsers));
/** A moment, read: an `Instant`, a `Date`, or ISO 8601 with its zone. */
export const momentInput: z.ZodType<Instant, Moment> = readWith(readMoment);
/** Words of a person, which may be empty. */
export const freeTextInput: z.ZodType<string, string> = readWith(readFreeText);
/** Words of a person, with something in them. */
export const wordsInput: z.ZodType<string, string> = readWith((value: string) => {
  const text = readFreeText(value);
  if (!isWordless(text)) return text;
  const what = text.trim() === "" ? "is empty" : "says nothing: no letter and no figure is seen in it";
  throw new SluseError("SLUSE_TEXT_INVALID", what);
});
/** SHA-256 as it is written everywhere. */
export const digestInput: z.ZodType<Digest, string> = readWith((value: string) => {
  if (typeof value === "string" && /^[0-9a-f]{64}$/u.test(value)) return value as Digest;
  throw new SluseError("SLUSE_TEXT_INVALID", "is no digest: 64 characters of 0–9 and a–f");
});
/** A whole number from `least` to the largest that can be told from its neighbours. */
export const countInput = (least: number): z.ZodType<number, number> => z.number().int().min(least);
