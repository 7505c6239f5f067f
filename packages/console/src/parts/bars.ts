import type { Html } from "../markup/html.ts";
import type { Visit } from "../visit/visit.ts";
import { countIn } from "../words/counts.ts";
import { barTable } from "./bar-table.ts";

export interface Bar {
  readonly name: string;
  readonly count: number;
  readonly more?: string | undefined;
  readonly kind?: "good" | "bad" | "open";
}

/** Counts beside each other, each as a share of the whole. */
export function bars({ say, language }: Visit, caption: string, list: readonly Bar[], whole: number): Html {
  return barTable({
    caption,
    columns: [say("Hva", "What"), say("Antall", "Number"), say("Søyle", "Bar")],
    rows: list.map(({ name, count, more, kind }) => ({
      kind: kind ?? "left",
      name,
      more,
      number: countIn(count, language),
      stretches: [
        { kind: "track", from: 0, width: 100 },
        { from: 0, width: (Math.min(count, whole) / Math.max(1, whole)) * 100 },
      ],
    })),
  });
}
