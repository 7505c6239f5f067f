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

/** Of whoever is not reached. */
function sayInVain(title: Name, { max, days, scope, rounds, purposes }: Limit): Said {
  const times = numberName(max);
  const within: Name =
    days === null ? { nb: "", en: "" } : { nb: ` på ${daysName(days).nb}`, en: ` in ${daysName(days).en}` };
  const listed = listName(rounds.map((round) => ROUND_NAMES[round]));
  const whose = listName(purposes.map((purpose) => PURPOSE_NAMES[purpose]));
  return say(
    "recipients",
    "recipient/not-reached",
    `Sendegrensen ${title.nb}: den som er prøvd ${times.nb} gang${max === 1 ? "" : "er"}${within.nb} uten å kunne nås, og ikke er nådd siden, får ikke flere henvendelser ${SCOPES[scope].nb}. Den gjelder ${listed.nb} (${whose.nb}).`,
    `The limit ${title.en}: whoever was tried ${times.en} ${max === 1 ? "time" : "times"}${within.en} and could not be reached, and has not been reached since, gets no more contacts ${SCOPES[scope].en}. It holds for ${listed.en} (${whose.en}).`,
  );
}

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
  if (limit.of === "in-vain") return sayInVain(title, limit);
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
