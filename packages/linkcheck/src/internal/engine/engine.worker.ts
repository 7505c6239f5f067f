import { parentPort, workerData } from "node:worker_threads";

import { resolveBySystem, type Resolve } from "../guard/resolve.ts";
import { BOT_WALL_WORDS } from "../page/bot-wall-words.ts";
import { probeDirectly } from "./direct.ts";
import type { EngineTask, FromEngine, ToEngine } from "./engine-messages.ts";
import { PageFetcher } from "./page-fetcher.ts";
import type { Run } from "./probe-link.ts";

/** Source of pages that linkinator may need for its fragments, in all. */
const HTML_BYTES = 64 * 1024 * 1024;

const port = parentPort;
if (!port) throw new Error("the engine runs in a thread of its own");
const task: EngineTask = workerData;
const send = (message: FromEngine): void => port.postMessage(message);

const { links, settings } = task;
const showsHtml = settings.engine === "linkinator" && links.some((link) => link.address.includes("#"));
const fetcher = new PageFetcher({
  settings,
  resolve: task.asksForNames ? resolveByAsking() : resolveBySystem,
  words: [
    ...new Set([
      ...BOT_WALL_WORDS,
      ...links.flatMap((link) => [...(link.mustContain ?? []), ...(link.mustNotContain ?? [])]),
    ]),
  ],
  htmlBytes: showsHtml ? HTML_BYTES : 0,
});
await probe({
  links,
  settings,
  fetcher,
  checkedAt: task.checkedAt,
  onReport: (index, report) => send({ kind: "report", index, report }),
});
send({ kind: "done" });

async function probe(run: Run): Promise<void> {
  switch (settings.engine) {
    case "direct": {
      return await probeDirectly(run);
    }
    case "linkinator": {
      const { probeWithLinkinator } = await import("./linkinator.ts");
      return await probeWithLinkinator(run);
    }
  }
}

/** Asks the thread that started this one: its name service is a function, which cannot be handed over. */
function resolveByAsking(): Resolve {
  const waiting = new Map<number, PromiseWithResolvers<Awaited<ReturnType<Resolve>>>>();
  port?.on("message", (message: ToEngine) => {
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === "resolved") asked?.resolve(message.addresses);
    else asked?.reject(Object.assign(new Error("name not resolved"), { code: message.code }));
  });
  let next = 0;
  return (host) => {
    const asked = Promise.withResolvers<Awaited<ReturnType<Resolve>>>();
    const id = next;
    next += 1;
    waiting.set(id, asked);
    send({ kind: "resolve", id, host });
    return asked.promise;
  };
}
