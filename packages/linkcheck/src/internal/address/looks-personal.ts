import { holdsNationalId } from "./national-id-in.ts";

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/iu;
const HEX = /^(?=(?:.*\d){3})(?=(?:.*[a-f]){2})[0-9a-f]{16,}$/iu;
const RANDOM = /^[\w.~-]{16,}$/u;
const TOKEN_NAMES =
  /^(?:t|s|k|tok|token|key|code|kode|otp|pin|ticket|billett|secret|nonce|invite|invitation|invitasjon|respondent|deltaker|participant|pasient|patient|sid|uid|guid|hash|login|singleusecode|engangskode|accesstoken|access_token|id_token)$/iu;

/**
 * Whether an address seems to carry something that is one person's, so that opening it may spend it. Errs towards yes:
 * a shared code that is taken for a token is not tried, and a person decides.
 */
export function looksPersonal(url: URL): boolean {
  if (holdsNationalId(url.href) || url.pathname.split("/").some(isTokenLike)) return true;
  for (const [name, value] of url.searchParams) {
    if (isTokenLike(value)) return true;
    if (TOKEN_NAMES.test(name) && value.length >= 6) return true;
    if (/^\d{6,}$/u.test(value)) return true;
  }
  return false;
}

/** Whether a piece of an address reads as made by a machine for one use, not by a person for many. */
export function isTokenLike(piece: string): boolean {
  if (UUID.test(piece) || HEX.test(piece)) return true;
  return RANDOM.test(piece) && turns(piece) >= 6;
}

/** How often a text changes between capitals, small letters and digits: words seldom do. */
function turns(text: string): number {
  let count = 0;
  let before = "";
  for (const character of text) {
    const kind = /\d/u.test(character)
      ? "digit"
      : /[A-Z]/u.test(character)
        ? "capital"
        : /[a-z]/u.test(character)
          ? "small"
          : "";
    if (kind !== "" && before !== "" && kind !== before) count += 1;
    if (kind !== "") before = kind;
  }
  return count;
}
