import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { SluseError } from "@sluse/core";
import { readArgument, withFunctions } from "@sluse/core/house";
import { z } from "zod";

import type { ServiceMetrics } from "./metrics.ts";

/** Where counts are read. */
export interface MetricsServer extends AsyncDisposable {
  readonly address: string;
}

const whereInput = z.strictObject({
  host: z.string().default("127.0.0.1"),
  port: z.int().min(0).max(65_535),
});
const metricsInput = withFunctions<ServiceMetrics>("place where is counted", "read");

/**
 * Serves `/metrics` on a port of its own, which callers do not reach. Default host `127.0.0.1`.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`, `SLUSE_SERVICE_PORT_TAKEN`
 */
export async function serveMetrics(
  given: ServiceMetrics,
  where: { readonly host?: string; readonly port: number },
): Promise<MetricsServer> {
  const metrics = readArgument(metricsInput, given, "the counts");
  const { host, port } = readArgument(whereInput, where, "where counts are read");
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    metrics.read().then(
      ({ type, text }) => response.writeHead(200, { "content-type": type }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", (cause) =>
    reject(
      new SluseError("SLUSE_SERVICE_PORT_TAKEN", `cannot listen on \`${host}\`, port ${port}`, { cause }),
    ),
  );
  server.listen(port, host, resolve);
  await promise;
  const { port: found } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${found}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((done) => {
        server.close(() => done());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
