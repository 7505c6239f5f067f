import { openServed } from "./served-gate.ts";
import { assertExact, prepare, sharedPeople, type Scene } from "./many-gates.ts";
import { measured, timed, type Measurement } from "./measurement.ts";
import { releaseAll, rowsOf } from "./release-over-http.ts";

/**
 * The same people in many mail-outs of as many projects, released over HTTP by one service and by eight, each in a process of
 * its own; whoever asks is in a process beside them. Fails when anybody is contacted more or less often than the limit allows.
 */
export async function benchManyServices(scene: Scene): Promise<Measurement> {
  const alone = await releaseBy(1, scene);
  const together = await releaseBy(8, scene);
  return measured(
    `8 services beside 1 over HTTP: ${scene.people.toLocaleString("en")} people, ${scene.mailOuts} mail-outs, PostgreSQL`,
    alone,
    together,
    1,
    "limits exact; floor: one service",
  );
}

/**
 * Releases all of it by so many services. Answers the milliseconds.
 * @throws Error when anybody was contacted more or less often than the limit allows
 */
export async function releaseBy(count: number, { url, people, mailOuts }: Scene): Promise<number> {
  const schema = `services_${count}`;
  const ids = await prepare({ url, people, mailOuts }, schema);
  const store = { kind: "postgres", url, schema } as const;
  const services = await Promise.all(
    Array.from({ length: count }, () => openServed({ kind: "open", store, optedOut: [] })),
  );
  const rows = rowsOf(sharedPeople(people).recipients());
  const spent = await timed(() =>
    Promise.all(
      services.map(async ({ address }, at) => {
        for (const id of ids.filter((_id, place) => place % count === at))
          await releaseAll(`${address}/api/v1`, id, rows);
      }),
    ),
  );
  await Promise.all(services.map((each) => each.stop()));
  await assertExact(url, schema, people);
  return spent;
}
