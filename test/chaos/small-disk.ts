import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEGABYTES = 320;

/** Root mounts as it is; anybody else in a namespace where that is theirs to do, and stays who they are. */
const NAMESPACE = process.getuid?.() === 0 ? ["-m"] : ["-m", "--map-current-user", "--keep-caps"];

const MOUNT = `mount -t tmpfs -o size=${MEGABYTES}m,mode=755 tmpfs "$1" && shift && exec "$@"`;

/** A command on a small disk of its own, seen by nobody else and gone with it. */
const onMount = (disk: string, command: readonly string[]): string[] => [
  ...NAMESPACE,
  "sh",
  "-c",
  MOUNT,
  "sh",
  disk,
  ...command,
];

/**
 * Runs a program again with `--disk <path>`, and `--small` where the machine lets a small disk be made that can be
 * filled without harm; elsewhere that is left out. Answers its exit status.
 */
export async function onSmallDisk(program: string, values: readonly string[]): Promise<number> {
  const disk = mkdtempSync(join(tmpdir(), "sluse-chaos-"));
  // PostgreSQL runs as somebody else when this runs as root.
  chmodSync(disk, 0o755);
  const node = [process.execPath, ...process.execArgv, program, ...values, "--disk", disk];
  const isSmall = spawnSync("unshare", onMount(disk, ["true"])).status === 0;
  const [command = "", ...rest] = isSmall ? ["unshare", ...onMount(disk, [...node, "--small"])] : node;
  const child = spawn(command, rest, { stdio: ["ignore", "inherit", "inherit"] });
  const [status] = (await once(child, "exit")) as [number | null];
  rmSync(disk, { recursive: true, force: true });
  return status ?? 1;
}
