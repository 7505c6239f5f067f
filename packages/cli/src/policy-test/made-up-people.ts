import { parseNationalId, type NationalId } from "@sluse/core";

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
/** Born in a month that has eighty added: such numbers are given to nobody. */
const MADE_UP_MONTH = 80;
const DAYS = 28;
const MONTHS = 12;
const SERIALS = 500;

/** As many synthetic people as asked for, always the same ones. */
export function* madeUpPeople(count: number): Generator<{ readonly nationalId: NationalId }, void> {
  let left = count;
  for (let year = 40; left > 0 && year < 100; year += 1) {
    for (let at = 0; left > 0 && at < MONTHS * DAYS * SERIALS; at += 1) {
      const day = 1 + (at % DAYS);
      const month = 1 + MADE_UP_MONTH + (Math.floor(at / DAYS) % MONTHS);
      const serial = Math.floor(at / DAYS / MONTHS);
      const nationalId = withControl(
        [day, month, year].map(twoDigits).join("") + String(serial).padStart(3, "0"),
      );
      if (nationalId === undefined) continue;
      left -= 1;
      yield { nationalId };
    }
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Nothing for the few that no control digits fit. */
function withControl(digits: string): NationalId | undefined {
  const first = controlOf(digits, FIRST_WEIGHTS);
  const second = controlOf(`${digits}${first}`, SECOND_WEIGHTS);
  if (first > 9 || second > 9) return undefined;
  const read = parseNationalId(`${digits}${first}${second}`, "test");
  return read.kind === "valid" ? read.id : undefined;
}

function controlOf(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return (11 - (sum % 11)) % 11;
}
