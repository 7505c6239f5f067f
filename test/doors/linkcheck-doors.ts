import { eforsk, type LinkProbe } from "@sluse/core";
import * as linkcheck from "@sluse/linkcheck";

import { door, type Door, type PackageDoors } from "./door.ts";

const silent = (): LinkProbe => ({ probe: () => Promise.reject(new TypeError("no network here")) });
const links = (): readonly unknown[] => [
  {
    address: "https://www.uio.no/sovn",
    text: "les mer",
    from: "markup",
    place: { kind: "text", document: "brev", line: 1, column: 1 },
  },
];
const SHAPES = {
  policy: eforsk.links,
  canaries: { token: "prøve" },
  tokenSlots: ["token"],
  personSlots: ["navn"],
};

/** Letters as they are given to shapes, one after the other. */
const addLetter: Door = {
  name: "createLinkShapes().add",
  open: () => {
    const shapes = linkcheck.createLinkShapes(SHAPES);
    return {
      valid: [
        {
          links: links(),
          stage: "template",
          inValues: { nettsted: ["https://www.uio.no"] },
          values: { token: "a1b2c3", nettsted: "https://www.uio.no" },
          row: 1,
          person: 1,
        },
      ],
      call: ([letter]) => {
        shapes.add(letter as linkcheck.LetterLinks);
        return shapes.finish();
      },
    };
  },
};

export const linkcheckDoors: PackageDoors = {
  modules: { "@sluse/linkcheck": linkcheck },
  doors: [
    door("createLinkProbe", linkcheck.createLinkProbe, () => [
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
    door("checkLinks", linkcheck.checkLinks, () => [
      links(),
      { probe: silent(), policy: eforsk.links, mustContain: {}, canaries: { token: "prøve" } },
    ]),
    door("checkLinkAddresses", linkcheck.checkLinkAddresses, () => [links(), { policy: eforsk.links }]),
    door("createLinkShapes", linkcheck.createLinkShapes, () => [SHAPES]),
    addLetter,
  ],
  others: {},
};
