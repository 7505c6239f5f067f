/** A double of ePROM in a process of its own, as ePROM is: started by `start-eprom.ts`, asked for its books by message. */
import { readFileSync } from "node:fs";

import { startEpromDouble } from "@sluse/testkit/doubles";

const [reservedFile = "", apiKey = ""] = process.argv.slice(2);
const reserved = readFileSync(reservedFile, "utf8").split("\n").slice(1).filter(Boolean);
const eprom = await startEpromDouble({ apiKey, reserved, research: true });

process.on("message", (asked: "books" | "receipts") => {
  if (asked === "receipts") {
    const receipts = [...eprom.world.receipts.values()].flat();
    process.send?.(receipts.map(({ nationalId, subject }) => ({ nationalId, subject })));
    return;
  }
  const counts = [...eprom.world.receipts.values()].map((receipts) => receipts.length);
  process.send?.({
    people: counts.length,
    letters: counts.reduce((sum, count) => sum + count, 0),
    most: Math.max(0, ...counts),
    more: counts.filter((count) => count > 1).length,
    reservedReached: eprom.world.reservedReached().length,
    contents: Object.fromEntries(countContents()),
  });
});
// Gone with the one who asked, also when that one breaks down.
process.on("disconnect", () => process.exit());
process.send?.({ origin: eprom.baseUrl });

function countContents(): Map<string, number> {
  const contents = new Map<string, number>();
  for (const receipts of eprom.world.receipts.values()) {
    for (const { content } of receipts) contents.set(content, (contents.get(content) ?? 0) + 1);
  }
  return contents;
}
