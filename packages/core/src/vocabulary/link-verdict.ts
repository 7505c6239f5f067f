/** `ok` only on positive evidence; `cannot-tell` holds until a superuser acknowledges that link. */
export type LinkVerdict = "ok" | "broken" | "cannot-tell";
