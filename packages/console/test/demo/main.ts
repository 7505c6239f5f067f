import { serve } from "@hono/node-server";

import { fillWorld } from "./mail-outs.ts";
import { createWorld } from "./world.ts";

const port = Number(process.env["PORT"] ?? 8080);
const address = `http://127.0.0.1:${port}`;
const world = await createWorld(address);
await fillWorld(world);
world.clock.run();
serve({ fetch: world.console.fetch, port, hostname: "127.0.0.1" });
process.stdout.write(
  `\n  Åpne ${address} i en nettleser og velg hvem du vil være.\n  Alt er oppdiktet, og borte når du avslutter med Ctrl-C.\n\n`,
);
