import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createTemplateLibrary, createWordList, loadTemplates, parseTemplate } from "@sluse/content";
import { eforsk, type LinkProbe } from "@sluse/core";
import { checkLinkAddresses, checkLinks, createLinkProbe } from "@sluse/linkcheck";

import { everydayTemplates } from "../everyday/letter.ts";
import { door, type Door } from "./door.ts";
import { inFolder } from "./in-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "sluse-doors-templates-"));
const silent = (): LinkProbe => ({ probe: () => Promise.reject(new TypeError("no network here")) });
const links = (): readonly unknown[] => [
  {
    address: "https://www.uio.no/sovn",
    text: "les mer",
    from: "markup",
    place: { kind: "text", document: "brev", line: 1, column: 1 },
  },
];

/** What applications give to `@sluse/content` and `@sluse/linkcheck` of their own. */
export const linkAndTemplateDoors: readonly Door[] = [
  door("createLinkProbe", createLinkProbe, () => [
    {
      engine: "direct",
      vantagePoint: "sykehusnettet",
      atOnce: 2,
      perHost: { perSecond: 1, atOnce: 1 },
      limits: { hops: 3 },
      retry: { times: 0 },
      userAgent: "doors",
      deniedAddresses: ["203.0.113.0/24"],
      egressProxy: { address: "http://proxy.example:3128" },
      allowPrivate: { "skjema.example.no": ["10.2.0.0/16"] },
    },
  ]),
  door("checkLinks", checkLinks, () => [
    links(),
    { probe: silent(), policy: eforsk.links, mustContain: {}, canaries: { token: "prøve" } },
  ]),
  door("checkLinkAddresses", checkLinkAddresses, () => [links(), { policy: eforsk.links }]),
  door("parseTemplate", parseTemplate, () => ["---\nid: brev\n---\nHei\n", { file: "brev.md" }]),
  door(
    "loadTemplates",
    (path: string) => loadTemplates(inFolder(folder, path) as string),
    () => [folder],
  ),
  door("createTemplateLibrary", createTemplateLibrary, () => [everydayTemplates().templates]),
  door("createWordList", createWordList, () => [["søvn", "studie"]]),
];
