import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import type { OnFullDisk } from "./on-a-full-disk.ts";

const PROGRAM = fileURLToPath(new URL("on-a-full-disk.ts", import.meta.url));

/** Runs the program with two small disks of its own, seen by nobody else and gone with it. */
async function onFullDisks(): Promise<OnFullDisk> {
  const disk = await mkdtemp(join(tmpdir(), "sluse-disk-"));
  const script = `
    mkdir "$1/ledger" "$1/outbox" &&
    mount -t tmpfs -o size=768k tmpfs "$1/ledger" &&
    mount -t tmpfs -o size=64k tmpfs "$1/outbox" &&
    shift_to="$1" && shift && exec "$@" "$shift_to/ledger" "$shift_to/outbox"`;
  const node = [
    process.execPath,
    "--conditions=@sluse/source",
    "--disable-warning=ExperimentalWarning",
    PROGRAM,
  ];
  try {
    const { stdout } = await promisify(execFile)("unshare", ["-rm", "sh", "-c", script, "sh", disk, ...node]);
    return JSON.parse(stdout) as OnFullDisk;
  } finally {
    await rm(disk, { recursive: true, force: true });
  }
}

// A disk that is full can be made without harm on Linux only.
test.runIf(process.platform === "linux")(
  "a full disk gives one clear error, nothing half-done, and nobody sent twice",
  { timeout: 60_000 },
  async () => {
    const seen = await onFullDisks();

    expect(seen.submitted.exitCode).toBe(3);
    expect(seen.submitted.err).toMatch(
      /^Feil SLUSE_LEDGER_FULL: disken .+\n {2}\S+: \S+\.db\n {2}På engelsk: no room left for ledger `.+`\n {2}Slik rettes det: .+\n$/u,
    );
    expect(seen.ledgerUnchanged).toBe(true);

    // Seen before anybody is cleared.
    expect(seen.closed.err).toMatch(/^Feil SLUSE_CLI_OUTBOX_CLOSED: /u);
    // Seen too late: the wave is nowhere to be found, and its people are cleared anew when there is room.
    expect(seen.released.err).toMatch(/^Feil SLUSE_CLI_OUTBOX_FAILED: bølge 1 /u);
    expect(seen.inOutbox).toEqual([]);
    expect(seen.outcomes).toEqual({
      delivered: 0,
      answered: 0,
      unreachable: 0,
      failed: 0,
      unknown: 0,
      unsettled: 0,
    });
    expect(seen.again.out).toMatch(/^Bølge 2 \(prøvebølge\): \d brev til .+\/wave-002$/mu);
  },
);
