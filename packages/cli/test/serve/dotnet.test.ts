import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createSiteFolder } from "../site-folder.ts";
import { serve } from "./served.ts";

const EXAMPLE = fileURLToPath(new URL("../../../../examples/dotnet/", import.meta.url));
const execute = promisify(execFile);

/** The commands of the example's README, each by its first word. */
async function commands(): Promise<ReadonlyMap<string, readonly string[]>> {
  const readme = await readFile(join(EXAMPLE, "README.md"), "utf8");
  const [, shown = ""] = /```sh\n(.*?)```/su.exec(readme) ?? [];
  return new Map(shown.split("\n").map((line) => [line.split(" ", 1)[0] ?? "", line.split(" ").slice(1)]));
}

/** Lets a mail-out that waits go, once there is one. Answers its id. */
async function approveFirst(address: string, isWaiting: () => boolean): Promise<string> {
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: "Bearer trial-superuser", "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  while (isWaiting()) {
    const { mailOuts: [first] = [] } = (await ask("/mail-outs?state=awaiting-approval")) as {
      readonly mailOuts?: readonly { readonly mailOut: string; readonly digest: string }[];
    };
    if (!first) continue;
    await ask(`/mail-outs/${first.mailOut}/letter`);
    await ask(`/mail-outs/${first.mailOut}/approvals`, { digest: first.digest, comment: "Read." });
    return first.mailOut;
  }
  return "nothing that waits";
}

/** What the example is given, by the names of its files. */
const GIVEN: Readonly<Record<string, readonly [order: string, recipients: string]>> = {
  lines: ["order.ndjson", "recipients.ndjson"],
  "a sheet": ["order.json", "recipients.csv"],
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sluse-dotnet-"));
  const compiled = ((await commands()).get("mcs") ?? []).map((word) =>
    word.endsWith(".cs") ? join(EXAMPLE, word) : word,
  );
  await execute("mcs", compiled, { cwd: folder });
});
afterAll(() => rm(folder, { recursive: true }));

/** Lays the trial's order and its recipients, as lines and as a sheet. */
async function layFiles(address: string): Promise<void> {
  const textOf = async (name: string): Promise<string> => (await fetch(`${address}/trial/${name}`)).text();
  const [order, recipients] = [await textOf("order.ndjson"), await textOf("recipients.ndjson")];
  const rows = recipients
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { readonly nationalId: string }).nationalId);
  const files = {
    "order.ndjson": order,
    "recipients.ndjson": recipients,
    "order.json": order.split("\n")[0] ?? "",
    "recipients.csv": `\ufeffID;sprak\r\n${rows.map((id) => `${id};nb\r\n`).join("")}`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

test.each(Object.entries(GIVEN))(
  "the example in C# orders, releases, begins and settles with %s, compiled and run as its README says",
  async (given, [order, recipients]) => {
    await using site = await createSiteFolder({ size: 1 });
    await using served = await serve(site, ["--trial"]);
    await layFiles(served.address);
    const run = ((await commands()).get("mono") ?? []).map((word) =>
      word
        .replace("http://127.0.0.1:8080", served.address)
        .replace("order.ndjson", order)
        .replace("recipients.ndjson", recipients),
    );
    const program = spawn("mono", run, { cwd: folder });
    let written = "";
    for (const stream of [program.stdout, program.stderr])
      stream.on("data", (part: Buffer) => {
        written += part.toString();
      });
    const ended = once(program, "close");
    const mailOut = await Promise.race([
      approveFirst(served.address, () => program.exitCode === null),
      ended.then(() => written),
    ]);
    expect([await ended, written]).toEqual([
      [0, null],
      expect.stringMatching(
        new RegExp(
          `^${given === "lines" ? "tried: release\n" : ""}ordered ${mailOut}: release\napproved\nwave 1: rows \\d+(?:, \\d+)*\nheld release/canary-waits\n$`,
          "u",
        ),
      ),
    ]);
    const headers = { authorization: "Bearer trial-superuser" };
    const report = (await (
      await fetch(`${served.address}/api/v1/mail-outs/${mailOut}`, { headers })
    ).json()) as {
      readonly outcomes: { readonly delivered: number; readonly unknown: number };
    };
    expect(report.outcomes).toMatchObject({ delivered: written.match(/\d+(?=[,\n])/gu)?.length, unknown: 0 });
  },
);
