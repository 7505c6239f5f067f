/** A part whose tests are tried: each of its lines is changed, and a test must fall. */
export interface MutatedPart {
  /** Sources, as globs. */
  readonly sources: readonly string[];
  /** The tests that answer for them, of whichever package. */
  readonly tests: readonly string[];
}

/** What may be tried, one part at a time: a part takes from a minute to an hour. */
export const MUTATED_PARTS: Readonly<Record<string, MutatedPart>> = {
  core: {
    sources: ["packages/core/src/{findings,mail-out,people,project,screening,time}/**/*.ts"],
    tests: ["packages/core/test/{findings,mail-out,people,screening,time}/**/*.test.ts"],
  },
  limits: {
    sources: ["packages/core/src/limits/*.ts"],
    tests: ["packages/core/test/limits/**/*.test.ts", "packages/ledger/test/memory/**/*.test.ts"],
  },
  policy: {
    sources: ["packages/core/src/policy/**/*.ts"],
    tests: ["packages/core/test/policy/**/*.test.ts", "packages/gate/test/requirements/**/*.test.ts"],
  },
  release: {
    sources: ["packages/gate/src/release/*.ts"],
    tests: [
      "packages/gate/test/{release,stops,standing}/**/*.test.ts",
      "packages/gate/test/promises/{p4,p6,p7-books,p10}*.test.ts",
      "packages/gate/test/rules/scenarios.test.ts",
    ],
  },
  approval: {
    sources: ["packages/gate/src/approval/*.ts"],
    tests: [
      "packages/gate/test/{approval,stops,orders,callers}/**/*.test.ts",
      "packages/gate/test/content/examples.test.ts",
      "packages/gate/test/release/as-approved.test.ts",
      "packages/gate/test/rules/scenarios.test.ts",
      "packages/gate/test/promises/p5-*.test.ts",
    ],
  },
  recipients: {
    sources: ["packages/gate/src/recipients/*.ts"],
    tests: [
      "packages/gate/test/{recipients,orders}/**/*.test.ts",
      "packages/gate/test/rules/scenarios.test.ts",
    ],
  },
  registers: {
    sources: [
      "packages/registers/src/{pvk,eprom-pvk,krr,population,reachability,login,internal/http}/**/*.ts",
    ],
    tests: [
      "packages/registers/test/{pvk,eprom-pvk,krr,population,reachability,login,internal}/**/*.test.ts",
      "packages/registers/test/{cleared,fault-matrix}.test.ts",
    ],
  },
  letters: {
    sources: ["packages/content/src/read/*.ts"],
    tests: ["packages/content/test/{read,markup,document,corpus}/**/*.test.ts"],
  },
  templates: {
    sources: [
      "packages/content/src/template/{parse-template,front-matter,scan-body,scan-slots,load-templates,template-library}.ts",
    ],
    tests: ["packages/content/test/template/**/*.test.ts"],
  },
  site: {
    sources: [
      "packages/site/src/{yaml,secrets}/*.ts",
      "packages/site/src/{site-file,console-settings,service-settings,open-policies,open-spelling,open-letterhead}.ts",
      "packages/cli/src/mail-out-folder/*.ts",
      "packages/cli/src/outbox/read-outcomes.ts",
    ],
    tests: ["packages/site/test/**/*.test.ts", "packages/cli/test/{bad-input,outbox}.test.ts"],
  },
  typeset: {
    sources: ["packages/typeset/src/**/*.ts"],
    tests: ["packages/typeset/test/**/*.test.ts"],
  },
  "lists of people": {
    sources: ["packages/registers/src/{id-table,list-file,internal/table,internal/workbook}/**/*.ts"],
    tests: ["packages/registers/test/{id-table,list-file}/**/*.test.ts"],
  },
};
