const BROWSERS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdg\//u, "Edge"],
  [/\b(?:Firefox|FxiOS)\//u, "Firefox"],
  [/Chrome\/|\bCriOS\//u, "Chrome"],
  [/\bSafari\//u, "Safari"],
];
const MACHINES: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\biPhone\b/u, "iPhone"],
  [/\biPad\b/u, "iPad"],
  [/\bAndroid\b/u, "Android"],
  [/\bWindows\b/u, "Windows"],
  [/\bMacintosh\b/u, "Mac"],
  [/\bLinux\b/u, "Linux"],
];

/** What somebody sits at, in two words of ours: `Firefox, Windows`. Nothing of what a browser says of itself is kept. Empty where unknown. */
export function deviceOf(userAgent: string | undefined): string {
  const nameIn = (names: typeof BROWSERS): string | undefined =>
    names.find(([sign]) => sign.test(userAgent ?? ""))?.[1];
  return [nameIn(BROWSERS), nameIn(MACHINES)].filter((name) => name !== undefined).join(", ");
}
