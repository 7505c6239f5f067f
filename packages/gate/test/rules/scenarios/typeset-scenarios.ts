import { createGate } from "../../../src/index.ts";
import {
  createPdfReaderDouble,
  createTypesetterDouble,
  named,
  personalOrder,
  personalTemplates,
} from "../../content/typesetter-double.ts";
import { approved } from "../../internal/world.ts";
import { release, type Scenarios } from "./scenario.ts";

const recipients = named(8);
const order = personalOrder(recipients);

/** Rules of letters that become PDF. */
export const typesetScenarios: Scenarios = {
  "order/format-not-taken": {
    world: { templates: personalTemplates(), takes: ["pdf"] },
    recipients,
    order,
    gives: ["order/format-not-taken"],
  },
  "order/letter-reads-otherwise": {
    world: {
      templates: personalTemplates(),
      typeset: createTypesetterDouble(),
      pdf: createPdfReaderDouble("frivillig"),
    },
    recipients,
    order,
    gives: ["order/letter-reads-otherwise"],
  },
  "release/letterhead-changed": {
    world: { templates: personalTemplates(), typeset: createTypesetterDouble() },
    recipients,
    act: async (scene) => {
      const mailOut = await approved(scene.world, recipients, { content: order.content });
      const typeset = createTypesetterDouble("Nordvik");
      const gate = await createGate({ ...scene.world.options, typeset });
      return release({ ...scene, gate }, mailOut);
    },
    gives: ["release/letterhead-changed"],
  },
};
