import type { Limit } from "../../limits/limit.ts";
import { PURPOSE_NAMES, ROUND_NAMES } from "../../vocabulary/names.ts";
import type { Name } from "../../vocabulary/name.ts";
import { daysName, listName, numberName, quoted } from "./figures.ts";
import { say, type Said } from "./requirement.ts";

const SCOPES: Readonly<Record<Limit["scope"], Name>> = {
  project: { nb: "fra samme prosjekt", en: "from one project" },
  everywhere: { nb: "fra alle prosjekter til sammen", en: "from all projects together" },
  "corrected-mail-out": { nb: "etter samme feil", en: "after one fault" },
};

/** A limit as a requirement. */
export function sayLimit(name: string, limit: Limit): Said {
  const title = limit.title ?? quoted(name);
  const max = numberName(limit.max);
  const counts = listName(limit.counts.map((round) => ROUND_NAMES[round]));
  const counting: Name =
    limit.counts.length === 1
      ? { nb: `bare ${counts.nb} telles`, en: `counting ${counts.en} only` }
      : { nb: `${counts.nb} telles sammen`, en: `counting ${counts.en} together` };
  const rounds = listName(limit.rounds.map((round) => ROUND_NAMES[round]));
  const purposes = listName(limit.purposes.map((purpose) => PURPOSE_NAMES[purpose]));
  const scope = SCOPES[limit.scope];
  const whom: Name =
    limit.of === "about"
      ? { nb: "om samme person kommer det", en: "about one person there are" }
      : { nb: "samme person får", en: "one person gets" };
  const when: Name =
    limit.days === null
      ? { nb: "noen gang", en: "ever" }
      : { nb: `i noen periode på ${daysName(limit.days).nb}`, en: `in any ${daysName(limit.days).en}` };
  return say(
    "recipients",
    "recipient/mostly-limited",
    `Sendegrensen ${title.nb}: ${whom.nb} ikke mer enn ${max.nb} henvendelse${limit.max === 1 ? "" : "r"} ${scope.nb} ${when.nb}; ${counting.nb}. Den gjelder ${rounds.nb} (${purposes.nb}).`,
    `The limit ${title.en}: ${whom.en} at most ${max.en} ${limit.max === 1 ? "contact" : "contacts"} ${scope.en} ${when.en}, ${counting.en}. It holds for ${rounds.en} (${purposes.en}).`,
  );
}
