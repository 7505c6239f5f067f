import {
  addressOf,
  channelsOf,
  compareSeverity,
  countsAsContact,
  createFinding,
  eforsk,
  instant,
  isSecondaryUse,
  isSluseError,
  isoOf,
  later,
  parseMailOutId,
  parseNationalId,
  parseOrderingSystemId,
  parsePolicy,
  parseProjectId,
  parseRegisterId,
  parseStopId,
  parseUserId,
  resolvePolicy,
  verifyAudit,
  type Rule,
} from "@sluse/core";
import * as core from "@sluse/core";
import * as errors from "@sluse/core/errors";
import * as house from "@sluse/core/house";
import { AUDIT_ROOT, chainAudit } from "@sluse/core/house";

import { door, type PackageDoors } from "./door.ts";

const NOW = instant("2027-03-01T10:00:00+01:00");
const SAID = { title: "Feil", what: "{count} brev", why: "Fordi.", mend: "Rett det." };
const RULE: Rule = {
  id: "text/doors",
  severity: "hold",
  clearedBy: "mending",
  messages: { nb: SAID, en: SAID },
  example: { fails: "a", passes: "b" },
};
const first = chainAudit(
  { at: NOW, what: "stopped", by: null, project: null, mailOut: null, details: { reason: "Feil." } },
  { sequence: 0, hash: AUDIT_ROOT },
);

export const coreDoors: PackageDoors = {
  modules: { "@sluse/core": core, "@sluse/core/errors": errors },
  doors: [
    door("isSluseError", isSluseError, () => [new Error("another")]),
    door("compareSeverity", compareSeverity, () => ["hold", "refuse"]),
    door("createFinding", createFinding, () => [
      RULE,
      { place: { kind: "row", row: 1 }, facts: { count: 1, name: "Åse" }, names: {}, same: "a" },
    ]),
    door("parseMailOutId", parseMailOutId, () => ["sovn-2027-0000000000"]),
    door("parseOrderingSystemId", parseOrderingSystemId, () => ["eforsk"]),
    door("parseProjectId", parseProjectId, () => ["sovn-2027"]),
    door("parseRegisterId", parseRegisterId, () => ["pvk"]),
    door("parseStopId", parseStopId, () => ["stop-1"]),
    door("parseUserId", parseUserId, () => ["ase@uio.no"]),
    door("channelsOf", channelsOf, () => [{ kind: "channels", inOrder: ["helsenorge", "paper"] }]),
    door("countsAsContact", countsAsContact, () => ["delivered"]),
    door("isSecondaryUse", isSecondaryUse, () => ["research"]),
    door("parseNationalId", parseNationalId, () => ["02013299997", "production"]),
    door("instant", instant, () => ["2027-03-01T10:00:00+01:00"]),
    door("isoOf", isoOf, () => [NOW]),
    door("later", later, () => [NOW, 60_000]),
    door("verifyAudit", verifyAudit, () => [[first], { sequence: 1, hash: first.hash }]),
    door("resolvePolicy", resolvePolicy, () => [
      { source: "gulv.yaml", value: { version: "1", extends: "eforsk" } },
      { source: "prosjekt.yaml", value: { version: "2", sending: { waveSize: 10 } } },
    ]),
    door("parsePolicy", parsePolicy, () => [eforsk]),
    door("addressOf", addressOf, () => ["order/window-past"]),
    door("assertNode", errors.assertNode, () => ["24.21.0"]),
    door("isOldNode", errors.isOldNode, () => ["24.21.0"]),
  ],
  others: {
    ...Object.fromEntries(Object.keys(house).map((name) => [name, "is for the other packages of the house"])),
    SluseError: "what is thrown",
  },
};
