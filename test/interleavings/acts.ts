import { MINUTE, isoOf, later, type Outcome, type Recipient } from "@sluse/core";

import { CENTRAL, ORDERER, SUPERUSER } from "../everyday/users.ts";
import type { Act } from "./scene.ts";
import { PROJECT, SECOND_SUPERUSER, releaseAll, reportOf, submitTo, takeWaves } from "./scene-world.ts";

export const submitting = (recipients: readonly Recipient[]): Act => ({
  doors: ["submit"],
  async act(world, gate) {
    const report = await submitTo(gate, recipients);
    world.mailOut = report.mailOut;
    return report;
  },
});

export const recheckWith = (recipients: readonly Recipient[]): Act => ({
  doors: ["recheck"],
  act: ({ mailOut }, gate) => gate.recheck(mailOut, recipients, { by: ORDERER }),
});

export const withdraw: Act = {
  doors: ["withdraw"],
  act: ({ mailOut }, gate) => gate.withdraw(mailOut, { by: ORDERER, comment: "Feil liste." }),
};

/** Withdraws whatever the project has; nothing when there is nothing yet. */
export const withdrawWhatThereIs: Act = {
  doors: ["withdraw"],
  async act(world, gate) {
    const { mailOuts } = await gate.list({ by: ORDERER, project: PROJECT, order: "oldest-first" });
    const [found] = mailOuts;
    if (!found) return undefined;
    world.mailOut = found.mailOut;
    return withdraw.act(world, gate, "");
  },
};

export const reject: Act = {
  doors: ["reject"],
  act: ({ mailOut }, gate) => gate.reject(mailOut, { by: SUPERUSER, comment: "Skal ikke ut." }),
};

/** Asks whoever ordered, as that superuser. */
export const askBy = (by: string): Act => ({
  doors: ["ask"],
  act: ({ mailOut }, gate) => gate.ask(mailOut, { by, question: "Hvem har lest brevet?" }),
});

export const answerQuestion: Act = {
  doors: ["answer"],
  act: ({ mailOut }, gate) => gate.answer(mailOut, { by: ORDERER, number: 1, answer: "Brukerrådet." }),
};

/** Opens the letter, which takes a transaction to read it and one to note that it was shown. */
export const showLetterTo = (by: string): Act => ({
  doors: ["letter"],
  act: ({ mailOut }, gate) => gate.letter(mailOut, { by }),
});
export const showLetter: Act = showLetterTo(SUPERUSER);

const reason = "Tilsynssak.";

export const stopProject: Act = {
  doors: ["stop"],
  act: (_world, gate) => gate.stop({ project: PROJECT }, { by: CENTRAL, reason }),
};

/** A superuser stops the project, and lifts that stop again. */
export const stopAndLift: Act = {
  doors: ["stop", "liftStop"],
  async act(_world, gate) {
    const by = SUPERUSER;
    const { stop } = await gate.stop({ project: PROJECT }, { by, reason: "Feil telefonnummer." });
    return stop && gate.liftStop(stop, { by, reason: "Rettet." });
  },
};

export const stopPerson = ({ nationalId }: Recipient): Act => ({
  doors: ["stop"],
  act: (_world, gate) => gate.stop({ person: nationalId }, { by: CENTRAL, reason }),
});

/** Reads the report, and approves what stands there. */
export const approveBy = (by: string): Act => ({
  doors: ["approve"],
  async act({ mailOut }, gate) {
    const { digest } = await reportOf({ gate, mailOut });
    return gate.approve(mailOut, { by, digest, comment: "Lest og funnet i orden." });
  },
});

export const approve: Act = approveBy(SUPERUSER);

export const goOn: Act = {
  doors: ["goOn"],
  act: ({ mailOut }, gate) => gate.goOn(mailOut, { by: SUPERUSER, comment: "Første bølge er sett på." }),
};

export const release: Act = { doors: ["release"], act: (world, gate, name) => releaseAll(world, name, gate) };

/** Releases, and tells of nobody how it went. */
export const releaseAndTellNothing: Act = {
  doors: ["release"],
  act: (world, gate, name) => releaseAll(world, name, gate, "nothing"),
};

/** Goes on with what `beginRelease` began. */
export const goOnReleasing: Act = {
  doors: ["release"],
  async act(world, _gate, name) {
    const begun = world.begun[name];
    return begun && takeWaves(world, name, begun, "nothing");
  },
};

/** Tells, with a time of its own, what became of a clearance. */
export const tellOutcome = (number: number, outcome: Outcome, minutesLater: number): Act => ({
  doors: ["reconcile"],
  act({ clock, mailOut }, gate) {
    const at = isoOf(later(clock.now(), minutesLater * MINUTE));
    return gate.reconcile([{ clearance: `${mailOut}/${number}`, outcome, at }], { by: CENTRAL });
  },
});

/** Tells that the letter of a mail-out's clearance with this number was never sent. */
export const tellNotSent = (number: number): Act => ({
  doors: ["reconcile"],
  async act(world, gate) {
    const clearance = `${world.mailOut}/${number}`;
    const told = await gate.reconcile([{ clearance, outcome: "not-sent" }], { by: CENTRAL });
    world.takenBack += told.takenBack;
    return told;
  },
});

export const complain = (count: number): Act => ({
  doors: ["reportComplaints"],
  act: ({ mailOut }, gate) => gate.reportComplaints(mailOut, { by: CENTRAL, count }),
});

export const switchOff: Act = {
  doors: ["projects.deactivate"],
  act: (_world, gate) => gate.projects.deactivate(PROJECT, { by: CENTRAL, comment: "Feil i brevet." }),
};

/** Whoever approved is no superuser any more. */
export const replaceSuperuser: Act = {
  doors: ["projects.setSuperusers"],
  act: (_world, gate) =>
    gate.projects.setSuperusers(PROJECT, {
      by: CENTRAL,
      superusers: [SECOND_SUPERUSER],
      comment: "Sluttet.",
    }),
};

/** The plan is another than the one that was approved under. */
export const replacePlan: Act = {
  doors: ["projects.setPlan"],
  act: (_world, gate) =>
    gate.projects.setPlan(PROJECT, {
      by: CENTRAL,
      plan: {
        steps: [{ name: "12-måneder", days: 365, form: null }],
        earlyDays: 0,
        after: "trigger",
        next: "whoever-was-asked",
        invites: "both-parents",
      },
      comment: "Avtalt.",
    }),
};

export const tidy: Act = { doors: ["tidy"], act: (_world, gate) => gate.tidy() };

export const remind: Act = { doors: ["remind"], act: (_world, gate) => gate.remind() };

/** The clock moves on, for everybody, at one moment among the steps. */
export const timePasses = (milliseconds: number): Act => ({
  doors: [],
  act: async ({ actors, clock }, _gate, name) =>
    actors[name]?.step("time passes", () => clock.advance(milliseconds)),
});

/** One after the other, as one person does it. */
export const inTurn = (...acts: readonly Act[]): Act => ({
  doors: acts.flatMap(({ doors }) => doors),
  async act(world, gate, name) {
    let last: unknown;
    for (const each of acts) last = await each.act(world, gate, name);
    return last;
  },
});
