import { dirname, join } from "node:path";

import { loadTemplates } from "@sluse/content";
import { SluseError, parseOrderingSystemId, parseProjectId, type Policy } from "@sluse/core";
import { openPolicies } from "@sluse/site/house";
import { checkFields, readYaml } from "@sluse/site/yaml";

import { readChoice } from "../internal/read-choice.ts";
import { writeNewFile } from "../internal/write-new-file.ts";
import { pageInHtml } from "../output/policy/page-in-html.ts";
import { pageInMarkdown } from "../output/policy/page-in-markdown.ts";
import { PAGE_LANGUAGES } from "../output/policy/page-texts.ts";
import { policyTestReport } from "../output/policy/test-report.ts";
import { requirementsPage, type RequirementsPage } from "../output/policy/requirements-page.ts";
import { policyCases } from "../policy-test/policy-case.ts";
import { runCase, type CaseResult } from "../policy-test/run-case.ts";
import type { CommandResult, Session } from "../session.ts";

interface Options {
  readonly format: string;
  readonly in?: string;
  readonly out?: string;
  readonly system?: string;
  readonly project?: string;
}

/** The work of `sluse policy print`: what the site's policy asks of whoever orders. */
export async function print(session: Session, options: Options): Promise<CommandResult> {
  const { texts } = session;
  const format = readChoice("--format", options.format, FORMATS);
  if (format === "pdf" && options.out === undefined) {
    throw new SluseError("SLUSE_CLI_USAGE", "`--out <file>` is needed for a PDF", {
      nb: "`--out <fil>` trengs for en PDF",
    });
  }
  const language =
    options.in === undefined ? session.language : readChoice("--in", options.in, PAGE_LANGUAGES);
  const page = requirementsPage(await policyOf(session, options), language);
  if (options.out === undefined) {
    return { exitCode: 0, data: page, text: format === "html" ? pageInHtml(page) : pageInMarkdown(page) };
  }
  const file = session.pathOf(options.out);
  await writeNewFile(file, await bytesOf(page, format));
  return { exitCode: 0, data: { ...page, file }, text: `${texts.done.printed(file)}\n` };
}

const FORMATS = ["md", "html", "pdf"] as const;

async function bytesOf(page: RequirementsPage, format: (typeof FORMATS)[number]): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  switch (format) {
    case "md":
      return encoder.encode(pageInMarkdown(page));
    case "html":
      return encoder.encode(pageInHtml(page));
    case "pdf":
      // What sets it is large, and nobody else waits for it.
      return (await import("../output/policy/page-in-pdf.ts")).pageInPdf(page);
    default:
      return format satisfies never;
  }
}

/** An ordering system or project that has no overlay stands under the floor. */
async function policyOf(session: Session, { system, project }: Options): Promise<Policy> {
  const { floor, policyOf: resolve } = await openPolicies((await session.readSiteFile()).policy);
  if (system === undefined && project === undefined) return floor;
  return resolve({
    id: parseProjectId(project ?? "none"),
    orderingSystem: parseOrderingSystemId(system ?? "none"),
  });
}

/** The work of `sluse policy test`: orders what each case says, and holds what the rules say against what it expects. */
export async function testPolicy(session: Session, given: string | undefined): Promise<CommandResult> {
  const site = await session.readSiteFile();
  const file = given === undefined ? join(dirname(site.path), "policy.test.yaml") : session.pathOf(given);
  const cases = checkFields(await readYaml(file, "texts"), policyCases);
  const policies = await openPolicies(site.policy);
  const templates = await loadTemplates(site.templates);
  const { signal } = session.terminal;
  const results: CaseResult[] = [];
  for (const each of cases) results.push(await runCase(each, { policies, templates, signal }));
  return {
    exitCode: results.every(({ passed }) => passed) ? 0 : 1,
    data: { cases: results },
    text: policyTestReport(results, session),
  };
}
