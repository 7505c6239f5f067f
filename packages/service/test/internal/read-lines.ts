import type { ReleaseLine, ShownWave } from "../../src/schemas/release-line.ts";

/** The lines of an answer, as they come; empty ones are left out. Leaving the loop closes the connection. */
export async function* readLines(response: Response): AsyncGenerator<ReleaseLine, void, void> {
  const decoder = new TextDecoder();
  let rest = "";
  const reader = response.body!.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const parts = rest.split("\n");
      rest = parts.pop() ?? "";
      for (const part of parts) if (part !== "") yield JSON.parse(part) as ReleaseLine;
      if (done) return;
    }
  } finally {
    await reader.cancel();
  }
}

export const isWave = (line: ReleaseLine): line is ShownWave => "wave" in line;

/** What all of a wave came to. */
export const outcomesOf = (wave: ShownWave, outcome = "delivered"): unknown => ({
  outcomes: wave.clearances.map(({ id }) => ({ clearance: id, outcome })),
});

/** Every line, once they have ended. */
export async function allLines(lines: AsyncIterable<ReleaseLine>): Promise<ReleaseLine[]> {
  const all: ReleaseLine[] = [];
  for await (const line of lines) all.push(line);
  return all;
}
