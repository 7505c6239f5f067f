import {
  MAIL_OUT_KINDS,
  PURPOSES,
  ROUNDS,
  eforsk,
  requirementsOf,
  type Limit,
  type Policy,
} from "@sluse/core";
import { expect, test } from "vitest";

import { withField } from "./layers.ts";

/** What the print says of one field: in bokmål, a stroke, and in English. */
const saidOf = (path: string, value: unknown): string[] =>
  requirementsOf(
    withField(eforsk as unknown as Readonly<Record<string, unknown>>, path, value) as unknown as Policy,
  )
    .filter(({ figure }) => figure === path)
    .map(({ sentence }) => `${sentence.nb} | ${sentence.en}`);

const limit: Limit = {
  rounds: ["reminder"],
  purposes: ["research"],
  scope: "project",
  counts: ["reminder"],
  max: 1,
  days: 30,
};

test.each([
  ["approval.announcedDays", 0],
  ["approval.lettersShown", "not-asked"],
  ["approval.namedOrderer", "not-asked"],
  ["approval.templates", "not-asked"],
  ["approval.exercisedWithinDays", "not-asked"],
  ["sending.outcomeShare", 0],
  ["sending.priority", { purposes: [], share: 0.2 }],
  ["sending.priority", { purposes: ["treatment"], share: 0 }],
  ["registers.populationFor", []],
  ["orders.purposes", PURPOSES],
  ["orders.kinds", MAIL_OUT_KINDS],
])("nothing is said of what is not asked: %s %j", (path, value) => {
  expect(saidOf(path, value)).toEqual([]);
});

test.each([
  ["approval.announcedDays", 1, "minst 1 dag før", "at least 1 day before"],
  ["approval.announcedDays", 2, "minst 2 dager før", "at least 2 days before"],
  ["approval.maxRecipients", 1, "høyst 1 mottaker.", "at most 1 recipient."],
  ["approval.maxRecipients", 10_000, "høyst 10 000 mottakere.", "at most 10,000 recipients."],
  ["approval.maxProofs", 0, "Det lages ingen prøvebrev.", "No proofs are made."],
  ["approval.maxProofs", 3, "høyst 3 prøvebrev", "At most 3 proofs"],
  ["approval.lettersShown", "every-language", "har åpnet brevet på hvert språk", "opened the letter in each"],
  ["approval.namedOrderer", "required", "hvilken person", "for which person"],
  ["approval.templates", "approved", "har godkjent", "has approved"],
  ["approval.exercisedWithinDays", 1, "de siste 1 dag.", "the last 1 day."],
  ["sending.outcomeShare", 0.5, "minst 50 prosent", "at least 50 per cent"],
  ["sending.clearanceMinutes", 1, "innen 1 minutt,", "within 1 minute,"],
  ["sending.clearanceMinutes", 90, "innen 90 minutter,", "within 90 minutes,"],
])("what is asked is said with its figure: %s %s", (path, value, nb, en) => {
  const said = saidOf(path, value).join("\n").replaceAll("\u00a0", " ");
  expect(said).toContain(nb);
  expect(said).toContain(en);
});

test.each<[Partial<Limit>, string, string]>([
  [{}, "ikke mer enn 1 henvendelse fra", "at most 1 contact from"],
  [{ max: 2 }, "ikke mer enn 2 henvendelser fra", "at most 2 contacts from"],
  [{ days: 30 }, "i noen periode på 30 dager;", "in any 30 days,"],
  [{ days: 1 }, "i noen periode på 1 dag;", "in any 1 day,"],
  [{ days: null }, "noen gang;", "ever,"],
  [{ of: "about" }, "om samme person kommer det", "about one person there are"],
  [{ of: "recipient" }, "samme person får", "one person gets"],
  [{ counts: ["reminder"] }, "bare påminnelse telles", "counting reminder only"],
  [{ counts: ROUNDS }, "telles sammen", "together"],
])("a limit is said as it is: %j", (changes, nb, en) => {
  const [said = ""] = saidOf("limits", { mine: { ...limit, ...changes } });
  expect(said).toContain(nb);
  expect(said).toContain(en);
});
