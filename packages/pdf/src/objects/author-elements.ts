/** Elements of XMP that are for people, whatever their prefix. */
const FOR_PEOPLE = new Set([
  "creator",
  "contributor",
  "Author",
  "Authors",
  "Manager",
  "LastModifiedBy",
  "AuthorsPosition",
]);

const ATTRIBUTE = /:([A-Za-z]+)\s{0,20}=\s{0,20}["']([^"'<>]*)/gu;
const ELEMENT = /^\/?[\w-]+:([A-Za-z]+)(?![\w-])/u;
const CDATA = "![CDATA[";

/**
 * Which of those hold text: `<dc:creator>…text…</dc:creator>` or `dc:creator="text"`. The file may be no XML at all, so
 * it is read tag by tag, once.
 */
export function authorElements(xml: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, name = "", value = ""] of xml.matchAll(ATTRIBUTE)) {
    if (FOR_PEOPLE.has(name) && value.trim() !== "") found.add(name);
  }
  let open: string | undefined;
  for (let at = xml.indexOf("<"); at !== -1;) {
    const next = xml.indexOf("<", at + 1);
    const piece = xml.slice(at + 1, next === -1 ? undefined : next);
    at = next;
    const end = piece.startsWith(CDATA) ? CDATA.length - 1 : piece.indexOf(">");
    const tag = end === -1 ? piece : piece.slice(0, end);
    const name = ELEMENT.exec(tag)?.[1] ?? "";
    if (tag.startsWith("/")) open = name === open ? undefined : open;
    else if (open === undefined && FOR_PEOPLE.has(name) && !tag.endsWith("/")) open = name;
    if (open !== undefined && end !== -1 && piece.slice(end + 1).trim() !== "") found.add(open);
  }
  return found;
}
