import { checkDocument, checkNotice, type DocumentContext, type LetterRenderer } from "@sluse/content";
import {
  FindingGroups,
  NOTHING_FOUND,
  compareSeverity,
  decide,
  groupFindings,
  joinResults,
  type CheckResult,
  type Content,
  type Decision,
  type Finding,
  type FoundLink,
  type LetterText,
  type LinkProbe,
  type Policy,
  type Recipient,
} from "@sluse/core";
import { checkLinkAddresses, checkLinks, findLinks } from "@sluse/linkcheck";

/** What letters are judged by, and who looks at their links. */
export interface LetterContext extends DocumentContext {
  readonly linkProbe: LinkProbe;
  readonly signal?: AbortSignal;
}

export interface LettersCheck extends CheckResult {
  readonly decision: Decision;
  /** The letters as they were read, to show marks in. */
  readonly letters: readonly LetterText[];
}

/**
 * Checks letters by themselves: text, template, PDF, links, notice where there is one, and what each recipient's
 * values add. No ledger is asked and nobody is screened: that is `submit`.
 */
export async function checkLetters(
  content: Omit<Content, "notice"> & Partial<Pick<Content, "notice">>,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  context: LetterContext,
): Promise<LettersCheck> {
  const { policy, linkProbe, signal } = context;
  const results: CheckResult[] = [];
  const found: FoundLink[] = [];
  const letters: LetterText[] = [];
  const renderers: LetterRenderer[] = [];
  const language = content.documents[0]?.language ?? "nb";
  if (content.notice) results.push(checkNotice(content.notice, { ...context, language }));
  for (const document of content.documents) {
    const check = await checkDocument(document, context);
    const links = findLinks({
      document: document.name,
      language: document.language,
      format: document.kind === "finished" ? document.format : "markdown",
      ...(document.kind === "finished" && document.format !== "pdf"
        ? { source: new TextDecoder().decode(document.bytes) }
        : {}),
      ...(check.letter ? { letterText: check.letter } : {}),
    });
    results.push(check, links);
    found.push(...links.links);
    if (check.letter) letters.push(check.letter);
    if (check.renderer) renderers.push(check.renderer);
  }
  results.push(checkLinkAddresses(found, { policy: policy.links }));
  results.push(
    await checkLinks(found, {
      probe: linkProbe,
      policy: policy.links,
      answerPeriodEnds: context.answerBy ?? context.window.until,
      ...(content.canaries ? { canaries: content.canaries } : {}),
      ...(signal ? { signal } : {}),
    }),
  );
  results.push(await checkRows(recipients, renderers));
  const { findings, unrun } = joinResults(results);
  const judged = groupFindings(findings.map((finding) => withPolicy(finding, policy)));
  const decision = decide({ findings: judged, unrun, clearedBy: () => "mending", now: context.now });
  return { findings: judged, unrun, decision, letters };
}

async function checkRows(
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  renderers: readonly LetterRenderer[],
): Promise<CheckResult> {
  const groups = new FindingGroups();
  if (renderers.length === 0) return NOTHING_FOUND;
  for await (const { values, row, language } of recipients) {
    const renderer = renderers.find(({ template }) => template.language === language) ?? renderers[0];
    groups.addAll(renderer?.check(values, { kind: "row", row: row ?? 0 }) ?? []);
  }
  return { findings: groups.toArray(), unrun: [] };
}

function withPolicy(finding: Finding, { rules }: Policy): Finding {
  const severity = rules[finding.rule];
  return severity !== undefined && compareSeverity(severity, finding.severity) > 0
    ? { ...finding, severity }
    : finding;
}
