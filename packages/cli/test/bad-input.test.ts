import { randomBytes } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createSiteFolder, type Ran, type RunOptions, type SiteFolder } from "./site-folder.ts";
import { LETTER_TEMPLATE, MAIL_OUT, POLICY, SITE } from "./site-files.ts";

let site: SiteFolder;
let before: string;
beforeEach(async () => {
  site = await createSiteFolder();
  await site.openProject();
  before = site.ledgerRows();
});
afterEach(() => site[Symbol.asyncDispose]());

const submit = (options: RunOptions = {}): Promise<Ran> =>
  site.sluse(["submit", "brev"], { as: "bjørn", ...options });

/** One error, with its code and place, and nothing written to the ledger. */
function expectError(ran: Ran, code: string, place?: string): void {
  expect({ exitCode: ran.exitCode, out: ran.out }).toEqual({ exitCode: 3, out: "" });
  const [first, ...rest] = ran.err.trimEnd().split("\n");
  expect(first).toMatch(new RegExp(`^Feil ${code}: `, "u"));
  expect(rest.at(-1)).toMatch(/^ {2}Slik rettes det: ./u);
  if (place !== undefined) expect(rest[0]).toBe(`  Hvor: ${place}`);
  expect(ran.err).not.toMatch(/\n {4}at |node_modules/u);
  expect(site.ledgerRows() === before).toBe(true);
}

describe("recipients", () => {
  const recipients = async (content: string | Uint8Array): Promise<Ran> => {
    await site.write("brev/mottakere.csv", content);
    return submit();
  };

  test("without the column ID", async () => {
    expectError(
      await recipients("Fødselsnummer\n1\n"),
      "SLUSE_TABLE_COLUMN_MISSING",
      "mottakere.csv, linje 1",
    );
  });

  test("that are not UTF-8", async () => {
    const latin = Buffer.concat([
      Buffer.from("ID;navn\n1;"),
      Buffer.from([0xc5, 0x73, 0x65]),
      Buffer.from("\n"),
    ]);
    expectError(await recipients(latin), "SLUSE_TABLE_ENCODING", "mottakere.csv, linje 2, kolonne 3");
  });

  test("of which there are none", async () => {
    expectError(await recipients("ID\n\n\n"), "SLUSE_TABLE_NO_ROWS", "mottakere.csv");
  });

  test("with a line of 10 MB, after rows that were read", async () => {
    const rows = [...site.people.people()].join("\n");
    expectError(
      await recipients(`ID\n${rows}\n${"1".repeat(10_000_000)}\n`),
      "SLUSE_TABLE_LINE_TOO_LONG",
      `mottakere.csv, linje ${site.people.tally.people + 2}`,
    );
  });

  test("that are not there", async () => {
    await rm(site.path("brev/mottakere.csv"));
    expectError(
      await submit(),
      "SLUSE_SITE_FILE_UNREADABLE",
      `${site.path("brev/mailout.yaml")}, linje 11, kolonne 13, \`recipients\``,
    );
  });

  test("in a workbook that is none", async () => {
    await site.write("brev/mailout.yaml", MAIL_OUT.replace("mottakere.csv", "mottakere.xlsx"));
    await site.write("brev/mottakere.xlsx", "ID\n1\n");
    expectError(await submit(), "SLUSE_TABLE_NOT_XLSX", "mottakere.xlsx");
  });
});

