import type { StandingOrderInput } from "@sluse/gate";

import type { Comer, Comers } from "./happenings.ts";
import { ANNOUNCEMENT, letterOf } from "./letters.ts";
import type { Asked, Plan } from "./oracle.ts";
import { needsSuperuser, rulesOf, type Play } from "./play.ts";
import { formOf, nameOf, stepName } from "./set-up.ts";
import type { FormSystem } from "./systems.ts";
import { YEAR, atHour } from "./time.ts";
import { MACHINE, ORDERER } from "./world.ts";

/** A standing mail-out, and who has come to it and is not decided about. */
interface Standing {
  readonly mailOut: string;
  readonly asOf: (comer: Pick<Comer, "person" | "about">) => Asked;
  gathered: Asked[];
}

/** A form ends on one day, whenever it was ordered: three weeks after the year. Helsenorge reminds of it by itself. */
const END = atHour(YEAR.days + 19, 20);
const DAY = 86_400_000;
const MORNING = 8;

/** Orders every system's forms as standing mail-outs, and has them approved: the year's only approvals of forms. */
export async function orderForms(
  play: Play,
  systems: readonly FormSystem[],
): Promise<ReadonlyMap<string, Standing>> {
  const standing = new Map<string, Standing>();
  for (const system of systems) {
    for (const step of [undefined, ...system.steps.keys()]) {
      const report = await play.world.gate.submit(orderOf(system, step));
      if (report.decision === "refuse")
        throw new Error(`${system.id}: ${rulesOf(report.findings).join(", ")}`);
      await play.approve(report.mailOut);
      const plan = planOf(system, step);
      const mailOut = `${system.id} ${step ?? "first"}`;
      standing.set(mailOut, {
        mailOut: report.mailOut,
        asOf: ({ person, about }) => ({ mailOut, plan, person, about }),
        gathered: [],
      });
    }
  }
  return standing;
}

/** Lets them come: one by one in the hour they do, or each morning those of the day before. */
export function letThemCome(play: Play, comers: Comers, orders: ReadonlyMap<string, Standing>): void {
  for (const [hour, those] of comers) {
    for (const comer of those) {
      const { system, step } = comer;
      const order = orders.get(`${system.id} ${step ?? "first"}`)!;
      const asked = order.asOf(comer);
      play.at(hour, async () => {
        if (system.manner === "one by one") return clearOne(play, order, asked);
        if (order.gathered.push(asked) === 1) nextMorning(play, order);
      });
    }
  }
}

async function clearOne(play: Play, order: Standing, asked: Asked): Promise<void> {
  const answer = await play.world.gate.clear(order.mailOut, play.rowOf(asked, 1), { by: MACHINE });
  const again = (hour: number): void => play.at(hour, () => clearOne(play, order, asked));
  switch (answer.kind) {
    case "cleared":
      return play.send(answer.wave, () => asked);
    case "waiting":
      play.account.heldBy(rulesOf(answer.findings));
      return again(Math.max(play.hour + 1, hourOf(play, answer.opensAt)));
    case "held":
      play.account.heldBy(rulesOf(answer.findings));
      if (needsSuperuser(answer.findings)) await play.goOn(order.mailOut, answer.findings);
      return again(play.nextOpenHour());
    case "not-cleared":
    case "already-cleared":
    case "refused":
      return play.account.compare(asked, play.day, {
        whyNot: play.oracle.whyNot(asked, play.now),
        gate: `${answer.kind}: ${rulesOf(answer.findings).join(", ")}`,
        told: answer.kind === "refused",
      });
  }
}

const hourOf = ({ now, hour }: Play, at: number): number => hour + Math.ceil((at - now) / 3_600_000);

function nextMorning(play: Play, order: Standing): void {
  play.at((play.day + 1) * 24 + MORNING, () => clearGathered(play, order));
}

/** Gives those who have come since to one release; whoever is not decided about waits for the next morning. */
async function clearGathered(play: Play, order: Standing): Promise<void> {
  const asked = order.gathered;
  order.gathered = [];
  const left = new Set(asked);
  const rows = asked.map((each, place) => play.rowOf(each, place + 1));
  const release = play.world.gate.release(order.mailOut, rows, { by: MACHINE });
  for await (const wave of release) {
    await play.send(wave, ({ row = 0 }) => {
      const one = asked[row - 1]!;
      left.delete(one);
      return one;
    });
  }
  const { end } = release;
  if (end?.kind === "caught-up" || end?.kind === "refused") {
    for (const each of left) {
      play.account.compare(each, play.day, {
        whyNot: play.oracle.whyNot(each, play.now),
        gate: `${end.kind}: ${rulesOf(end.findings).join(", ")}`,
        told: end.kind === "refused",
      });
    }
    return;
  }
  const findings = end?.kind === "held" || end?.kind === "waiting" ? end.findings : [];
  play.account.heldBy(rulesOf(findings));
  if (needsSuperuser(findings)) await play.goOn(order.mailOut, findings);
  order.gathered = [...left];
  if (order.gathered.length > 0) nextMorning(play, order);
}

const planOf = (system: FormSystem, step: number | undefined): Plan => ({
  form: true,
  project: system.id,
  why: system.why,
  round: step === undefined ? "invitation" : "follow-up",
  step,
  steps: system.steps,
  paper: system.paper,
  ownRegister: system.ownRegister,
  reminders: [END - 5 * DAY, END - DAY],
});

const orderOf = (system: FormSystem, step: number | undefined): StandingOrderInput => ({
  project: system.id,
  kind: "form",
  round: step === undefined ? "invitation" : "follow-up",
  ...(step === undefined ? {} : { step: stepName(step) }),
  ...(system.why === "treatment" ? {} : { purposeTag: "5" }),
  ...(system.why === "treatment" && !system.paper ? { channels: ["helsenorge"] } : {}),
  form: {
    id: formOf(system, step),
    taskText: "Svar på noen spørsmål om hvordan det går med deg.",
    expires: new Date(END),
  },
  content: letterOf(step === undefined ? "invitation" : "follow-up", nameOf(system)),
  standing: {
    trigger:
      step === undefined ? "Operert for tre måneder siden" : `Svarte for ${system.steps[step]} dager siden`,
    perDay: system.forms + 20,
    inAll: system.forms * 2 + 20,
  },
  window: { from: new Date(atHour(2, 7)), until: new Date(atHour(YEAR.days - 1, 22)) },
  orderedBy: ORDERER,
  announcement: ANNOUNCEMENT,
});
