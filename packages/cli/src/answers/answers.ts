/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** Rises when a field goes away or changes its meaning. Fields may be added meanwhile: whoever reads must let them pass. */
export const ANSWERS_VERSION = 1;

const of = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const list = (items: Schema): Schema => ({ type: "array", items });
const text: Schema = { type: "string" };
const moment: Schema = { type: "string", format: "date-time" };
const count: Schema = { type: "integer", minimum: 0 };
const counts: Schema = { type: "object", additionalProperties: count };
const yes: Schema = { type: "boolean" };
/** A count as the one who orders sees it: small ones are told as a bound. */
const suppressed: Schema = { anyOf: [count, { const: "fewer than 5" }] };

/** Fields by their names; those that end with `?` may be missing. */
const record = (fields: Readonly<Record<string, Schema>>): Schema => ({
  type: "object",
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [name.replace(/\?$/u, ""), schema]),
  ),
  required: Object.keys(fields).filter((name) => !name.endsWith("?")),
});

/** What another answer has, with more beside it. */
const also = (schema: Schema, fields: Readonly<Record<string, Schema>>): Schema => ({
  allOf: [schema, record(fields)],
});

const findings = list(of("Finding"));
const head = record({ sequence: count, hash: text });
const checked = record({ decision: of("Decision"), findings, unrun: list(of("UnrunRule")) });
const lying = list(
  record({
    mailOut: text,
    wave: count,
    folder: text,
    voided: count,
    begunAndBeyondRecall: count,
    lookIn: list(text),
  }),
);
const releasedWave = record({
  number: count,
  canary: yes,
  people: count,
  outcomes: counts,
  troubles: counts,
  where: text,
  waits: yes,
});
const kind = (...kinds: readonly string[]): Schema => record({ kind: { enum: kinds } });

const checkups = record({
  checkups: list(
    record({
      found: { enum: ["well", "look", "broken"] },
      said: record({ nb: text, en: text }),
      "code?": text,
    }),
  ),
});

/** What each command answers with `--json`, by the words it is called by. */
export const ANSWERS: Readonly<Record<string, Schema>> = {
  init: record({ folder: text, files: list(text) }),
  check: checked,
  "template check": also(checked, { files: count }),
  "template list": list(of("TemplateVersion")),
  "template approve": of("Verdict"),
  "template withdraw": of("Verdict"),
  "exercise show": also(of("Exercises"), { "file?": text }),
  "exercise answer": of("JudgedExercises"),
  "exercise results": list(of("Competence")),
  "project register": of("Verdict"),
  "project activate": of("Verdict"),
  "project deactivate": of("Verdict"),
  "project superusers": of("Verdict"),
  "project plan": {
    anyOf: [
      record({
        "plan?": of("FollowUpPlan"),
        "proposal?": record({ by: text, at: moment, comment: text, plan: of("FollowUpPlan") }),
      }),
      of("Verdict"),
    ],
  },
  "project list": list(of("Project")),
  simulate: record({
    submitted: record({
      decision: of("Decision"),
      state: of("MailOutState"),
      findings,
      unrun: list(of("UnrunRule")),
      tally: of("OrdererTally"),
    }),
    assumed: list({ enum: ["approval", "second-approval", "acknowledgement", "canary"] }),
    waves: list(record({ number: count, canary: yes, at: moment, people: suppressed })),
    people: suppressed,
    "end?": record({ kind: text }),
  }),
  submit: of("OrdererReport"),
  recheck: of("OrdererReport"),
  report: { anyOf: [of("Report"), of("ReportPage")] },
  calendar: of("Calendar"),
  letter: record({
    mailOut: text,
    language: of("Language"),
    document: text,
    name: text,
    format: { enum: ["text", "markdown", "html", "pdf"] },
    digest: of("Digest"),
    notice: record({ title: text }),
    "words?": text,
    example: { anyOf: [text, { type: "null" }] },
    examples: list(text),
    "file?": text,
  }),
  proof: { anyOf: [record({ mailOut: text, number: count, name: text, format: text }), of("Verdict")] },
  approve: of("Verdict"),
  ask: of("Verdict"),
  answer: of("Verdict"),
  reject: of("Verdict"),
  withdraw: { anyOf: [also(of("Withdrawn"), { lying }), of("Verdict")] },
  "go-on": of("Verdict"),
  release: record({
    mailOut: text,
    leftBehind: count,
    "collected?": of("Settled"),
    waves: list(releasedWave),
    end: kind("completed", "caught-up", "waiting", "held", "refused"),
    findings,
  }),
  clear: also(kind("cleared", "already-cleared", "not-cleared", "refused", "held", "waiting"), {
    mailOut: text,
    "collected?": of("Settled"),
    "wave?": releasedWave,
    "findings?": findings,
  }),
  begin: record({
    mailOut: text,
    wave: count,
    "folder?": text,
    sendBefore: text,
    begun: count,
    void: count,
    held: count,
    failed: count,
    waiting: count,
    findings,
  }),
  settle: of("Settled"),
  stop: also(of("Stopped"), { lying }),
  stops: list(of("Stop")),
  lift: of("Verdict"),
  complaints: record({ mailOut: text, count }),
  contacts: {
    anyOf: [also(of("PersonExport"), { explanations: { type: ["array", "object"] } }), of("HeldOnPerson")],
  },
  // One line for each look that tells something new.
  "links watch": record({ at: moment, findings, links: count }),
  "audit verify": of("AuditVerdict"),
  "audit export": { anyOf: [record({ file: text, events: count }), of("AuditEvent")] },
  backup: record({ file: text, head }),
  restore: record({ file: text, head, "aside?": text }),
  "policy print": record({
    language: { enum: ["nb", "nn", "en"] },
    version: text,
    topics: list(record({ topic: text, sentences: list(of("Sentence")) })),
    told: list(of("Sentence")),
    rules: { type: "array" },
    figures: list(record({ path: text })),
    "file?": text,
  }),
  "policy test": record({
    cases: list(
      record({
        says: text,
        passed: yes,
        expected: of("Decision"),
        decision: of("Decision"),
        found: list(text),
        missing: list(text),
        "stuck?": record({ round: text, found: list(text) }),
      }),
    ),
  }),
  doctor: checkups,
  "config check": checkups,
  tidy: record({
    contacts: count,
    audience: count,
    submissions: count,
    expired: count,
    voided: count,
    outbox: record({ removed: count, open: count }),
  }),
  serve: record({ address: text }),
  completion: record({ shell: { enum: ["bash", "zsh", "fish"] }, script: text }),
};

/** What any command answers when it could not do its work: exit code 3. */
export const FAILED: Schema = record({
  error: record({ code: text, message: text, mend: text, address: text, "place?": { type: "object" } }),
});

export const SENTENCE: Schema = record({
  text,
  rule: text,
  "figure?": text,
  severity: { enum: ["refuse", "hold", "warn", "note"] },
});
