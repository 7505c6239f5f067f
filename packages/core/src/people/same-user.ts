import { domainToUnicode } from "node:url";

import type { UserId } from "../ids.ts";

/**
 * A user as they are compared: compatibility forms made plain (NFKC), without signs that nobody sees, and folded, so that
 * `Kari@uio.no`, `kari@uio.no` and `ｋari@uio.no` are one person. A login that tells people apart by their capitals alone
 * cannot be used. A host is one however it is written: with the dot that may end it, and its letters as they are or as `xn--`.
 *
 * Folding goes by way of capitals (`ß` and `ss`, `ς` and `σ` fold alike), which takes a little more together than
 * Unicode's default case folding: that two people are taken for one is refused and seen, that one is taken for two is not.
 */
export function foldUser(user: string): string {
  const known = foldedUsers.get(user);
  if (known !== undefined) return known;
  const plain = user.normalize("NFKC").replaceAll(/\p{Default_Ignorable_Code_Point}|\s/gu, "");
  const found = Array.from(plain.toUpperCase(), (sign) => sign.toLowerCase())
    .join("")
    .normalize("NFKC")
    // What `İ` becomes is seen as an `i`.
    .replaceAll("i\u0307", "i")
    .replace(/(?<=@)[^@]+$/u, foldHost);
  if (foldedUsers.size >= MOST_KNOWN) foldedUsers.clear();
  if (user.length <= LONGEST_KNOWN) foldedUsers.set(user, found);
  return found;
}

function foldHost(host: string): string {
  const open = host.replace(/(?<!\.)\.+$/u, "");
  return open.includes("xn--") ? domainToUnicode(open) || open : open;
}

/** A page asks of the same few people hundreds of times; made-up names by the million are forgotten again. */
const foldedUsers = new Map<string, string>();
const MOST_KNOWN = 2000;
const LONGEST_KNOWN = 200;

/** Whether two user ids are of one person. Nobody, in a row of a database, is the same as everybody: never another. */
export const isSameUser = (a: UserId, b: UserId): boolean => foldUser(a) === foldUser(b);

/** Whether a list of users names this one, however it is spelt. */
export const namesUser = (users: Iterable<UserId>, user: UserId): boolean => {
  const folded = foldUser(user);
  for (const each of users) if (foldUser(each) === folded) return true;
  return false;
};

/** The first two of a list that are one person; undefined when each is another. */
export function sameUserTwice(users: readonly UserId[]): readonly [UserId, UserId] | undefined {
  const seen = new Map<string, UserId>();
  for (const user of users) {
    const folded = foldUser(user);
    const before = seen.get(folded);
    if (before !== undefined) return [before, user];
    seen.set(folded, user);
  }
  return undefined;
}
