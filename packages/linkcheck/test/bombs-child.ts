import type { LinkToProbe } from "@sluse/core";

import { createLinkProbe, type LinkEngine, type ResolvedAddress } from "../src/index.ts";

/** Looks at bombs in a process of its own, so that its memory is its own. */
interface Task {
  readonly engine: LinkEngine;
  readonly links: readonly LinkToProbe[];
  readonly address: ResolvedAddress;
  readonly certificateAuthority: string;
  readonly allowPrivate: Readonly<Record<string, readonly string[]>>;
}

process.once("message", (task: Task) => {
  void run(task);
});

async function run(task: Task): Promise<void> {
  let highest = 0;
  const watching = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 5);
  const probe = createLinkProbe({
    vantagePoint: "loopback",
    engine: task.engine,
    perHost: { perSecond: 10_000, atOnce: 20 },
    certificateAuthorities: [task.certificateAuthority],
    allowPrivate: task.allowPrivate,
    resolve: () => Promise.resolve([task.address]),
  });
  const reports = await probe.probe(task.links);
  clearInterval(watching);
  highest = Math.max(highest, process.memoryUsage.rss());
  process.send?.({ causes: reports.map(({ cause }) => cause ?? null), highest });
  process.disconnect();
}
