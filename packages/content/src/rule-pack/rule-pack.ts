import { SluseError } from "@sluse/core";

import type { TextRule } from "../text/text-rule.ts";

/** Rules of a site or a project of its own, beside those of the library. */
export interface RulePack {
  /** 1–40 of a–z, 0–9 and -; the rules' ids begin with `text/<name>/`. */
  readonly name: string;
  readonly rules: readonly TextRule[];
}

const NAME = /^[a-z][a-z0-9-]{0,39}$/u;
const WHAT = /^[a-z][a-z0-9-]{0,59}$/u;

/**
 * Makes a pack of own rules. Their ids begin with the pack's name, so that they never meet the library's.
 * @throws SluseError `SLUSE_RULE_PACK_INVALID` when the name or an id is not as it should be, or stands twice
 */
export function defineRulePack(pack: RulePack): RulePack {
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
  return { name: pack.name, rules: [...pack.rules] };
}

const invalid = (message: string): SluseError => new SluseError("SLUSE_RULE_PACK_INVALID", message);
