import { writeFile } from "node:fs/promises";

import { openSite } from "@sluse/site";
import { expect, test } from "vitest";

import { createSiteFolder } from "./site-folder.ts";

test.each([
  [
    "a key twice",
    "version: test-1\nextends: eforsk\nversion: test-2\n",
    { code: "SLUSE_SITE_YAML_KEY_TWICE", place: { line: 3 }, nb: "et felt står to ganger" },
  ],
  [
    "a letter in an old encoding",
    "version: test-1\n# bl\u00E5 b\u00F8lger\nextends: eforsk\n",
    { code: "SLUSE_SITE_FILE_ENCODING", place: { line: 2 } },
  ],
  [
    "a misspelt section",
    "version: test-1\nextends: eforsk\nlimit: {}\n",
    {
      code: "SLUSE_POLICY_INVALID",
      place: { line: 3, path: "limit" },
      mend: "write `limits`, if that is what was meant",
      nb: expect.stringContaining("er ikke et felt i regler"),
    },
  ],
])("a policy with %s is refused at its place, and said how to mend", async (_what, text, refusal) => {
  await using folder = await createSiteFolder();
  await writeFile(folder.path("policy.yaml"), text, "latin1");
  const opened = openSite(folder.path("sluse.yaml"), { environment: folder.environment });
  await expect(opened).rejects.toMatchObject(refusal);
});

test("a key of blanks is none, and a folder is no file that is missing", async () => {
  await using folder = await createSiteFolder();
  await expect(openSite(folder.path("sluse.yaml"), { environment: { SITE_KEY: " " } })).rejects.toMatchObject(
    { code: "SLUSE_SITE_SECRET_MISSING" },
  );
  await expect(openSite(folder.path("templates"), {})).rejects.toMatchObject({
    code: "SLUSE_SITE_FILE_UNREADABLE",
  });
});
