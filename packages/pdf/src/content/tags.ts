import type { PageTags } from "../pdf-facts.ts";
import { memberOf } from "./given.ts";

const NOTHING: PageTags = { content: 0, figures: 0, undescribed: 0 };

/** Counts what a page's tree of tags holds, as pdf.js tells it. */
export function tagsOf(node: unknown): PageTags {
  const children: unknown = memberOf(node, "children");
  if (!Array.isArray(children))
    return memberOf(node, "type") === "content" ? { ...NOTHING, content: 1 } : NOTHING;
  const inside = children.map(tagsOf);
  const isFigure = memberOf(node, "role") === "Figure";
  const description = memberOf(node, "alt");
  const isDescribed = typeof description === "string" && description.trim() !== "";
  return {
    content: sum(inside, "content"),
    figures: sum(inside, "figures") + (isFigure ? 1 : 0),
    undescribed: sum(inside, "undescribed") + (isFigure && !isDescribed ? 1 : 0),
  };
}

const sum = (tags: readonly PageTags[], key: keyof PageTags): number =>
  tags.reduce((total, each) => total + each[key], 0);
