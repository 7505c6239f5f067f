import type { ConnectionOptions } from "node:tls";

/** How the server is reached, where an address in one text will not do. */
export interface PostgresConnection {
  readonly host: string;
  readonly port?: number;
  readonly database: string;
  readonly user: string;
  /** A function is asked for each new connection: passwords that are renewed. */
  readonly password?: string | (() => string | Promise<string>);
  readonly ssl?: boolean | ConnectionOptions;
}
