import { createTemplateLibrary, parseTemplate } from "@sluse/content";
import { instant, type Language, type Recipient } from "@sluse/core";
import { describe, expect, test } from "vitest";

import type { OrderInput } from "../../src/index.ts";
import {
  SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  letterOf,
  openProject,
  people,
  testTemplates,
  ORDERER,
} from "../internal/world.ts";

const ENGLISH = `This letter is from the University of Oslo, which is responsible for the study of sleep.

We are writing to you because we want to find out how people sleep. The aim of the study is to learn how sleep
affects work and leisure, so that more people can get good advice.

It is voluntary to take part in the study. You do not have to answer this letter.

You can withdraw at any time without giving a reason. It will have no consequences for your treatment.

If you have any questions, you can call Åse Østby at 22 85 50 50 or write to sovn@uio.no.
`;
const ROLES = ["sender", "purpose", "voluntary", "withdraw", "contact"];

function templates(): ReturnType<typeof createTemplateLibrary> {
  const body = ENGLISH.split("\n\n").map((text, index) => `<!-- passage: ${ROLES[index]} -->\n${text}`);
  const source = `---\nid: invitation\nversion: "1.0.0"\nlanguage: en\nrounds: [invitation]\nkind: letter\n---\n${body.join("\n\n")}`;
  const { template, findings } = parseTemplate(source, { file: "invitation.en.md" });
  if (!template) throw new Error(findings.map(({ rule }) => rule).join(", "));
  return createTemplateLibrary([...testTemplates().templates, template]);
}

const TEXTS = { nb: letterOf("invitation"), en: ENGLISH } as const;

function order(recipients: readonly Recipient[], languages: readonly ("nb" | "en")[]): OrderInput {
  const base = createOrder(recipients);
  const documents = languages.map((language) => ({
    kind: "finished" as const,
    name: `brev-${language}.txt`,
    language,
    format: "text" as const,
    bytes: new TextEncoder().encode(TEXTS[language]),
    template: { id: "invitation" },
  }));
  return { ...base, content: { ...base.content, documents } };
}

const asking = (...languages: readonly (Language | undefined)[]): Recipient[] =>
  people(languages.length).map((recipient, index) => {
    const language = languages[index];
    return language === undefined ? recipient : { ...recipient, language };
  });

describe("a recipient who asked for a language", () => {
  test("that the letter is in gets it so, at release as at submission", async () => {
    const world = await createWorld({ templates: templates() });
    await openProject(world.gate);
    const recipients = asking("en", "nb", undefined, "en");
    const mailOut = await approved(world, recipients, order(recipients, ["nb", "en"]));
    const sent: [Language | undefined, Language][] = [];
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }), (wave) =>
      Promise.all(
        wave.clearances.map(async (clearance) => {
          await wave.begin([clearance]);
          sent.push([clearance.recipient.language, (await wave.letterFor(clearance)).language]);
          return { clearance: clearance.id, outcome: "delivered" } as const;
        }),
      ),
    );
    expect(sent).toHaveLength(4);
    expect(sent.filter(([asked, got]) => got === (asked ?? "nb"))).toHaveLength(4);
  });

  test("that it is not in waits for a superuser, who is told how many, and not who", async () => {
    const { gate, clock } = await createWorld({ templates: templates() });
    await openProject(gate);
    const recipients = asking("se", "nn", "se", "nb", "en", undefined, "se");
    const report = await gate.submit(order(recipients, ["nb", "en"]));
    expect(report.decision).toBe("hold");
    const missing = report.findings.filter(({ rule }) => rule === "recipient/language-missing");
    expect(missing.map(({ facts }) => facts)).toEqual(
      expect.arrayContaining([
        { language: "se", count: 3, instead: "nb" },
        { language: "nn", count: 1, instead: "nb" },
      ]),
    );
    expect(missing).toHaveLength(2);
    expect(missing.flatMap(({ places }) => places)).toEqual([]);
    expect(missing.map(({ message }) => message.nb.what).join(" ")).toContain(
      "3 mottakere har bedt om nordsamisk, men bestillingen har ikke brevet på det språket.",
    );

    const approval = { by: SUPERUSER, digest: report.digest, comment: "Lest." };
    expect((await gate.approve(report.mailOut, approval)).decision).toBe("refuse");
    const acknowledge = missing.map(({ fingerprint }) => ({ fingerprint, reason: "De leser bokmål." }));
    expect((await gate.approve(report.mailOut, { ...approval, acknowledge })).decision).toBe("release");
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    const release = gate.release(report.mailOut, recipients, { by: ORDERER });
    const languages: string[] = [];
    await drain(release, (wave) =>
      Promise.all(
        wave.clearances.map(async (clearance) => {
          await wave.begin([clearance]);
          const letter = await wave.letterFor(clearance);
          if (clearance.recipient.language === "se") languages.push(letter.language);
          return { clearance: clearance.id, outcome: "delivered" } as const;
        }),
      ),
    );
    expect(languages).toEqual(["nb", "nb", "nb"]);
  });
});
