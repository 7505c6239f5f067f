import { promisify } from "node:util";

import { openLinkWorld, type LinkWorld } from "@sluse/testkit/link-world";
import { afterAll, beforeAll, expect, test } from "vitest";

import { CertificateEnds } from "../../../src/internal/guard/certificate-ends.ts";
import { createGuardedConnector } from "../../../src/internal/guard/guarded-connector.ts";
import { AddressRules } from "../../../src/internal/guard/public-address.ts";

let world: LinkWorld;
beforeAll(async () => {
  world = await openLinkWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Allows what is asked about so many times, as when another machine answers than was asked. */
class ChangingRules extends AddressRules {
  #left: number;

  constructor(times: number) {
    super([], {});
    this.#left = times;
  }

  override allows(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}

const connect = (allowed: number): Promise<unknown> => {
  const connector = createGuardedConnector({
    addresses: new ChangingRules(allowed),
    certificates: new CertificateEnds(),
    resolve: async () => (await world.names.resolve("skjema.example")).slice(0, 1),
    connectMs: 5_000,
    certificateAuthorities: [world.certificateAuthority],
    egressProxy: undefined,
  });
  return promisify(connector)({ hostname: "skjema.example", protocol: "https:", port: "443" });
};

test("what was reached is judged once more", async () => {
  await expect(connect(0)).rejects.toThrow("private-address");
  await expect(connect(1)).rejects.toThrow("private-address");
  await expect(connect(2)).resolves.toMatchObject({ authorized: true });
});
