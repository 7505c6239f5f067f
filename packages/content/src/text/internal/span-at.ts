/** The one of `spans`, in the order of the text, that `offset` stands in. */
export function spanAt<Span extends { readonly at: number; readonly end: number }>(
  spans: readonly Span[],
  offset: number,
): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.at <= offset ? span : undefined;
}