describe("mailout.yaml", () => {
  const mailOut = async (content: string | Uint8Array): Promise<Ran> => {
    await site.write("brev/mailout.yaml", content);
    return submit();
  };
  const at = (line: number, column: number, path: string): string =>
    `${site.path("brev/mailout.yaml")}, linje ${line}, kolonne ${column}${path === "" ? "" : `, \`${path}\``}`;

  test("with a key twice", async () => {
    expectError(await mailOut(`${MAIL_OUT}round: reminder\n`), "SLUSE_SITE_YAML_KEY_TWICE", at(13, 1, ""));
  });

  test("with a key nobody knows", async () => {
    expectError(
      await mailOut(MAIL_OUT.replace("  title:", "  tittel: x\n  title:")),
      "SLUSE_SITE_FIELD_INVALID",
      at(5, 11, "notice.tittel"),
    );
  });

  test("with a key misspelt that must be there, which is named as it was written", async () => {
    expectError(
      await mailOut(MAIL_OUT.replace("recipients:", "recipiants:")),
      "SLUSE_SITE_FIELD_INVALID",
      at(11, 13, "recipiants"),
    );
  });

  test("with a text where a list belongs", async () => {
    const ran = await mailOut(
      MAIL_OUT.replace(/documents:.*?\nrecipients/su, "documents: brev.pdf\nrecipients"),
    );
    expect(ran.err).toMatch(/^Feil SLUSE_SITE_FIELD_INVALID: `documents` er ikke en liste\n/u);
  });

  test("without its window", async () => {
    expectError(
      await mailOut(MAIL_OUT.replace(/window:.*\n/u, "")),
      "SLUSE_SITE_FIELD_INVALID",
      at(1, 1, "window"),
    );
  });

  test("with a time that has no zone", async () => {
    const ran = await mailOut(MAIL_OUT.replace("08:00+01:00", "08:00"));
    expectError(ran, "SLUSE_SITE_FIELD_INVALID", at(3, 17, "window.from"));
    expect(ran.err).toContain("`window.from` is not a time with its zone, like 2027-02-01T08:00+01:00\n");
  });

  test("with a second document", async () => {
    const ran = await mailOut(`${MAIL_OUT}---\nround: reminder\n`);
    expectError(ran, "SLUSE_SITE_YAML_INVALID", at(13, 1, ""));
    expect(ran.err).toContain("nytt dokument");
  });

  test("that is not YAML", async () => {
    expectError(await mailOut("project: [\n"), "SLUSE_SITE_YAML_INVALID");
  });

  test("with anchors", async () => {
    expectError(
      await mailOut("a: &a [x]\nb: *a\n"),
      "SLUSE_SITE_YAML_INVALID",
      site.path("brev/mailout.yaml"),
    );
  });

  test("that is not UTF-8", async () => {
    const latin = Buffer.from(MAIL_OUT.replace("Trøndelag", "Trondelag").replace("være", "være"), "latin1");
    expectError(
      await mailOut(latin),
      "SLUSE_SITE_FILE_ENCODING",
      `${site.path("brev/mailout.yaml")}, linje 5`,
    );
  });

  test("that names a letter of another kind", async () => {
    await site.write("brev/brev.docx", "x");
    expectError(
      await mailOut(MAIL_OUT.replace("    values:", "    file: brev.docx\n    values:")),
      "SLUSE_CLI_FILE_FORMAT",
      at(10, 11, ""),
    );
  });
});

describe("the site", () => {
  test("with a policy key nobody knows", async () => {
    await site.write("regler.yaml", POLICY.replace("  waveSize: 12", "  waveSise: 12"));
    expectError(
      await submit(),
      "SLUSE_POLICY_INVALID",
      `${site.path("regler.yaml")}, linje 5, kolonne 13, \`sending.waveSise\``,
    );
  });

  test("with a key twice in its policy", async () => {
    await site.write("regler.yaml", `${POLICY}people: production\n`);
    expectError(
      await submit(),
      "SLUSE_SITE_YAML_KEY_TWICE",
      `${site.path("regler.yaml")}, linje 9, kolonne 1`,
    );
  });

  test("with an overlay that loosens", async () => {
    await site.write(
      "sluse.yaml",
      SITE.replace("floor: regler.yaml", "floor: regler.yaml, projects: { hverdag: løs.yaml }"),
    );
    await site.write("løs.yaml", "version: løs\nsending:\n  waveSize: 13\n");
    const ran = await submit();
    expectError(
      ran,
      "SLUSE_POLICY_LOOSENS",
      `${site.path("løs.yaml")}, linje 3, kolonne 13, \`sending.waveSize\``,
    );
    expect(ran.err).toContain(site.path("regler.yaml"));
  });

  describe("with a project's overlay that loosens its ordering system's", () => {
    const withOverlays = async (project: string): Promise<Ran> => {
      const overlays = `systems: { mrs: mrs.yaml, qreg: qreg.yaml }, projects: { hunt-1: ${project} }`;
      await site.write("sluse.yaml", SITE.replace("floor: regler.yaml", `floor: regler.yaml, ${overlays}`));
      await site.write("mrs.yaml", "version: mrs\nsending: { waveSize: 8 }\n");
      await site.write("qreg.yaml", "version: qreg\nsending: { waveSize: 11 }\n");
      await site.write("hunt.yaml", "version: hunt\nsending:\n  waveSize: 10\n");
      return site.sluse(["report"], { as: "kari" });
    };

    test.each(["hunt.yaml", "{ file: hunt.yaml, system: mrs }"])(
      "when the site opens, and not at the project's first mail-out: %s",
      async (project) => {
        const ran = await withOverlays(project);
        expectError(
          ran,
          "SLUSE_POLICY_LOOSENS",
          `${site.path("hunt.yaml")}, linje 3, kolonne 13, \`sending.waveSize\``,
        );
        expect(ran.err).toContain(site.path("mrs.yaml"));
      },
    );

    test("but not when it is written for another one, whose it tightens", async () => {
      const ran = await withOverlays("{ file: hunt.yaml, system: qreg }");
      expect(ran).toMatchObject({ exitCode: 0, err: "" });
    });
  });

  test("with a template that is broken", async () => {
    await site.write("maler/invitasjon.md", LETTER_TEMPLATE.replace("{{studie}}", "{{ studie"));
    const ran = await submit();
    expectError(ran, "SLUSE_TEMPLATE_BROKEN");
    expect(ran.err).toContain(`${site.path("maler/invitasjon.md")}, linje 14`);
  });

  test("without its templates", async () => {
    await rm(site.path("maler"), { recursive: true });
    expectError(await submit(), "SLUSE_TEMPLATE_UNREADABLE");
  });

  test("with another pseudonym key", async () => {
    const ran = await submit({ environment: { SITE_KEY: randomBytes(32).toString("hex") } });
    expectError(ran, "SLUSE_KEY_WRONG");
  });

  test("with a pseudonym key that is too short, and is not printed", async () => {
    const ran = await submit({ environment: { SITE_KEY: "cafebabe" } });
    expectError(ran, "SLUSE_SITE_SECRET_INVALID");
    expect(ran.err).not.toContain("cafebabe");
  });

  test("without its pseudonym key", async () => {
    expectError(await submit({ environment: { SITE_KEY: "" } }), "SLUSE_SITE_SECRET_MISSING");
  });

  test("with a ledger that another process holds", async () => {
    const other = new DatabaseSync(site.path("protokoll.db"));
    other.exec("begin immediate");
    const ran = await submit();
    other.exec("rollback");
    other.close();
    expectError(ran, "SLUSE_LEDGER_LOCKED");
  });

  test("with a ledger that is another kind of file", async () => {
    await site.write("notater.db", "dette er ingen database, bare tekst om ærfugl");
    await site.write("sluse.yaml", SITE.replace("protokoll.db", "notater.db"));
    expectError(await submit(), "SLUSE_LEDGER_UNREADABLE");
  });

  test("that is nowhere", async () => {
    await rm(site.path("sluse.yaml"));
    expectError(await submit(), "SLUSE_SITE_MISSING", site.path("sluse.yaml"));
  });

  test("that misses a field", async () => {
    await site.write("sluse.yaml", SITE.replace("templates: maler\n", ""));
    expectError(
      await submit(),
      "SLUSE_SITE_FIELD_INVALID",
      `${site.path("sluse.yaml")}, linje 1, kolonne 1, \`templates\``,
    );
  });
});

