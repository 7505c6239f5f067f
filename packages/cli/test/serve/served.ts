import { run } from "../../src/index.ts";
import { captureTerminal, type CapturedTerminal } from "../captured-terminal.ts";
import type { SiteFolder } from "../site-folder.ts";

export interface Served extends AsyncDisposable {
  readonly address: string;
  readonly terminal: CapturedTerminal;
  /** Interrupts it, and answers its exit code. */
  stop(): Promise<number>;
}

/** Runs `sluse serve` until it is open. */
export async function serve({ folder, environment }: SiteFolder, words: readonly string[]): Promise<Served> {
  const interrupted = new AbortController();
  const terminal = captureTerminal({ folder, environment, signal: interrupted.signal });
  const { promise: isOpen, resolve } = Promise.withResolvers<string>();
  const write = terminal.out.stream.write.bind(terminal.out.stream);
  terminal.out.stream.write = (chunk: string) => {
    const [address] = /http:\S+\d/u.exec(chunk) ?? [];
    if (address !== undefined) resolve(address);
    return write(chunk);
  };
  const done = run(["serve", "--port", "0", "--language", "en", ...words], terminal);
  const address = await Promise.race([isOpen, done.then(() => terminal.written.err)]);
  const stop = async (): Promise<number> => {
    interrupted.abort();
    return done;
  };
  return { address, terminal, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}
