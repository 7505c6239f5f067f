import { SingleBar } from "cli-progress";

import type { Terminal } from "../terminal.ts";

/** Follows long work for whoever waits. */
export interface Progress {
  start(total: number): void;
  update(done: number): void;
  stop(): void;
}

const SILENT: Progress = { start: () => undefined, update: () => undefined, stop: () => undefined };

/** A bar on the error output when a person looks at it, else nothing: logs and files stay clean. */
export function createProgress(terminal: Terminal, label: string): Progress {
  if (!terminal.err.isTerminal) return SILENT;
  const bar = new SingleBar({
    stream: terminal.err.stream,
    format: `${label} {bar} {percentage} %`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  });
  let isStarted = false;
  return {
    start(total) {
      if (!isStarted) bar.start(Math.max(1, total), 0);
      isStarted = true;
    },
    update: (done) => bar.update(done),
    stop: () => bar.stop(),
  };
}
