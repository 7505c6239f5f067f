import { Letters, approved, sendAll } from "@sluse/testkit/gate";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

import { linesOf } from "../internal/world.ts";
import { openOverHttp, type OverHttp } from "./over-http.ts";
import { PEOPLE, orderFor } from "./setup.ts";
import { STORES } from "./stores.ts";

const PROCESSES = 8;
const people = PEOPLE.slice(0, 12);

/** Services over one PostgreSQL, each in a process of its own. */
let services: readonly OverHttp[] = [];
const closeAll = async (): Promise<void> => {
  await Promise.all(services.map((each) => each[Symbol.asyncDispose]()));
  services = [];
};
beforeEach(async () => {
  await closeAll();
  const store = await STORES.PostgreSQL();
  // The first makes the ledger and its project; the others find them.
  const first = await openOverHttp(store);
  const others = await Promise.all(Array.from({ length: PROCESSES - 1 }, () => openOverHttp(store)));
  services = [first, ...others];
});
afterAll(closeAll);

const service = (at: number): OverHttp => services[at % services.length]!;

describe("eight services over one PostgreSQL", () => {
  it("hand each person over once, whoever releases, however many at once, and by two mail-outs", async () => {
    const one = await approved(service(0), people);
    await Promise.all(services.slice(1).map((each) => each.surroundings.advance(3_600_000)));
    const two = await service(1).order(people.toReversed());
    await service(2).approve(two.mailOut, { as: "superuser", digest: two.digest });
    const letters = new Letters();
    const both = [one.mailOut, two.mailOut];
    const ends = await Promise.allSettled(
      services.map((each, at) => sendAll(each, both[at % 2] ?? "", people, letters)),
    );
    expect(ends.every(({ status }) => status === "fulfilled")).toBe(true);
    for (const mailOut of both) await sendAll(service(3), mailOut, people, letters);
    letters.assertOnceEach(people);
    expect(letters.sum).toBe(people.length);
    expect(await service(5).isLogWhole()).toBe(true);
  });

  it("keep a standing mail-out's first wave and its day to the number, whoever asks", async () => {
    const standing = { trigger: "Utskrevet i dag.", perDay: 7, inAll: 50 };
    const ordered = await service(0).ask(
      "orderer",
      "POST",
      "/mail-outs",
      linesOf([{ ...orderFor(), standing }]),
    );
    const { mailOut, digest } = (await ordered.json()) as {
      readonly mailOut: string;
      readonly digest: string;
    };
    expect(await service(1).approve(mailOut, { as: "superuser", digest })).toBe(true);
    await Promise.all(services.map((each) => each.surroundings.advance(3_600_000)));
    const askForAll = async (): Promise<string[]> => {
      const answers = await Promise.all(
        PEOPLE.flatMap((nationalId, at) =>
          // Each person at two services, in orders of their own.
          [at, at + 3].map(async (turn) => {
            const response = await service(turn).ask("orderer", "POST", `/mail-outs/${mailOut}/clearances`, {
              nationalId,
            });
            const answer = (await response.json()) as {
              readonly kind: string;
              readonly clearance?: { readonly id: string };
            };
            return answer.kind === "cleared" ? [nationalId, answer.clearance?.id ?? ""] : [];
          }),
        ),
      );
      const cleared = answers.filter(({ length }) => length > 0);
      await service(0).ask("orderer", "POST", "/outcomes", {
        outcomes: cleared.map(([, clearance]) => ({ clearance, outcome: "delivered" })),
      });
      return cleared.map(([person = ""]) => person);
    };
    const canary = await askForAll();
    expect(canary).toHaveLength(3);
    expect(await service(4).goOn(mailOut)).toBe(true);
    const rest = await askForAll();
    expect(new Set([...canary, ...rest]).size).toBe(7);
    expect(canary.length + rest.length).toBe(7);
    expect(await askForAll()).toEqual([]);
  });
});
