import { SEVERITIES, SluseError, parseInput } from "@sluse/core";
import { functionInput } from "@sluse/core/house";
import { z } from "zod";

import type { TextRule } from "../text/text-rule.ts";

/** Rules of a site or a project of its own, beside those of the library. */
export interface RulePack {
  /** 1–40 of a–z, 0–9 and -; the rules' ids begin with `text/<name>/`. */
  readonly name: string;
  readonly rules: readonly TextRule[];
}

const said = z.strictObject({ title: z.string(), what: z.string(), why: z.string(), mend: z.string() });
const rule = z.strictObject({
  id: z.string(),
  // One that nobody knows would stop nothing.
  severity: z.enum(SEVERITIES),
  clearedBy: z.enum(["mending", "superuser", "fresher-facts"]),
  messages: z.strictObject({ nb: said, en: said }),
  source: z.string().optional(),
  example: z.strictObject({ fails: z.string(), passes: z.string() }),
  parts: z.array(z.enum(["letter", "cover-letter", "task-text", "notice", "value"])).optional(),
  meets: z.enum(["known-words", "any-words"]).optional(),
  notApplicable: functionInput().optional(),
  find: functionInput(),
  exampleContext: z.looseObject({}).optional(),
});
const packInput = z.strictObject({ name: z.string(), rules: z.array(rule) });

/** @throws SluseError `SLUSE_RULE_PACK_INVALID` for what is none */
export function readRulePack(given: RulePack): RulePack {
  const read: unknown = parseInput(packInput, given, {
    what: "the rule pack",
    code: "SLUSE_RULE_PACK_INVALID",
  });
  return read as RulePack;
}

const NAME = /^[a-z][a-z0-9-]{0,39}$/u;
const WHAT = /^[a-z][a-z0-9-]{0,59}$/u;

/**
 * Makes a pack of own rules. Their ids begin with the pack's name, so that they never meet the library's.
 * @throws SluseError `SLUSE_RULE_PACK_INVALID` when it is no pack of rules, or the name or an id is not as it should be, or stands twice
 */
export function defineRulePack(given: RulePack): RulePack {
  const pack = readRulePack(given);
  if (!NAME.test(pack.name))
    throw invalid(`name \`${pack.name.slice(0, 60)}\` is not 1–40 of a–z, 0–9 and -`);
  const start = `text/${pack.name}/`;
  const seen = new Set<string>();
  for (const { id } of pack.rules) {
    if (!id.startsWith(start) || !WHAT.test(id.slice(start.length))) {
      throw invalid(`rule id \`${id.slice(0, 120)}\` is not \`${start}\` and a name of a–z, 0–9 and -`);
    }
    if (seen.has(id)) throw invalid(`rule id \`${id}\` stands twice`);
    seen.add(id);
  }
  return pack;
}

const invalid = (message: string): SluseError => new SluseError("SLUSE_RULE_PACK_INVALID", message);
