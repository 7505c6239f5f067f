import { OPT_OUT_NAMES, type Names, type RegisterKind } from "@sluse/core";
import type { GateStatus } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { bars } from "../../parts/bars.ts";
import { block } from "../../parts/block.ts";
import { factLines } from "../../parts/facts.ts";
import { head } from "../../parts/head.ts";
import { icons } from "../../parts/icons.ts";
import { page, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import { percentIn } from "../../words/counts.ts";
import { openMailOutsOf } from "../mail-out/mail-outs-of.ts";
import { stopsInForce } from "../../visit/stops-in-force.ts";
import { maySee } from "../../visit/may-see.ts";
import { nameIn } from "../../words/page-language.ts";
import type { Examined } from "../../house.ts";
import { checkup, unsettledByAge, type Known } from "./checkup.ts";
import { examinedBlock } from "./examined-block.ts";
import { houseBlock } from "./house-block.ts";

const REGISTER_NAMES: Names<RegisterKind> = {
  ...OPT_OUT_NAMES,
  population: { nb: "folkeregister", en: "population register" },
  reachability: { nb: "hvem Helsenorge når", en: "whom Helsenorge reaches" },
};

/**
 * How the gate stands: what somebody should do something about, then keys, registers and what waits for an outcome.
 * @param examined what was found when somebody has just had everything examined
 */
export async function operationsPage(visit: Visit, examined?: readonly Examined[]): Promise<Answer> {
  const { gate, user, say } = visit;
  if (!maySee(visit)) return page(unknownPage(visit));
  const { full } = await openMailOutsOf(visit);
  const known: Known = {
    status: await gate.status({ by: user.id }),
    stops: await stopsInForce(visit),
    mailOuts: full,
  };
  const house = await visit.house?.state();
  const title = say("Drift", "Operations");
  return page({
    title,
    place: "operations",
    body: html`${head(visit, {
        title,
        lead: say(
          "Hvordan Sluse har det akkurat nå. Ingenting her forteller om enkeltpersoner.",
          "How Sluse is right now. Nothing here tells of any person.",
        ),
      })}
      <div class="stack">
        ${examined !== undefined && examinedBlock(visit, examined)} ${looked(visit, known)}
        ${registers(visit, known.status)} ${unsettled(visit, known)} ${keys(visit, known.status)}
        ${houseBlock(visit, known, house)}
      </div>`,
  });
}

const looked = (visit: Visit, known: Known): Html =>
  block({
    id: "tilstand",
    title: visit.say("Slik står det til", "How it stands"),
    body: html`<ul class="checks">
      ${checkup(visit, known).map(
        ({ kind, what, more }) =>
          html`<li class="verdict" data-kind="${kind}">
            ${kind === "ok" ? icons.check : icons.warning}<span><strong>${what}.</strong> ${more}.</span>
          </li>`,
      )}
    </ul>`,
  });

function registers({ say, times, language }: Visit, { registers: list }: GateStatus): Html {
  return block({
    id: "registre",
    title: say("Registre", "Registers"),
    count: list.length,
    body:
      list.length === 0
        ? html`<p>
            ${say("Ingen registre er satt opp: ingen får brev.", "No register is set up: nobody gets letters.")}
          </p>`
        : html`<table class="ds-table list">
            <thead>
              <tr>
                <th scope="col">${say("Register", "Register")}</th>
                <th scope="col">${say("Sist spurt", "Last asked")}</th>
                <th scope="col" class="number">${say("Andel reserverte", "Share opted out")}</th>
              </tr>
            </thead>
            <tbody>
              ${list.map(
                ({ register, kind, lastAskedAt, optedOutShare }) =>
                  html`<tr>
                    <th scope="row">
                      ${register} <span class="quiet">${nameIn(REGISTER_NAMES[kind], language)}</span>
                    </th>
                    <td data-label="${say("Sist spurt", "Last asked")}">
                      ${lastAskedAt === undefined ? say("Aldri", "Never") : times.moment(lastAskedAt)}
                    </td>
                    <td class="number" data-label="${say("Andel reserverte", "Share opted out")}">
                      ${optedOutShare === undefined ? say("For få til å si", "Too few to tell") : percentIn(optedOutShare, language)}
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
  });
}

function unsettled(visit: Visit, { mailOuts }: Known): Html {
  const { say, now } = visit;
  const { hour, day, older } = unsettledByAge(mailOuts, now);
  return block({
    id: "uten-utfall",
    title: say("Sluppet, men utfallet er ikke meldt ennå", "Let go, and no outcome yet"),
    body: bars(
      visit,
      say("Utfall ikke meldt, etter alder", "Without an outcome, by age"),
      [
        { name: say("Under én time", "Less than an hour"), count: hour, kind: "good" },
        { name: say("Under ett døgn", "Less than a day"), count: day, kind: "open" },
        { name: say("Mer enn ett døgn", "More than a day"), count: older, kind: "bad" },
      ],
      Math.max(1, hour + day + older),
    ),
  });
}

const keys = ({ say, times }: Visit, { keys: list }: GateStatus): Html =>
  block({
    id: "nokler",
    title: say("Nøkler som personer kjennes igjen med", "Keys that people are known by"),
    body: factLines(
      list.map(({ id, state, since, peopleLeft }) => ({
        name: id,
        value:
          state === "present"
            ? say(`I bruk siden ${times.date(since)}`, `In use since ${times.date(since)}`)
            : say(`Tatt ut ${times.date(since)}`, `Retired ${times.date(since)}`),
        ...(peopleLeft === undefined
          ? {}
          : { more: say(`${peopleLeft} personer igjen å flytte`, `${peopleLeft} people left to move`) }),
      })),
      true,
    ),
  });
