import { SluseError } from "@sluse/core";

const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];

/** Elements that bring words, programs or something from elsewhere; and addresses that are fetched. */
const FOREIGN_IN_SVG =
  /<\s*(?:[\w-]+:)?(?<element>text|script|a|image|use|foreignobject|style|animate|set)\b|(?<fetched>(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#)|<!doctype|<!entity|<\?xml-stylesheet)/iu;

/**
 * The name a logo's file goes by, after what is in it.
 * @throws SluseError `SLUSE_TYPESET_LOGO`
 */
export function logoFile(bytes: Uint8Array): "logo.svg" | "logo.png" | "logo.jpg" {
  if (PNG.every((byte, at) => bytes[at] === byte)) return "logo.png";
  if (JPEG.every((byte, at) => bytes[at] === byte)) return "logo.jpg";
  const source = decode(bytes);
  if (source === undefined || !/<\s*svg\b/u.test(source))
    throw new SluseError("SLUSE_TYPESET_LOGO", "the logo is neither SVG, PNG nor JPEG");
  const foreign = FOREIGN_IN_SVG.exec(source)?.groups;
  if (foreign) {
    const what = foreign["element"] ?? foreign["fetched"] ?? "";
    throw new SluseError("SLUSE_TYPESET_LOGO", `the logo has \`${what.slice(0, 40)}\``);
  }
  return "logo.svg";
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
