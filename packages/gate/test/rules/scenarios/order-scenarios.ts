import { ANNOUNCEMENT, SUPERUSER, createOrder, openProject } from "../../internal/world.ts";
import { policyWith, type Scenarios } from "./scenario.ts";

const UNTIL = "2027-06-30T20:00:00+02:00";
const document = createOrder([]).content.documents;
const content = createOrder([]).content;

export const orderScenarios: Scenarios = {
  "project/not-active": {
    act: async ({ gate, submit }) => {
      await gate.projects.deactivate("sovn-2027", { by: SUPERUSER, comment: "Ferdig for i år." });
      return (await submit()).findings;
    },
    gives: ["project/not-active"],
  },
  "project/ceiling": {
    act: async ({ gate, submit, recipients }) => {
      await gate.projects.activate("sovn-2027", {
        by: SUPERUSER,
        until: "2030-01-01T00:00:00+01:00",
        maxRecipients: recipients.length - 1,
        comment: "En for lite.",
      });
      return (await submit()).findings;
    },
    gives: ["project/ceiling"],
  },
  "order/not-for-this": {
    world: policyWith("orders", { kinds: ["form"] }),
    gives: ["order/not-for-this"],
  },
  "order/same-open": {
    act: async ({ submit }) => {
      await submit();
      return (await submit()).findings;
    },
    gives: ["order/same-open"],
  },
  "order/same-letter-elsewhere": {
    act: async ({ gate, submit, recipients }) => {
      await submit();
      await openProject(gate, "syn-2027");
      return gate.submit(createOrder(recipients, { project: "syn-2027" })).then(({ findings }) => findings);
    },
    gives: ["order/same-letter-elsewhere"],
  },
  "order/window-invalid": {
    order: { window: { from: UNTIL, until: "2027-03-29T08:00:00+02:00" } },
    gives: ["order/window-invalid", "order/window-too-short"],
  },
  "order/template-not-approved": {
    world: policyWith("approval", { templates: "approved" }),
    gives: ["order/template-not-approved"],
  },
  "order/too-soon": {
    order: { window: { from: "2027-03-01T12:00:00+01:00", until: UNTIL } },
    gives: ["order/too-soon"],
  },
  "order/answer-before-window": {
    order: { answerBy: "2027-06-01T12:00:00+02:00" },
    gives: ["order/answer-before-window"],
  },
  "order/window-too-short": {
    world: policyWith("sending", { perProjectHour: 4 }),
    order: { window: { from: "2027-03-29T08:00:00+02:00", until: "2027-03-29T09:00:00+02:00" } },
    gives: ["order/window-too-short"],
  },
  "order/announcement-missing": {
    world: policyWith("approval", { announcedAbove: 7 }),
    gives: ["order/announcement-missing"],
  },
  "order/announced-too-late": {
    world: policyWith("approval", { announcedAbove: 7 }),
    order: { announcement: ANNOUNCEMENT, window: { from: "2027-03-10T08:00:00+01:00", until: UNTIL } },
    gives: ["order/announced-too-late"],
  },
  "order/too-many-recipients": {
    world: policyWith("approval", { maxRecipients: 7 }),
    gives: ["order/too-many-recipients"],
  },
  "order/no-recipients": { recipients: [], gives: ["order/no-recipients"] },
  "order/not-a-correction": {
    act: async ({ submit, order }) => {
      const { mailOut } = await submit();
      return (await submit({ ...order, corrects: { mailOut, cause: "Feil telefonnummer." } })).findings;
    },
    gives: ["order/not-a-correction"],
  },
  "order/not-in-plan": {
    order: { step: "6-måneder" },
    gives: ["order/not-in-plan"],
  },
  "order/correction-unexplained": {
    order: { round: "correction" },
    gives: ["order/correction-unexplained"],
  },
  "order/correction-unknown": {
    order: { round: "correction", corrects: { mailOut: "2027-1", cause: "Feil telefonnummer." } },
    gives: ["order/correction-unknown", "recipient/nobody-left", "recipient/not-required"],
  },
  "order/document-missing": {
    order: { content: { ...content, documents: [] } },
    gives: ["order/document-missing"],
  },
  "order/document-doubled": {
    order: { content: { ...content, documents: [...document, ...document] } },
    gives: ["order/document-doubled"],
  },
  "order/form-missing": {
    order: { kind: "form" },
    gives: ["order/form-missing"],
  },
  "order/orderer-unnamed": {
    world: policyWith("approval", { namedOrderer: "required" }),
    order: { orderedBy: "system:eforsk" },
    gives: ["order/orderer-unnamed"],
  },
  "order/purpose-tag": { order: { purposeTag: "3" }, gives: ["order/purpose-tag"] },
  "order/distribution-wider-than-mandate": {
    order: { channels: ["helsenorge", "paper"] },
    gives: ["order/distribution-wider-than-mandate"],
  },
};
