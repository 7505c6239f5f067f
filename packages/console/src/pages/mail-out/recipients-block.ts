import { HINDRANCES, HINDRANCE_NAMES, type RowFault, type Tally } from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { icons } from "../../parts/icons.ts";
import { waterfall, type Step } from "../../parts/waterfall.ts";
import type { Visit } from "../../visit/visit.ts";
import { countIn } from "../../words/counts.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { nameIn, toldIn } from "../../words/page-language.ts";

const sum = (counts: Tally["invalid"]): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);

/** From the rows of the order to those who get the letter, step by step, so that it adds up. */
export function recipientsBlock(visit: Visit, { report }: MailOutOf): Html {
  const { say } = visit;
  return block({
    id: "mottakere",
    title: say("Hvem får brevet, og hvem får det ikke", "Who gets the letter, and who does not"),
    body: html`${waterfall(visit, say("Fra radene i bestillingen til dem som får brevet", "From the rows of the order to those who get the letter"), stepsOf(visit, report))}
      ${
        report.tally.refusals === "untold"
          ? html`<p class="aside">
              <span
                >${say(
                  "Hvem som har reservert seg eller er hindret, er ikke talt med: så få står på listen, eller så mange av dem er holdt utenfor, at tallene ville sagt det om hver enkelt. De får ikke brevet.",
                  "Who has opted out or is hindered is not counted: so few are on the list, or so many of them are withheld, that the numbers would tell it of each. They do not get the letter.",
                )}</span
              >
            </p>`
          : ""
      }
      <p class="aside">
        ${icons.eye}<span
          >${say(
            "Tallene er for superbrukere. Ikke gi dem videre til den som har bestilt: små tall kan røpe hvem som har reservert seg eller er hindret.",
            "These numbers are for superusers. Do not pass them on to whoever ordered: small ones can tell who has opted out or is hindered.",
          )}</span
        >
      </p>`,
  });
}

function stepsOf(visit: Visit, { tally, limitNames }: SuperuserReport): Step[] {
  const { say, language } = visit;
  const away = (name: string, count: number, why?: string): Step[] =>
    count === 0 ? [] : [{ kind: "away", name, count, why }];
  return [
    { kind: "left", name: say("Rader i bestillingen", "Rows of the order"), count: tally.given },
    ...away(say("Ugyldige rader", "Invalid rows"), sum(tally.invalid), faultsOf(visit, tally)),
    ...away(
      say("Står der flere ganger", "There more than once"),
      tally.duplicate,
      say("Får ett brev hver", "Get one letter each"),
    ),
    { kind: "left", name: say("Personer", "People"), count: tally.valid - tally.duplicate },
    ...away(
      say("Reservert", "Opted out"),
      tally.optedOut,
      say("Skal ikke ha slike henvendelser", "Are not to get such letters"),
    ),
    ...away(
      say("Hindret", "Hindered"),
      tally.hindered,
      hindrancesOf(visit, tally) ??
        say(
          "Døde, utvandrede og andre som ikke kan skrives til",
          "Dead, emigrated and others who cannot be written to",
        ),
    ),
    ...away(
      say("Vet ikke om de er reservert", "Not known whether they opted out"),
      tally.unknown,
      say("Får ikke brev før registeret svarer", "Get none before the register answers"),
    ),
    ...Object.entries(tally.limited).flatMap(([limit, count]) =>
      away(
        say("Har nådd sendegrensen", "Have reached the limit"),
        count,
        `«${limitNames[limit]?.[toldIn(language)] ?? limit}»`,
      ),
    ),
    ...away(
      say("Stoppet én og én", "Stopped one by one"),
      tally.stopped,
      say("Personen har bedt om det", "The person asked for it"),
    ),
    ...away(say("Skal ikke ha denne utsendingen", "Are not to have this mail-out"), tally.notRequired),
    {
      kind: "left",
      name: say("Får brevet, slik det ser ut nå", "Get the letter, as it stands now"),
      count: tally.clear,
    },
  ];
}

function faultsOf({ say, language }: Visit, { invalid }: Tally): string | undefined {
  const named = Object.entries(invalid).map(
    ([fault, count]) => `${countIn(count, language)} ${faultName(say, fault as RowFault)}`,
  );
  return named.length === 0 ? undefined : named.join(", ");
}

/** What hinders them, without counts that are small. */
function hindrancesOf({ say, language }: Visit, { hindrances }: Tally): string | undefined {
  const named = HINDRANCES.flatMap((hindrance) => {
    const count = hindrances[hindrance];
    if (count === undefined) return [];
    const said = typeof count === "number" ? countIn(count, language) : say("færre enn 5", "fewer than 5");
    return [`${nameIn(HINDRANCE_NAMES[hindrance], language)}: ${said}`];
  });
  return named.length === 0 ? undefined : named.join(", ");
}

/** What is wrong with a row, in few words. */
function faultName(say: Visit["say"], fault: RowFault): string {
  switch (fault) {
    case "unknown-language":
      return say("med ukjent språk", "with an unknown language");
    case "odd-value":
      return say("med en verdi som ikke kan stå i brevet", "with a value that cannot stand in the letter");
    case "unknown-field":
    case "unreadable-values":
      return say("med uleselige felt", "with unreadable fields");
    default:
      return say("med ugyldig fødselsnummer", "with an invalid national id");
  }
}
