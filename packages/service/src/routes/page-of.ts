import type { Report } from "@sluse/gate";

/** A page of a list of reports, from the one after `after`. */
export function pageOf(
  all: readonly Report[],
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): { readonly mailOuts: readonly Report[]; readonly next?: string } {
  const start = after === undefined ? 0 : all.findIndex(({ mailOut }) => mailOut === after) + 1;
  const mailOuts = all.slice(start, start + limit);
  const last = mailOuts.at(-1);
  return start + limit < all.length && last ? { mailOuts, next: last.mailOut } : { mailOuts };
}
