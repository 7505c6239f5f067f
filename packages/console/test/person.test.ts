import { beforeAll, describe, expect, it } from "vitest";

import { fillWorld } from "./demo/mail-outs.ts";
import { recipients } from "./demo/orders.ts";
import { DAG, RITA, SIRI } from "./demo/people.ts";
import { createWorld, type World } from "./demo/world.ts";
import { ORIGIN, Visitor, type Seen } from "./internal/visitor.ts";

let world: World;
let answer: Seen;
let dag: Visitor;

beforeAll(async () => {
  world = await createWorld(ORIGIN);
  await fillWorld(world);
  dag = await Visitor.loggedIn(world.console, DAG);
  const [person] = recipients(60, 1).slice(30);
  const fields = {
    number: person?.nationalId ?? "",
    kind: "access",
    reason: "Hvem har skrevet?",
    case: "2027/4711",
  };
  answer = await dag.submit(await dag.get("/noen-ringer"), "/noen-ringer", fields);
});

describe("an answer to somebody who calls", () => {
  it("tells why they were chosen, and who approved it", () => {
    const words = answer.text.replaceAll(/<[^>]*>/gu, " ").replaceAll(/\s+/gu, " ");
    expect(words).toContain("Hvorfor personen fikk det Trukket tilfeldig fra Folkeregisteret");
    expect(words).toContain(`Godkjent av ${SIRI.name}, 16. mars 2027`);
  });

  it("stands in the log with what whoever called wanted", async () => {
    const rita = await Visitor.loggedIn(world.console, RITA);
    const { text } = await rita.get("/logg?what=contacts-shown");
    expect(text.replaceAll(/\s+/gu, " ")).toContain("<strong>kind</strong> access");
  });

  it("leads to what the letter said, in each language", async () => {
    const letters = [...answer.text.matchAll(/href="(\/utsendinger\/[^"]+\/brev\/\w\w)"/gu)].map(
      ([, to = ""]) => to,
    );
    expect(letters.map((to) => to.slice(-2))).toEqual(["nb", "nn"]);
    for (const to of letters) expect((await dag.get(to)).text).toContain("Hverdagen i Trøndelag");
  });
});
