export {
  UNSAFE_AND_FAST,
  startPostgres,
  type PostgresServer,
  type PostgresServerOptions,
} from "./start-postgres.ts";
export { offerTestDatabase, testDatabaseUrl } from "./test-database.ts";
export { freshSchemaName } from "./test-schema.ts";
