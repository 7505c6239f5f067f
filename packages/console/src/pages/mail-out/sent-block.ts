import { OUTCOME_NAMES, type Policy } from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { bars, type Bar } from "../../parts/bars.ts";
import { block } from "../../parts/block.ts";
import type { Visit } from "../../visit/visit.ts";
import { capital } from "../../words/capital.ts";
import { countIn, peopleIn, percentIn } from "../../words/counts.ts";
import { clearedOf, expectedOf, isOver } from "./happening.ts";
import { icons } from "../../parts/icons.ts";
import { nextWaveLine } from "./next-wave.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { nameIn } from "../../words/page-language.ts";

/** What became of those who were let go so far, and how near each breaker is. Nothing of it can be called back here. */
export function sentBlock(visit: Visit, mailOut: MailOutOf): Html | false {
  const { say } = visit;
  const { report } = mailOut;
  if (report.waves.length === 0) return false;
  const now = sentView(visit, mailOut);
  return block({
    id: "sendt",
    title: say("Så langt", "So far"),
    body: isOver(report)
      ? now
      : html`<div data-live="/utsendinger/${report.mailOut}/tall">${now}</div>
          <noscript>
            <p class="help">
              ${say("Last siden på nytt for å se nye tall.", "Load the page again to see new counts.")}
            </p>
          </noscript>`,
  });
}

/** The counts as they are at one moment. */
export function sentView(visit: Visit, mailOut: MailOutOf): Html {
  const { report, project } = mailOut;
  const { say, language } = visit;
  const cleared = clearedOf(report);
  const all = expectedOf(report);
  const next = nextWaveLine(visit, mailOut);
  return html`<p class="lead">
      ${say(
        report.waves.length === 1
          ? `${peopleIn(cleared, language)} av ${countIn(all, language)} er sluppet, i én bølge. En stopp tar tilbake det som ikke er begynt på; resten kan ikke hentes tilbake.`
          : `${peopleIn(cleared, language)} av ${countIn(all, language)} er sluppet, i ${report.waves.length} bølger. En stopp tar tilbake det som ikke er begynt på; resten kan ikke hentes tilbake.`,
        `${peopleIn(cleared, language)} of ${countIn(all, language)} were let go, in ${report.waves.length} ${report.waves.length === 1 ? "wave" : "waves"}. A stop takes back what was not begun; the rest cannot be called back.`,
      )}
    </p>
    ${next !== undefined && html`<p class="aside">${icons.arrow}<span>${next}</span></p>`}
    ${bars(visit, say("Hvordan det gikk med dem som er sluppet", "What became of those let go"), outcomesOf(visit, report), Math.max(cleared, 1))}
    <h3 class="ds-heading" data-size="2xs">
      ${say("Sikringer: så nær er de å stoppe utsendingen", "Breakers: how near they are to stopping the mail-out")}
    </h3>
    ${breakers(visit, report, visit.policyOf(project))}`;
}

function outcomesOf({ say, language }: Visit, { outcomes }: SuperuserReport): Bar[] {
  const { delivered, unreachable, failed, unknown, answered, unsettled } = outcomes;
  const name = (key: keyof typeof OUTCOME_NAMES): string => capital(nameIn(OUTCOME_NAMES[key], language));
  return [
    { name: name("delivered"), count: delivered, kind: "good" },
    { name: name("answered"), count: answered, kind: "good" },
    {
      name: name("unreachable"),
      count: unreachable,
      more: say("Ingenting kom fram", "Nothing arrived"),
      kind: "open",
    },
    {
      name: name("failed"),
      count: failed,
      more: say("Kanalen meldte feil", "The channel reported a fault"),
      kind: "bad",
    },
    {
      name: name("unknown"),
      count: unknown - unsettled,
      more: say("Regnes som henvendelse", "Counts as contact"),
      kind: "bad",
    },
    {
      name: name("unsettled"),
      count: unsettled,
      more: say("Ingen har meldt tilbake", "Nobody has reported yet"),
      kind: "open",
    },
  ];
}

/** By shares of what has got an outcome since a superuser last let it go on: so the gate counts. */
function breakers(visit: Visit, report: SuperuserReport, { breakers: limits }: Policy): Html {
  const { say, language, times, nameOf } = visit;
  const { outcomesSince: outcomes, complaintsSince: complaints, lookedAt } = report;
  const last = lookedAt.at(-1);
  const unknown = outcomes.unknown - outcomes.unsettled;
  const settled = outcomes.delivered + outcomes.answered + outcomes.unreachable + outcomes.failed + unknown;
  const share = (count: number): string => percentIn(settled === 0 ? 0 : count / settled, language);
  const line = (name: string, now: string, limit: string): Html =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="number" data-label="${say("Nå", "Now")}">${now}</td>
      <td class="number" data-label="${say("Grense", "Limit")}">${limit}</td>
    </tr>`;
  return html`${
      last !== undefined &&
      !isOver(report) &&
      html`<p class="help">
        ${say(
          `Regnet fra ${times.moment(last.at)}, da ${nameOf(last.by)} lot utsendingen gå videre.`,
          `Counted from ${times.moment(last.at)}, when ${nameOf(last.by)} let the mail-out go on.`,
        )}
      </p>`
    }
    <table class="ds-table list">
      <thead>
        <tr>
          <th scope="col">${say("Sikring", "Breaker")}</th>
          <th scope="col" class="number">${say("Nå", "Now")}</th>
          <th scope="col" class="number">${say("Grense", "Limit")}</th>
        </tr>
      </thead>
      <tbody>
        ${line(say("Mislyktes", "Failed"), share(outcomes.failed), percentIn(limits.failedShare, language))}
        ${line(say("Ikke nådd", "Not reached"), share(outcomes.unreachable), percentIn(limits.unreachableShare, language))}
        ${line(say("Ukjent utfall", "Unknown outcome"), share(unknown), percentIn(limits.unknownShare, language))}
        ${line(say("Klager", "Complaints"), countIn(complaints, language), countIn(limits.complaints, language))}
      </tbody>
    </table>
    ${
      settled < limits.minimumSettled &&
      html`<p class="help">
        ${say(
          `Andelene teller først når ${limits.minimumSettled} har fått et utfall. Nå er det ${settled}.`,
          `Shares count from ${limits.minimumSettled} outcomes on. There are ${settled} now.`,
        )}
      </p>`
    }`;
}
