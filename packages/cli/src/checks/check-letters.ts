import { checkDocument, type DocumentContext, type LetterRenderer } from "@sluse/content";
import { checkFormTexts, checkNotice, linksInValues } from "@sluse/content/house";
import {
  compareSeverity,
  type CheckResult,
  type Content,
  type Decision,
  type Finding,
  type FormOrder,
  type FoundLink,
  type Language,
  type LetterDocument,
  type LetterText,
  type LinkProbe,
  type Policy,
  type Recipient,
} from "@sluse/core";
import { FindingGroups, decide, documentFor, groupFindings, joinResults } from "@sluse/core/house";
import { LanguagesAskedFor } from "@sluse/gate";
import { checkLinkAddresses, checkLinks, createLinkShapes, type LinkShapes } from "@sluse/linkcheck";

/** What letters are judged by, and who looks at their links. */
export interface LetterContext extends DocumentContext {
  readonly linkProbe: LinkProbe;
  /** Of a mail-out of a form. */
  readonly form?: Omit<FormOrder, "id">;
  readonly signal?: AbortSignal;
}

/** A letter that is rendered for each recipient, and its links that are another in each. */
interface RenderedLetter {
  readonly renderer: LetterRenderer;
  readonly links: readonly FoundLink[];
}

export interface LettersCheck extends CheckResult {
  readonly decision: Decision;
  /** The letters as they were read, to show marks in. */
  readonly letters: readonly LetterText[];
}

/**
 * Checks letters by themselves: text, template, PDF, links, notice and form texts where there are any, and what each
 * recipient's values add. No ledger is asked and nobody is screened: that is `submit`.
 */
export async function checkLetters(
  content: Omit<Content, "notice"> & Partial<Pick<Content, "notice">>,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  context: LetterContext,
): Promise<LettersCheck> {
  const { linkProbe, signal, form, ...known } = context;
  const { policy } = known;
  const results: CheckResult[] = [];
  const letters: LetterText[] = [];
  const rendered = new Map<Language, RenderedLetter>();
  const language = content.documents[0]?.language ?? "nb";
  if (content.notice) results.push(checkNotice(content.notice, { ...known, language }));
  if (form) {
    const check = checkFormTexts(form, { ...known, language });
    results.push(check);
    if (check.taskText) letters.push(check.taskText);
  }
  for (const document of content.documents) {
    const check = await checkDocument(document, known);
    results.push(check);
    const { letter, renderer } = check;
    if (letter) letters.push(letter);
    if (letter && renderer)
      rendered.set(document.language, { renderer, links: letter.links.filter(isPersonal) });
  }
  const found = letters.flatMap(({ links }) => links);
  results.push(checkLinkAddresses(found, { policy: policy.links }));
  const personal = createLinkShapes({
    policy: policy.links,
    ...(content.canaries ? { canaries: content.canaries } : {}),
  });
  results.push(await checkRows(recipients, content.documents, rendered, personal));
  const shapes = personal.finish();
  results.push(shapes);
  results.push(
    await checkLinks([...found, ...shapes.links], {
      probe: linkProbe,
      policy: policy.links,
      answerPeriodEnds: context.answerBy ?? context.window.until,
      ...(content.canaries ? { canaries: content.canaries } : {}),
      ...(signal ? { signal } : {}),
    }),
  );
  const { findings, unrun } = joinResults(results);
  const judged = groupFindings(findings.map((finding) => withPolicy(finding, policy)));
  const decision = decide({ findings: judged, unrun, clearedBy: () => "mending", now: context.now });
  return { findings: judged, unrun, decision, letters };
}

async function checkRows(
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  documents: readonly LetterDocument[],
  letters: ReadonlyMap<Language, RenderedLetter>,
  personal: LinkShapes,
): Promise<CheckResult> {
  const groups = new FindingGroups();
  const languages = new LanguagesAskedFor(documents);
  let arrived = 0;
  for await (const { values = {}, row = (arrived += 1), language } of recipients) {
    languages.add(language);
    const document = documentFor(documents, language);
    const letter = document && letters.get(document.language);
    if (!letter) continue;
    groups.addAll(letter.renderer.check(values, { kind: "row", row }));
    personal.add({ links: letter.links, stage: "template", values, inValues: linksInValues(values), row });
  }
  groups.addAll(languages.findings());
  return { findings: groups.toArray(), unrun: [] };
}

const isPersonal = ({ sample }: FoundLink): boolean => sample !== undefined;

function withPolicy(finding: Finding, { rules }: Policy): Finding {
  const severity = rules[finding.rule];
  return severity !== undefined && compareSeverity(severity, finding.severity) > 0
    ? { ...finding, severity }
    : finding;
}
