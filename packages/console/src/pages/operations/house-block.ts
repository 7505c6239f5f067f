import { ENDED } from "@sluse/core";

import type { HouseState, LedgerTold } from "../../house.ts";
import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { factLines, type Fact } from "../../parts/facts.ts";
import { hidden } from "../../parts/layout.ts";
import type { Visit } from "../../visit/visit.ts";
import { countIn } from "../../words/counts.ts";
import type { Known } from "./checkup.ts";
import { runbooks } from "./runbooks.ts";

/** The ledger, the outbox, the last backup and the versions; and what can be had looked at here and now. */
export function houseBlock(visit: Visit, { status, mailOuts }: Known, house: HouseState | undefined): Html {
  const { say } = visit;
  const open = mailOuts.filter(({ report }) => !ENDED.has(report.state)).length;
  return block({
    id: "protokoll",
    title: say("Utsendingsprotokoll og versjoner", "Ledger and versions"),
    body: html`${factLines(
        [
          ...(house ? factsOf(visit, house) : []),
          { name: say("Åpne utsendinger", "Open mail-outs"), value: String(open) },
          visit.house !== undefined && { name: "Sluse", value: visit.house.version },
          { name: "Node", value: status.runsOn.node },
        ],
        true,
      )}
      <div class="buttons">
        ${visit.house !== undefined && button(visit, "/drift/undersok", say("Undersøk hele oppsettet", "Examine the whole set-up"))}
        ${button(visit, "/drift/kontroller", say("Kontroller at loggen er hel", "Verify that the log is whole"))}
      </div>
      ${runbooks(visit)}`,
  });
}

const button = ({ session }: Visit, action: string, name: string): Html =>
  html`<form method="post" action="${action}">
    ${hidden("token", session.formToken)}
    <button class="ds-button" type="submit" data-variant="secondary">${name}</button>
  </form>`;

/** In whole MB, for that is what a disk is counted in; never none of what is there. */
const bytesIn = (bytes: number, language: Visit["language"]): string =>
  `${countIn(Math.max(1, Math.round(bytes / 1_000_000)), language)}\u{a0}MB`;

function factsOf(
  { say, times, language }: Visit,
  { ledger, outbox, backedUpAt }: HouseState,
): readonly Fact[] {
  const facts: Fact[] = [
    {
      name: say("Protokollen ligger i", "The ledger lies in"),
      value: ledgerName(say, ledger),
      ...(ledger.schema === undefined
        ? {}
        : { more: say(`Skjema ${ledger.schema}`, `Schema ${ledger.schema}`) }),
    },
    ...(ledger.bytes === undefined
      ? []
      : [{ name: say("Størrelse", "Size"), value: bytesIn(ledger.bytes, language) }]),
    {
      name: say("Siste sikkerhetskopi", "Last backup"),
      value: backedUpAt === undefined ? say("Ukjent", "Unknown") : times.moment(backedUpAt),
      ...(backedUpAt === undefined
        ? {
            more: say(
              "Ingen har meldt fra til Sluse om noen kopi. Spør dem som tar den.",
              "Nobody has told Sluse of any. Ask those who make it.",
            ),
          }
        : { more: times.age(backedUpAt) }),
    },
  ];
  if (outbox.kind === "none") return facts;
  return [
    ...facts,
    {
      name: say("Eldste bølge i utboksen", "Oldest wave in the outbox"),
      value:
        outbox.kind === "empty" ? say("Utboksen er tom", "The outbox is empty") : times.moment(outbox.since),
      ...(outbox.kind === "oldest" ? { more: times.age(outbox.since) } : {}),
    },
  ];
}

function ledgerName(say: Visit["say"], { kind }: LedgerTold): string {
  switch (kind) {
    case "sqlite":
      return say("en fil på denne maskinen (SQLite)", "a file on this machine (SQLite)");
    case "postgres":
      return say("en databasetjener (PostgreSQL)", "a database server (PostgreSQL)");
    case "memory":
      return say("minnet, og er borte når Sluse avsluttes", "memory, and is gone when Sluse ends");
  }
}
