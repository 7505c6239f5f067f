import { correction, generate } from "lean-qr";

import { html, type Html } from "../markup/html.ts";

/** White around the code, without which a telephone does not see it. */
const EDGE = 4;

/** An address as a square that a telephone reads. Dark on white, whatever the page's colours are. */
export function qrCode(address: string, label: string): Html {
  const { rows, size } = drawn(address);
  return html`<svg
    class="qr-code"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <path class="qr-ground" d="M0 0h${size}v${size}H0z" />
    <path class="qr-dark" d="${rows}" />
  </svg>`;
}

interface Drawing {
  readonly rows: string;
  readonly size: number;
}

/** The drawings of the addresses that were asked for last: making one takes longer than the rest of its page. */
const kept = new Map<string, Drawing>();
const MOST_KEPT = 500;

function drawn(address: string): Drawing {
  const known = kept.get(address);
  if (known) return known;
  const code = generate(address, { minCorrectionLevel: correction.M });
  const rows = Array.from({ length: code.size }, (_each, y) => rowPath(code, y)).join("");
  const drawing = { rows, size: code.size + 2 * EDGE };
  const oldest = kept.keys().next();
  if (kept.size >= MOST_KEPT && oldest.value !== undefined) kept.delete(oldest.value);
  kept.set(address, drawing);
  return drawing;
}

interface Code {
  readonly size: number;
  get(x: number, y: number): boolean;
}

/** Each dark stretch of a row as one rectangle. */
function rowPath(code: Code, y: number): string {
  let path = "";
  let from: number | undefined;
  for (let x = 0; x <= code.size; x += 1) {
    const isDark = x < code.size && code.get(x, y);
    if (isDark) from ??= x;
    else if (from !== undefined) {
      path += `M${from + EDGE} ${y + EDGE}h${x - from}v1h${from - x}z`;
      from = undefined;
    }
  }
  return path;
}
