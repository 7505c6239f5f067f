import { readIdTable } from "@sluse/registers/id-table";

import type { IncidentWorld } from "./incident-world.ts";
import { EVERY_CHANNEL } from "./ordering-system.ts";
import type { Books } from "./start-eprom.ts";

/** The rounds of April 2023 as far as they are known: three times, some four. */
const ROUNDS = [
  { letter: "1-faulty-text", title: "Invitasjon til studie", share: 1 },
  { letter: "2-dead-link", title: "Invitasjon til studie, rettet", share: 1 },
  { letter: "3-not-to-standard", title: "Invitasjon til studie, ny utsending", share: 1 },
  { letter: "4-good", title: "Invitasjon til studie, siste utsending", share: 0.25 },
] as const;

/** The ordering system alone: each round goes to everybody in the file, as it is. */
export async function withoutGate(
  world: IncidentWorld,
  onRound: (round: number, sent: number) => void,
): Promise<Books> {
  const eprom = await world.startEprom();
  const people: string[] = [];
  for await (const row of readIdTable(world.recipientsFile)) people.push(row.nationalId);
  for (const [index, { letter, title, share }] of ROUNDS.entries()) {
    const pdf = world.letter(letter);
    const chosen = people.slice(0, Math.round(people.length * share));
    await eprom.system.sendAll(
      chosen.map((nationalId) => ({
        nationalId: nationalId.replaceAll(/\s/gu, ""),
        title,
        pdf,
        channels: EVERY_CHANNEL,
      })),
    );
    onRound(index + 1, chosen.length);
  }
  const books = await eprom.books();
  eprom.stop();
  return books;
}
