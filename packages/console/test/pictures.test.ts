import { access } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { recipients } from "./demo/orders.ts";
import { DAG, SIRI } from "./demo/people.ts";
import { openStage } from "./internal/browser.ts";
import { Walker } from "./walk/walker.ts";

/** When pages have changed: `SLUSE_WRITE_PICTURES=1 pnpm test packages/console/test/pictures.test.ts`. */
const WRITES = process.env["SLUSE_WRITE_PICTURES"] === "1";

const pictureOf = (name: string): string =>
  fileURLToPath(new URL(`../../../docs/guide/pictures/${name}.png`, import.meta.url));

const NAMES = ["waiting", "approve", "stop", "under-way", "someone-calls"] as const;

describe("the pictures of the guide", () => {
  it("are there", async () => {
    for (const name of NAMES) await expect(access(pictureOf(name))).resolves.toBeUndefined();
  });

  it.each(WRITES ? ["are of the pages as they are"] : [])("%s", async () => {
    const stage = await openStage();
    const open = async (): Promise<Walker> =>
      new Walker(
        await stage.open({
          locale: "nb-NO",
          viewport: { width: 1120, height: 900 },
          javaScriptEnabled: false,
        }),
        stage.address,
        { language: "nb", byKeyboard: false, isNarrow: false },
      );
    const keep = async ({ page }: Walker, name: (typeof NAMES)[number]): Promise<void> => {
      await page.screenshot({ path: pictureOf(name) });
    };
    const siri = await open();
    await siri.logIn(SIRI);
    await keep(siri, "waiting");
    await siri.open(`/utsendinger/${stage.mailOuts.toApprove}`);
    await keep(siri, "approve");
    await siri.open(`/utsendinger/${stage.mailOuts.underWay}`);
    await keep(siri, "under-way");
    await siri.open(`/stopp?fra=${stage.mailOuts.underWay}`);
    await keep(siri, "stop");
    const dag = await open();
    await dag.logIn(DAG);
    await dag.open("/noen-ringer");
    const [person] = recipients(60, 1).slice(30);
    await dag.write(["Fødselsnummer eller D-nummer", ""], person?.nationalId ?? "");
    await dag.write(["Fortell kort hva det gjelder", ""], "Hvem har skrevet?");
    await dag.write(["Saksnummer", ""], "2027/4711");
    await dag.press(["Slå opp", ""]);
    await keep(dag, "someone-calls");
    await stage.close();
    expect(stage.refusals).toEqual([]);
  });
});
