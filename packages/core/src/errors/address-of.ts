/** Where the documentation can be read by anybody. */
const DOCUMENTATION = "https://github.com/sluse/sluse/blob/main/docs";

/**
 * Where a page of the guide can be read.
 * @param page its name, with the heading it is about: `operations#upgrade`
 */
export function guideAddress(page: string): string {
  const [name = "", heading] = page.split("#");
  return `${DOCUMENTATION}/guide/${name}.md${heading === undefined ? "" : `#${heading}`}`;
}

/**
 * The page that explains a code: of a finding's rule (`order/window-past`), or of an error (`SLUSE_POLICY_INVALID`). A rule of a
 * site's own pack has no page with us.
 * @example addressOf("text/mojibake"); // https://…/docs/reference/rules/text/mojibake.md
 */
export function addressOf(code: string): string | undefined {
  if (typeof code !== "string") return undefined;
  if (/^SLUSE_[A-Z][A-Z0-9_]*$/u.test(code)) return `${DOCUMENTATION}/reference/errors.md#${code}`;
  if (/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(code)) return `${DOCUMENTATION}/reference/rules/${code}.md`;
  return undefined;
}
