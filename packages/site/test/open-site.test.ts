import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";

import { openSite } from "@sluse/site";
import { createSimulatedClock } from "@sluse/testkit";
import { describe, expect, test } from "vitest";

import { createSiteFolder } from "./site-folder.ts";

const PROJECT = {
  id: "hverdag",
  orderingSystem: "eforsk",
  title: "Hverdagen i Sápmi",
  controller: "Fjordheim universitet",
  contact: { name: "Åse Hætta", email: "hverdag@fjordheim-universitet.no", phone: "73 55 12 34" },
  superusers: ["siri"],
  by: "kari",
};

describe("openSite", () => {
  test("opens the gate of a folder, keeps what it is told, and tells it to the next", async () => {
    await using folder = await createSiteFolder();
    const { environment } = folder;
    const site = await openSite(folder.path("sluse.yaml"), { environment });
    expect(site.policies.floor.version).toBe("test-1");
    expect(await site.gate.projects.register(PROJECT)).toMatchObject({ decision: "release" });
    await site.close();

    await using again = await openSite(folder.path("sluse.yaml"), { environment });
    expect(await again.gate.projects.list()).toMatchObject([{ id: "hverdag" }]);
  });

  test("keeps nothing when the ledger is in memory, and tells the time it is given", async () => {
    await using folder = await createSiteFolder();
    const clock = createSimulatedClock("2027-03-01T10:00:00+01:00");
    const site = await openSite(folder.path("sluse.yaml"), {
      environment: folder.environment,
      ledger: "memory",
      clock,
    });
    await site.gate.projects.register(PROJECT);
    expect(await site.gate.projects.get("hverdag")).toMatchObject({ registeredAt: clock.now() });
    await site.close();
    expect(existsSync(folder.path("ledger.db"))).toBe(false);
  });

  test("reads word lists, and says which file is none", async () => {
    await using folder = await createSiteFolder();
    const words = Array.from({ length: 1000 }, (_, at) => `ord${at}`).join("\n");
    const site = await readFile(folder.path("sluse.yaml"), "utf8");
    await folder.write("words-nb.txt", `# ord\nsøvn\nstudie\n${words}\n`);
    await folder.write("sluse.yaml", `${site}spelling: { nb: words-nb.txt }\n`);
    const { options, close } = await openSite(folder.path("sluse.yaml"), {
      environment: folder.environment,
      ledger: "memory",
    });
    await close();
    const known = ["søvn", "søvnstudie", "søvnn"].filter((word) => options.spelling?.nb?.check(word));
    expect(known).toEqual(["søvn", "søvnstudie"]);

    for (const unfit of ["søvn\nstudie\n", `søvn og studie\n${words}\n`]) {
      await folder.write("words-nb.txt", unfit);
      const opening = openSite(folder.path("sluse.yaml"), { environment: folder.environment });
      await expect(opening).rejects.toThrow(
        expect.objectContaining({
          code: "SLUSE_SITE_WORDS_UNFIT",
          place: { file: folder.path("words-nb.txt") },
        }),
      );
    }
  });

  test("says that a population register is asked for and not there, where real people are written to", async () => {
    await using folder = await createSiteFolder();
    const opening = (policy: string): Promise<void> =>
      folder
        .write("policy.yaml", `version: test-1\nextends: eforsk\n${policy}`)
        .then(() =>
          openSite(folder.path("sluse.yaml"), { environment: folder.environment, ledger: "memory" }),
        )
        .then(({ close }) => close());
    for (const policy of [
      "",
      "orders: { purposes: [treatment] }\n",
      "registers: { populationFor: [research] }\n",
    ]) {
      await expect(opening(policy)).rejects.toThrow(
        expect.objectContaining({
          code: "SLUSE_SITE_POPULATION_MISSING",
          place: { file: folder.path("sluse.yaml"), path: "registers" },
        }),
      );
    }
    await opening("registers: { populationFor: [] }\n");
    await opening("registers: { populationFor: [research] }\norders: { purposes: [treatment] }\n");
    await opening("people: test\n");
  });

  test("says that there is no site, and that a key is not there, before a ledger is made", async () => {
    await using folder = await createSiteFolder();
    await expect(openSite(folder.path("slus.yaml"))).rejects.toThrow(
      expect.objectContaining({ code: "SLUSE_SITE_MISSING", place: { file: folder.path("slus.yaml") } }),
    );
    await expect(openSite(folder.path("sluse.yaml"), { environment: {} })).rejects.toThrow(
      expect.objectContaining({ code: "SLUSE_SITE_SECRET_MISSING" }),
    );
    expect(existsSync(folder.path("ledger.db"))).toBe(false);
  });
});
