/** The service in a process of its own, to be killed: started by `over-http.ts`. What surrounds it is put to `/control`. */
import { startServer } from "../../src/index.ts";
import { openSurrounded, type Told } from "./setup.ts";
import { openLedgerAt, type StoreAt } from "./stores.ts";

const { at, told } = JSON.parse(process.argv[2] ?? "") as { readonly at: StoreAt; readonly told: Told };
const { world, tell } = await openSurrounded(await openLedgerAt(at), told);
const server = await startServer({
  service: world.service,
  port: 0,
  mountsAt: () => [
    {
      path: "/control",
      async fetch(request) {
        tell((await request.json()) as Told);
        return new Response(null, { status: 204 });
      },
    },
  ],
});
process.send?.(server.address);
