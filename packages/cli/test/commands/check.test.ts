import { mkdir } from "node:fs/promises";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";
import { LETTER_TEMPLATE, MAIL_OUT } from "../site-files.ts";

const LETTER = `Vil du være med i en studie?

Vi spør deg om å være med i forskningsprosjektet «Hverdagen i Trøndelag». Vi vil vite mer om hvordan folk har det i hverdagen.

Det er frivillig å delta. Det får ingen følger for deg eller for behandlingen din om du sier nei.

Du kan når som helst trekke deg uten å si hvorfor.

Har du spørsmål? Ring prosjektleder Åse Hætta på telefon 73 55 12 34, eller skriv til hverdag@fjordheim-universitet.no.

Vennlig hilsen

Fjordheim universitet
`;

let site: SiteFolder;
beforeAll(async () => {
  site = await createSiteFolder({ size: 4 });
  await site.write("brev.txt", LETTER);
  await site.write("endret.txt", LETTER.replace("Det er frivillig å delta.", "Alle bør delta."));
});
afterAll(() => site[Symbol.asyncDispose]());

const check = (...words: string[]): ReturnType<SiteFolder["sluse"]> => site.sluse(["check", ...words]);

describe("a letter", () => {
  test("that is an instance of its template has nothing to say", async () => {
    const { exitCode, out, err } = await check("brev.txt", "--template", "invitasjon");
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(out).toContain("Ingen funn.");
  });

  test("that is not is refused, with the place, what was met and how to mend it", async () => {
    const { exitCode, out } = await check("endret.txt", "--template", "invitasjon");
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^AVVIST {2}/mu);
    expect(out).toContain("endret.txt linje 5:");
    expect(out).toContain("Slik rettes det: ");
  });

  test("is told of in English too", async () => {
    const { out } = await check("endret.txt", "--template", "invitasjon", "--language", "en");
    expect(out).toMatch(/^REFUSED {2}/mu);
  });

  test("is told of as JSON, as SARIF and as one page with its marks", async () => {
    const of = async (format: string): Promise<string> =>
      (await check("endret.txt", "--template", "invitasjon", "--format", format)).out;
    expect(JSON.parse(await of("json"))).toMatchObject({ findings: [{ severity: "refuse" }] });
    expect(JSON.parse(await of("sarif"))).toMatchObject({ version: "2.1.0" });
    expect(await of("html")).toMatch(/^<!doctype html>[\s\S]*<mark class="refuse">[\s\S]*<\/html>\n$/u);
    const { out } = await check("endret.txt", "--template", "invitasjon", "--json");
    expect(JSON.parse(out)).toMatchObject({ decision: "refuse" });
  });

  test("is checked outside any site, with the templates given", async () => {
    const { folder } = site;
    const outside = await site.sluse(
      [
        "check",
        "brev.txt",
        "--template",
        "invitasjon",
        "--templates",
        `${folder}/maler`,
        "--config",
        `${folder}/sluse.yaml`,
      ],
      { environment: { SITE_KEY: "" } },
    );
    expect(outside.exitCode).toBe(0);
  });

  test("with a link to a test environment is refused", async () => {
    await site.write(
      "lenke.txt",
      LETTER.replace("Vennlig hilsen", "Se https://skjema.test.invalid/hverdag\n\nVennlig hilsen"),
    );
    const { exitCode, out } = await check("lenke.txt", "--template", "invitasjon");
    expect(exitCode).toBe(1);
    expect(out).toContain("link/test-environment");
  });

  test("needs its template named", async () => {
    expect((await check("brev.txt")).err).toContain("--template");
  });
});

describe("a folder", () => {
  test("is checked with its notice and every recipient's values", async () => {
    expect((await check("brev")).exitCode).toBe(0);
    await site.write(
      "brev/mailout.yaml",
      MAIL_OUT.replace("title: Invitasjon til å være med i en studie", 'title: ""'),
    );
    const { exitCode, out } = await check("brev");
    expect(exitCode).toBe(1);
    expect(out).toContain("notice.title");
  });

  test("of a form is checked with its task text and its dates", async () => {
    await site.write(
      "brev/mailout.yaml",
      `${MAIL_OUT}kind: form\nform: { id: 4f1d, taskText: "Hei {{navn}}!" }\n`,
    );
    const faulty = await check("brev");
    expect(faulty.exitCode).toBe(1);
    expect(faulty.out).toContain("skjemainformasjon linje 1:");
    expect(faulty.out).toContain("text/form-expiry-missing");
    for (const form of ["", "form: { id: 4f1d }\n"]) {
      await site.write("brev/mailout.yaml", `${MAIL_OUT}kind: form\n${form}`);
      const { exitCode, out } = await check("brev");
      expect(exitCode).toBe(2);
      expect(out).toContain("text/form-task-text-missing");
    }
  });

  test("shows the row and the column of a value that does not fit, never the value", async () => {
    await site.write(
      "maler/invitasjon.md",
      LETTER_TEMPLATE.replace("slots:", "slots:\n  navn: { type: name }").replace(
        "Vi spør deg",
        "Hei, {{navn}}! Vi spør deg",
      ),
    );
    await site.write("brev/mailout.yaml", MAIL_OUT);
    await site.write("brev/mottakere.csv", "ID;navn\n1;Ánne\n2;K4re\n");
    const { exitCode, out } = await check("brev");
    await site.write("maler/invitasjon.md", LETTER_TEMPLATE);
    expect(exitCode).toBe(1);
    expect(out).toContain("rad 3, navn");
    expect(out).not.toContain("K4re");
  });
});

describe("templates", () => {
  test("without a fault have nothing to say", async () => {
    expect(await site.sluse(["template", "check", "maler/invitasjon.md"])).toMatchObject({
      exitCode: 0,
      out: "Ingen funn.\n",
    });
  });

  test("of a folder are warned about when languages are missing or their versions differ", async () => {
    await mkdir(site.path("språk"));
    await site.write("språk/nb.md", LETTER_TEMPLATE);
    await site.write(
      "språk/nn.md",
      LETTER_TEMPLATE.replace("language: nb", "language: nn").replace("1.0.0", "1.1.0"),
    );
    const norwegian = await site.sluse(["template", "check", "språk"]);
    expect(norwegian.exitCode).toBe(0);
    expect(norwegian.out).toContain("Malen «invitasjon» finnes på nb 1.0.0, nn 1.1.0, men ikke på en, se.");
    expect(norwegian.out).toContain("er ikke den samme på alle språk: nb 1.0.0, nn 1.1.0.");
    const english = await site.sluse(["template", "check", "språk", "--language", "en"]);
    expect(english.out).toContain("is there in nb 1.0.0, nn 1.1.0, but not in en, se.");
    expect(english.out).toContain("The template's languages have different versions");
    await site.write("språk/nn.md", LETTER_TEMPLATE.replace("{{studie}}", "{{studie"));
    expect((await site.sluse(["template", "check", "språk"])).out).not.toContain("men ikke på");
  });

  test("are all looked at, and every fault is shown", async () => {
    await site.write(
      "maler/a.md",
      LETTER_TEMPLATE.replace("{{studie}}", "{{ukjent}}").replace("id: invitasjon", "id: a"),
    );
    await site.write(
      "maler/b.md",
      LETTER_TEMPLATE.replace("<!-- passage: voluntary -->", "").replace("id: invitasjon", "id: b"),
    );
    const { exitCode, out } = await site.sluse(["template", "check", "maler"]);
    expect(exitCode).toBe(1);
    expect(out).toContain("a.md linje 14:");
    expect(out).toContain("text/template-role-missing");
  });
});
