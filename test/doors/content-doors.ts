import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as content from "@sluse/content";
import { eforsk } from "@sluse/core";

import { everydayTemplates } from "../everyday/letter.ts";
import { door, type PackageDoors } from "./door.ts";
import { inFolder } from "./in-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "sluse-doors-templates-"));
const [template] = everydayTemplates().templates;
const SAID = { title: "Feil", what: "{count} feil", why: "Fordi.", mend: "Rett det." };
const pack = (): unknown => ({
  name: "doors",
  rules: [
    {
      id: "text/doors/no-lottery",
      severity: "hold",
      clearedBy: "mending",
      messages: { nb: SAID, en: SAID },
      example: { fails: "Vi trekker ut en vinner.", passes: "Takk." },
      parts: ["letter"],
      meets: "known-words",
      notApplicable: () => undefined,
      find: () => [{ at: 0, length: 1, facts: { count: 1 } }],
      exampleContext: { language: "nb" },
    },
  ],
});
const about = (): unknown => ({
  templates: everydayTemplates(),
  policy: eforsk,
  purpose: "research",
  round: "invitation",
  now: "2027-02-01T12:00:00+01:00",
  window: { from: "2027-02-08T07:00:00+01:00", until: "2027-02-19T22:00:00+01:00" },
  answerBy: "2027-03-19T22:00:00+01:00",
  paperPossible: false,
  spelling: content.createWordList(["søvn"]),
  rulePacks: [pack()],
  counted: ["quotes"],
});

export const contentDoors: PackageDoors = {
  modules: { "@sluse/content": content },
  doors: [
    door("checkDocument", content.checkDocument, () => [
      {
        kind: "finished",
        name: "brev.txt",
        language: "nb",
        format: "text",
        bytes: new TextEncoder().encode("Hei Kåre\n\nDet er frivillig å delta.\n"),
        template: { id: template?.id, version: template?.version },
      },
      about(),
    ]),
    door("checkDocument, of a template", content.checkDocument, () => [
      { kind: "rendered", name: "brev", language: "nb", template: { id: template?.id }, values: { a: "b" } },
      about(),
    ]),
    door("parseTemplate", content.parseTemplate, () => ["---\nid: brev\n---\nHei\n", { file: "brev.md" }]),
    door("importTemplate", content.importTemplate, () => [
      "Hei {{navn}}",
      {
        from: "mustache",
        file: "brev.mustache",
        id: "brev",
        version: "1",
        language: "nb",
        rounds: ["invitation"],
        kind: "letter",
      },
    ]),
    door(
      "loadTemplates",
      (path: string) => content.loadTemplates(inFolder(folder, path) as string),
      () => [folder],
    ),
    door("createTemplateLibrary", content.createTemplateLibrary, () => [everydayTemplates().templates]),
    door("checkTemplate", content.checkTemplate, () => [template, ["voluntary", "contact"]]),
    door("checkVariants", content.checkVariants, () => [everydayTemplates().templates]),
    door("isPassageRole", content.isPassageRole, () => ["contact"]),
    door("roleName", content.roleName, () => ["contact", "nb"]),
    door("createWordList", content.createWordList, () => [["søvn", "studie"], { compounds: true }]),
    door("defineRulePack", content.defineRulePack, () => [pack()]),
    door("checkRulePack", content.checkRulePack, () => [pack()]),
    door("metOnWhole", content.metOnWhole, () => [{ count: 1 }]),
  ],
  others: { loadStarterTemplates: "takes nothing" },
};
