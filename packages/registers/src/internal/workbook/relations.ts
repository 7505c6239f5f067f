import { parsePart } from "./parse-part.ts";
import { damaged } from "./workbook-fault.ts";
import type { WorkbookParts } from "./workbook-parts.ts";

/** What a part refers to: what it is, and the name of its part. */
export interface Relation {
  readonly kind: string;
  readonly target: string;
}

/** More than any workbook has; a list of its own must not grow with the file. */
const MOST = 10_000;

/** The name of the part in which the relations of another stand, or those of the package itself (`""`). */
function relationsOf(of: string): string {
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  return `${folder}_rels/${of.slice(folder.length)}.rels`;
}

export const hasRelations = (parts: WorkbookParts, of: string): boolean => parts.has(relationsOf(of));

/** The relations of a part, or of the package itself (`""`), by their ids. */
export async function readRelations(
  parts: WorkbookParts,
  of: string,
): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  await parsePart(parts, relationsOf(of), {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      if (relations.size >= MOST) throw damaged("refers to more parts than a workbook has");
      relations.set(Id, { kind: Type.slice(Type.lastIndexOf("/") + 1), target: partName(of, Target) });
    },
  });
  return relations;
}

/** The name of the part that `target` is, seen from the part `of`. */
function partName(of: string, target: string): string {
  try {
    return decodeURIComponent(new URL(target, `zip:///${of}`).pathname.slice(1));
  } catch {
    throw damaged("refers to a part by a name that is none");
  }
}
