import type { MailOutId, Pseudonym } from "@sluse/core";
import { createTemplateLibrary, parseTemplate } from "@sluse/content";
import { expect, test } from "vitest";

import { createGate } from "../../src/index.ts";
import { ORDERER, people, templateSource } from "../internal/world.ts";
import { ask, openStanding } from "./standing-world.ts";

const [first = ""] = people(1).map(({ nationalId }) => nationalId);
const refused = (rule: string): object => ({ kind: "refused", findings: [{ rule }] });

test("nobody who comes is cleared for a mail-out that somebody was put on the list of", async () => {
  const world = await openStanding();
  const extra = { person: "0".repeat(32) as Pseudonym, about: null, values: null };
  const id = world.mailOut as MailOutId;
  await world.ledger.transact((tx) => tx.addAudience({ id, attempt: 1 }, [extra], "2027-1"));
  expect(await ask(world, first)).toMatchObject(refused("release/audience-changed"));
});

test("nobody who comes is cleared by a template that was changed since", async () => {
  const world = await openStanding();
  const source = templateSource("invitation").replace("frivillig å delta", "helt frivillig å delta");
  const { template } = parseTemplate(source, { file: "invitation.md" });
  const gate = await createGate({ ...world.options, templates: createTemplateLibrary([template!]) });
  const answer = await gate.clear(world.mailOut, { nationalId: first }, { by: ORDERER });
  expect(answer).toMatchObject(refused("release/template-changed"));
});
