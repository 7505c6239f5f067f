import { readFileSync } from "node:fs";

import { postgresLedgers, type PostgresLedgers } from "./postgres-ledgers.ts";

const page = new URL("../../../../docs/reference/postgres-roles.md", import.meta.url);
const ROLES = ["sluse_owner", "sluse_ordering", "sluse_console"] as const;
export type RoleName = (typeof ROLES)[number];

/** A ledger whose roles are made by the page's own SQL, with a schema and names of its own. */
export interface LedgersWithRoles extends PostgresLedgers {
  /** What the page's role is called here. */
  nameOf(role: RoleName): string;
  /** The connection of that role's login. */
  as(role: RoleName): string;
}

/** @param grantsOf what is made of the page's grants before they are run */
export async function ledgersWithRoles(
  grantsOf: (sql: string) => string = (sql) => sql,
): Promise<LedgersWithRoles> {
  const ledgers = await postgresLedgers();
  const nameOf = (role: string): string => `${role}_${ledgers.schema}`;
  const ownNames = (sql: string): string =>
    sql
      .replaceAll(/sluse_(?:owner|ordering|console)/gu, (role, at: number) =>
        sql[at - 1] === "'" ? nameOf(role) : `"${nameOf(role)}"`,
      )
      .replaceAll("schema sluse", `schema "${ledgers.schema}"`)
      .replaceAll("sluse.", `"${ledgers.schema}".`);
  const as = (role: RoleName): string => {
    const url = new URL(ledgers.url);
    url.username = encodeURIComponent(nameOf(role));
    return url.href;
  };
  const [roleSql = "", grantSql = ""] = [
    ...readFileSync(page, "utf8").matchAll(/```sql\n(?<sql>.*?)```/gsu),
  ].map(({ groups }) => groups?.["sql"] ?? "");
  await ledgers.client.query(ownNames(roleSql));
  await ledgers.open({ connection: as("sluse_owner") });
  await ledgers.client.query(
    `set role "${nameOf("sluse_owner")}"; ${ownNames(grantsOf(grantSql))}; reset role`,
  );
  return {
    ...ledgers,
    nameOf,
    as,
    async dispose() {
      await ledgers.client.query(`drop schema "${ledgers.schema}" cascade`);
      for (const role of ROLES.map(nameOf))
        await ledgers.client.query(`drop owned by "${role}"; drop role "${role}"`);
      await ledgers.dispose();
    },
  };
}
