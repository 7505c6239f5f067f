/** Fields in which services say that something went wrong, whatever else they answer. */
const OF_FAULTS =
  /^(?:errors?|error_?code|error_?message|feil|feilkode|feilmelding|exception|exceptions|fault|faults|stack_?trace)$/iu;
/** Fields in which they say that this is not all, and the word that says so. */
const NOT_ALL: readonly (readonly [field: RegExp, word: boolean])[] = [
  [/^(?:success|succeeded|ok|(?:is_?)?complete|(?:er_?)?komplett)$/iu, false],
  [/^(?:(?:is_?)?truncated|(?:is_?)?partial|(?:is_?)?incomplete|delvis|avkortet)$/iu, true],
];
/** Goes on, in a list that says it ends here. */
const MORE = /^(?:has_?more|has_?next|more|flere|has_?next_?page)$/iu;
const STATUS = /^(?:status_?code|http_?status|http_?status_?code)$/iu;
const FIRST_OF_FAULTS = 400;

/** Why an answer in the agreed shape is none: it says itself that something failed, or that there is more. */
export function whyHalf(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return undefined;
  const fields = Object.entries(answer);
  const goesOn = fields.some(([name, value]) => /^paging_?reference$/iu.test(name) && Number(value) > 0);
  for (const [name, value] of fields) {
    if (OF_FAULTS.test(name) && isSaid(value)) return "the service answered with an error in its answer";
    if (STATUS.test(name) && typeof value === "number" && value >= FIRST_OF_FAULTS)
      return "the service answered with an error in its answer";
    const isNotAll = NOT_ALL.some(([field, word]) => field.test(name) && value === word);
    if (isNotAll || (MORE.test(name) && value === true && !goesOn))
      return "the service says that its answer is not all";
  }
  return undefined;
}

const isSaid = (value: unknown): boolean => {
  if (value === null || value === undefined || value === false || value === "" || value === 0) return false;
  return !(Array.isArray(value) && value.length === 0);
};

/** So many seconds a service may take to answer; what is older came from a cache on the way. */
const OLDEST = 60;

/** Why an answer is not the service's own of now: its headers tell of a cache, or that it is a piece. */
export function whyNotFresh(headers: Headers): string | undefined {
  const age = headers.get("age");
  if (age !== null && /^\d{1,10}$/u.test(age.trim()) && Number(age) > OLDEST)
    return "the answer is an old one, from a cache on the way";
  if (/^\s*11[0-3](?!\d)/u.test(headers.get("warning") ?? ""))
    return "the answer is an old one, from a cache on the way";
  return headers.has("content-range") ? "the service answered with a part of its answer" : undefined;
}
