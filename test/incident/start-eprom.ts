import { fork } from "node:child_process";
import { once } from "node:events";

/** What people received: nobody but the double itself can know. */
export interface Books {
  readonly people: number;
  readonly letters: number;
  /** Letters that the one who got most got. */
  readonly most: number;
  /** People who got more than one. */
  readonly more: number;
  readonly reservedReached: number;
  /** Letters by the SHA-256 of their PDF. */
  readonly contents: Readonly<Record<string, number>>;
}

/** One letter that one person got. */
export interface ReceivedLetter {
  readonly nationalId: string;
  /** Its title. */
  readonly subject: string;
}

export interface Eprom {
  readonly origin: string;
  books(): Promise<Books>;
  receipts(): Promise<readonly ReceivedLetter[]>;
  stop(): void;
}

export async function startEprom(reservedFile: string, apiKey: string): Promise<Eprom> {
  const child = fork(new URL("eprom-process.ts", import.meta.url), [reservedFile, apiKey], {
    execArgv: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"],
  });
  const answer = async <Answer>(): Promise<Answer> => ((await once(child, "message")) as [Answer])[0];
  const { origin } = await answer<{ origin: string }>();
  return {
    origin,
    books() {
      const books = answer<Books>();
      child.send("books");
      return books;
    },
    receipts() {
      const receipts = answer<readonly ReceivedLetter[]>();
      child.send("receipts");
      return receipts;
    },
    stop: () => void child.kill(),
  };
}
