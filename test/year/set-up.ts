import { YEAR, atHour } from "./time.ts";
import type { Play } from "./play.ts";
import type { System } from "./systems.ts";
import { CENTRAL, SUPERUSERS } from "./world.ts";

/** Each study by a name of its own, which tells of no illness. What is sent as treatment is no study, and says so. */
export const nameOf = ({ id, why }: System): string =>
  `${why === "treatment" ? "oppfølgingen" : "studien"} ${id.replace("kreftregisteret", "kr").toUpperCase()}`;

/** Registers the projects and switches them on, and agrees on the plans of those that follow up. */
export async function setUp(play: Play, systems: readonly System[]): Promise<void> {
  const { projects } = play.world.gate;
  for (const system of systems) {
    const { id, family, why } = system;
    await projects.register({
      id,
      orderingSystem: family.toLowerCase(),
      title: nameOf(system),
      purpose: why,
      controller: "Universitetet i Fjordby",
      contact: { name: "Åse Østby", email: "post@fjordby.no", phone: "73123456" },
      superusers: SUPERUSERS,
      by: CENTRAL,
    });
    const ceiling = system.kind === "forms" ? system.forms * 2 + 100 : system.people * 3 + 100;
    // A project under treatment takes two.
    for (const by of why === "treatment" ? [CENTRAL, SUPERUSERS[0]] : [CENTRAL]) {
      await projects.activate(id, {
        by,
        until: new Date(atHour(YEAR.days + 5, 12)),
        maxRecipients: ceiling,
        comment: "Kvalitetskontrollert.",
      });
      play.account.decided(by === CENTRAL ? "central function" : "superuser", "switches a project on");
    }
    if (system.kind === "letters" || system.steps.length === 0) continue;
    await projects.setPlan(id, {
      by: CENTRAL,
      plan: {
        steps: system.steps.map((days, step) => ({ name: stepName(step), days, form: formOf(system, step) })),
        earlyDays: 14,
        after: "answered-invitation",
        next: "answered",
        invites: "one-parent",
      },
      comment: "Som i registerets plan.",
    });
    play.account.decided("central function", "agrees to a plan of follow-ups");
  }
}

export const stepName = (step: number): string => `step ${step + 1}`;
export const formOf = ({ id }: System, step: number | undefined): string => `${id}-form-${step ?? "first"}`;
