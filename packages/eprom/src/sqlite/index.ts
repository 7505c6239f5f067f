export { openSqliteMessageIndex, type SqliteMessageIndex } from "./sqlite-message-index.ts";
