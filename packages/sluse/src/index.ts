export { SluseError, isSluseError } from "@sluse/core";
export type { Clearance, Recipient, Settlement } from "@sluse/core";
export type { Gate, Letter, OrderInput, OrdererReport, Release, Report, Wave } from "@sluse/gate";
export { readIdTable } from "@sluse/registers/id-table";
export { openSite, type OpenSiteOptions, type Site } from "@sluse/site";
