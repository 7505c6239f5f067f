import type { MailOut, MailOutPage, MailOutPageRequest, MailOutSource, MailOutState } from "@sluse/core";

/** What a ledger with an index answers: each range of it by itself, and no more of it than a page takes. */
interface Ranges {
  /** Numbers of one source in one state, from where the page begins. */
  find(source: MailOutSource, state: MailOutState, limit: number): Promise<readonly number[]>;
  load(
    numbers: readonly number[],
  ): Promise<readonly { readonly number: number; readonly mailOut: MailOut }[]>;
}

/** Lays ranges together to a page. */
export async function pageOf(
  { from, states, order, limit }: MailOutPageRequest,
  { find, load }: Ranges,
): Promise<MailOutPage> {
  const ranges = await Promise.all(
    from.flatMap((source) => states.map((state) => find(source, state, limit + 1))),
  );
  const inOrder = (a: number, b: number): number => (order === "newest-first" ? b - a : a - b);
  const numbers = [...new Set(ranges.flat())].toSorted(inOrder);
  const chosen = numbers.slice(0, limit);
  const found = await load(chosen);
  return {
    mailOuts: found.toSorted((a, b) => inOrder(a.number, b.number)).map(({ mailOut }) => mailOut),
    next: numbers.length > limit ? chosen.at(-1) : undefined,
  };
}