test("a template that is missing refuses, with its rule", async () => {
  await site.write("brev/mailout.yaml", MAIL_OUT.replace("template: invitasjon", "template: purring"));
  const ran = await submit();
  expect(ran.exitCode).toBe(1);
  expect(ran.out).toContain("text/template-unknown");
  expect(ran.out).toContain("«purring»");
});

describe("the command line", () => {
  test.each([
    [["submitt", "brev"], "ukjent kommando `submitt`, mente du submit\n"],
    [["submit"], "`folder` mangler"],
    [["submit", "brev", "--fort"], "ukjent valg `--fort`"],
    [["approve", "x", "--digest", "y"], "--comment"],
    [["approve", "x", "--digest", "y", "--comment", "z", "--acknowledge", "ingen-grunn"], "--acknowledge"],
    [["stop", "--reason", "x"], "--everything"],
    [["stop", "--everything", "--project", "x", "--reason", "y"], "--everything"],
    [["release", "x", "brev", "--via", "due"], "--via"],
    [["complaints", "x", "--count", "mange"], "--count"],
    [["--language", "fr", "report"], "--language"],
    [[], ": det er ikke oppgitt noen kommando\n"],
    [["project"], ": det er ikke oppgitt noen kommando\n"],
    [["report", "21905521516.csv", "en", "for", "mye"], "det er oppgitt for mye"],
  ])("%j is answered with what is wrong", async (words, what) => {
    const ran = await site.sluse(words, { as: "bjørn" });
    expectError(ran, "SLUSE_CLI_USAGE");
    expect(ran.err).toContain(what);
  });

  test("without a user", async () => {
    expectError(await site.sluse(["submit", "brev"]), "SLUSE_CLI_USER_MISSING");
  });

  test("never repeats what may be a national id", async () => {
    const [id] = site.people.people();
    const spaced = `${id}`.replaceAll(/(\d\d)/gu, "$1 ");
    for (const words of [
      ["contacts", `${id}`],
      ["contacts", spaced],
      [`${id}`],
      ["report", "x", `--${id}`],
      ["report", `${id}`],
    ]) {
      const ran = await site.sluse(words, { as: "drift" });
      expect(ran.exitCode).toBe(3);
      expect(`${ran.out}${ran.err}`).not.toContain(id);
      expect(`${ran.out}${ran.err}`).not.toContain(spaced.trim());
    }
    const asPerson = await site.sluse(["report", "--as", `${id}`, "--json"], {});
    expect(`${asPerson.out}${asPerson.err}`).not.toContain(id);
  });
});

