import type { Recipient } from "@sluse/core";

interface Line {
  readonly wave?: number;
  readonly clearances?: readonly { readonly id: string }[];
  readonly end?: { readonly kind: string };
}

/** A list as it is sent, one person a line. */
export const rowsOf = (recipients: Iterable<Recipient>): string =>
  Array.from(recipients, ({ nationalId }) => `${JSON.stringify({ nationalId })}\n`).join("");

/** Releases to the end, canary included; the outcomes of each wave go on another connection. */
export async function releaseAll(api: string, mailOut: string, rows: string): Promise<void> {
  const post = async (as: string, path: string, type: string, body: string): Promise<Response> => {
    const headers = { authorization: `Bearer ${as}`, "content-type": type };
    const response = await fetch(`${api}${path}`, { method: "POST", headers, body });
    if (!response.ok) throw new Error(await response.text());
    return response;
  };
  const path = `/mail-outs/${mailOut}/release?whenClosed=wait`;
  for (let resumed = 0; ; resumed += 1) {
    const release = await post("orderer", path, "application/x-ndjson", rows);
    let end: string | undefined;
    for await (const line of linesOf(release)) {
      end = line.end?.kind ?? end;
      if (line.clearances === undefined) continue;
      const outcomes = line.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" }));
      await (await post("orderer", "/outcomes", "application/json", JSON.stringify({ outcomes }))).text();
    }
    if (end === "completed") return;
    // After the canary; and when fewer were left than was foretold, since others had written to them meanwhile.
    if (end !== "held" || resumed > 1) throw new Error(`the release ended ${end}`);
    await (
      await post("superuser", `/mail-outs/${mailOut}/resumption`, "application/json", `{"comment":"Bench."}`)
    ).text();
  }
}

async function* linesOf(response: Response): AsyncGenerator<Line, void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of response.body ?? []) {
    rest += decoder.decode(bytes, { stream: true });
    const parts = rest.split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) if (part !== "") yield JSON.parse(part) as Line;
  }
}
