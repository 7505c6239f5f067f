import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { createSluseClient, valueOf, type Schemas } from "@sluse/client";
import { expect, test } from "vitest";

const ROOT = new URL("../..", import.meta.url).pathname;
const NODE = ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"];

interface Trial extends AsyncDisposable {
  readonly address: string;
}

/** `sluse serve --trial` in a process of its own. */
async function startTrial(): Promise<Trial> {
  const words = [...NODE, join(ROOT, "packages/cli/src/main.ts"), "serve", "--trial", "--port", "0"];
  const service = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  let written = "";
  const { promise: isOpen, resolve } = Promise.withResolvers<string>();
  service.stdout.on("data", (part: Buffer) => {
    written += part.toString();
    const [address] = /http:\S+:\d+(?=\D)/u.exec(written) ?? [];
    if (address !== undefined) resolve(address);
  });
  const ended = once(service, "exit");
  const address = await Promise.race([isOpen, ended.then(() => "")]);
  if (address === "") throw new Error(`the service did not open: ${written}`);
  return {
    address,
    async [Symbol.asyncDispose]() {
      service.kill("SIGTERM");
      await ended;
    },
  };
}

/** What the README's program has of its own: what is ordered, to whom, and a sender. */
const mine = (address: string): string => `
const linesOf = async (path: string): Promise<never[]> =>
  (await (await fetch("${address}/trial/" + path)).text()).trim().split("\\n").map((line) => JSON.parse(line) as never);
export const [order] = (await linesOf("order.ndjson")) as [never];
const people = await linesOf("recipients.ndjson");
export async function* recipients(): AsyncGenerator<never> {
  yield* people;
}
export const token = (): string => "trial-orderer";
export const send = async (clearances: readonly { readonly id: string }[]) =>
  clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" as const }));
`;

interface Program {
  readonly report: Schemas["Report"];
  release(): Promise<string | undefined>;
}

async function runReadme(folder: string, address: string): Promise<Program> {
  const readme = readFileSync(join(ROOT, "packages/client/README.md"), "utf8");
  const [, shown = ""] = /client\.test\.ts -->\n```ts\n(.*?)```/su.exec(readme) ?? [];
  writeFileSync(join(folder, "my-ordering-system.ts"), mine(address));
  writeFileSync(join(folder, "program.ts"), shown.replace("https://sluse.hospital.no", address));
  return (await import(pathToFileURL(join(folder, "program.ts")).href)) as Program;
}

test("the client's README orders, releases, begins and settles over a socket, to the end", async () => {
  await using trial = await startTrial();
  const folder = mkdtempSync(join(ROOT, "test/docs/.client-"));
  try {
    const { report, release } = await runReadme(folder, trial.address);
    expect(await release()).toBe("refused");

    const superuser = createSluseClient({ baseUrl: trial.address, token: "trial-superuser" });
    const path = { mailOut: report.mailOut };
    const seen = valueOf(await superuser.GET("/api/v1/mail-outs/{mailOut}", { params: { path } }));
    valueOf(await superuser.GET("/api/v1/mail-outs/{mailOut}/letter", { params: { path } }));
    const approval = { digest: seen.digest ?? "", comment: "Read." };
    valueOf(
      await superuser.POST("/api/v1/mail-outs/{mailOut}/approvals", { params: { path }, body: approval }),
    );

    expect(await release()).toBe("held");
    const looked = { comment: "The first wave went well." };
    valueOf(
      await superuser.POST("/api/v1/mail-outs/{mailOut}/resumption", { params: { path }, body: looked }),
    );
    expect(await release()).toBe("completed");
    const after = valueOf(await superuser.GET("/api/v1/mail-outs/{mailOut}", { params: { path } }));
    expect(after.state).toBe("completed");
    if (after.view !== "superuser") throw new Error("a superuser is shown another view");
    expect(after.outcomes.delivered).toBeGreaterThan(3);
    expect(after.outcomes.unknown).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
