import type { Guard } from "./guard.ts";
import { GUARDS_ON_THE_WAY } from "./guards-on-the-way.ts";

const FINISH = "packages/gate/src/release/finish.ts";
const SCENARIOS = "packages/gate/test/rules/scenarios.test.ts";
const LIVES = "packages/gate/test/promises/p9-p10-lives.test.ts";
const LIVED = "are written to those who live";
const OUTCOMES = "packages/core/test/mail-out/outcome.test.ts";
const CONTACTS = "packages/ledger/src/postgres/contacts.ts";
const ON_POSTGRES = "packages/ledger/test/postgres/conformance.test.ts";
const ON_SQLITE = "packages/ledger/test/sqlite/conformance.test.ts";
const FAIR = "packages/gate/test/release/fair-share.test.ts";

const finish = (
  holds: string,
  stands: string,
  without: string,
  named: string,
  test: string = SCENARIOS,
): Guard => ({ promise: "P10", holds, file: FINISH, stands, without, test, named });

const waits = "const waitsForOthers = unknown > 0 || languageUnknown > 0 || missing > 0;";
const waitsWithout = (one: string): string => waits.replace(`${one} || `, "").replace(` || ${one}`, "");

/** The guards of P9 and P10. Each is taken away by `pnpm guards`, and the test named beside it must fall. */
export const GUARDS: readonly Guard[] = [
  finish(
    "a mail-out that was withdrawn after its last wave is not completed",
    "if (!isReleasable(mailOut)) return",
    "if (!mailOut) return",
    "is withdrawn for good",
    "packages/gate/test/release/ended-meanwhile.test.ts",
  ),
  finish(
    "a mail-out is completed once",
    'if (mailOut.state === "completed") return { kind: "completed" };',
    "",
    "is completed once",
    "packages/gate/test/release/ended-meanwhile.test.ts",
  ),
  finish(
    "it is told how many the registers did not answer for",
    "    if (unknown > 0)\n",
    "    if (unknown < 0)\n",
    "release/recipients-left speaks",
  ),
  finish(
    "whoever the registers did not answer for is waited for",
    waits,
    waitsWithout("unknown > 0"),
    "release/recipients-left speaks",
  ),
  finish(
    "it is told how many have no language yet",
    "if (languageUnknown > 0) findings",
    "if (languageUnknown < 0) findings",
    "release/language-unknown speaks",
  ),
  finish(
    "whose language nobody told is waited for",
    waits,
    waitsWithout("languageUnknown > 0"),
    "release/language-unknown speaks",
  ),
  finish(
    "it is told how many of the audience were not given now",
    "    if (missing > 0)\n",
    "    if (missing < 0)\n",
    "release/recipients-missing speaks",
  ),
  finish(
    "whoever was not given now is waited for",
    waits,
    waitsWithout("missing > 0"),
    "release/recipients-missing speaks",
  ),
  finish(
    "it is told how many were taken back since they came by",
    "if (takenBack > 0) findings",
    "if (takenBack < 0) findings",
    "may be found out of an earlier wave",
    "packages/gate/test/release/not-sent.test.ts",
  ),
  finish(
    "whoever was taken back is waited for",
    "if (waitsForOthers || takenBack > 0 ||",
    "if (waitsForOthers ||",
    "may be found out of an earlier wave",
    "packages/gate/test/release/not-sent.test.ts",
  ),
  finish(
    "whoever came with other values is waited for",
    " || progress.valuesChanged.size > 0) return",
    ") return",
    "release/values-changed speaks",
  ),
  finish(
    "what is handed over and not begun is waited for",
    "if (notBegun) return",
    "if (!id) return",
    "release/not-begun speaks",
  ),
  finish(
    "outcomes that are missing are waited for",
    "if (tally.unsettled > 0) return",
    "if (tally.unsettled < 0) return",
    "release/outcomes-open speaks",
  ),
  finish(
    "a superuser looks first at what went wrong",
    "if (lookedFor.length > 0) return",
    "if (lookedFor.length < 0) return",
    "a mail-out is not completed before it is told",
    "packages/gate/test/release/pace.test.ts",
  ),
  finish(
    "a mail-out that somebody paused is not completed",
    "if (held.length > 0) return held;",
    "",
    "is not completed when somebody must look at it first",
    "packages/gate/test/release/ended-meanwhile.test.ts",
  ),
  finish(
    "a release that cleared fewer than were foretold is held",
    "if (fewer.length > 0) {",
    "if (fewer.length < 0) {",
    "holds a release that cleared nobody of those it foretold",
    "packages/gate/test/promises/p10-left-out.test.ts",
  ),
  {
    promise: "P10",
    holds: "whoever has waited longer for room in the hour is left some",
    file: "packages/gate/src/release/waited-longer.ts",
    stands: "left: toAhead + Math.min(leave(behind), over)",
    without: "left: 0",
    test: FAIR,
    named: "leaves one of twelve its share",
  },
  {
    promise: "P10",
    holds: "a mail-out that was told to wait keeps its place",
    file: "packages/gate/src/release/open-wave.ts",
    stands: 'if (mailOut.state !== "paused") await tx.saveWaiting(hour.waiting);',
    without: "",
    test: FAIR,
    named: "leaves one of twelve its share",
  },
  {
    promise: "P9",
    holds: "nothing goes out by a clock that is wrong",
    file: "packages/gate/src/release/check-may-release.ts",
    stands: 'if (wrongClock) return { kind: "ended", end: { kind: "held", findings: [wrongClock] } };',
    without: "",
    test: SCENARIOS,
    named: "release/clock-differs speaks",
  },
  {
    promise: "P9",
    holds: "a reminder is for those who have not answered",
    file: "packages/core/src/limits/precondition.ts",
    stands: "outcomes: known, unlessAnswered: true }",
    without: "outcomes: known }",
    test: LIVES,
    named: LIVED,
  },
  {
    promise: "P9",
    holds: "whoever has answered is not asked again (memory)",
    file: "packages/core/src/limits/precondition.ts",
    stands: "if (!asked.unlessAnswered) return true;",
    without: "if (asked.rounds.length > 0) return true;",
    test: "packages/ledger/test/memory/conformance.test.ts",
    named: "",
  },
  {
    promise: "P9",
    holds: "whoever has answered is not asked again (SQLite)",
    file: "packages/ledger/src/sqlite/judgement.ts",
    stands: "if (requires.unlessAnswered)",
    without: "if (requires.rounds.length < 0)",
    test: ON_SQLITE,
    named: "",
  },
  {
    promise: "P9",
    holds: "whoever has answered is not asked again (PostgreSQL)",
    file: "packages/ledger/src/postgres/judgement.ts",
    stands: "...(unlessAnswered ? [",
    without: "...(unlessAnswered && rounds.length < 0 ? [",
    test: ON_POSTGRES,
    named: "",
  },
  {
    promise: "P9",
    holds: "an answer stands for good",
    file: "packages/core/src/vocabulary/outcome.ts",
    stands: 'if (before.outcome === "answered") return false;',
    without: "",
    test: OUTCOMES,
    named: "",
  },
  {
    promise: "P9",
    holds: "an answer stands against all that was told before",
    file: "packages/core/src/vocabulary/outcome.ts",
    stands: 'if (report.outcome === "answered") return true;',
    without: "",
    test: OUTCOMES,
    named: "",
  },
  {
    promise: "P9",
    holds: "whoever knows nothing takes nothing back",
    file: "packages/core/src/vocabulary/outcome.ts",
    stands: 'if (report.outcome === "unknown") return false;',
    without: "",
    test: OUTCOMES,
    named: "",
  },
  {
    promise: "P9",
    holds: "an older word takes nothing back",
    file: "packages/core/src/vocabulary/outcome.ts",
    stands: "if (report.at !== before.settledAt) return report.at > before.settledAt;",
    without: "if (report.at !== before.settledAt) return true;",
    test: OUTCOMES,
    named: "",
  },
  ...(
    [
      ["an answer stands for good (PostgreSQL)", "outcome <> 'answered' and (", "("],
      [
        "an answer stands against all that was told before (PostgreSQL)",
        "($4 = 'answered' or settled_at",
        "(settled_at",
      ],
      [
        "whoever knows nothing takes nothing back (PostgreSQL)",
        "($4 <> 'unknown' and case",
        "(true and case",
      ],
      [
        "an older word takes nothing back (PostgreSQL)",
        "when settled_at <> $3 then settled_at < $3",
        "when settled_at <> $3 then true",
      ],
    ] as const
  ).map(([holds, stands, without]): Guard => ({
    promise: "P9",
    holds,
    file: CONTACTS,
    stands,
    without,
    test: ON_POSTGRES,
    named: "",
  })),
  ...GUARDS_ON_THE_WAY,
  {
    promise: "P10",
    holds: "a wave that is paused over what registers answered gives its room back",
    file: "packages/gate/src/release/pause-for.ts",
    stands:
      "    await tx.saveWave({ ...wave, claimed: { at, count: 0, sendBefore: at, releasedBy: by } });\n    const now =",
    without: "    const now =",
    test: "packages/gate/test/release/emptied-register.test.ts",
    named:
      "lets all go at once when it answers again and a superuser has looked: nothing waits for room that nobody used",
  },
  {
    promise: "P10",
    holds: "who waits when nobody is left counts as cleared",
    file: "packages/gate/src/release/release.ts",
    stands: "for (const each of queue.take(waiting)) progress.cleared.add(shortNumberOf(rowOf(each)));",
    without: "queue.take(waiting);",
    test: "packages/gate/test/release/left-behind.test.ts",
    named:
      "whoever another gate cleared while they waited for their wave, and was not sent to in time, keeps the mail-out open",
  },
  {
    promise: "P10",
    holds: "of a few, those who said no are brought together too",
    file: "packages/gate/src/release/release.ts",
    stands: "countsRefused(mailOut) ? [...people, ...screened.refused] : people",
    without: "people",
    test: "packages/gate/test/recipients/few-people.test.ts",
    named:
      "nor is anybody passed over who said no and was written to under another number meanwhile: that they said no is not all",
  },
  {
    promise: "P10",
    holds: "rows of one comer that differ are told of",
    file: "packages/gate/src/release/comers.ts",
    stands: "    progress.rows.add(valuesDiffer(other.row));\n",
    without: "",
    test: "packages/gate/test/standing/those-who-gathered.test.ts",
    named: "whoever has two rows that differ is left out, and it is told which row",
  },
  {
    promise: "P9",
    holds: "two rows that turn out to be one person's are one",
    file: "packages/gate/src/release/screen-people.ts",
    stands: "firstOfEach(underPresentNames(asked, numbers, context.pseudonyms))",
    without: "underPresentNames(asked, numbers, context.pseudonyms)",
    test: "packages/gate/test/people/two-numbers.test.ts",
    named: "gets one letter, whichever number the source tells first of each",
  },
];
