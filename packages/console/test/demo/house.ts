import { instant } from "@sluse/core";

import type { House } from "../../src/index.ts";

/** The machinery of a made-up site: a ledger that was backed up last night, and a wave that nobody has sent yet. */
export const demoHouse: House = {
  version: "1.0.0",
  async state() {
    return {
      ledger: { kind: "sqlite", schema: 1, bytes: 48_300_000 },
      outbox: { kind: "oldest", since: instant("2027-03-30T08:40:00+02:00") },
      backedUpAt: instant("2027-03-30T02:15:00+02:00"),
    };
  },
  async examine() {
    return [
      {
        looked: { nb: "Regelverk", en: "Policy" },
        found: "well",
        said: {
          nb: "versjon fjordheim-3, med 2 tillegg som bare strammer inn",
          en: "version fjordheim-3, with 2 overlays that only tighten",
        },
      },
      {
        looked: { nb: "Disk", en: "Disk" },
        of: "/var/lib/sluse",
        found: "look",
        said: { nb: "900 MiB ledig", en: "900 MiB free" },
      },
      {
        looked: { nb: "Lenker", en: "Links" },
        of: "http://proxy.fjordheim.example:3128/",
        found: "broken",
        said: {
          nb: "proxyen svarer ikke: hver utsending med lenker holdes",
          en: "the proxy does not answer: every mail-out with links is held",
        },
        mend: { nb: "start proxyen, eller rett adressen", en: "start the proxy, or mend its address" },
      },
    ];
  },
};
