import { Recipe, camel, pascal, readName, type Plan } from "./plan.ts";

/** A service that is asked about people: `pnpm new register reservasjonsregister`. */
export function newRegister(given: string | undefined): Plan {
  const name = readName(given, "a register's name");
  const type = pascal(name);
  const recipe = new Recipe();
  recipe.create(
    `packages/registers/src/${name}/${name}-register.ts`,
    `import type { Clock, Register } from "@sluse/core";
import { parseInput, registerInput } from "@sluse/core/house";
import { z } from "zod";

import { nobodyKnown, statusesOf } from "../internal/answers.ts";
import { addressInput, clockInput } from "../internal/option-inputs.ts";
import { troubleOf } from "../internal/trouble.ts";

/** TODO: which service is asked. */
export interface ${type}RegisterOptions {
  /** The register's id in policy and findings. */
  readonly id: string;
  readonly baseUrl: string | URL;
  readonly clock?: Clock;
}

const optionsInput = z.strictObject({
  id: registerInput,
  baseUrl: addressInput("baseUrl"),
  clock: clockInput,
} satisfies Readonly<Record<keyof ${type}RegisterOptions, unknown>>);

/**
 * TODO: whose register it is, and which reservation it knows. Whoever it does not answer about is unknown, never clear.
 * @throws SluseError \`SLUSE_ID_INVALID\`, \`SLUSE_REGISTER_OPTION\`
 * @example
 * \`create${type}Register({ id: "${name}", baseUrl: "https://register.invalid" })\`
 */
export function create${type}Register(options: ${type}RegisterOptions): Register {
  const read = parseInput(optionsInput, options, {
    what: "the options of ${name}",
    code: "SLUSE_REGISTER_OPTION",
  });
  const { id, clock } = read;
  return {
    id,
    kind: "secondary-use",
    async lookup(people, { signal } = {}) {
      signal?.throwIfAborted();
      try {
        // TODO: ask \`read.baseUrl\` with \`JsonService\`: bounded in time, size and number, patient with what may pass.
        const asOf = clock.now();
        return { asOf, statuses: statusesOf(people, () => "unknown") };
      } catch (error) {
        signal?.throwIfAborted();
        return nobodyKnown(people, clock.now(), troubleOf(error));
      }
    },
  };
}
`,
  );
  recipe.create(
    `packages/registers/src/${name}/index.ts`,
    `export { create${type}Register, type ${type}RegisterOptions } from "./${name}-register.ts";
`,
  );
  recipe.create(
    `packages/registers/test/${name}/${name}.test.ts`,
    `import { create${type}Register } from "@sluse/registers/${name}";
import { createPopulation } from "@sluse/testkit/people";
import { expect, test } from "vitest";

const [person] = createPopulation({ size: 1, seed: 1 }).people();

test("clears nobody it was not told about", async () => {
  const register = create${type}Register({ id: "${name}", baseUrl: "https://register.invalid" });
  const { statuses } = await register.lookup(person ? [person] : []);
  expect([...statuses.values()]).toEqual(["unknown"]);
});

test("TODO: clears whoever it says is clear, and holds back whoever it says is reserved", () => {
  expect.unreachable("write what the service answers");
});
`,
  );
  recipe.insert(
    "packages/registers/package.json",
    /^ {4}"\.\/package\.json"/mu,
    `    "./${name}": {
      "@sluse/source": "./src/${name}/index.ts",
      "types": "./dist/${name}/index.d.ts",
      "default": "./dist/${name}/index.js"
    },
`,
  );
  const doors = "test/doors/registers-doors.ts";
  recipe.insert(
    doors,
    /^import \* as pvk from/mu,
    `import * as ${camel(name)} from "@sluse/registers/${name}";\n`,
  );
  recipe.insert(
    doors,
    /^ {4}"@sluse\/registers\/reachability": reachability,\n/mu,
    `    "@sluse/registers/${name}": ${camel(name)},\n`,
  );
  recipe.insert(
    doors,
    /^ {4}door\("createPvkRegister"/mu,
    `    door("create${type}Register", ${camel(name)}.create${type}Register, () => [
      { id: "${name}", baseUrl: "https://register.invalid", clock: systemClock },
    ]),
`,
  );
  const settings = "packages/site/src/registers/register-settings.ts";
  recipe.insert(
    settings,
    /^\/\*\* A register of the site\. \*\//mu,
    `/** TODO: whose register it is. */
export interface ${type}Settings {
  readonly service: "${name}";
  readonly id: string;
  readonly baseUrl: string;
}

`,
  );
  recipe.insert(
    settings,
    /(?<=^export type RegisterSettings =[^;]*)(?=\n {2}\);)/mu,
    `\n    | ${type}Settings`,
  );
  recipe.insert(
    settings,
    /(?<=^ {2}"service",\n {2}\[\n)/mu,
    `    z.strictObject({ service: z.literal("${name}"), id: text, ...reach, baseUrl: text }),\n`,
  );
  recipe.insert(
    settings,
    /^ {4}default:\n {6}return register satisfies never/mu,
    `    case "${name}":
      return register;
`,
  );
  recipe.insert(
    "packages/site/src/registers/open-registers.ts",
    /^ {4}default:\n {6}return settings satisfies never/mu,
    `    case "${name}": {
      const { create${type}Register } = await import("@sluse/registers/${name}");
      return create${type}Register({ ...ownOf(settings), clock });
    }
`,
  );
  return recipe.plan;
}
