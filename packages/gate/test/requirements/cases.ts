import { createTemplateLibrary, parseTemplate, type TemplateLibrary } from "@sluse/content";
import { DAY, HOUR, MINUTE, instant, later, type Finding, type Policy, type Recipient } from "@sluse/core";
import { createLinkProbeDouble, createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { bornOn } from "@sluse/testkit/people";

import { drawExercises } from "../../src/exercises/draw-exercises.ts";
import {
  CENTRAL,
  ORDERER,
  START,
  SUPERUSER,
  approved,
  createOrder,
  letterOf,
  ordered,
  passCanary,
  people,
  templateSource,
  testPolicy,
  whileAsked,
} from "../internal/world.ts";
import { approvalScenarios } from "../rules/scenarios/approval-scenarios.ts";
import { orderScenarios } from "../rules/scenarios/order-scenarios.ts";
import { recipientScenarios } from "../rules/scenarios/recipient-scenarios.ts";
import { releaseScenarios } from "../rules/scenarios/release-scenarios.ts";
import { approve, few, play, release, type Scenario, type Scene } from "../rules/scenarios/scenario.ts";
import { standingOrder } from "../standing/standing-world.ts";

/** What is done in a world where a requirement is broken, or met: the rules that spoke. */
export type Tried = () => Promise<readonly string[]>;

type World = Omit<Scenario, "gives">;

export const trying =
  (world: World): Tried =>
  () =>
    play(world);

/** A world whose policy has another value in one field. */
export const under = (path: string, value: unknown, world: World = {}): World => ({
  ...world,
  world: { ...world.world, policy: withField({ ...policyOf(world) }, path, value) as unknown as Policy },
});
type Tree = Readonly<Record<string, unknown>>;
function withField(tree: Tree, path: string, value: unknown): Tree {
  const [first = "", ...rest] = path.split(".");
  const below = (tree[first] ?? {}) as Tree;
  return { ...tree, [first]: rest.length === 0 ? value : withField(below, rest.join("."), value) };
}

const policyOf = ({ world }: World): Policy => {
  const policy = world?.policy ?? testPolicy;
  if (typeof policy === "function") throw new TypeError("the world has a policy for each project");
  return policy;
};

/** The world of the rule's own scenario. */
export function scenario(rule: string): World {
  const found = [approvalScenarios, orderScenarios, recipientScenarios, releaseScenarios]
    .map((each) => each[rule])
    .find((each) => each !== undefined);
  if (!found) throw new Error(`no scenario of ${rule}`);
  return found;
}

/** Everything in order, to the end of the approval and of the release. */
export const approving: World = { act: async (scene) => approve(scene, await scene.submit()) };
/** A standing mail-out is approved for so many days. */
export const approvingStandingFor = (days: number): World => ({
  act: async ({ world: { gate, clock } }) => {
    const { mailOut, digest } = await gate.submit(standingOrder());
    const until = later(clock.now(), days * DAY);
    return (await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest.", until })).findings;
  },
});
export const releasing = (
  happening: (scene: Scene, mailOut: string) => unknown = () => undefined,
): World => ({
  act: async (scene) => {
    const mailOut = await approved(scene.world, scene.recipients);
    await happening(scene, mailOut);
    return release(scene, mailOut);
  },
});
export const releasingAt = (moment: string): World =>
  releasing(({ world }) => world.clock.set(instant(moment)));

export const many: readonly Recipient[] = people(120);
export const afterCanary = (outcome: "delivered" | "failed" | "unreachable" | "unknown"): World => ({
  recipients: many,
  act: async (scene) => {
    const mailOut = await approved(scene.world, many);
    await passCanary(scene.world, mailOut, many);
    await release(scene, mailOut, many.slice(0, 100), outcome);
    return release(scene, mailOut);
  },
});

const LINK = "https://www.uio.no/sovn";

function templatesWith(from: string, to: string): TemplateLibrary {
  const { template } = parseTemplate(templateSource("invitation").replace(from, to), {
    file: "invitation.md",
  });
  if (!template) throw new Error("the template does not parse");
  return createTemplateLibrary([template]);
}

/** The letter and its template say something else in one place. */
export function saying(from: string, to: string): World {
  const { content } = ordered();
  const documents = content.documents.map((each) =>
    each.kind === "finished"
      ? { ...each, bytes: new TextEncoder().encode(letterOf("invitation").replace(from, to)) }
      : each,
  );
  return { world: { templates: templatesWith(from, to) }, order: { content: { ...content, documents } } };
}
export const linking = (address: string): World => saying(LINK, address);

/** The letter alone says something else. */
export const changing = (from: string, to: string): World => ({ order: saying(from, to).order ?? {} });

export const announced = (title: string, sender = "Universitetet i Oslo"): World => {
  const { content } = ordered();
  return {
    order: {
      content: { ...content, notice: { title, sender: { name: sender, organisationNumber: "971035854" } } },
    },
  };
};

export const linkSays = (verdict: "ok" | "broken"): World => ({
  act: async ({ world, submit }) => {
    world.probe.verdicts.set(LINK, verdict);
    return (await submit()).findings;
  },
});

/** The link's page says this, to whoever looks for it. */
export function pageSays(words: string): World {
  const clock = createSimulatedClock(START);
  const double = createLinkProbeDouble({ clock });
  const linkProbe = {
    probe: async (...[links]: Parameters<typeof double.probe>) => {
      for (const { address, mustNotContain = [] } of links)
        if (mustNotContain.includes(words)) {
          double.verdicts.set(address, "broken");
          double.causes.set(address, "page-says-closed");
        }
      return double.probe(links);
    },
  };
  return { world: { clock, linkProbe } };
}

/** After an invitation with this outcome, the same people get another round. */
export const roundAfter = (round: "reminder" | "result", outcome: "delivered" | "unknown"): World => ({
  act: async (scene) => {
    const { world, recipients, submit } = scene;
    const mailOut = await approved(world, recipients);
    await release(scene, mailOut, recipients, outcome);
    const window = { from: "2027-05-03T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };
    return (await submit(createOrder(recipients, { round, window }))).findings;
  },
});

export const withOneBorn = (day: string): World => ({
  recipients: [...few, { nationalId: bornOn(day) }],
});

export const withKrr = (): World => {
  const clock = createSimulatedClock(START);
  return {
    world: {
      clock,
      registers: [
        createRegisterDouble({ clock }),
        createRegisterDouble({ clock, id: "krr", kind: "digital-post" }),
      ],
    },
  };
};

/** Real people, and a population register that is asked about them. */
export const withPopulation = (): World => {
  const { recipients, world } = scenario("register/population-missing");
  const clock = createSimulatedClock(START);
  return {
    ...(recipients === undefined ? {} : { recipients }),
    world: {
      ...world,
      clock,
      registers: [
        createRegisterDouble({ clock }),
        createRegisterDouble({ clock, id: "folkeregisteret", kind: "population" }),
      ],
    },
  };
};

export const proving: World = {
  act: async ({ gate, submit }) => {
    const { mailOut } = await submit();
    return (await gate.proof(mailOut, { by: SUPERUSER, to: { kind: "file" } })).findings;
  },
};

export const showing: World = {
  act: async (scene) => {
    const report = await scene.submit();
    await scene.gate.letter(report.mailOut, { by: SUPERUSER });
    return approve(scene, report);
  },
};

export const templateApproved: World = {
  act: async ({ gate, submit }) => {
    for (const { template, version, letters } of await gate.templates.list({ by: CENTRAL }))
      await gate.templates.approve(template, version, {
        by: CENTRAL,
        digests: Object.fromEntries(letters.map(({ language, digest }) => [language, digest])),
        until: "2028-01-01T00:00Z",
        comment: "Lest.",
      });
    return (await submit()).findings;
  },
};

/** The superuser sees every fault of the exercises, and approves nothing else. */
export const exercised: World = {
  act: async (scene) => {
    const { set } = await scene.gate.exercises.list({ by: SUPERUSER });
    const answers = Object.fromEntries(
      drawExercises(set).map(
        ({ id, planted }) => [id, planted.kind === "clean" ? "approve" : "refuse"] as const,
      ),
    );
    await scene.gate.exercises.answer({ by: SUPERUSER, set, answers });
    return approve(scene, await scene.submit());
  },
};

export const waveTaking = (minutes: number): World =>
  releasing(({ world }) => whileAsked(world, () => world.clock.advance(minutes * MINUTE)));

export const beginning = (late: boolean): World => ({
  act: async (scene): Promise<readonly Finding[]> => {
    const mailOut = await approved(scene.world, scene.recipients);
    for await (const wave of scene.gate.release(mailOut, scene.recipients, { by: ORDERER })) {
      if (late) scene.world.clock.set(wave.sendBefore);
      return (await wave.begin(wave.clearances)).findings;
    }
    throw new Error("nobody was cleared");
  },
});

export const linkDying = releasing(({ world }) => {
  world.probe.verdicts.set(LINK, "broken");
  world.clock.advance(2 * HOUR);
});

export const complaining = (count: number): World =>
  releasing(({ gate }, mailOut) => gate.reportComplaints(mailOut, { by: CENTRAL, count }));

export const twoOptOut = releasing(({ world }) => {
  for (const { nationalId } of few.slice(0, 2)) world.register.optedOut.add(nationalId);
});
