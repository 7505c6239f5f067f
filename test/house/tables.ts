import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { ErrorTable, Rule } from "@sluse/core";

import { doorsOf, housePackages } from "./packages.ts";
import { ROOT } from "./repository.ts";

/** What a package tells at its doors. */
export interface Tables {
  /** `linkcheck` */
  readonly short: string;
  readonly rules: readonly Rule[];
  /** By the export's name; a table that stands at several doors is here once. */
  readonly errors: Readonly<Record<string, ErrorTable>>;
}

/** Reads the tables of every package through its doors: exports named `…Rules` and `…Errors`. */
export async function loadTables(): Promise<Tables[]> {
  const tables: Tables[] = [];
  for (const each of housePackages) {
    const rules = new Map<string, Rule>();
    const errors: Record<string, ErrorTable> = {};
    for (const source of doorsOf(each).values()) {
      if (!source.endsWith(".ts")) continue;
      const door = (await import(pathToFileURL(join(ROOT, source)).href)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(door)) {
        if (name.endsWith("Errors") && typeof value === "object") errors[name] = value as ErrorTable;
        if (name.endsWith("Rules") && isRuleTable(value)) addRules(rules, value);
      }
    }
    tables.push({ short: each.short, rules: [...rules.values()], errors });
  }
  return tables;
}

const isRuleTable = (value: unknown): value is Readonly<Record<string, Rule>> =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every(
    (rule: unknown) => typeof rule === "object" && rule !== null && "messages" in rule,
  );

/** A rule may stand in its group's table and in the package's; it must be the same rule. */
function addRules(rules: Map<string, Rule>, table: Readonly<Record<string, Rule>>): void {
  for (const [id, rule] of Object.entries(table)) {
    if (rule.id !== id) throw new Error(`rule \`${rule.id}\` stands under \`${id}\``);
    if ((rules.get(id) ?? rule) !== rule) throw new Error(`two rules are called \`${id}\``);
    rules.set(id, rule);
  }
}
