import { parseInput } from "@sluse/core/house";
import { z } from "zod";

/** A font of the site's own. */
export interface LetterheadFont {
  readonly family: string;
  /** TTF or OTF: regular, italic, bold and bold italic, all four. */
  readonly files: readonly Uint8Array[];
}

/** What stands on every letter of a site, whatever the letter says. */
export interface Letterhead {
  /** The sender as it stands at the top: the first line bold. */
  readonly sender: { readonly name: string; readonly lines: readonly string[] };
  /** SVG with its text as paths, PNG or JPEG; `alt` says what it shows to who does not see it. */
  readonly logo?: { readonly bytes: Uint8Array; readonly alt: string };
  /**
   * Where the recipient's address is printed on paper. `eprom`: the upper left of the first page stays blank, as ePROM's
   * paper channel wants it. `none`: the letter begins at the top, and cannot go on paper. Default `eprom`.
   */
  readonly addressField?: "eprom" | "none";
  readonly font?: LetterheadFont;
  /**
   * The site's own arrangement of logo and sender, in Typst: a function `letterhead(logo, sender, language)` that gives
   * what stands beside the address field. It may import nothing and read nothing, and is tried before it is used.
   */
  readonly layout?: string;
}

/** A line that is printed: no line ends, no control characters, nothing that turns the direction. */
const line = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]*$/u, "write one line, without invisible characters");
const bytes = z
  .instanceof(Uint8Array)
  .refine((given) => given.byteLength > 0, "there is nothing in it")
  .transform((given) => Uint8Array.from(given));

const $Letterhead: z.ZodType<Letterhead> = z.strictObject({
  sender: z.strictObject({ name: line, lines: z.array(line).max(6).readonly() }),
  logo: z.strictObject({ bytes, alt: line }).exactOptional(),
  addressField: z.enum(["eprom", "none"]).exactOptional(),
  font: z.strictObject({ family: line, files: z.array(bytes).min(4).max(12).readonly() }).exactOptional(),
  layout: z.string().min(1).max(20_000).exactOptional(),
});

/**
 * Reads a letterhead as a caller gave it, into a copy.
 * @throws SluseError `SLUSE_TYPESET_OPTION`
 */
export const parseLetterhead = (input: unknown): Letterhead =>
  parseInput($Letterhead, input, { what: "a letterhead", code: "SLUSE_TYPESET_OPTION" });
