export { createService, type Service, type ServiceOptions } from "./create-service.ts";
export type { Caller, Callers, CallingRequest, NotLetIn } from "./callers/caller.ts";
export type { Scope } from "./callers/scope.ts";
export { createTokenCallers, type PeopleOptions, type TokenOptions } from "./callers/token-callers.ts";
export { createTrialCallers, type TrialCaller } from "./callers/trial-callers.ts";
export { openApiDocument } from "./openapi/document.ts";
export { startServer, type Mount, type RunningServer, type ServerOptions } from "./server/start-server.ts";
export { serviceErrors } from "./errors.ts";
export type { ServiceLimits } from "./service-limits.ts";
