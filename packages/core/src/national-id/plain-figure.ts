/**
 * A decimal figure of any script as one of 0–9; anything else as it is. Figures of a script stand in rows of ten, zero first
 * (Unicode, section 4.6).
 */
export function plainFigure(character: string): string {
  if (!/^(?![0-9])\p{Nd}$/u.test(character)) return character;
  const figure = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(figure - value - 1))) value += 1;
  return String(value);
}
