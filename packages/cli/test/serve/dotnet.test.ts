import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect, test } from "vitest";

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

test("the example in C# orders, releases, begins and settles, compiled and run as its README says", async () => {
  await using site = await createSiteFolder({ size: 1 });
  await using served = await serve(site, ["--trial"]);
  const folder = await mkdtemp(join(tmpdir(), "sluse-dotnet-"));
  try {
    const shown = await commands();
    const compiled = (shown.get("mcs") ?? []).map((word) =>
      word.endsWith(".cs") ? join(EXAMPLE, word) : word,
    );
    await execute("mcs", compiled, { cwd: folder });
    for (const name of ["order.ndjson", "recipients.ndjson"]) {
      const lines = await fetch(`${served.address}/trial/${name}`);
      await writeFile(join(folder, name), await lines.text());
    }
    const run = (shown.get("mono") ?? []).map((word) =>
      word.replace("http://127.0.0.1:8080", served.address),
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
    expect(await ended).toEqual([0, null]);
    expect(written).toMatch(
      new RegExp(
        `^ordered ${mailOut}: release\napproved\nwave 1: rows \\d+(?:, \\d+)*\nheld release/canary-waits\n$`,
        "u",
      ),
    );
    const headers = { authorization: "Bearer trial-superuser" };
    const report = (await (
      await fetch(`${served.address}/api/v1/mail-outs/${mailOut}`, { headers })
    ).json()) as {
      readonly outcomes: { readonly delivered: number; readonly unknown: number };
    };
    expect(report.outcomes).toMatchObject({ delivered: written.match(/\d+(?=[,\n])/gu)?.length, unknown: 0 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
