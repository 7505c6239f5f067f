export { logInAt, startLoginProvider, type LoginProvider, type LoginProviderOptions } from "./provider.ts";
