import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";

import { BJORN, DAG, RITA, SIGNE, SIGURD, SIRI } from "./demo/people.ts";
import { recipients } from "./demo/orders.ts";
import { openStage, overflow, violations, type Stage } from "./internal/browser.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(async () => {
  await stage.close();
  expect(stage.refusals).toEqual([]);
});

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).first().click();
const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("link", { name }).first().click();
const said = async (page: Page, text: string | RegExp): Promise<number> => {
  await page.getByText(text).first().waitFor();
  return page.getByText(text).count();
};
const heading = (page: Page): Promise<string> => page.locator("h1").innerText();

/** Every test goes without script: nothing here may need it. */
const SCRIPTLESS = { javaScriptEnabled: false };

describe("in a browser without script", () => {
  it("a superuser reads in every language, decides, and approves", async () => {
    const page = await stage.visit(SIRI, SCRIPTLESS);
    await follow(page, "Godkjenne invitasjon til 51");
    await follow(page, /^Nynorsk/u);
    await page
      .getByLabel("Hvorfor er dette i orden?")
      .fill("De som ba om samisk, får brevet på bokmål. Avklart.");
    await page.getByLabel("Begrunnelse").fill("Lest på begge språk. Lenken er prøvd på telefon.");
    await press(page, /^Godkjenn invitasjon/u);
    expect(await heading(page)).toContain("Godkjenne invitasjon til 51");
    await press(page, "Godkjenn");
    await page.getByRole("status").getByText("Godkjent", { exact: true }).waitFor();
    expect(await page.locator(".menu .count").first().innerText()).toContain("3");
  });

  it("looks at the first wave and lets the rest go", async () => {
    const page = await stage.visit(SIGURD, SCRIPTLESS);
    await follow(page, "Slippe resten etter prøvebølgen?");
    await page.getByLabel("Begrunnelse").fill("Ni av ti er levert, og ingen har ringt.");
    await press(page, /^La utsendingen gå videre/u);
    await press(page, "La den gå videre");
    expect(await said(page, "Utsendingen går videre")).toBe(1);
  });

  it("stops in two steps by keyboard alone, and lifts it again", async () => {
    const page = await stage.visit(SIRI, SCRIPTLESS);
    await page.goto(`${stage.address}/utsendinger/${stage.mailOuts.underWay}`);
    for (let steps = 0; steps < 6; steps += 1) {
      await page.keyboard.press("Tab");
      if ((await page.locator(":focus").innerText()).includes("Stopp")) break;
    }
    await page.keyboard.press("Enter");
    expect(await heading(page)).toBe("Stopp utsendinger");
    expect(await page.getByLabel("Utsendingen: Invitasjon, Søvn og arbeid").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Stopp nå" }).focus();
    await page.keyboard.press("Enter");
    expect(await said(page, /^Stoppet kl\./u)).toBe(1);
    const card = page.locator(".stop-card", { hasText: "Invitasjon, Søvn og arbeid" });
    await card.locator("summary").click();
    await card.getByLabel("Hvorfor kan den oppheves?").fill("Det var ikke denne.");
    await card.getByRole("button", { name: "Opphev …" }).click();
    await press(page, "Opphev stoppen");
    expect(await said(page, "Stoppen er opphevet")).toBe(1);
  });

  it("the central function opens one project under its system's stop", async () => {
    const page = await stage.visit(SIGNE, SCRIPTLESS);
    await follow(page, "Stopp");
    await page.getByLabel("Alt fra bestillersystemet mrs").check();
    await page.getByLabel(/^Hvorfor\?/u).fill("Feil i systemet.");
    await press(page, "Stopp nå");
    const card = page.locator(".stop-card", { hasText: "mrs" });
    await card.locator("summary").first().click();
    for (const control of await card.getByRole("checkbox").all()) await control.check();
    await card.getByLabel("Begrunnelse").fill("Kvalitetskontrollert.");
    await card.getByRole("button", { name: "Åpne …" }).click();
    await press(page, "Åpne prosjektet");
    expect(await said(page, "Livet med kneprotese er åpnet")).toBe(1);
  });

  it("the service desk answers somebody who calls, on a telephone and in English", async () => {
    const page = await stage.visit(DAG, {
      ...SCRIPTLESS,
      locale: "en-GB",
      viewport: { width: 360, height: 740 },
    });
    await press(page, "Menu");
    await follow(page, "Someone calls");
    const person = recipients(60, 1)[30];
    await page.getByLabel("National identity number").fill(person?.nationalId ?? "");
    await page.getByLabel("What does the person want to know?").fill("Who has written.");
    await page.getByLabel("Case number").fill("2027/4711");
    await press(page, "Look up");
    expect(await page.locator(".read-aloud").first().innerText()).toContain("73 55 12 34");
    await press(page, "Record a complaint");
    expect(await said(page, "The complaint is recorded")).toBe(1);
  });
});

/** A minute and more of pages and ways to see them: before a release, and whenever the style sheet changes. */
const SEES_EVERYTHING = process.env["SLUSE_EVERY_VIEW"] === "1";
const VIEWS = SEES_EVERYTHING
  ? ([
      {},
      { colorScheme: "dark" },
      { forcedColors: "active" },
      { viewport: { width: 360, height: 740 } },
      { locale: "en-GB" },
    ] as const)
  : [{}];

describe("every page", () => {
  it("breaks no rule of WCAG 2.2 AA that a machine can tell, and fits a narrow window", async () => {
    const { second, breaker } = stage.mailOuts;
    const most = [second, breaker].map((id) => `/utsendinger/${id}`);
    const rest = Object.values(stage.mailOuts).map((id) => `/utsendinger/${id}`);
    const walks = SEES_EVERYTHING
      ? ([
          [
            SIGNE,
            [
              "/",
              ...rest,
              "/utsendinger",
              "/bestillinger",
              "/prosjekter",
              "/prosjekter/kne-2027",
              "/stopp",
              "/hjelp",
              "/noen-ringer",
              "/logg",
            ],
          ],
          [SIRI, ["/", ...most, "/prosjekter/hverdag-2027"]],
          [BJORN, ["/bestillinger", ...rest]],
        ] as const)
      : ([
          [SIRI, ["/", ...most, "/stopp"]],
          [RITA, ["/logg"]],
        ] as const);
    const found: string[] = [];
    for (const view of VIEWS)
      for (const [person, paths] of walks) {
        const page = await stage.visit(person, view);
        for (const path of paths) {
          await page.goto(`${stage.address}${path}`);
          const broken = await violations(page);
          found.push(...broken.map((violation) => `${JSON.stringify(view)} ${path} ${violation}`));
          for (const width of [360, 320]) {
            await page.setViewportSize({ width, height: 640 });
            const beyond = await overflow(page);
            if (beyond > 0) found.push(`${path} reaches ${beyond} pixels beyond ${width}`);
          }
          await page.setViewportSize("viewport" in view ? view.viewport : { width: 1280, height: 900 });
        }
      }
    expect(found).toEqual([]);
  }, 900_000);
});
