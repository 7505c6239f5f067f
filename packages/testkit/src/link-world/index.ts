export {
  HTML,
  page,
  sendingTo,
  showing,
  type Behaviour,
  type Behaviours,
  type Reply,
  type TokenDesk,
  type Visit,
} from "./behaviour.ts";
export {
  createCertificateAuthority,
  type CertificateAuthority,
  type CertificateRequest,
  type ServerCertificate,
} from "./certificate-authority.ts";
export { openLinkWorld, type LinkWorld, type WorldRequest } from "./link-world.ts";
export { NameService, type NameEntry, type WorldAddress } from "./name-service.ts";
export { openWorldProxy, type WorldProxy } from "./world-proxy.ts";
