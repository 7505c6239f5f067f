import type { Recipient } from "@sluse/core";

import {
  EVERYBODY,
  FIRST_LIST,
  SECOND_LIST,
  createSceneWorld,
  reportOf,
  submitTo,
  type SceneWorld,
} from "./scene-world.ts";

/** What one attempt at a mail-out leaves: whose people, which values, which findings. */
export interface Look {
  readonly people: ReadonlySet<string>;
  readonly text: string;
}

const LISTS: readonly (readonly Recipient[])[] = [
  EVERYBODY,
  FIRST_LIST,
  SECOND_LIST,
  ...EVERYBODY.map((person) => [person]),
];

/** What each list comes to when nobody else is about. */
const looks: Promise<readonly Look[]> = Promise.all(
  LISTS.map(async (list): Promise<Look> => {
    const world = await createSceneWorld({});
    world.mailOut = (await submitTo(world.gate, list)).mailOut;
    return { people: new Set(list.map(({ nationalId }) => nationalId)), text: await textOf(world) };
  }),
);

/** The attempt that the mail-out shows, whole; undefined when it is made of several. */
export async function shownLook(world: SceneWorld): Promise<Look | undefined> {
  const text = await textOf(world);
  return (await looks).find((look) => look.text === text);
}

async function textOf(world: SceneWorld): Promise<string> {
  const { manifest, tally, findings } = await reportOf(world);
  return JSON.stringify({
    audience: manifest.audience,
    tally,
    findings: findings.map(({ rule, severity, count, facts }) => ({ rule, severity, count, facts })),
  });
}
