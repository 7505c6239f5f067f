import { hostsOf, probeLink, type Run } from "./probe-link.ts";

/** Looks at every link by itself, some at once. */
export async function probeDirectly(run: Run): Promise<void> {
  const waiting = run.links.entries();
  const work = async (): Promise<void> => {
    for (const [index, link] of waiting) {
      const hosts = hostsOf(link);
      run.onReport(index, await probeLink(run, link, (address) => run.fetcher.fetch(address, hosts)));
    }
  };
  const workers = Math.min(run.settings.atOnce, run.links.length);
  await Promise.all(Array.from({ length: workers }, work));
}
