// Put in place by the build: see docs/adr/0030-parts-of-large-libraries-are-bundled.md
export { fromMarkdown } from "mdast-util-from-markdown";
