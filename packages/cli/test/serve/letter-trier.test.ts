import { fileURLToPath } from "node:url";

import { loadTemplates } from "@sluse/content";
import { eforsk } from "@sluse/core";
import { createLinkProbeDouble, createSimulatedClock } from "@sluse/testkit";
import { expect, test } from "vitest";

import { letterTrier } from "../../src/serve/letter-trier.ts";

const STARTER = fileURLToPath(new URL("../../starter/templates", import.meta.url));

const LETTER = `Vil du være med i en studie?

Vi spør deg om å være med i forskningsprosjektet «Hverdagen». Vi vil vite mer om hvordan folk har det i hverdagen.

Det er frivillig å delta. Det får ingen følger for deg eller for behandlingen din om du sier nei.

Du kan når som helst trekke deg uten å si hvorfor.

Har du spørsmål? Ring prosjektleder Åse Hætta på telefon 73 55 12 34, eller skriv til hverdag@fjordheim-universitet.no.

Vennlig hilsen

Fjordheim universitet
`;

test("a letter that is pasted is read as one in a file, each finding with its place", async () => {
  const linkProbe = createLinkProbeDouble({ clock: createSimulatedClock("2027-03-01T10:00:00+01:00") });
  const options = { templates: await loadTemplates(STARTER), linkProbe };
  const tried = letterTrier(options, eforsk);
  const asked = { template: "invitation", version: "1.0.0", language: "nb" } as const;
  expect(await tried({ ...asked, text: LETTER })).toMatchObject({ decision: "release" });

  const { decision, findings } = await tried({ ...asked, text: LETTER.replace("frivillig", "lurt") });
  expect(decision).toBe("refuse");
  const changed = findings.find(({ rule }) => rule === "text/passage-changed");
  expect(changed?.places[0]).toMatchObject({ kind: "text", line: 5 });
});
