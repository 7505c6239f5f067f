import type { ListedOrderInput } from "@sluse/gate";

import { listOf, type Crowd } from "./happenings.ts";
import { letterOf } from "./letters.ts";
import { orderOfLetter } from "./letter-orders.ts";
import { rulesOf, type Play } from "./play.ts";
import { nameOf } from "./set-up.ts";
import type { LetterSystem } from "./systems.ts";
import { CENTRAL, DEAD_LINK, SUPERUSERS } from "./world.ts";

/** What the one project of April tried, in the order the product board was told of it. */
export function april(
  play: Play,
  { own, another }: { own: LetterSystem; another: LetterSystem },
  crowd: Crowd,
): void {
  const people = listOf(own, crowd);
  const order = (day: number, what: string, changes: Partial<ListedOrderInput>, system = own): void =>
    play.at(day * 24 + 10, async () => {
      const given = { ...orderOfLetter(play, system, people, "invitation"), ...changes } as ListedOrderInput;
      const { decision, mailOut, findings } = await play.world.gate.submit(given);
      play.account.tried(`${what}: ${decision}`, rulesOf(findings));
      if (decision === "refuse") return;
      // Almost everybody on the list had the letter, and a superuser sees it.
      await play.world.gate.reject(mailOut, { by: SUPERUSERS[0], comment: "De har fått brevet alt." });
      play.account.decided("superuser", "rejects an order");
    });
  const { day } = own;
  order(day - 3, "with a link that is dead", { content: letterOf("invitation", nameOf(own), DEAD_LINK) });
  order(day + 26, "the same letter once more", {});
  order(day + 27, "the same with another title", {
    content: {
      ...letterOf("invitation", nameOf(own)),
      notice: { title: "Rettet brev om studien", sender: SENDER },
    },
  });
  order(day + 28, "the same under another project", { project: another.id }, own);
  // People call; the central function stops every letter of eFORSK, and lets projects go on as each was looked at.
  play.at((day + 29) * 24 + 12, async () => {
    const { stop } = await play.world.gate.stop(
      { system: "eforsk", only: "letter" },
      { by: CENTRAL, reason: "Mange har ringt om brevene fra ett prosjekt." },
    );
    play.stoppedBy = stop;
    play.account.decided("central function", "stops the letters of eFORSK");
  });
}

const SENDER = { name: "Universitetet i Fjordby", organisationNumber: "971035854" } as const;
