import { fullReport } from "@sluse/gate";
import { execFileSync } from "node:child_process";

import { eforsk, instant, type Recipient } from "@sluse/core";
import { epromSender } from "@sluse/eprom";
import { checkPdf } from "@sluse/pdf";
import { startEpromDouble, type EpromDouble, type ReceivedLetter } from "@sluse/testkit/doubles";
import { expect, test } from "vitest";

import { ORDERER, SUPERUSER } from "../everyday/users.ts";
import {
  everybody,
  linkFor,
  openPersonalWorld,
  personalOrder,
  wordsFor,
  type PersonalWorld,
} from "./personal-world.ts";

const API_KEY = "nøkkel-til-eprom";
const FORM = "4f1d5c4e-0d4e-4a8e-9a53-3f4b6e0e7f10";
/** More than the first wave takes. More still with `SLUSE_PEOPLE=3000`. */
const SIZE = Number(process.env["SLUSE_PEOPLE"] ?? 60);
const HALF_HOUR = 1_800_000;
const forms = [{ id: FORM, published: true, paperEnabled: false }];

/** Takes a mail-out from its order to the last of its people. */
async function takeThrough(
  { gate, clock }: PersonalWorld,
  eprom: EpromDouble,
  order: ReturnType<typeof personalOrder>,
  recipients: readonly Recipient[],
): Promise<string> {
  const { mailOut, digest, decision } = await gate.submit(order);
  expect(decision).toBe("release");
  await gate.letter(mailOut, { by: SUPERUSER });
  await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  clock.set(instant("2027-03-30T10:00:00+02:00"));
  const sender = epromSender({ baseUrl: eprom.baseUrl, apiKey: API_KEY });
  for (let turn = 0; turn < 2; turn += 1) {
    for await (const wave of gate.release(mailOut, recipients, { by: ORDERER }))
      await wave.settle(await sender.send(wave));
    if (turn === 0) await gate.goOn(mailOut, { by: SUPERUSER, comment: "Første bølge er sett på." });
  }
  expect(fullReport(await gate.report(mailOut, { by: SUPERUSER })).outcomes).toMatchObject({
    delivered: recipients.length,
    unknown: 0,
    failed: 0,
  });
  return mailOut;
}

const poppler = (program: string, args: readonly string[], input: Uint8Array): string =>
  execFileSync(program, args, { input, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });
const withoutSpaces = (text: string): string => text.replaceAll(/\s/gu, "");

test(
  "people each get a letter with their own name, link and result, and nobody another's",
  { timeout: HALF_HOUR },
  async () => {
    await using world = await openPersonalWorld();
    const sent: ReceivedLetter[] = [];
    await using eprom = await startEpromDouble({
      apiKey: API_KEY,
      forms,
      onLetter: (letter) => sent.push(letter),
    });
    const recipients = everybody(SIZE, 1905);
    await takeThrough(world, eprom, personalOrder(recipients), recipients);
    expect(new Set(sent.map(({ fileName }) => fileName))).toEqual(new Set(["svar.pdf"]));
    expect(sent).toHaveLength(SIZE);
    expect(new Set(sent.map(({ nationalId }) => nationalId)).size).toBe(SIZE);
    const byPerson = new Map(recipients.map((each) => [each.nationalId, each]));
    for (const { nationalId, pdf } of sent) {
      const person = byPerson.get(nationalId)!;
      // Read by who shares nothing with what made it, word for word.
      const read = withoutSpaces(poppler("pdftotext", ["-enc", "UTF-8", "-", "-"], pdf));
      expect(read).toBe(withoutSpaces(`${world.typesetter.ownWords}${wordsFor(person)}Side 1 av 1`));
      const addresses = poppler("pdfinfo", ["-url", "-"], pdf).match(/https?:\S+/gu);
      expect(new Set(addresses)).toEqual(new Set([linkFor(person)]));
    }
    // The second reader finds no fault of its own in the longest, the shortest and some between.
    const bySize = sent.toSorted((a, b) => wordsOf(a, byPerson).length - wordsOf(b, byPerson).length);
    for (const at of [0, Math.floor(SIZE / 3), SIZE - 1]) {
      const { pdf } = bySize[at]!;
      const check = await checkPdf(pdf, {
        document: "svar.pdf",
        language: "nb",
        policy: eforsk.content,
        paper: "possible",
      });
      expect(check.findings).toEqual([]);
      expect(check.unrun.filter(({ kind }) => kind === "could-not-run")).toEqual([]);
      expect(withoutSpaces(check.letter?.text ?? "")).toBe(
        withoutSpaces(`${world.typesetter.ownWords}${wordsOf(bySize[at]!, byPerson)}`),
      );
    }
  },
);

const wordsOf = ({ nationalId }: ReceivedLetter, people: ReadonlyMap<string, Recipient>): string =>
  wordsFor(people.get(nationalId)!);

test(
  "people each get their own form, once, with the clearance it was ordered under",
  { timeout: HALF_HOUR },
  async () => {
    await using world = await openPersonalWorld();
    await using eprom = await startEpromDouble({ apiKey: API_KEY, forms });
    const recipients = everybody(SIZE, 1906);
    const form = {
      id: FORM,
      expires: "2027-08-31T20:00:00+02:00",
      taskText: "Svar på noen spørsmål om hvordan du sover.",
    };
    const mailOut = await takeThrough(
      world,
      eprom,
      personalOrder(recipients, { kind: "form", round: "invitation", form }),
      recipients,
    );
    const orders = eprom.traffic.exchanges.map(
      ({ body }) => JSON.parse(body) as { nationalId: string; formId: string; metadata: string },
    );
    expect(new Set(orders.map(({ nationalId }) => nationalId))).toEqual(
      new Set(recipients.map(({ nationalId }) => nationalId)),
    );
    expect(orders.every(({ formId }) => formId === FORM)).toBe(true);
    const clearances = orders.map(
      ({ metadata }) => (JSON.parse(metadata) as { clearance: string }).clearance,
    );
    expect(new Set(clearances).size).toBe(SIZE);
    expect(clearances.every((clearance) => clearance.startsWith(mailOut))).toBe(true);
  },
);
