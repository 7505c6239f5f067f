import { fc, test } from "@fast-check/vitest";
import { instant, type Instant, type LinkProbe } from "@sluse/core";
import { manifestDigest } from "@sluse/core/house";
import { createLinkProbeDouble, createSimulatedClock } from "@sluse/testkit";
import { describe, expect, it } from "vitest";

import type { OrderInput, SuperuserReport } from "../../src/index.ts";
import {
  START,
  SUPERUSER,
  approved,
  createOrder,
  drain,
  openWorld,
  people,
  type World,
  ORDERER,
  reportOf,
} from "../internal/world.ts";

const everyone = people(3);
const TASK_TEXT = "Svar på noen spørsmål om hvordan du sover. Det tar omtrent ti minutter.";
const form = { id: "4f1d5c4e", expires: "2027-08-01T23:59:00+02:00", taskText: TASK_TEXT };

const formOrder = (changes: Partial<NonNullable<OrderInput["form"]>> = {}): OrderInput =>
  createOrder(everyone, { kind: "form", form: { ...form, ...changes } });

async function submitted(order: OrderInput): Promise<{ world: World; report: SuperuserReport }> {
  const world = await openWorld();
  const { mailOut } = await world.gate.submit(order);
  return { world, report: await reportOf(world.gate, mailOut) };
}

const rulesOf = ({ findings }: Pick<SuperuserReport, "findings">): string[] =>
  findings.map(({ rule }) => rule);

describe("the texts of a form", () => {
  it("may go on to a superuser when nothing is wrong with them, and stand in the manifest", async () => {
    const { report } = await submitted(formOrder());
    expect(report.decision).toBe("release");
    expect(report.manifest.form).toEqual({
      ...form,
      expires: "2027-08-01T21:59:00.000Z",
      expiresAfterDays: null,
    });
    expect(rulesOf(report)).toContain("text/form-reminders");
  });

  test.prop([fc.constantFrom(undefined, "", "  ", "\n\t\u00A0")], { numRuns: 4 })(
    "hold the order when nobody has given the task text, until a superuser accepts that",
    async (taskText) => {
      const { taskText: _left, ...rest } = form;
      const changed = taskText === undefined ? rest : { ...rest, taskText };
      const { world, report } = await submitted(createOrder(everyone, { kind: "form", form: changed }));
      expect(report.decision).toBe("hold");
      expect(rulesOf(report)).toContain("text/form-task-text-missing");
      const request = { by: SUPERUSER, digest: report.digest, comment: "Lest." };
      expect((await world.gate.approve(report.mailOut, request)).decision).toBe("refuse");
      expect(await approved(await openWorld(), everyone, { kind: "form", form: changed })).not.toBe("");
    },
  );

  test.prop(
    [
      fc.constantFrom(
        "Hei {{navn}}!",
        "Svar innen 20. mai 2027.",
        "Les mer: #a#https://skjema.no",
        "Ã¥ svare",
      ),
    ],
    { numRuns: 4 },
  )("are read by the rules of letters, and again at a recheck", async (fault) => {
    const { world, report } = await submitted(formOrder({ taskText: `${TASK_TEXT} ${fault}` }));
    expect(report.decision).not.toBe("release");
    const place = expect.objectContaining({ kind: "text", document: "skjemainformasjon" }) as unknown;
    expect(report.findings.flatMap(({ places }) => places)).toContainEqual(place);
    if (report.state !== "held") return;
    const again = await world.gate.recheck(report.mailOut, everyone, { by: ORDERER });
    expect(rulesOf(again)).toEqual(rulesOf(report));
  });

  it("are looked at once more at a recheck, from the manifest", async () => {
    const { taskText: _left, ...rest } = form;
    const { world, report } = await submitted(createOrder(everyone, { kind: "form", form: rest }));
    const again = await world.gate.recheck(report.mailOut, everyone, { by: ORDERER });
    expect(rulesOf(again)).toContain("text/form-task-text-missing");
    const sound = await world.gate.submit(formOrder());
    expect(rulesOf(await world.gate.recheck(sound.mailOut, everyone, { by: ORDERER }))).not.toContain(
      "text/form-task-text-missing",
    );
    expect((await reportOf(world.gate, sound.mailOut)).manifest.form?.taskText).toBe(TASK_TEXT);
  });

  it("have their links looked at, and kept for looking at them again", async () => {
    const world = await openWorld();
    const link = "https://skjema.no/hverdag";
    world.probe.verdicts.set(link, "broken");
    const order = formOrder({ taskText: `${TASK_TEXT} Les mer: #a#${link}#a#.` });
    const { mailOut, decision } = await world.gate.submit(order);
    expect(decision).toBe("refuse");
    expect((await reportOf(world.gate, mailOut)).manifest.links).toContain(link);
  });

  it("ask of every link that it lasts until the form ends, at submission and while sending", async () => {
    const until: (Instant | undefined)[] = [];
    const clock = createSimulatedClock(START);
    const double = createLinkProbeDouble({ clock });
    const linkProbe: LinkProbe = {
      probe(links, signal) {
        until.push(...links.map(({ validUntil }) => validUntil));
        return double.probe(links, signal);
      },
    };
    const world = await openWorld({ clock, linkProbe });
    const mailOut = await approved(world, everyone, { kind: "form", form });
    const submission = until.length;
    await drain(world.gate.release(mailOut, everyone, { by: ORDERER }));
    expect(submission).toBeGreaterThan(0);
    expect(until.length).toBeGreaterThan(submission);
    expect(new Set(until)).toEqual(new Set([instant(form.expires)]));
  });

  it("are covered by the approval: another text is another digest", async () => {
    const { report } = await submitted(formOrder());
    const { manifest, digest } = report;
    const thanked = { ...manifest, form: { ...manifest.form!, taskText: `${TASK_TEXT} Takk!` } };
    expect([manifestDigest(manifest) === digest, manifestDigest(thanked) === digest]).toEqual([true, false]);
  });

  it("must end after the last may have got the form", async () => {
    const { report } = await submitted(formOrder({ expires: "2027-06-15T12:00:00+02:00" }));
    expect(report.decision).toBe("refuse");
    expect(rulesOf(report)).toContain("text/form-expiry-before-window-end");
  });

  it("are not asked for in a letter", async () => {
    const { report } = await submitted(createOrder(everyone));
    expect(rulesOf(report).filter((rule) => rule.startsWith("text/form-"))).toEqual([]);
  });
});
