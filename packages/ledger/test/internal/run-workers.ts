import { spawn } from "node:child_process";

/** Starts so many processes at once, each of which opens the ledger and keeps a project; answers the projects kept. */
export async function runWorkers(
  count: number,
  kind: "sqlite" | "postgres",
  ...place: string[]
): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) => runWorker(`project-${index}`, kind, ...place)),
  );
}

function runWorker(...values: string[]): Promise<string> {
  const worker = spawn(
    process.execPath,
    [
      "--conditions=@sluse/source",
      "--disable-warning=ExperimentalWarning",
      new URL("keep-project.worker.ts", import.meta.url).pathname,
      ...values,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  let trouble = "";
  worker.stdout.on("data", (chunk) => (output += String(chunk)));
  worker.stderr.on("data", (chunk) => (trouble += String(chunk)));
  return new Promise((resolve, reject) => {
    worker.on("error", reject);
    worker.on("close", (status) => {
      if (status === 0) resolve(output.trim());
      else reject(new Error(`worker ended with ${status}: ${trouble}`));
    });
  });
}
