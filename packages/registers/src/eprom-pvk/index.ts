export type { ConnectionOptions } from "../connection/connection-options.ts";
export { createEpromPvkRegister, type EpromPvkOptions, type EpromPvkRegister } from "./eprom-pvk-register.ts";
