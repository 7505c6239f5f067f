import { holdsNationalId } from "./national-id-in.ts";

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/iu;
const HEX = /^(?=(?:.*\d){3})(?=(?:.*[a-f]){2})[0-9a-f]{16,}$/iu;
const RANDOM = /^[\w.~-]{12,}$/u;
/** As people type it from paper: `7HG2KQ9M`, `8F3K-22QP-9XZA`. */
const TYPED_CODE = /^[A-Z\d]{6,}$|^[A-Z\d]{3,}(?:-[A-Z\d]{3,})+$/u;
/** Longer than the number of a form, or of an article. */
const LONG_NUMBER = /^\d{9,}$/u;
const TOKEN_NAMES =
  /^(?:t|s|k|tok|token|key|code|kode|otp|pin|ticket|billett|secret|nonce|invite|invitation|invitasjon|resp(?:ondent)?_?(?:id)?|rid|deltaker|participant|pasient|patient|sid|uid|guid|hash|login|pass(?:code|ord|word)?|singleusecode|engangskode|accesstoken|access_token|id_token)$/iu;

/** Before a step of the path that is one: `/token/k3J9xQ`. */
const BEFORE_TOKEN = /^(?:token|kode|code|invite|invitation|invitasjon)$/iu;

/**
 * Whether an address seems to carry something that is one person's, so that opening it may spend it. Errs towards yes:
 * a shared code that is taken for a token is not tried, and a person decides.
 */
export function looksPersonal(url: URL): boolean {
  const steps = url.pathname.split("/");
  const isOwn = (step: string, at: number): boolean =>
    isTokenLike(step) ||
    LONG_NUMBER.test(step) ||
    (step.length >= 6 && BEFORE_TOKEN.test(steps[at - 1] ?? ""));
  if (holdsNationalId(url.href) || steps.some(isOwn)) return true;
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
  if (TYPED_CODE.test(piece) && turns(piece) >= 4) return true;
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
