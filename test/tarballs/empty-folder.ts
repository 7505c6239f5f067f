import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What a command said, and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder outside the house in which a newcomer types commands. */
export class EmptyFolder implements Disposable {
  readonly path: string = mkdtempSync(join(tmpdir(), "sluse-newcomer-"));
  readonly #node: string;

  /** @param node the `node` that is found first, and that npm runs on */
  constructor(node: string = process.execPath) {
    this.#node = node;
    this.write("package.json", JSON.stringify({ name: "newcomer", private: true, type: "module" }));
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  run(program: string, ...words: readonly string[]): Promise<Said> {
    const PATH = `${dirname(this.#node)}:${process.env["PATH"]}`;
    const { NODE_OPTIONS: _ours, ...env } = process.env;
    return new Promise((resolve) => {
      execFile(program, words, { cwd: this.path, env: { ...env, PATH } }, (error, out, err) => {
        const code = typeof error?.code === "number" ? error.code : error === null ? 0 : 1;
        resolve({ code, out, err });
      });
    });
  }

  /** Runs what must go well, and answers what it printed. */
  async must(program: string, ...words: readonly string[]): Promise<string> {
    const { code, out, err } = await this.run(program, ...words);
    if (code !== 0) throw new Error(`${program} ${words.join(" ")} ended with ${code}\n${out}\n${err}`);
    return out;
  }

  install(...what: readonly string[]): Promise<string> {
    return this.must("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", ...what);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true });
  }
}
