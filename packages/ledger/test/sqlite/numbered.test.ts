import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";

import { Database } from "../../src/sqlite/database.ts";
import { numbered } from "../../src/sqlite/numbered.ts";

const some = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 8 });
const inARow = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.nat({ max: 8 }))
  .map(([first, count]) => Array.from({ length: count }, (_, place) => first + place));

describe("clearances by their numbers", () => {
  test.prop([fc.oneof(some, inARow)])("are those, and no other", (numbers) => {
    const database = new Database(":memory:", 0);
    database.exec("create table clearance (number integer primary key)");
    const all = Array.from({ length: 20 }, (_, place) => place + 1);
    database.run("insert into clearance select value from json_each(?)", JSON.stringify(all));
    const { sql, values } = numbered(numbers, 2);
    const found = database.tuples(
      `select number from clearance where number > ?1 and ${sql} order by number`,
      0,
      ...values,
    );
    database.close();
    expect(found.flat()).toEqual(all.filter((number) => numbers.includes(number)));
  });
});
