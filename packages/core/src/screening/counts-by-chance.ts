/** Below this likelihood a count is no chance. */
const NO_CHANCE = 1e-6;

/** Natural logarithm of `count!`, by Stirling's series; exact enough from 0 on for likelihoods of counts. */
function logFactorial(count: number): number {
  if (count < 10) {
    let product = 1;
    for (let factor = 2; factor <= count; factor += 1) product *= factor;
    return Math.log(product);
  }
  const n = count;
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);
}

const logChoose = (of: number, count: number): number =>
  logFactorial(of) - logFactorial(count) - logFactorial(of - count);

/**
 * Whether so few (`met` of `asked`) or so many were met that it is no chance where each is met with likelihood `share`
 * (binomial, both tails).
 */
export function isFarFromShare(met: number, asked: number, share: number): boolean {
  if (share <= 0 || share >= 1) return met !== asked * share;
  const logOf = (count: number): number =>
    logChoose(asked, count) + count * Math.log(share) + (asked - count) * Math.log1p(-share);
  const isBelow = met <= asked * share;
  let likelihood = 0;
  for (let count = met; count >= 0 && count <= asked; count += isBelow ? -1 : 1) {
    const more = Math.exp(logOf(count));
    likelihood += more;
    if (more < likelihood * 1e-9) break;
  }
  return likelihood < NO_CHANCE;
}

/**
 * Whether so few were met among `asked` of `people`, drawn at random, that there can hardly be `there` of them any more
 * (hypergeometric, lower tail). When everybody was asked it is told for certain.
 */
export function areMissing(met: number, asked: number, people: number, there: number): boolean {
  const least = Math.max(0, asked + there - people);
  if (met < least) return true;
  const rest = people - there;
  let log = logChoose(there, least) + logChoose(rest, asked - least) - logChoose(people, asked);
  let likelihood = 0;
  for (let count = least; count <= met; count += 1) {
    likelihood += Math.exp(log);
    if (likelihood >= NO_CHANCE) return false;
    // To the next count from this one.
    log += Math.log(((there - count) * (asked - count)) / ((count + 1) * (rest - asked + count + 1)));
  }
  return true;
}

/**
 * Whether so many were met of `asked` that it is no chance beside `before`: as if all who were met had been dealt out over both
 * (hypergeometric, upper tail). A history of two says little of what is usual.
 */
export function areTooMany(
  met: number,
  asked: number,
  before: { readonly asked: number; readonly met: number },
): boolean {
  const people = asked + before.asked;
  const there = met + before.met;
  let likelihood = 0;
  for (let count = met; count <= Math.min(there, asked); count += 1) {
    if (asked - count > people - there) continue;
    const more = Math.exp(
      logChoose(there, count) + logChoose(people - there, asked - count) - logChoose(people, asked),
    );
    likelihood += more;
    if (likelihood >= NO_CHANCE) return false;
    if (more < likelihood * 1e-9) break;
  }
  return true;
}