test("a file where a mail-out's folder of the outbox belongs is met by name", async () => {
  const mailOut = await site.approve();
  before = site.ledgerRows();
  await mkdir(site.path("utboks"));
  await site.write(`utboks/${mailOut}`, "x");
  const ran = await site.sluse(["release", mailOut, "brev", "--via", "folder"], { as: "bjørn" });
  expectError(ran, "SLUSE_CLI_OUTBOX_CLOSED", site.path(`utboks/${mailOut}`));
});

test("an error without a place has no line for it", async () => {
  const ran = await site.sluse(["report", "../x"], { as: "bjørn" });
  expect(ran.err).toContain("SLUSE_ID_INVALID");
  expect(ran.err).not.toContain("Hvor: \n");
});

test("an outbox that cannot be written is met before anybody is cleared", async () => {
  const mailOut = await site.approve();
  before = site.ledgerRows();
  await site.write("utboks", "en fil der en mappe skulle vært");
  const ran = await site.sluse(["release", mailOut, "brev", "--via", "folder"], { as: "bjørn" });
  expectError(ran, "SLUSE_CLI_OUTBOX_CLOSED", site.path("utboks"));
});

test("a release without a sender clears nobody", async () => {
  const mailOut = await site.approve();
  before = site.ledgerRows();
  expectError(await site.sluse(["release", mailOut, "brev"], { as: "bjørn" }), "SLUSE_CLI_SENDER_MISSING");
  expectError(
    await site.sluse(["release", mailOut, "brev", "--via", "eprom"], { as: "bjørn" }),
    "SLUSE_CLI_SENDER_MISSING",
    `${site.path("sluse.yaml")}, \`senders.eprom\``,
  );
});
