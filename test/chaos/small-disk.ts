import { spawn, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEGABYTES = 320;

/**
 * Runs a program again with `--disk <path>`: on Linux a small disk of its own, that can be filled, is seen by nobody
 * else and is gone with it; elsewhere a plain folder. Answers its exit status.
 */
export async function onSmallDisk(program: string, values: readonly string[]): Promise<number> {
  const isLinux = process.platform === "linux";
  const disk = mkdtempSync(join(tmpdir(), isLinux ? "sluse-chaos-disk-" : "sluse-chaos-plain-"));
  // PostgreSQL runs as somebody else when this runs as root.
  chmodSync(disk, 0o755);
  const node = [...process.execArgv, program, ...values, "--disk", disk];
  const child = isLinux
    ? spawn("unshare", [...NAMESPACE, "sh", "-c", MOUNT, "sh", disk, process.execPath, ...node], OPTIONS)
    : spawn(process.execPath, node, OPTIONS);
  const [status] = (await once(child, "exit")) as [number | null];
  rmSync(disk, { recursive: true, force: true });
  return status ?? 1;
}

const OPTIONS: SpawnOptions = { stdio: ["ignore", "inherit", "inherit"] };

/** Root mounts as it is; anybody else in a namespace where that is theirs to do, and stays who they are. */
const NAMESPACE = process.getuid?.() === 0 ? ["-m"] : ["-m", "--map-current-user", "--keep-caps"];

const MOUNT = `mount -t tmpfs -o size=${MEGABYTES}m,mode=755 tmpfs "$1" && shift && exec "$@"`;
