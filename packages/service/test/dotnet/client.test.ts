import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { openApiDocument } from "../../src/index.ts";

const source = readFileSync(new URL("../../../../examples/dotnet/SluseClient.cs", import.meta.url), "utf8");
const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
  };
};

/** Classes that are called after a schema, with what they read of it. */
const CLASSES = source.split("[DataContract").flatMap((part) => {
  const [, schema] = /^\(Name = "(\w+)"\)\]/u.exec(part) ?? [];
  const members = [...part.matchAll(/\[DataMember\(Name = "(\w+)"\)\]/gu)].map(([, name = ""]) => name);
  return schema === undefined ? [] : [{ schema, members }];
});
/** Of a release's last line, which is one of two. */
const OTHERS: Readonly<Record<string, readonly string[]>> = { ReleaseEnd: ["problem"] };

describe("the client for .NET", () => {
  it("is looked at", () => {
    expect(CLASSES.length).toBeGreaterThan(5);
    expect(CLASSES.every(({ members }) => members.length > 0)).toBe(true);
  });

  it.each(CLASSES)("reads of $schema what the document has", ({ schema, members }) => {
    const described = Object.keys(document.components.schemas[schema]?.properties ?? {});
    expect(members.filter((name) => ![...described, ...(OTHERS[schema] ?? [])].includes(name))).toEqual([]);
  });

  it("asks at addresses that the document has", () => {
    const asked = [...source.matchAll(/HttpMethod\.(\w+), ((?:"[^"]*"|[\w.() +])+),/gu)].map(
      ([, method = "", address = ""]) =>
        // What is put together of texts and names: each name is a parameter.
        `${method.toLowerCase()} /api/v1/${address.replaceAll(
          /"([^"]*)"|Uri\.EscapeDataString\((\w+)\)|(\w+)|[ +]/gu,
          (_, text?: string, escaped?: string, name?: string) =>
            text ?? ((escaped ?? name) ? `{${escaped ?? name}}` : ""),
        )}`,
    );
    const described = new Set(
      Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.keys(methods as object).map((method) => `${method} ${path}`),
      ),
    );
    expect(asked).toHaveLength(8);
    expect(asked.filter((each) => !described.has(each))).toEqual([]);
  });
});
