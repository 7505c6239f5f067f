import { Readable, Writable } from "node:stream";

import type { Terminal } from "../src/index.ts";

/** A terminal that remembers what was written to it. */
export interface CapturedTerminal extends Terminal {
  readonly written: { out: string; err: string };
}

export function captureTerminal(options: {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly input?: string;
  readonly signal?: AbortSignal;
}): CapturedTerminal {
  const written = { out: "", err: "" };
  const sink = (name: "out" | "err"): Terminal["out"] => ({
    stream: new Writable({
      write(chunk: Buffer, _encoding, done) {
        written[name] += chunk.toString("utf8");
        done();
      },
    }),
    isTerminal: false,
    columns: 100,
  });
  return {
    written,
    out: sink("out"),
    err: sink("err"),
    input: Readable.from([options.input ?? ""]),
    environment: options.environment ?? {},
    user: options.user ?? "",
    folder: options.folder,
    signal: options.signal ?? new AbortController().signal,
  };
}
