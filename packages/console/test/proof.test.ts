import { beforeAll, describe, expect, it } from "vitest";

import { fillWorld, type DemoMailOuts } from "./demo/mail-outs.ts";
import { BJORN, SIRI } from "./demo/people.ts";
import { createWorld, type World } from "./demo/world.ts";
import { ORIGIN, Visitor } from "./internal/visitor.ts";

let world: World;
let mailOuts: DemoMailOuts;

beforeAll(async () => {
  world = await createWorld(ORIGIN);
  mailOuts = await fillWorld(world);
}, 60_000);

describe("a proof", () => {
  it("is a file to keep, marked as a proof, and counted on the page", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const path = `/utsendinger/${mailOuts.toApprove}`;
    const page = await siri.get(`${path}?sprak=nb`);
    expect(page.text).toContain("Laget til nå: 0.");
    const file = await siri.submit(page, `${path}/prove/nb`);
    expect(file.status).toBe(200);
    expect(file.headers.get("content-disposition")).toMatch(
      /^attachment; filename="prove-1-[a-z0-9-]+\.\w+"$/u,
    );
    expect(file.text).toContain("PRØVEBREV");
    expect((await siri.get(path)).text).toContain("Laget til nå: 1.");
  });

  it("is there for whoever ordered as well, beside the letter in each language, and tells no counts", async () => {
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    const path = `/utsendinger/${mailOuts.toApprove}`;
    const page = await bjorn.get(path);
    expect(page.text).not.toContain("Laget til nå");
    for (const language of ["nb", "nn"] as const)
      expect((await bjorn.get(`${path}/brev/${language}`)).text).toContain("Hverdagen i Trøndelag");
    const file = await bjorn.submit(page, `${path}/prove/nn`);
    expect(file.text).toContain("PRØVEBREV");
    // What has ended has no more proofs.
    expect((await bjorn.get(`/utsendinger/${mailOuts.completed}`)).text).not.toContain("/prove/");
  });

  it("says on the page why there is none", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const path = `/utsendinger/${mailOuts.second}`;
    const first = await siri.get(path);
    for (let made = 0; made < 20; made += 1)
      await world.gate.proof(mailOuts.second, { by: SIRI.id, to: { kind: "file" } });
    const page = await siri.submit(first, `${path}/prove/nb`);
    expect(page.text).toContain("Det er laget mange nok prøvebrev");
  });
});
