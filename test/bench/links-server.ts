import { createServer } from "node:https";

import { createCertificateAuthority, page } from "@sluse/testkit/link-world";

/** What the server tells the bench that started it. */
export interface LinksServer {
  readonly port: number;
  readonly certificateAuthority: string;
}

const LATENCY = 50;
const authority = createCertificateAuthority();
const certificate = authority.issue({
  names: ["skjema.example", "localhost"],
  notAfter: new Date(Date.now() + 30 * 86_400_000),
});
const answer = page("Velkommen til undersøkelsen");
const links = Array.from({ length: 1000 }, (_, index) => `<a href="/side/${index}">${index}</a>`).join("\n");

// Every page after 50 ms; the page of all links at once.
const server = createServer(certificate, (request, response) => {
  const isSeed = request.url === "/alle";
  setTimeout(
    () => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(isSeed ? links : answer);
    },
    isSeed ? 0 : LATENCY,
  );
});
server.listen(0, "127.0.0.1", () => {
  const at = server.address();
  const port = at !== null && typeof at === "object" ? at.port : 0;
  process.send?.({ port, certificateAuthority: authority.certificate } satisfies LinksServer);
});
process.once("disconnect", () => process.exit());
