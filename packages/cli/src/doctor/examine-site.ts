import type { SiteFile } from "@sluse/site";
import { readSite } from "@sluse/site/house";

import { checkConfiguration } from "./check-configuration.ts";
import { checkLedger, checkRegisters } from "./check-ledger.ts";
import { checkLogin } from "./check-login.ts";
import { checkDisks, checkIssuer, checkLinks } from "./check-surroundings.ts";
import { lookAt, type Checkup } from "./checkup.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that tells whether a site can send, here and now. Nothing is sent, and nobody who exists is asked about. */
export async function examineSite(file: SiteFile, environment: Environment): Promise<readonly Checkup[]> {
  const { checkups, policies } = await checkConfiguration(file, environment);
  const rest = await Promise.all([
    lookAt("ledger", () => checkLedger(file, environment, policies)),
    lookAt("registers", async () => {
      const { registers, typesetter } = await readSite(file, environment);
      await typesetter?.close();
      return checkRegisters(file, registers, policies?.floor);
    }),
    lookAt("links", () => checkLinks(file)),
    lookAt("disk", () => checkDisks(file)),
    lookAt("service", () => checkIssuer(file)),
    lookAt("service", () => checkLogin(file, environment)),
  ]);
  const all = [...checkups, ...rest.flat()];
  // What the configuration has been told of is not told again by what needs it.
  return all.filter(
    ({ code, said }, at) =>
      code === undefined || all.findIndex((each) => each.code === code && each.said.en === said.en) === at,
  );
}
