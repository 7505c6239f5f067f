import { instant } from "@sluse/core";

import { ANNOUNCEMENT, CENTRAL, ORDERER, PLAN, SUPERUSER, letterOf } from "../../internal/world.ts";
import { approve, policyWith, release, type Scenario, type Scenarios } from "./scenario.ts";

/** What an approval that is otherwise in order says of one thing that is not. */
const approving = (changes: Parameters<typeof approve>[2], gives: readonly string[]): Scenario => ({
  act: async (scene) => approve(scene, await scene.submit(), changes),
  gives,
});

export const approvalScenarios: Scenarios = {
  "approval/not-superuser": approving({ by: "anders.annen@uio.no" }, ["approval/not-superuser"]),
  "approval/role-missing": {
    act: async ({ gate, submit }) => {
      const { mailOut } = await submit();
      return (await gate.withdraw(mailOut, { by: "anders.annen@uio.no", comment: "Feil brev." })).findings;
    },
    gives: ["approval/role-missing"],
  },
  "release/plan-changed": {
    act: async (scene) => {
      const { projects } = scene.world.gate;
      const asked = { by: CENTRAL, comment: "Avtalt." };
      await projects.setPlan("sovn-2027", { ...asked, plan: { ...PLAN, invites: "both-parents" } });
      const report = await scene.submit();
      await approve(scene, report);
      await projects.setPlan("sovn-2027", { ...asked, plan: null });
      scene.world.clock.set(instant("2027-03-30T10:00:00+02:00"));
      return release(scene, report.mailOut);
    },
    gives: ["release/plan-changed"],
  },
  "project/complaints": {
    act: async ({ gate, submit }) => {
      const { mailOut } = await submit();
      await gate.reportComplaints(mailOut, { by: CENTRAL, count: 3, cause: "link" });
      await gate.withdraw(mailOut, { by: ORDERER, comment: "Død lenke." });
      return (await submit()).findings;
    },
    gives: ["project/complaints"],
  },
  "project/second-person": {
    act: async ({ gate }) => {
      const superusers = [SUPERUSER, "ny.superbruker@hemit.no"];
      const request = { by: SUPERUSER, superusers, comment: "Ny ansvarlig." };
      return (await gate.projects.setSuperusers("sovn-2027", request)).findings;
    },
    gives: ["project/second-person"],
  },
  "approval/self-approval": {
    ...approving({}, ["approval/self-approval"]),
    order: { orderedBy: SUPERUSER },
  },
  "approval/second-needed": {
    ...approving({}, ["approval/second-needed"]),
    world: policyWith("approval", { secondSuperuserAbove: 7 }),
  },
  "approval/comment-missing": approving({ comment: " " }, ["approval/comment-missing"]),
  "approval/digest-changed": approving({ digest: "a".repeat(64) }, ["approval/digest-changed"]),
  "approval/letter-not-shown": {
    ...approving({}, ["approval/letter-not-shown"]),
    world: policyWith("approval", { lettersShown: "every-language" }),
  },
  "approval/not-exercised": {
    ...approving({}, ["approval/not-exercised"]),
    world: policyWith("approval", { exercisedWithinDays: 365 }),
  },
  "approval/too-many-proofs": {
    act: async ({ gate, submit }) => {
      const { mailOut } = await submit();
      return (await gate.proof(mailOut, { by: SUPERUSER, to: { kind: "file" } })).findings;
    },
    world: policyWith("approval", { maxProofs: 0 }),
    gives: ["approval/too-many-proofs"],
  },
  "approval/proof-not-to-test-person": {
    act: async ({ gate, submit }) => {
      const { mailOut } = await submit();
      const to = { kind: "test-person", nationalId: "01017012345" } as const;
      return (await gate.proof(mailOut, { by: SUPERUSER, to })).findings;
    },
    gives: ["approval/proof-not-to-test-person"],
  },
  "approval/proof-not-marked": {
    act: async ({ gate, submit, order }) => {
      const [document] = order.content.documents;
      if (document?.kind !== "finished") throw new TypeError("the order has a finished letter");
      const passages = letterOf("invitation").trim().split("\n\n");
      const bytes = new TextEncoder().encode(passages.map((each) => `<p>${each}</p>`).join("\n"));
      const documents = [{ ...document, format: "html", bytes }] as const;
      const { mailOut } = await submit({ ...order, content: { ...order.content, documents } });
      return (await gate.proof(mailOut, { by: SUPERUSER, to: { kind: "file" } })).findings;
    },
    gives: ["approval/proof-not-marked"],
  },
  "approval/template-changed": {
    act: async ({ gate }) => {
      const request = {
        by: CENTRAL,
        digests: { nb: "a".repeat(64) },
        until: "2028-01-01T00:00Z",
        comment: "Lest.",
      };
      return (await gate.templates.approve("invitation", "1.0.0", request)).findings;
    },
    gives: ["approval/template-changed"],
  },
  "approval/too-long": approving({ until: "2029-01-01T00:00:00+01:00" }, ["approval/too-long"]),
  "approval/ceiling-low": approving({ maxRecipients: 7 }, ["approval/ceiling-low"]),
  "approval/wrong-state": {
    act: async (scene) => {
      const report = await scene.submit();
      await scene.gate.withdraw(report.mailOut, { by: ORDERER, comment: "Feil i brevet." });
      return approve(scene, report);
    },
    gives: ["approval/wrong-state"],
  },
  "approval/open-hold": {
    act: async (scene) => {
      scene.world.register.mood = "throws";
      return approve(scene, await scene.submit());
    },
    gives: ["approval/open-hold", "approval/open-hold"],
  },
  "approval/acknowledgement-unknown": approving(
    { acknowledge: [{ fingerprint: "0123456789abcdef", reason: "Kjent." }] },
    ["approval/acknowledgement-unknown"],
  ),
  "release/notice-too-short": {
    world: policyWith("approval", { announcedAbove: 7 }),
    order: { announcement: ANNOUNCEMENT },
    act: async (scene) => {
      // Ordered on 1 March, opened on 20 March.
      const report = await scene.submit();
      scene.world.clock.set(instant("2027-03-20T10:00:00+01:00"));
      await approve(scene, report);
      scene.world.clock.set(instant("2027-03-30T10:00:00+02:00"));
      return release(scene, report.mailOut);
    },
    gives: ["release/notice-too-short"],
  },
};
