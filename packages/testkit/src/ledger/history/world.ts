import type { MailOutId, ProjectId, Pseudonym } from "@sluse/core";

import { person } from "../sample-records.ts";

/** A world small enough that everything in it meets everything else. */
export const HUNT = "hunt-2027" as ProjectId;
export const TROMSØ = "tromso-8" as ProjectId;
export const MAIL_OUTS = ["hunt-2027-1", "hunt-2027-2", "hunt-2027-3", "tromso-8-1"] as unknown as readonly [
  MailOutId,
  MailOutId,
  MailOutId,
  MailOutId,
];
export const OLD_KEY = "2027-1";
export const NEW_KEY = "2028-1";
export const PEOPLE: readonly number[] = [1, 2, 3, 4, 5, 6];

export const personOf = (number: number, key: "old" | "new"): Pseudonym =>
  person(number, key === "old" ? OLD_KEY : NEW_KEY);

export const EVERYBODY: readonly Pseudonym[] = PEOPLE.flatMap((number) => [
  personOf(number, "old"),
  personOf(number, "new"),
]);
