import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import * as site from "@sluse/site";
import { openSite } from "sluse";
import { expect, test } from "vitest";

test("the front door leads to the site", () => {
  expect(openSite).toBe(site.openSite);
});

test("the command of this package is `sluse`", async () => {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const options = ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"];
  const { stdout } = await promisify(execFile)(process.execPath, [...options, main, "--help"]);
  expect(stdout).toMatch(/^Bruk: sluse/u);
});
